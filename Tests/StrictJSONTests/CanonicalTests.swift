import StrictJSON
import Testing

struct CanonicalTests {
    @Test(arguments: [
        ("-0", "0"), ("-0.0", "0"), ("0e5", "0"), ("-0e-5", "0"), ("1.0", "1"), ("100e-2", "1"),
        ("-1", "-1"),
        ("1E-999", "0"), ("5e-324", "5e-324"), ("1.7976931348623157e308", "1.7976931348623157e+308"),
        ("9007199254740991", "9007199254740991"), ("-9007199254740991", "-9007199254740991"),
        ("1e15", "1000000000000000"), ("1e21", "1e+21"), ("123e20", "1.23e+22"), ("-1e-7", "-1e-7"),
        ("0.000001", "0.000001"), ("0.0000001", "1e-7"), ("0.00000123", "0.00000123"),
        ("123456.789", "123456.789"),
        ("333333333.33333329", "333333333.3333333"), ("4.50", "4.5"),
        ("999999999999999", "999999999999999"),
        ("1000000000000000", "1000000000000000"),
    ])
    func `a number has one canonical form`(_ written: String, _ expected: String) throws {
        #expect(try canonical(written) == expected)
        #expect(try canonical(expected) == expected)
    }

    @Test(arguments: [
        "9007199254740992", "-9007199254740992", "9007199254740993", "12345678901234567890",
        "9007199254740992.0",
        "9.007199254740992e15", "1e20", "-1e16", "1000000000000000000000000",
    ])
    func `a whole number that doubles do not keep apart is refused`(_ written: String) throws {
        let value = try JSON.read(text: "{\"a/b\":[1,\(written)]}")
        let error = try #require(canonicalFailure(value))
        #expect(error.code == .unsafeInteger)
        #expect(error.detail.contains("\"/a~1b/1\""))
        #expect(error.detail.contains(written))
        #expect(error.hint != nil)
        // It is kept as it is where nothing is signed
        #expect(value.compactText() == "{\"a/b\":[1,\(written)]}")
    }

    @Test func `names are sorted by UTF-16 code units at every level`() throws {
        let text = """
            {"\u{FB33}":1,"\u{1F600}":2,"\u{E9}":3,"a10":4,"a2":5,"B":6,"_":7,"":8,"z":{"b":1,"a":2},"\\r":9,"\u{80}":10,\
            "\u{FFFF}":11,"\u{E000}":12,"\u{10FFFF}":13,"\u{D7FF}":14}
            """
        let value = try JSON.read(text: text)
        let names = try #require(JSON.read(value.canonicalBytes()).object?.names)
        let expected = value.object?.names.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) } ?? []
        #expect(names == expected)
        #expect(
            names == [
                "", "\r", "B", "_", "a10", "a2", "z", "\u{80}", "\u{E9}", "\u{D7FF}", "\u{1F600}",
                "\u{10FFFF}",
                "\u{E000}", "\u{FB33}", "\u{FFFF}",
            ]
        )
        #expect(
            try canonical("{\"z\":{\"b\":1,\"a\":2},\"a\":[{\"d\":0,\"c\":0}]}")
                == "{\"a\":[{\"c\":0,\"d\":0}],\"z\":{\"a\":2,\"b\":1}}"
        )
    }

    @Test func `strings have only the escapes that must be`() throws {
        let written =
            "\"\\u0000\\u0007\\b\\t\\n\\u000b\\f\\r\\u001F\\\"\\\\\\/\\u007f\\u00e9\\ud83d\\ude00<>&'\u{2028}\""
        let expected =
            "\"\\u0000\\u0007\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/\u{7F}\u{E9}\u{1F600}<>&'\u{2028}\""
        #expect(try canonical(written).isSameBytes(as: expected))
        #expect(try JSON.read(text: written).compactText().isSameBytes(as: expected))
    }

    @Test func `letters are not normalised`() throws {
        #expect(try canonical("\"e\\u0301\"").isSameBytes(as: "\"e\u{301}\""))
    }
}
