import BadgePrograms
import Testing
import VerifiableCredentials

struct YAMLValueTests {
    private func fault<Value>(_ text: String, _ body: (YAMLValue) -> Value) -> String? {
        let found = faults {
            let file = try YAMLFile(name: "a.yaml", bytes: Array("format: badge-test/1\nx: \(text)\n".utf8))
            _ = try file.read(format: "badge-test/1") { body($0.required("x")) }
        }
        return found.first.map { $0.codeName + ": " + $0.detail }
    }

    @Test func `identifiers are small letters, digits, dots and hyphens`() {
        #expect(fault("nea-2026.1", \.identifier) == nil)
        #expect(fault("Nea", \.identifier) == "yaml.badValue: x: \"Nea\" is not an id")
        #expect(fault("a b", \.identifier) != nil)
        #expect(fault("-a", \.identifier) != nil)
        #expect(fault("é", \.identifier) != nil)
    }

    @Test func `dates are days that exist`() {
        #expect(fault("2024-02-29", \.date) == nil)
        #expect(fault("2023-02-29", \.date) == "yaml.badValue: x: \"2023-02-29\" is not a date")
        #expect(fault("14.3.2026", \.date) != nil)
    }

    @Test func `whole numbers are digits within their range`() {
        #expect(fault("7", { $0.int(in: 0...9) }) == nil)
        #expect(fault("10", { $0.int(in: 0...9) }) == "yaml.outOfRange: x: 10 stands here; 0 to 9 is expected")
        #expect(
            fault("7.0", { $0.int(in: 0...9) }) == "yaml.badValue: x: \"7.0\" stands here; a whole number is expected"
        )
        #expect(fault("99999999999999999999999", { $0.int(in: 0...9) }) != nil)
        #expect(fault("0x7", { $0.int(in: 0...9) }) != nil)
    }

    @Test func `web addresses have a host and no user, space or backslash`() {
        #expect(fault("https://badges.example.org/a?b=c#d", \.webAddress) == nil)
        for bad in [
            "ftp://example.org/", "https://", "https:///a", "https://u@example.org/", "https://a b/", "example.org",
        ] {
            #expect(fault(bad, \.webAddress) != nil, "\(bad)")
        }
    }

    @Test func `nothing is told in the words of what is expected`() {
        let end = " is expected, and nothing stands here"
        for nothing in ["", "\"\""] {
            #expect(fault(nothing, \.bool) == "yaml.emptyValue: x: true or false" + end)
            #expect(fault(nothing, { $0.int(in: 0...9) }) == "yaml.emptyValue: x: a whole number" + end)
            #expect(fault(nothing, \.date) == "yaml.emptyValue: x: a day such as 2026-03-14" + end)
            #expect(
                fault(nothing, { $0.choice(Assessment.Role.self) })
                    == "yaml.emptyValue: x: one of assessor, adjudicator" + end
            )
        }
        #expect(fault("true", \.bool) == nil)
    }

    @Test func `e-mail addresses have one at sign and a domain with a dot`() {
        #expect(fault("badges@riverbend.example", \.emailAddress) == nil)
        #expect(
            fault("badges at riverbend", \.emailAddress)
                == "yaml.badValue: x: \"badges at riverbend\" is not an e-mail address"
        )
        for bad in [
            "badges@riverbend", "\"@riverbend.example\"", "a@b@c.example", "a@b.c", "badges@riverbend.example.",
        ] {
            #expect(fault(bad, \.emailAddress)?.hasPrefix("yaml.badValue: ") ?? false, "\(bad)")
        }
        let long = String(repeating: "a", count: 242)
        #expect(fault(long + "@example.org", \.emailAddress) == nil)
        #expect(fault(long + "a@example.org", \.emailAddress)?.hasPrefix("yaml.outOfRange: ") ?? false)
    }

    @Test func `a faulty value in typographic quotation marks gets advice on them, and one in straight ones does not`()
    {
        func hint(_ text: String) -> String? {
            faults {
                let file = try YAMLFile(name: "a.yaml", bytes: Array("format: badge-test/1\nx: \(text)\n".utf8))
                _ = try file.read(format: "badge-test/1") { $0.required("x").date }
            }.first?.hint
        }
        #expect(hint("\u{201C}2026-03-14\u{201D}")?.contains("typographic quotation marks") ?? false)
        #expect(hint("\u{201E}2026-03-14\u{201C}")?.contains("write straight ones") ?? false)
        #expect(hint("\"2026-03-14\"") == nil)
        #expect(hint("2026-3-14") == "write it as 2026-03-14")
        #expect(hint("2026-30-31")?.contains("year, month and day") ?? false)
    }

    @Test func `nothing is no text, and lines and lengths are kept`() {
        #expect(fault("", \.text) == "yaml.emptyValue: x: a text is expected, and nothing stands here")
        #expect(fault("\"  \"", \.text) != nil)
        #expect(fault("\"a\\nb\"", { $0.line() }) != nil)
        #expect(fault("\"a\\nb\"", { $0.prose() }) == nil)
        #expect(fault("abc", { $0.line(atMost: 2) }) == "yaml.outOfRange: x: 3 characters; at most 2 fit here")
        #expect(fault("[a]", \.text) == "yaml.wrongKind: x: a list stands here; a text is expected")
        #expect(fault("{a: b}", \.text) == "yaml.wrongKind: x: keys with values stands here; a text is expected")
        #expect(fault("a", { $0.mapping { _ in 0 } }) != nil)
    }
}
