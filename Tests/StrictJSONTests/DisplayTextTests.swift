import StrictJSON
import Testing

struct DisplayTextTests {
    @Test(arguments: [
        "Zoë", "Zoe\u{308}", "李", "محمد", "Łukasz O’Neill-Šťastný", "अनिता", "สมชาย", "名前 (a) <b> 100 %",
        "Nguyễn", "",
    ])
    func `ordinary names are shown as they are`(_ name: String) {
        #expect(DisplayText.escaped(name).isSameBytes(as: name))
        #expect(DisplayText.quoted(name).isSameBytes(as: "\"\(name)\""))
    }

    @Test(arguments: [
        ("\u{1B}[31mred", "\\u{1B}[31mred"), ("\u{1B}]0;title\u{7}", "\\u{1B}]0;title\\u{7}"),
        ("a\rb\nc\td", "a\\u{D}b\\u{A}c\\u{9}d"), ("\u{0}\u{7F}", "\\u{0}\\u{7F}"),
        ("\u{9B}2J\u{85}\u{90}", "\\u{9B}2J\\u{85}\\u{90}"),
        ("a\u{202E}b\u{2066}c\u{2069}", "a\\u{202E}b\\u{2066}c\\u{2069}"),
        ("\u{200E}\u{200F}\u{61C}", "\\u{200E}\\u{200F}\\u{61C}"),
        ("a\u{200B}b\u{200D}c\u{FEFF}\u{2060}", "a\\u{200B}b\\u{200D}c\\u{FEFF}\\u{2060}"),
        ("x\u{E0041}\u{E007F}", "x\\u{E0041}\\u{E007F}"),
        ("x\u{FE0F}\u{E0100}", "x\\u{FE0F}\\u{E0100}"),
        ("\u{E000}\u{10FFFF}\u{FFFD}", "\\u{E000}\\u{10FFFF}\\u{FFFD}"),
        ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"),
        ("\u{AD}\u{3164}\u{115F}\u{2800}", "\\u{AD}\\u{3164}\\u{115F}\\u{2800}"),
    ])
    func `what could hide, reorder or steer is shown as its number`(
        _ text: String,
        _ expected: String
    ) {
        #expect(DisplayText.escaped(text) == expected)
    }

    @Test func `piled up marks are shown as their numbers from the fifth on`() {
        let text = "a" + String(repeating: "\u{301}", count: 6)
        #expect(
            DisplayText.escaped(text).isSameBytes(as: "a\u{301}\u{301}\u{301}\u{301}\\u{301}\\u{301}")
        )
        #expect(DisplayText.escaped("a\u{301}b\u{301}").isSameBytes(as: "a\u{301}b\u{301}"))
    }

    @Test func `a megabyte is cut`() {
        let shown = DisplayText.escaped(String(repeating: "x", count: 1 << 20))
        #expect(shown == String(repeating: "x", count: 300) + "…")
        #expect(DisplayText.escaped("abc", limit: 3) == "abc")
        #expect(DisplayText.escaped("abcd", limit: 3) == "abc…")
        #expect(DisplayText.quoted("abcd", limit: 3) == "\"abc…\"")
        let escapes = DisplayText.escaped(String(repeating: "\u{10FFFF}", count: 1 << 20))
        #expect(escapes.utf8.count < 300 * 12)
    }

    @Test func `a quoted name ends where it seems to end`() {
        #expect(DisplayText.quoted("a\" b") == "\"a\\\" b\"")
        #expect(DisplayText.quoted("a\\\" b") == "\"a\\\\\\\" b\"")
        #expect(DisplayText.quoted("a\\") == "\"a\\\\\"")
        // A name that spells an escape is not the name that needs one
        #expect(DisplayText.quoted("\\u{1B}") != DisplayText.quoted("\u{1B}"))
        #expect(DisplayText.escaped("\"\\\"") == "\"\\\"")
    }
}
