import StrictJSON
import Testing

struct WritingTests {
    @Test func `the compact form keeps order and numbers`() throws {
        let value = try JSON.read(
            text: " { \"b\" : [ 1.50 , -0 , 1E+2 ] , \"a\" : { } , \"c\" : [ ] , \"d\":null } "
        )
        #expect(value.compactText() == "{\"b\":[1.50,-0,1E+2],\"a\":{},\"c\":[],\"d\":null}")
        #expect(value.compactBytes() == Array(value.compactText().utf8))
    }

    @Test func `the pretty form has two spaces per level and a last line feed`() throws {
        let value: JSON = ["b": [1, ["x": true]], "a": [:], "c": [], "d": "\n"]
        let expected = """
            {
              "b": [
                1,
                {
                  "x": true
                }
              ],
              "a": {},
              "c": [],
              "d": "\\n"
            }

            """
        #expect(String(decoding: value.prettyBytes(), as: UTF8.self) == expected)
        #expect(JSON.null.prettyBytes() == Array("null\n".utf8))
    }

    @Test func `long strings with and without escapes are written whole`() throws {
        for count in [0, 7, 8, 9, 63, 64, 65, 1000, 100_000] {
            for unit in ["x", "\"", "\u{1}", "\u{1F600}", "0123456\n"] {
                let text = String(repeating: unit, count: count)
                #expect(
                    try JSON.read(
                        JSON.string(text).compactBytes(),
                        limits: JSONLimits(maxBytes: 1 << 21, maxDepth: 1, maxNodes: 1)
                    ) == .string(text)
                )
            }
        }
    }

    @Test func `a double becomes the shortest number, what is none becomes nothing`() {
        #expect(JSONNumber(0.1)?.lexical == "0.1")
        #expect(JSONNumber(-0.0)?.lexical == "0")
        #expect(JSONNumber(1e21)?.lexical == "1e+21")
        #expect(JSONNumber(42.0)?.lexical == "42")
        #expect(JSONNumber(Double.infinity) == nil)
        #expect(JSONNumber(Double.nan) == nil)
        #expect(JSONNumber(Int.min).lexical == "-9223372036854775808")
    }
}
