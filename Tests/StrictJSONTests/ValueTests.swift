import StrictJSON
import Testing

struct ValueTests {
    @Test func `values are equal when they are written alike`() throws {
        func read(_ text: String) throws -> JSON { try JSON.read(text: text) }
        #expect(try read("[1, {\"a\":\"\\u00e9\"}]") == read("[1,{\"a\":\"\u{E9}\"}]"))
        #expect(try read("1.0") != read("1"))
        #expect(try read("{\"a\":1,\"b\":2}") != read("{\"b\":2,\"a\":1}"))
        #expect(try read("\"\u{E9}\"") != read("\"e\u{301}\""))
        #expect(try read("null") != read("false"))
        #expect(try read("[]") != read("{}"))
    }

    @Test func `members are found, replaced, appended and removed by bytes`() {
        var object = JSONObject([.init(name: "\u{E9}", value: 1), .init(name: "e\u{301}", value: 2)])
        object["e\u{301}"] = 3
        object["new"] = 4
        object["absent"] = nil
        #expect(object.names == ["\u{E9}", "e\u{301}", "new"])
        #expect(object["\u{E9}"] == 1)
        object["\u{E9}"] = nil
        #expect(object.members.count == 2)
        #expect(object["\u{E9}"] == nil)
        #expect(object["e\u{301}"] == 3)
        #expect(!object.isEmpty)
    }

    @Test func `a value says what it is`() {
        #expect(JSON.string("x").string == "x")
        #expect(JSON.string("x").number == nil)
        #expect(JSON.bool(false).bool == false)
        #expect((7 as JSON).number?.int == 7)
        #expect((["a"] as JSON).array == ["a"])
        #expect((["a"] as JSON).items == ["a"])
        #expect(("a" as JSON).items == ["a"])
        #expect((["a": 1] as JSON)["a"] == 1)
        #expect((["a": 1] as JSON)["b"] == nil)
        #expect(JSON.null.object == nil)
        let kinds: [JSON] = [.null, true, 1, "", [], [:]]
        #expect(Set(kinds.map(\.kind)).count == kinds.count)
    }

    @Test func `a number is read as what it is written as`() throws {
        #expect(try JSON.read(text: "1.0").number?.int == nil)
        #expect(try JSON.read(text: "1e2").number?.int == nil)
        #expect(try JSON.read(text: "1e2").number?.double == 100)
        #expect(try JSON.read(text: "9223372036854775808").number?.int == nil)
        #expect(try JSON.read(text: "-5").number?.int == -5)
    }

    @Test func `strings of one look are not the same bytes`() {
        #expect("\u{E9}" == "e\u{301}")
        #expect(!"\u{E9}".isSameBytes(as: "e\u{301}"))
        #expect("did:web:a".isSameBytes(as: "did:web:a"))
        #expect(!"did:web:a".isSameBytes(as: "did:web:b"))
        #expect("xabcx".dropFirst().dropLast().isSameBytes(as: "abc"))
        #expect(!"abc".isSameBytes(as: "abcd"))
        #expect("".isSameBytes(as: ""))
    }
}
