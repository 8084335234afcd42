import StrictJSON
import Testing

struct PointerTests {
    /// The document of RFC 6901 §5 has such names; these are ours.
    private let document: JSON = [
        "list": ["zero", ["one"]], "": 0, "a/b": 1, "m~n": 2, "~1": 3, " ": 4, "\u{E9}": 5,
        "e\u{301}": 6, "01": 7,
        "deep": ["x": ["y": [true]]],
    ]

    @Test func `a pointer finds its value`() throws {
        func at(_ text: String) throws -> JSON? { document[at: try #require(JSONPointer(text))] }
        #expect(try at("") == document)
        #expect(try at("/list/0") == "zero")
        #expect(try at("/list/1/0") == "one")
        #expect(try at("/") == 0)
        #expect(try at("/a~1b") == 1)
        #expect(try at("/m~0n") == 2)
        #expect(try at("/~01") == 3)
        #expect(try at("/ ") == 4)
        #expect(try at("/\u{E9}") == 5)
        #expect(try at("/e\u{301}") == 6)
        #expect(try at("/01") == 7)
        #expect(try at("/deep/x/y/0") == true)
    }

    @Test(arguments: [
        "/none", "/list/2", "/list/01", "/list/-", "/list/-1", "/list/+1", "/list/1e0", "/list/",
        "/list/0/0", "/a~1b/x",
        "/list/99999999999999999999", "/list/\u{661}", "//",
    ])
    func `a pointer that leads nowhere finds nothing`(_ text: String) throws {
        #expect(document[at: try #require(JSONPointer(text))] == nil)
    }

    @Test(arguments: ["a", "a/b", "#/a", "/~", "/~2", "/a~", "/~~1", " /a"])
    func `what is no pointer is refused`(_ text: String) {
        #expect(JSONPointer(text) == nil)
    }

    @Test func `the text form goes there and back`() throws {
        for text in ["", "/", "//", "/a~1b/0", "/~01", "/m~0n/~1~0", "/\u{E9}"] {
            #expect(try #require(JSONPointer(text)).description == text)
        }
        let built = JSONPointer.root.appending("a/b").appending(0).appending("~1")
        #expect(built.description == "/a~1b/0/~01")
        #expect(built.tokens == ["a/b", "0", "~1"])
        #expect(built.parent?.description == "/a~1b/0")
        #expect(JSONPointer.root.description == "")
        #expect(JSONPointer.root.parent == nil)
        #expect(JSONPointer("/\u{E9}") != JSONPointer("/e\u{301}"))
        #expect(JSONPointer("/a") != JSONPointer("/a/"))
    }

    @Test func `every value has a pointer that finds it`() {
        var count = 0
        document.forEachPointer { pointer, value in
            count += 1
            #expect(document[at: pointer] == value)
            #expect(JSONPointer(pointer.description) == pointer)
        }
        #expect(count == 17)
        #expect(document.allPointers.count == count)
        #expect(document.allPointers.first == .root)
        #expect(document.allPointers.last?.description == "/deep/x/y/0")
    }

    @Test func `a value is put in place, appended and refused`() throws {
        var value: JSON = ["a": [1, 2], "b": true]
        let isSet1 = try value.set(9, at: #require(JSONPointer("/a/1")))
        #expect(isSet1)
        let isSet2 = try value.set(10, at: #require(JSONPointer("/a/2")))
        #expect(isSet2)
        let isSet3 = try value.set(11, at: #require(JSONPointer("/a/-")))
        #expect(isSet3)
        let isSet4 = try value.set(["x": .null], at: #require(JSONPointer("/c")))
        #expect(isSet4)
        let isSet5 = try value.set("y", at: #require(JSONPointer("/c/x")))
        #expect(isSet5)
        #expect(value.compactText() == "{\"a\":[1,9,10,11],\"b\":true,\"c\":{\"x\":\"y\"}}")
        let before = value
        for text in ["/a/9", "/a/x", "/a/-/x", "/b/x", "/d/x"] {
            let isSet6 = try value.set(0, at: #require(JSONPointer(text)))
            #expect(!isSet6, "\(text)")
            #expect(value == before)
        }
        let isSet7 = value.set(1, at: .root)
        #expect(isSet7)
        #expect(value == 1)
    }

    @Test func `a value is taken away with its member or item`() throws {
        var value: JSON = ["a": [1, 2, 3], "b": ["c": true]]
        let removed8 = try value.remove(at: #require(JSONPointer("/a/1")))
        #expect(removed8 == 2)
        let removed9 = try value.remove(at: #require(JSONPointer("/b/c")))
        #expect(removed9 == true)
        #expect(value.compactText() == "{\"a\":[1,3],\"b\":{}}")
        for text in ["", "/a/2", "/a/-", "/x", "/b/c"] {
            let removed10 = try value.remove(at: #require(JSONPointer(text)))
            #expect(removed10 == nil)
        }
        #expect(value.compactText() == "{\"a\":[1,3],\"b\":{}}")
        let removed11 = try value.remove(at: #require(JSONPointer("/b")))
        #expect(removed11 == [:])
    }

    @Test func `every place of a value can be altered and taken away`() throws {
        for pointer in document.allPointers where pointer != .root {
            var altered = document
            let isSet12 = altered.set("other", at: pointer)
            #expect(isSet12)
            #expect(altered != document)
            #expect(altered[at: pointer] == "other")
            var shorter = document
            let removed13 = shorter.remove(at: pointer)
            #expect(removed13 == document[at: pointer])
            #expect(shorter != document)
        }
    }
}
