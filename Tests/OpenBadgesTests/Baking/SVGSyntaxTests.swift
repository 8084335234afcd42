import OpenBadges
import Testing

private func code(_ svg: [UInt8]) -> BakingError.Code? {
    bakingCode { () throws(BakingError) in try SVGBaking.extract(svg) }
}

private func code(_ svg: String) -> BakingError.Code? {
    code(Array(svg.utf8))
}

private let namespace = "xmlns=\"http://www.w3.org/2000/svg\""
private let documentType =
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\""

@Suite struct SVGSyntaxTests {
    @Test(arguments: [
        "<svg \(namespace)/>", "<svg \(namespace) />", "<svg \(namespace) ></svg >", "\u{FEFF}<svg \(namespace)/>",
        " \n<svg \(namespace)/>\n", "<s:svg xmlns:s='http://www.w3.org/2000/svg'></s:svg>",
        "<?xml version=\"1.0\"?><svg \(namespace)/>",
        "<?xml version='1.0' encoding='UTF-8' standalone='no' ?>\n<!-- a - b --><svg \(namespace)/><!-- c -->",
        "\(documentType)><svg \(namespace)/>", "<svg xmlns=\"http://www.w3.org/2000/&#115;vg\"/>",
        "<svg \(namespace) a='\"' b=\"'\" c=\"&lt;&#x41;&#65;&apos;\">]] &gt; ]&amp;<![CDATA[<x> & ]] >]]></svg>",
        "<svg \(namespace) xml:space=\"preserve\" é=\"1\" a-b.c_1=\"2\"/>",
    ])
    func `a sound picture without a badge says so`(svg: String) {
        #expect(code(svg) == .noPayload)
    }

    @Test(arguments: [
        "\(documentType) []><svg \(namespace)/>", "\(documentType) [<!ENTITY a \"b\">]><svg \(namespace)/>",
        "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><svg \(namespace)>&a;</svg>",
        "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><svg \(namespace)>&b;</svg>",
        "<!DOCTYPE svg SYSTEM \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg \(namespace)/>",
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://other.example/svg11.dtd\"><svg \(namespace)/>",
        "<!DOCTYPE svg><svg \(namespace)/>", "\(documentType)>\(documentType)><svg \(namespace)/>",
        "<svg \(namespace)><!DOCTYPE svg></svg>", "<svg \(namespace)><!ENTITY a \"b\"></svg>",
        "<!ENTITY a \"b\"><svg \(namespace)/>", "<!DOCTYPE html><svg \(namespace)/>",
    ])
    func `a document type with declarations, or of someone else's, is refused`(svg: String) {
        #expect(code(svg) == .svgDocumentType)
    }

    @Test(arguments: [
        "<svg \(namespace)>&x;</svg>", "<svg \(namespace) a=\"&x;\"/>", "<svg \(namespace)>&</svg>",
        "<svg \(namespace)>&amp</svg>", "<svg \(namespace)>&#0;</svg>", "<svg \(namespace)>&#xD800;</svg>",
        "<svg \(namespace)>&#xFFFE;</svg>", "<svg \(namespace)>&#x110000;</svg>", "<svg \(namespace)>&#;</svg>",
        "<svg \(namespace)>&#99999999999999999999;</svg>", "<svg \(namespace)>&#x;</svg>",
        "<svg \(namespace)>&#X41;</svg>", "<svg \(namespace)>&#1;</svg>", "<svg \(namespace)>&nbsp;</svg>",
    ])
    func `an entity that XML does not know, or a reference to no character, is refused`(svg: String) {
        #expect(code(svg) == .svgEntity)
    }

    @Test(arguments: [
        "<?xml-stylesheet href=\"x\"?><svg \(namespace)/>", "<svg \(namespace)><?php x ?></svg>",
        "<svg \(namespace)/><?x?>", " <?xml version=\"1.0\"?><svg \(namespace)/>",
    ])
    func `a processing instruction is refused`(svg: String) {
        #expect(code(svg) == .svgProcessingInstruction)
    }

    @Test(arguments: [
        "<?xml version=\"1.0\" encoding=\"UTF-7\"?><svg \(namespace)/>",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><svg \(namespace)/>",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><svg \(namespace)/>",
    ])
    func `an encoding other than UTF-8 is refused`(svg: String) {
        #expect(code(svg) == .svgEncoding)
    }

    @Test func `bytes that are not UTF-8, and characters that XML forbids, are refused`() {
        for bytes in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]] {
            #expect(code(Array("<svg \(namespace)>".utf8) + bytes + Array("</svg>".utf8)) == .svgEncoding)
        }
        for text in ["\u{0}", "\u{1}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"] {
            #expect(code("<svg \(namespace)>\(text)</svg>") == .svgCharacter)
        }
        #expect(code("<svg \(namespace)>\u{7F}\u{FFFD}\u{10FFFF}</svg>") == .noPayload)
    }

    @Test(arguments: [
        "<svg \(namespace)><g></svg>", "<svg \(namespace)><g>", "<svg \(namespace)><a></b></svg>",
        "<svg \(namespace)><g></G></svg>", "<svg \(namespace)>",
        "<svg \(namespace) xmlns:a='u' xmlns:b='u'><a:g></b:g></svg>",
    ])
    func `tags that do not match are refused`(svg: String) {
        #expect(code(svg) == .svgUnbalanced)
    }

    @Test(arguments: [
        "<svg \(namespace) a=\"1\" a=\"2\"/>", "<svg \(namespace) \(namespace)/>",
        "<svg \(namespace) xmlns:a='u' xmlns:b='u' a:x='1' b:x='2'/>",
        "<svg \(namespace) xmlns:a='u' xmlns:b='&#117;' a:x='1' b:x='2'/>",
        "<svg \(namespace) xmlns:a='u' xmlns:a='v'/>",
    ])
    func `an attribute that stands twice is refused`(svg: String) {
        #expect(code(svg) == .svgDuplicateAttribute)
    }

    @Test(arguments: [
        "<svg \(namespace)><a:g/></svg>", "<svg \(namespace) a:b='1'/>", "<svg \(namespace) xmlns:a=''/>",
        "<svg \(namespace) xmlns:xml='u'/>", "<svg \(namespace) xmlns:xmlns='u'/>",
        "<svg \(namespace)><g xmlns:a='u'/><a:g/></svg>", "<svg \(namespace)><g xmlns:a='u'></g><a:g/></svg>",
        "<svg \(namespace) xmlns:a='http://www.w3.org/2000/xmlns/'/>",
        "<svg \(namespace) xmlns:a='http://www.w3.org/XML/1998/namespace'/>",
    ])
    func `a prefix that is not declared, or a declaration that is not allowed, is refused`(svg: String) {
        #expect(code(svg) == .svgNamespace)
    }

    @Test(arguments: [
        "<svg \(namespace) a=1/>", "<svg \(namespace) a/>", "<svg \(namespace) a=\"1\"b=\"2\"/>",
        "<svg \(namespace) a=\"<\"/>", "<svg \(namespace) a=\"1", "<svg \(namespace)", "<svg", "<",
        "<svg \(namespace)><1/></svg>", "<svg \(namespace)>< g/></svg>", "<svg \(namespace)>]]></svg>",
        "<svg \(namespace)><!-- a -- b --></svg>", "<svg \(namespace)><!-- a ---></svg>",
        "<svg \(namespace)><!-- a </svg>", "<svg \(namespace)><![CDATA[ </svg>", "<svg \(namespace)><![cdata[]]></svg>",
        "<svg \(namespace)/><svg \(namespace)/>", "<svg \(namespace)/>text", "<svg \(namespace)></svg x>",
        "<svg \(namespace) a:b:c='1'/>", "<svg \(namespace) :a='1'/>", "<svg \(namespace) a:='1'/>",
        "<svg \(namespace) ×='1'/>", "<?xml?><svg \(namespace)/>", "<?xml encoding='utf-8'?><svg \(namespace)/>",
        "<?xml version='1.1'?><svg \(namespace)/>", "<?xml version='1.0' standalone='x'?><svg \(namespace)/>",
        "<?xml version='1.0' x='y'?><svg \(namespace)/>",
    ])
    func `what is not well-formed is refused`(svg: String) {
        let found = code(svg)
        #expect(found == .svgSyntax || (svg.hasPrefix("<?xml?>") && found == .svgProcessingInstruction))
    }

    @Test(arguments: [
        "<html/>", "<svg/>", "<svg xmlns='http://www.w3.org/2000/SVG'/>", "<g \(namespace)/>", "", "  ", "text<svg/>",
        "<s:svg \(namespace) xmlns:s='http://example.org/'/>",
    ])
    func `a document whose root is no SVG picture is refused`(svg: String) {
        #expect(code(svg) == .notSVG)
    }
}

@Suite struct SVGLimitTests {
    @Test func `elements are read to the depth allowed and no deeper`() {
        func nested(_ depth: Int) -> String {
            let inner = String(repeating: "<g>", count: depth - 1) + String(repeating: "</g>", count: depth - 1)
            return "<svg \(namespace)>\(inner)</svg>"
        }
        #expect(code(nested(BakingLimits.elementDepth)) == .noPayload)
        #expect(code(nested(BakingLimits.elementDepth + 1)) == .svgDepth)
        #expect(code("<svg \(namespace)>" + String(repeating: "<g>", count: 100_000)) == .svgDepth)
    }

    @Test func `attributes and namespaces are read to the number allowed and no further`() {
        func attributes(_ count: Int) -> String {
            "<svg \(namespace)><g " + (0..<count).map { "a\($0)=''" }.joined(separator: " ") + "/></svg>"
        }
        #expect(code(attributes(BakingLimits.attributes)) == .noPayload)
        #expect(code(attributes(BakingLimits.attributes + 1)) == .svgTooManyNames)
        func namespaces(_ count: Int) -> String {
            "<svg \(namespace)><g " + (0..<count).map { "xmlns:a\($0)='u'" }.joined(separator: " ") + "/></svg>"
        }
        #expect(code(namespaces(BakingLimits.namespaces - 1)) == .noPayload)
        #expect(code(namespaces(BakingLimits.namespaces)) == .svgTooManyNames)
    }

    @Test func `a picture above the limit is not read`() {
        #expect(code([UInt8](repeating: 0x20, count: BakingLimits.picture + 1)) == .pictureTooLarge)
    }

    @Test func `an error names line and column and shows nothing that could harm a terminal`() throws {
        let svg = Array("<svg \(namespace)>\n  \n  <\u{202E}g/></svg>".utf8)
        let error = try #require(bakingError { () throws(BakingError) in try SVGBaking.extract(svg) })
        #expect(error.detail.contains("line 3, column 4"))
        #expect(error.detail.contains("\\u{202E}") && !error.detail.contains("\u{202E}"))
    }
}
