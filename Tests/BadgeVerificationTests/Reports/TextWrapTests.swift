import BadgeVerification
import Testing

/// Lines for terminals: where they are broken, and how wide they are.
struct TextWrapTests {
    @Test func `lines are broken at spaces, and none is longer than it may be`() {
        #expect(TextWrap.broken("one two three", to: 7) == ["one two", "three"])
        #expect(TextWrap.broken("one two three", to: 6) == ["one", "two", "three"])
        #expect(TextWrap.broken("one two three", to: 13) == ["one two three"])
        #expect(TextWrap.broken("one two three", to: 13, first: 5) == ["one", "two three"])
    }

    @Test func `nothing gives one empty line, and no line in a cell`() {
        #expect(TextWrap.broken("", to: 7) == [""])
        #expect(TextWrap.lines("", indent: 2) == ["  "])
        #expect(TextWrap.lines("", indent: 2, label: "- ") == ["- "])
        #expect(TextWrap.cell("", width: 7) == [])
        #expect(TextWrap.cell("  ", width: 7) == [])
    }

    @Test func `a long word has a line of its own, and is cut in a cell`() {
        #expect(TextWrap.broken("a abcdefghij b", to: 4) == ["a", "abcdefghij", "b"])
        #expect(TextWrap.cell("a abcdefghij b", width: 4) == ["a", "abcd", "efgh", "ij b"])
        #expect(TextWrap.cell("abcd", width: 4) == ["abcd"])
        #expect(TextWrap.cell("abcd", width: 0) == ["a", "b", "c", "d"])
    }

    @Test func `a no-break space breaks no line`() {
        #expect(TextWrap.broken("ab\u{A0}cd ef", to: 4) == ["ab\u{A0}cd", "ef"])
        #expect(TextWrap.broken("ab cd ef", to: 4) == ["ab", "cd", "ef"])
    }

    @Test func `wide letters take two columns, and marks none`() {
        #expect(TextWrap.width(of: "abc") == 3)
        #expect(TextWrap.width(of: "研修") == 4)
        #expect(TextWrap.width(of: "한글") == 4)
        #expect(TextWrap.width(of: "Ｔ１") == 4)
        #expect(TextWrap.width(of: "e\u{301}") == 1)
        #expect(TextWrap.width(of: "é–…") == 3)
        #expect(TextWrap.broken("研修 研修", to: 9) == ["研修 研修"])
        #expect(TextWrap.broken("研修 研修", to: 8) == ["研修", "研修"])
        #expect(TextWrap.cell("研修研修", width: 5) == ["研修", "研修"])
        #expect(TextWrap.cell("e\u{301}e\u{301}e", width: 2) == ["e\u{301}e\u{301}", "e"])
    }

    @Test func `what follows stands below the first line's text`() {
        let text = Array(repeating: "word", count: 20).joined(separator: " ")
        let lines = TextWrap.lines(text, indent: 6, label: "  is: ")
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("  is: word") && lines[1].hasPrefix("      word"))
        #expect(lines.allSatisfy { TextWrap.width(of: $0) <= TextWrap.columns })
        let long = TextWrap.lines(text, indent: 6, label: "  this is a label: ")
        #expect(long.allSatisfy { TextWrap.width(of: $0) <= TextWrap.columns })
    }
}
