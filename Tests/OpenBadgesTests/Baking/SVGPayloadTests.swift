import OpenBadges
import Testing

private func extract(_ svg: [UInt8]) throws(BakingError) -> BakedPayload {
    try SVGBaking.extract(svg)
}

private func code(_ svg: [UInt8]) -> BakingError.Code? {
    bakingCode { () throws(BakingError) in try SVGBaking.extract(svg) }
}

private let token = BakingSample.text(BakingSample.token)
private let ob3 = BakingSample.credentialNamespace
private let ob2 = BakingSample.assertionNamespace

@Suite struct SVGPayloadTests {
    private static let element = "<openbadges:credential verify=\"\(token)\"/>"

    @Test func `a token is read from the attribute and JSON from the text`() throws {
        let found = try extract(BakingSample.badgeSVG("\n \(Self.element)<rect/>"))
        #expect(found.standard == .openBadges3 && found.form == .token && found.text == BakingSample.token)
        #expect(found.deviations.isEmpty)
        #expect(
            found.place
                == "Open Badges 3.0 in the element \"credential\" at line 2, column 2, in its verify attribute"
        )
        let json =
            "<openbadges:credential> {\"a\":<![CDATA[\"<&\"]]>,\"b\":\"&lt;&#x1F600;&quot;\"\r\n}\r</openbadges:credential>"
        let text = try extract(BakingSample.badgeSVG(json))
        #expect(text.form == .json)
        #expect(BakingSample.text(text.text) == " {\"a\":\"<&\",\"b\":\"<😀\"\"\n}\n")
    }

    @Test(arguments: [
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:other='\(ob3)'><other:credential verify='\(token)'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><credential xmlns='\(ob3)' verify='\(token)'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><a:credential xmlns:a='\(ob3)' verify='\(token)'></a:credential></svg>",
        "<s:svg xmlns:s='http://www.w3.org/2000/svg' xmlns='\(ob3)'><credential verify='\(token)'> </credential></s:svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:a='urn:x'><a:credential xmlns:a='\(ob3)' verify='\(token)'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:a='https://purl.imsglobal.org/ob/v3p&#48;'>"
            + "<a:credential verify='\(token)'/></svg>",
    ])
    func `the namespace decides and not the prefix`(svg: String) throws {
        #expect(try extract(Array(svg.utf8)).text == BakingSample.token)
    }

    @Test(arguments: [
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='urn:x'><openbadges:credential verify='\(token)'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='\(ob3)'>"
            + "<openbadges:credential xmlns:openbadges='urn:x' verify='\(token)'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='\(ob3)/'><openbadges:credential verify='\(token)'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='\(ob3)'><openbadges:Credential verify='\(token)'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='\(ob3)'><openbadges:assertion verify='\(token)'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='\(ob2)'><openbadges:credential verify='\(token)'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><credential verify='\(token)'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><g xmlns='\(ob3)'></g><credential verify='\(token)'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:a='urn:x'><g xmlns:a='\(ob3)'><g></g></g>"
            + "<a:credential verify='\(token)'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='\(ob3)'>"
            + "<!-- <openbadges:credential verify='\(token)'/> --></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='\(ob3)'>"
            + "<![CDATA[<openbadges:credential verify='\(token)'/>]]></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='\(ob3)'>"
            + "<desc a=\"&lt;openbadges:credential verify='\(token)'/>\"/></svg>",
    ])
    func `what only looks like a badge is none`(svg: String) {
        #expect(code(Array(svg.utf8)) == .noPayload)
    }

    @Test func `two badges are several wherever they stand`() throws {
        let old = "<a:assertion xmlns:a='\(ob2)' verify='https://badges.example/1'/>"
        for content in [
            Self.element + Self.element, Self.element + "<g>\(Self.element)</g>", Self.element + old,
            Self.element + "<script>\(Self.element)</script>",
            "<openbadges:credential verify='\(token)'>\(Self.element)</openbadges:credential>",
            Self.element + "<x:credential xmlns:x='\(ob3)'/>",
        ] {
            #expect(code(BakingSample.badgeSVG(content)) == .severalPayloads)
        }
        let svg = BakingSample.badgeSVG(Self.element + "\n" + old)
        let error = try #require(bakingError { () throws(BakingError) in try extract(svg) })
        #expect(error.detail.contains("holds 2 badges") && error.detail.contains("line 2, column 1"))
    }

    @Test func `a badge that is not the first child is read and the deviation is reported`() throws {
        let found = try extract(BakingSample.badgeSVG("<title>x</title>\(Self.element)"))
        #expect(found.text == BakingSample.token && found.deviations == [.notFirstChild])
        let afterComment = try extract(BakingSample.badgeSVG("text<!-- x -->\(Self.element)"))
        #expect(afterComment.deviations.isEmpty)
    }

    @Test(arguments: ["g", "script", "foreignObject", "svg", "metadata", "openbadges:other"])
    func `a badge inside another element is refused`(name: String) {
        #expect(code(BakingSample.badgeSVG("<\(name)>\(Self.element)</\(name)>")) == .payloadPlace)
    }

    @Test func `attribute and text both is an error`() {
        let both = "<openbadges:credential verify='\(token)'>{\"a\":1}</openbadges:credential>"
        #expect(code(BakingSample.badgeSVG(both)) == .payloadTwice)
        let empty = "<openbadges:credential verify=''>{\"a\":1}</openbadges:credential>"
        #expect(code(BakingSample.badgeSVG(empty)) == .payloadTwice)
        let blank = "<openbadges:credential verify='\(token)'>\n <![CDATA[ ]]>\n</openbadges:credential>"
        #expect(code(BakingSample.badgeSVG(blank)) == nil)
    }

    @Test(arguments: [
        "<openbadges:credential/>", "<openbadges:credential verify=''/>",
        "<openbadges:credential verify='{\"a\":1}'/>", "<openbadges:credential verify='https://badges.example/1'/>",
        "<openbadges:credential>\(token)</openbadges:credential>", "<openbadges:credential verify=' \(token)'/>",
        "<openbadges:credential>text</openbadges:credential>",
        "<openbadges:credential openbadges:verify='\(token)'/>", "<openbadges:credential Verify='\(token)'/>",
    ])
    func `a payload in a form that does not belong there is refused`(element: String) {
        #expect(code(BakingSample.badgeSVG(element)) == .payloadForm)
    }

    @Test(arguments: ["{\"a\":<!-- x -->1}", "{\"a\":<b/>1}", "{\"a\":<b>1</b>}"])
    func `elements and comments inside a badge are refused`(text: String) {
        let element = "<openbadges:credential>\(text)</openbadges:credential>"
        #expect(code(BakingSample.badgeSVG(element)) == .payloadMarkup)
    }

    @Test func `a payload above the limit is refused`() {
        let spaces = String(repeating: " ", count: BakingLimits.payload - 2)
        let fits = "<openbadges:credential>{\(spaces)}</openbadges:credential>"
        #expect(code(BakingSample.badgeSVG(fits)) == nil)
        let long = "<openbadges:credential>{\(spaces) }</openbadges:credential>"
        #expect(code(BakingSample.badgeSVG(long)) == .payloadTooLarge)
    }
}

@Suite struct SVGAssertionTests {
    private func svg(_ element: String) -> [UInt8] {
        BakingSample.svg("xmlns:openbadges=\"\(ob2)\"", element)
    }

    @Test func `an assertion of Open Badges 2 is read in each of its forms`() throws {
        let signed = try extract(svg("<openbadges:assertion verify='\(token)'/>"))
        #expect(signed.standard == .openBadges2 && signed.form == .token && signed.text == BakingSample.token)
        let hosted = try extract(svg("<openbadges:assertion verify='https://badges.example/1?a=1&amp;b=2'/>"))
        #expect(hosted.form == .url && BakingSample.text(hosted.text) == "https://badges.example/1?a=1&b=2")
        let json = "<![CDATA[{\"a\":1}]]>"
        let both = try extract(
            svg("<openbadges:assertion verify='https://badges.example/1'>\(json)</openbadges:assertion>")
        )
        #expect(both.form == .json && BakingSample.text(both.text) == "{\"a\":1}")
        #expect(both.hostedURL == Array("https://badges.example/1".utf8))
        let alone = try extract(svg("<openbadges:assertion>\(json)</openbadges:assertion>"))
        #expect(alone.form == .json && alone.hostedURL == nil)
    }

    @Test func `a signed assertion has no text besides, and an address only JSON`() {
        #expect(code(svg("<openbadges:assertion verify='\(token)'>{}</openbadges:assertion>")) == .payloadTwice)
        let element = "<openbadges:assertion verify='https://badges.example/1'>x</openbadges:assertion>"
        #expect(code(svg(element)) == .payloadForm)
        #expect(code(svg("<openbadges:assertion verify='x'/>")) == .payloadForm)
        #expect(code(svg("<openbadges:assertion/>")) == .payloadForm)
    }
}
