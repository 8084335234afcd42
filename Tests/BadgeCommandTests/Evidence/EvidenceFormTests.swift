import Foundation
import StrictJSON
import Testing

/// The three forms of the report: what stands in them, and that nothing foreign does anything in them.
struct EvidenceFormTests {
    private let badge = "out/\(Workspace.badgeID)/badge.json"

    /// What each state is called in the table and on the page.
    private static let words = [
        "changed": "changed", "gone": "gone", "protected": "behind a login", "unreachable": "unreachable",
        "notLookedAt": "not looked at", "same": "same", "there": "there", "notOnTheWeb": "not on the web",
    ]

    static let hostile = [
        "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r\n=1+1", "\u{1B}[2J\u{1B}]0;x\u{7}",
        "\u{202E}txt.exe\u{2066}", "\u{200B}\u{E0041}\u{2028}\u{85}\u{7F}\u{0}", "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "a\",\"b", "</td></tr></table>",
        "&lt;b&gt; &amp;",
        "line one\nline two", "<!-- --> ]]> <![CDATA[", "{{x}} ${y} %s", "javascript:alert(1)",
        String(repeating: "x", count: 5000), "x;=1+1", "x; \"=1+1", "x;;+1;-2", "\u{E9}l\u{E8}ve \u{5D0}\u{5D1}",
    ]

    @Test func `the table tells each state, what needs somebody first and marked`() throws {
        let program = try PublicEvidence()
        let outcome = try program.check([badge])
        #expect(outcome.code == 1)
        let lines = outcome.out.components(separatedBy: "\n")
        #expect(lines.first == "EVIDENCE AND LINKS, looked at on 2026-11-22 10:00 UTC")
        let rows = lines.prefix { !$0.hasPrefix("Totals") }.filter { line in
            Self.words.values.contains { line.dropFirst(2).hasPrefix($0 + " ") }
        }
        #expect(rows.count == 12)
        let needed = rows.map { $0.hasPrefix("! ") }
        #expect(needed == [true, true, true, true, true, true, false, false, false, false, false, false])
        for word in Self.words.values { #expect(rows.contains { $0.dropFirst(2).hasPrefix(word + " ") }, "\(word)") }
        #expect(
            outcome.out.contains(
                "\nTotals: 1 changed, 1 gone, 1 behind a login, 2 unreachable, 1 not looked at, 2\n"
                    + "same, 1 there, 3 not on the web\n"
            )
        )
        #expect(outcome.out.contains("\n  issued by \""))
        #expect(!outcome.out.contains("perhaps this machine"), "some hosts answer")
        for line in lines where line.unicodeScalars.count > 80 {
            #expect(line.contains(program.host.origin), "only an address may be that long: \(line)")
        }
    }

    @Test func `the page tells each state, is whole, and brings nothing with it`() throws {
        let program = try PublicEvidence()
        let outcome = try program.check([badge, "--format", "html"])
        #expect(outcome.code == 1)
        let page = try EvidenceReader.page(outcome, in: program.workspace)
        #expect(page.faults.isEmpty, "\(page.faults)")
        for tag in ["script", "img", "iframe", "link", "object", "form", "base"] { #expect(page.elements[tag] == nil) }
        #expect(page.attributes.contains(["html", "lang", "en"]))
        #expect(page.attributes.contains { $0[1] == "http-equiv" && $0[2] == "Content-Security-Policy" })
        #expect(!page.attributes.contains { $0[1]?.hasPrefix("on") == true || $0[1] == "style" })
        #expect(outcome.out.contains("default-src 'none'; style-src 'sha256-"))
        let heads = page.attributes.filter { $0[1] == "scope" }.count
        #expect(heads == page.elements["th"])
        #expect(page.elements["caption"] == page.elements["table"])
        #expect(page.links.count == 9)
        for link in page.links {
            #expect(link["href"]?.hasPrefix(program.host.origin + "/") == true)
            #expect(link["rel"] == "noopener noreferrer nofollow")
        }
        let rows = page.rows.filter { $0.count == 7 }.dropFirst()
        #expect(rows.count == 12)
        for word in Self.words.values { #expect(rows.contains { $0[1] == word || $0[1] == "! " + word }, "\(word)") }
        #expect(page.text.contains("2026-11-22 10:00 UTC"))
        #expect(page.text.contains("Issued by “"))
        #expect(!page.text.contains("perhaps this machine"))
    }

    @Test(.enabled(if: Chromium.mayRun, "\(Chromium.absent)"))
    func `the page fits a telephone and a desk`() throws {
        let program = try PublicEvidence()
        let page = try program.check([badge, "--format", "html"]).outBytes
        for width in [320, 390, 700, 1280] {
            let layout = try Chromium.layout(page, width: width, in: program.workspace)
            #expect(layout.content <= width, "\(width): \(layout.content)")
            #expect(layout.requests == 0 && layout.scripts == 0)
        }
    }

    @Test func `the page says on a telephone what each cell is`() throws {
        let program = try PublicEvidence()
        let page = try program.check([badge, "--format", "html"]).out
        for label in ["State", "What", "Address", "Remark", "Type", "Bytes"] {
            #expect(page.contains("data-label=\"\(label)\""), "\(label)")
        }
    }

    @Test func `hostile names do nothing in any form`() throws {
        let program = try PublicEvidence(isSound: true)
        try program.sign(
            { json in
                for text in Self.hostile {
                    let entry: JSON = [
                        "id": .string("https://host.invalid/" + text), "type": ["Evidence"], "name": .string(text),
                    ]
                    _ = json.set(entry, at: JSONPointer(tokens: ["evidence", "-"]))
                }
                let name = JSONPointer(tokens: ["credentialSubject", "achievement", "name"])
                _ = json.set(.string(Self.hostile.joined()), at: name)
            },
            as: "hostile.json"
        )
        let expected = 12 + Self.hostile.count
        for form in ["table", "csv", "html"] {
            let outcome = try program.check(["hostile.json", "--format", form, "--offline"])
            #expect(outcome.code == 2, "\(outcome.err)")
            let allowed: Set<UInt32> = form == "csv" ? [0x0A, 0x0D] : [0x0A]
            #expect(outcome.out.unicodeScalars.allSatisfy { Self.isHarmless($0, allowed) }, "\(form)")
            switch form {
            case "csv":
                let lines = try EvidenceReader.table(outcome, in: program.workspace)
                #expect(lines.count == expected)
                let cells = lines.flatMap { line in EvidenceReader.columns.compactMap { line[$0] } }
                #expect(cells.allSatisfy { cell in !"=+-@\t\r\n".contains { cell.first == $0 } })
                #expect(cells.contains("'=cmd|' /C calc'!A0") && cells.contains("'@SUM(A1)"))
                let parts = cells.flatMap { $0.split(separator: ";").map { $0.drop { $0 == " " || $0 == "\"" } } }
                #expect(parts.allSatisfy { part in !"=+-@".contains { part.first == $0 } })
                #expect(cells.contains("x;'=1+1") && cells.contains("x;' \"=1+1") && cells.contains("x;;'+1;'-2"))
                let long = "https://host.invalid/" + String(repeating: "x", count: 5000)
                #expect(lines.contains { $0["url"] == long && $0["name"] == String(repeating: "x", count: 5000) })
                #expect(lines.contains { $0["name"] == "a\",\"b" })
            case "html":
                let page = try EvidenceReader.page(outcome, in: program.workspace)
                #expect(page.faults.isEmpty, "\(page.faults)")
                #expect(page.rows.filter { $0.count == 7 }.count == expected + 1)
                for tag in ["script", "img"] { #expect(page.elements[tag] == nil) }
                #expect(!page.attributes.contains { $0[1]?.hasPrefix("on") == true })
                #expect(page.text.contains("<script>alert(1)</script>"))
                #expect(page.text.contains("&lt;b&gt; &amp;"))
                let wanted = page.links.allSatisfy { $0["href"]?.hasPrefix("http") == true }
                #expect(wanted, "\(page.links)")
            default:
                let rows = outcome.out.components(separatedBy: "\n").filter { $0.hasPrefix("! not looked at ") }
                #expect(rows.count == expected - 3)
            }
        }
    }

    @Test func `a URL that no browser should follow is text and no link`() throws {
        let program = try PublicEvidence(isSound: true)
        let urls = [
            "https://a.example\\@b.example/", "http://0x7f.1/", "https://x.example/\"onclick=", "javascript:alert(1)",
        ]
        try program.sign(
            { json in
                for url in urls {
                    let entry: JSON = ["id": .string(url), "type": ["Evidence"], "name": "Talk"]
                    _ = json.set(entry, at: JSONPointer(tokens: ["evidence", "-"]))
                }
            },
            as: "odd.json"
        )
        let page = try EvidenceReader.page(
            program.check(["odd.json", "--format", "html", "--offline"]),
            in: program.workspace
        )
        #expect(page.faults.isEmpty)
        #expect(page.links.allSatisfy { $0["href"]?.hasPrefix(program.host.origin) == true }, "\(page.links)")
    }

    /// Whether a character moves no cursor, hides nothing and reorders nothing.
    private static func isHarmless(_ scalar: Unicode.Scalar, _ allowed: Set<UInt32>) -> Bool {
        switch scalar.value {
        case let value where allowed.contains(value): true
        case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE007F: false
        default: true
        }
    }
}
