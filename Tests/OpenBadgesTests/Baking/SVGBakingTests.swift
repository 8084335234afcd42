import OpenBadges
import Testing

private let ob3 = BakingSample.credentialNamespace

@Suite struct SVGBakingTests {
    private func bake(_ payload: [UInt8], _ svg: String, replacing: Bool = false) throws(BakingError) -> String {
        BakingSample.text(try SVGBaking.bake(payload, into: Array(svg.utf8), replacing: replacing))
    }

    private func code(_ payload: [UInt8], _ svg: String, replacing: Bool = false) -> BakingError.Code? {
        bakingCode { () throws(BakingError) in try bake(payload, svg, replacing: replacing) }
    }

    private static let token = BakingSample.text(BakingSample.token)
    private static let element = "<openbadges:credential verify=\"\(token)\"></openbadges:credential>"
    private static let plain =
        "<?xml version=\"1.0\"?>\r\n<svg xmlns='http://www.w3.org/2000/svg'  id=\"é\">\r\n <rect/>\r</svg>\n"

    @Test func `the element is the first child, and its namespace stands on the root`() throws {
        let expected =
            "<?xml version=\"1.0\"?>\r\n<svg xmlns:openbadges=\"\(ob3)\" xmlns='http://www.w3.org/2000/svg'  id=\"é\">"
            + "\(Self.element)\r\n <rect/>\r</svg>\n"
        #expect(try bake(BakingSample.token, Self.plain) == expected)
    }

    @Test func `JSON stands in a CDATA section`() throws {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg'></svg>"
        let expected = "<openbadges:credential><![CDATA[{\"id\":\"urn:uuid:2\"}]]></openbadges:credential>"
        #expect(try bake(BakingSample.otherJSON, svg).contains(expected))
    }

    @Test(arguments: [
        "{\"a\":\"]]>\"}", "{\"a\":\"]]]]>>]]>\"}", "{\"a\":\"]]]>\"}\r\n", "\r{\r\n\"a\":1}\r",
        "\t{\"a\":\"&amp;<![CDATA[\"}\n",
        "{\"a\":\"é😀\u{7F}\u{85}\u{2028}\"}", "{\"a\":[[[1]]]}",
    ])
    func `every character of JSON comes out as it went in`(json: String) throws {
        let baked = try bake(Array(json.utf8), Self.plain)
        #expect(try SVGBaking.extract(Array(baked.utf8)).text == Array(json.utf8))
    }

    @Test func `characters that XML forbids are refused, not altered`() {
        #expect(code(Array("{\"a\":\"\u{FFFE}\"}".utf8), Self.plain) == .payloadCharacters)
        #expect(code(Array("{\"a\":\"\u{FFFF}\"}".utf8), Self.plain) == .payloadCharacters)
        #expect(code(Array("{\"a\":\"\u{1}\"}".utf8), Self.plain) == .payloadForm)
        #expect(code(Array("{\"a\":\"\\u0000\\uFFFF\"}".utf8), Self.plain) == nil)
    }

    @Test(arguments: [
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", ">", "</svg>"),
        ("<svg xmlns='http://www.w3.org/2000/svg' />", " >", "</svg>"),
    ])
    func `a root without content gets some`(svg: String, close: String, end: String) throws {
        let expected =
            "<svg xmlns:openbadges=\"\(ob3)\" xmlns='http://www.w3.org/2000/svg'\(close)\(Self.element)\(end)"
        #expect(try bake(BakingSample.token, svg) == expected)
    }

    @Test func `a prefixed root is closed by its own name`() throws {
        let baked = try bake(BakingSample.token, "<s:svg xmlns:s='http://www.w3.org/2000/svg'/>")
        #expect(baked.hasSuffix("\(Self.element)</s:svg>"))
    }

    @Test func `a prefix that means the namespace is used, and one that means another is not`() throws {
        let bound = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='\(ob3)'></svg>"
        #expect(try bake(BakingSample.token, bound) == bound.replacing("></svg>", with: ">\(Self.element)</svg>"))
        let own = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:ob='\(ob3)'></svg>"
        #expect(try bake(BakingSample.token, own).contains("<ob:credential "))
        let taken = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='http://openbadges.org'></svg>"
        let other = try bake(BakingSample.token, taken)
        #expect(other.contains("<svg xmlns:openbadges3=\"\(ob3)\"") && other.contains("<openbadges3:credential "))
        let both =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='u' xmlns:openbadges3='v'><a openbadges3:b=''/></svg>"
        #expect(try bake(BakingSample.token, both).contains("<openbadges4:credential "))
    }

    @Test func `a picture with a badge is not baked again unless asked to replace`() throws {
        let once = try bake(BakingSample.json, Self.plain)
        #expect(code(BakingSample.token, once) == .alreadyBaked)
        #expect(try bake(BakingSample.token, once, replacing: true) == (try bake(BakingSample.token, Self.plain)))
    }

    @Test func `replacing removes every badge element and nothing else`() throws {
        let root = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='\(ob3)' xmlns:o='http://openbadges.org'>"
        let svg =
            root
            + "\n<o:assertion verify='x'/> <!-- <o:assertion/> --><g><openbadges:credential>a<openbadges:credential/>"
            + "</openbadges:credential></g>\r\n<o:credential/>\(Self.element)</svg>"
        let expected = root + "\(Self.element)\n <!-- <o:assertion/> --><g></g>\r\n<o:credential/></svg>"
        #expect(code(BakingSample.token, svg) == .severalPayloads)
        #expect(try bake(BakingSample.token, svg, replacing: true) == expected)
    }

    @Test(arguments: ["", "[]", "{\"a\":1,\"a\":1}", "a.b", "https://badges.example/1"])
    func `what is neither a JSON object nor a token is not baked`(payload: String) {
        #expect(code(Array(payload.utf8), Self.plain) == .payloadForm)
    }

    @Test func `nothing is baked into a damaged picture`() {
        #expect(code(BakingSample.json, "<svg xmlns='http://www.w3.org/2000/svg'>") == .svgUnbalanced)
        #expect(code(BakingSample.json, "<html/>") == .notSVG)
    }
}
