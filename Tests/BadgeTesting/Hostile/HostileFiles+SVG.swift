import StrictJSON

/// SVG pictures that are crafted, or hold something else than one badge.
extension HostileFiles {
    private static let open =
        #"<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">"#
    private static let start = "<openbadges:credential>"
    private static let end = "</openbadges:credential>"

    private static func svg(_ inside: String) -> String { open + inside + "</svg>" }
    private static func baked(_ text: String) -> String { svg(start + "<![CDATA[" + text + "]]>" + end) }

    mutating func addSVG() throws {
        let good = String(decoding: try HostileSample.good(), as: UTF8.self)
        addEntities(good)
        addSVGEncodings(good)
        addSVGSyntax(good)
        addSVGPlaces(good)
        addSVGSizes(good)
        try addSVGPayloads(good)
    }

    private mutating func addEntities(_ good: String) {
        let badge = Self.baked(good)
        begin("the SVG declares a document type or entities, which could bring in files or grow without end")
        let laughs = (1...9).map { "<!ENTITY l\($0) \"" + times(10, "&l\($0 - 1);") + "\">" }.joined()
        for (what, doctype) in [
            ("a file", "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
            ("a host", "<!DOCTYPE svg SYSTEM \"http://169.254.169.254/x.dtd\">"),
            ("a parameter", "<!DOCTYPE svg [<!ENTITY % p SYSTEM \"http://127.0.0.1/\">%p;]>"),
            ("laughs", "<!DOCTYPE svg [<!ENTITY l0 \"ha\">" + laughs + "]>"),
            ("one large entity", "<!DOCTYPE svg [<!ENTITY a \"" + times(100_000, "a") + "\">]>"),
            ("itself", "<!DOCTYPE svg [<!ENTITY a \"&a;\">]>"),
            ("nothing", "<!DOCTYPE svg>"),
            ("a default attribute", "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"x()\">]>"),
            ("an element", "<!DOCTYPE svg [<!ELEMENT svg ANY>]>"), ("HTML", "<!DOCTYPE html>"),
            (
                "the W3C's with declarations",
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" [<!ENTITY x \"y\">]>"
            ), ("two", "<!DOCTYPE svg><!DOCTYPE svg>"),
            ("without end", "<!DOCTYPE svg [" + times(50_000, "<!ENTITY a 'b'>")),
        ] as [(String, String)] {
            add(what, doctype + badge, what == "HTML" ? "input.notABadge" : "baking.svgDocumentType")
        }
        for (what, inside) in [("an entity inside", "<!ENTITY a \"b\">"), ("a type inside", "<!DOCTYPE svg>")] {
            add(what, Self.svg(inside), "baking.svgDocumentType")
        }
        begin("the SVG refers to an entity or a character that XML does not know")
        for reference in [
            "&x;", "&nbsp;", "&copy;", "&", "&;", "&#;", "&#x;", "&#0;", "&#x0;", "&#1;", "&#xD800;", "&#xDFFF;",
            "&#xFFFE;", "&#x110000;", "&#99999999999999999999;", "&#x" + times(100_000, "0") + "g;", "&#-1;", "&#+65;",
            "&#X41;", "&lt", "&LT;", "&amp ;", "&l0;",
        ] {
            add("text " + reference.prefix(20), Self.svg("<text>" + reference + "</text>"), "baking.svgEntity")
        }
        for reference in ["&x;", "&#0;", "&", "&#xFFFF;"] {
            add("attribute " + reference, Self.svg("<g a=\"" + reference + "\"/>"), "baking.svgEntity")
        }
        begin("the SVG holds a processing instruction")
        for instruction in [
            "<?php system('id'); ?>", "<?xml-stylesheet href=\"http://a.example/x.xsl\"?>", "<?xml version=\"1.0\"?>",
            "<?x?>", "<??>", "<?x", "<?adobe-xap-filters esc=\"CR\"?>",
        ] {
            add(instruction, Self.svg(instruction + Self.start), "baking.svgProcessingInstruction")
        }
        add("a style sheet before", "<?xml-stylesheet href=\"x\"?>" + badge, "baking.svgProcessingInstruction")
    }

    private mutating func addSVGEncodings(_ good: String) {
        let badge = Self.baked(good)
        begin("the SVG is in another encoding, or holds characters that XML forbids")
        let wide = Array(badge.utf16)
        add(
            "UTF-16, little end first",
            [0xFF, 0xFE] + wide.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] },
            "baking.svgEncoding"
        )
        add(
            "UTF-16, big end first",
            [0xFE, 0xFF] + wide.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] },
            "baking.svgEncoding"
        )
        add(
            "UTF-16 without its mark",
            wide.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] },
            "baking.svgEncoding"
        )
        add(
            "UTF-32",
            [0xFF, 0xFE, 0, 0] + Array(badge.utf8).flatMap { [$0, 0, 0, 0] },
            "baking.svgEncoding"
        )
        add("UTF-7", "+ADw-svg/+AD4-", "input.notABadge")
        for encoding in ["UTF-16", "UTF-7", "ISO-8859-1", "utf-8 ", "", "IBM037", "x-user-defined"] {
            add(
                "says " + encoding,
                "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>" + badge,
                "baking.svgEncoding"
            )
        }
        for sequence in Self.invalid {
            add(
                "\(sequence)",
                Array((Self.open + "<text>").utf8) + sequence + Array("</text></svg>".utf8),
                "baking.svgEncoding"
            )
        }
        for byte in [UInt8(0), 1, 7, 8, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F] {
            add(
                "byte \(byte)",
                Array((Self.open + "<text>").utf8) + [byte] + Array("</text></svg>".utf8),
                "baking.svgCharacter"
            )
        }
        for scalar in ["\u{FFFE}", "\u{FFFF}"] {
            add(scalar.debugDescription, Self.svg("<text>" + scalar + "</text>"), "baking.svgCharacter")
        }
    }

    private mutating func addSVGSyntax(_ good: String) {
        begin("the SVG is not sound XML")
        let cases: [(String, String, String)] = [
            ("no end", Self.open, "baking.svgUnbalanced"), ("an open element", Self.svg("<g>"), "baking.svgUnbalanced"),
            ("crossed elements", Self.svg("<g><a></g></a>"), "baking.svgUnbalanced"),
            ("an end too many", Self.svg("</g>"), "baking.svgUnbalanced"),
            ("an end in capitals", Self.open + "</SVG>", "baking.svgUnbalanced"),
            ("a badge without end", Self.svg(Self.start + "<![CDATA[{}]]>"), "baking.svgUnbalanced"),
            ("cut in a tag", Self.open + "<g", "baking.svgSyntax"),
            ("cut in an attribute", Self.open + "<g a=\"", "baking.svgSyntax"),
            ("cut in a comment", Self.open + "<!--", "baking.svgSyntax"),
            ("cut in a section", Self.open + "<![CDATA[", "baking.svgSyntax"),
            ("a comment with --", Self.svg("<!-- a -- b -->"), "baking.svgSyntax"),
            ("a comment that ends with --->", Self.svg("<!-- a --->"), "baking.svgSyntax"),
            ("]]> in text", Self.svg("<text>]]></text>"), "baking.svgSyntax"),
            ("an attribute without quotes", Self.svg("<g a=b/>"), "baking.svgSyntax"),
            ("an attribute without value", Self.svg("<g a/>"), "baking.svgSyntax"),
            ("a < in an attribute", Self.svg("<g a=\"<\"/>"), "baking.svgSyntax"),
            ("no space between attributes", Self.svg("<g a=\"1\"b=\"2\"/>"), "baking.svgSyntax"),
            ("an attribute twice", Self.svg("<g a=\"1\" a=\"2\"/>"), "baking.svgDuplicateAttribute"),
            (
                "an attribute twice under two prefixes",
                Self.svg("<g xmlns:p=\"urn:x\" xmlns:q=\"urn:x\" p:a=\"1\" q:a=\"2\"/>"), "baking.svgDuplicateAttribute"
            ),
            (
                "verify twice", Self.svg("<openbadges:credential verify=\"e30.e30.e30\" verify=\"e30.e30.e31\"/>"),
                "baking.svgDuplicateAttribute"
            ), ("an unknown prefix", Self.svg("<p:g/>"), "baking.svgNamespace"),
            ("an attribute of an unknown prefix", Self.svg("<g p:a=\"1\"/>"), "baking.svgNamespace"),
            ("a prefix that is taken back", Self.svg("<g xmlns:p=\"\"/>"), "baking.svgNamespace"),
            ("xmlns as a prefix", Self.svg("<g xmlns:xmlns=\"urn:x\"/>"), "baking.svgNamespace"),
            ("xml bound anew", Self.svg("<g xmlns:xml=\"urn:x\"/>"), "baking.svgNamespace"),
            ("two colons", Self.svg("<a:b:c/>"), "baking.svgSyntax"),
            ("a name of a digit", Self.svg("<1/>"), "baking.svgSyntax"),
            ("a tag of a space", Self.svg("< g/>"), "baking.svgSyntax"),
            ("two roots", Self.svg("") + Self.svg(""), "baking.svgSyntax"),
            ("text behind", Self.svg("") + "x", "baking.svgSyntax"),
            ("text before", "x" + Self.svg(""), "input.notABadge"),
            ("a section at the root", "<![CDATA[x]]>" + Self.svg(""), "input.notABadge"),
            (
                "a declaration behind a comment", "<!-- --><?xml version=\"1.0\"?>" + Self.svg(""),
                "baking.svgProcessingInstruction"
            ), ("version 1.1", "<?xml version=\"1.1\"?>" + Self.svg(""), "baking.svgSyntax"),
            ("no namespace", "<svg>" + Self.start + Self.end + "</svg>", "baking.notSVG"),
            ("another namespace", "<svg xmlns=\"urn:x\"></svg>", "baking.notSVG"),
            ("the root in capitals", "<SVG xmlns=\"http://www.w3.org/2000/svg\"></SVG>", "input.notABadge"),
            ("HTML around it", "<html>" + Self.svg("") + "</html>", "input.notABadge"),
            ("a prefix without declaration", "<s:svg></s:svg>", "baking.svgNamespace"),
            ("an end tag with an attribute", Self.svg("<g></g a=\"1\">"), "baking.svgSyntax"),
        ]
        for (what, text, code) in cases { add(what, text, code) }
    }

    private mutating func addSVGPlaces(_ good: String) {
        let section = "<![CDATA[" + good + "]]>"
        let badge = Self.start + section + Self.end
        begin("the SVG is sound and holds no badge where one belongs")
        for (what, inside) in [
            ("nothing", ""), ("in a comment", "<!--" + Self.start + Self.end + "-->"),
            ("in a section", "<![CDATA[" + Self.start + Self.end + "]]>"),
            ("in an attribute", "<g a=\"&lt;openbadges:credential>\"/>"),
            ("in a script", "<script>var a = '&lt;credential/>'</script>"),
            ("in capitals", "<openbadges:Credential>" + section + "</openbadges:Credential>"),
            ("without a prefix", "<credential>" + section + "</credential>"),
            ("as the assertion of another standard", "<openbadges:assertion>" + section + "</openbadges:assertion>"),
            ("under a prefix that now means something else", "<g xmlns:openbadges=\"urn:x\">" + badge + "</g>"),
            (
                "in the namespace with a slash",
                "<o:credential xmlns:o=\"https://purl.imsglobal.org/ob/v3p0/\">" + section + "</o:credential>"
            ),
            (
                "in the namespace over http",
                "<o:credential xmlns:o=\"http://purl.imsglobal.org/ob/v3p0\">" + section + "</o:credential>"
            ),
            ("as metadata", "<metadata>{}</metadata>"), ("as an image", "<image href=\"data:application/json,{}\"/>"),
        ] as [(String, String)] { add(what, Self.svg(inside), "baking.noPayload") }
        begin("the SVG holds more than one badge")
        let old = "<o:assertion xmlns:o=\"http://openbadges.org\" verify=\"https://a.example/1\"/>"
        for (what, inside) in [
            ("the same twice", badge + badge), ("an empty one first", Self.start + Self.end + badge),
            ("an empty one behind", badge + Self.start + Self.end), ("one of the older kind first", old + badge),
            ("one of the older kind behind", badge + old), ("one deeper", badge + "<g>" + badge + "</g>"),
            ("one in another", Self.start + badge + Self.end),
            ("one under another prefix", badge + "<p:credential xmlns:p=\"https://purl.imsglobal.org/ob/v3p0\"/>"),
            ("a thousand empty ones", times(1000, Self.start + Self.end)),
        ] as [(String, String)] { add(what, Self.svg(inside), "baking.severalPayloads") }
        begin("the badge in the SVG stands or is written as the standard forbids")
        for (what, inside, code) in [
            ("in a group", "<g>" + badge + "</g>", "baking.payloadPlace"),
            ("in the definitions", "<defs>" + badge + "</defs>", "baking.payloadPlace"),
            ("with an element inside", Self.start + "<g/>" + section + Self.end, "baking.payloadMarkup"),
            ("with a comment inside", Self.start + section + "<!-- -->" + Self.end, "baking.payloadMarkup"),
            (
                "with a comment that divides it", Self.start + "<![CDATA[{]]><!-- --><![CDATA[}]]>" + Self.end,
                "baking.payloadMarkup"
            ),
            (
                "token and text", "<openbadges:credential verify=\"e30.e30.e30\">" + section + Self.end,
                "baking.payloadTwice"
            ), ("an address as token", "<openbadges:credential verify=\"https://a.example/\"/>", "baking.payloadForm"),
            ("an empty token", "<openbadges:credential verify=\"\"/>", "baking.payloadForm"),
            ("JSON as token", "<openbadges:credential verify=\"{}\"/>", "baking.payloadForm"),
            ("nothing inside", Self.start + Self.end, "baking.payloadForm"),
            ("nothing at all", "<openbadges:credential/>", "baking.payloadForm"),
            ("a list", Self.start + "[]" + Self.end, "baking.payloadForm"),
            ("a text", Self.start + "x" + Self.end, "baking.payloadForm"),
            ("a token as text", Self.start + "e30.e30.e30" + Self.end, "baking.payloadForm"),
            ("an empty section", Self.start + "<![CDATA[]]>" + Self.end, "baking.payloadForm"),
            ("a no-break space before", Self.start + "&#xA0;{}" + Self.end, "baking.payloadForm"),
        ] as [(String, String, String)] { add(what, Self.svg(inside), code) }
        begin("the SVG holds a badge of Open Badges 2.0, which nobody verifies here")
        add("an address", Self.svg(old), "structure.openBadges2")
        add(
            "a token",
            Self.svg("<o:assertion xmlns:o=\"http://openbadges.org\" verify=\"e30.e30.e30\"/>"),
            "structure.openBadges2"
        )
        add(
            "a credential",
            Self.svg("<o:assertion xmlns:o=\"http://openbadges.org\">" + section + "</o:assertion>"),
            "structure.openBadges2"
        )
    }

    private mutating func addSVGSizes(_ good: String) {
        begin("the SVG is a burden")
        add("elements in each other", Self.svg(times(257, "<g>") + times(257, "</g>")), "baking.svgDepth")
        add(
            "a hundred thousand in each other",
            Self.svg(times(100_000, "<g>") + times(100_000, "</g>")),
            "baking.svgDepth"
        )
        add("a hundred thousand open", Self.open + times(100_000, "<g>"), "baking.svgDepth")
        let attributes = (0..<200).map { " a\($0)=\"\"" }.joined()
        add("two hundred attributes", Self.svg("<g" + attributes + "/>"), "baking.svgTooManyNames")
        let thousands = (0..<20_000).map { " a\($0)=\"\"" }.joined()
        add("twenty thousand attributes", Self.svg("<g" + thousands + "/>"), "baking.svgTooManyNames")
        let prefixes = (0..<2000).map { " xmlns:p\($0)=\"urn:\($0)\"" }.joined()
        add("two thousand prefixes", Self.svg("<g" + prefixes + "/>"), "baking.svgTooManyNames")
        let nested = (0..<100).map { "<g xmlns:p\($0)=\"urn:\($0)\">" }.joined()
        add("a prefix for each of a hundred elements", Self.svg(nested + times(100, "</g>")), "baking.svgTooManyNames")
        add("empty elements", Self.svg(times(100_000, "<g/>")), "baking.noPayload")
        add("references", Self.svg("<text>" + times(100_000, "&amp;") + "</text>"), "baking.noPayload")
        add("comments", Self.svg(times(60_000, "<!---->")), "baking.noPayload")
        add("sections", Self.svg("<text>" + times(40_000, "<![CDATA[]]>") + "</text>"), "baking.noPayload")
        add("brackets", Self.svg("<text>" + times(400_000, "]") + "</text>"), "baking.noPayload")
        add("hyphens in a comment without end", Self.open + "<!--" + times(400_000, "-"), "baking.svgSyntax")
        add("an attribute of half a megabyte", Self.svg("<g a=\"" + times(500_000, "x") + "\"/>"), "baking.noPayload")
        add("a name of half a megabyte", Self.svg("<" + times(500_000, "x") + "/>"), "baking.noPayload")
        add(
            "a payload larger than a badge",
            Self.svg(Self.start + times((1 << 20) + 1, " ") + Self.end),
            "baking.payloadTooLarge"
        )
        add(
            "a payload of references larger than a badge",
            Self.svg(Self.start + times(200_000, "&#x1F600;") + times(400_000, "abc") + Self.end),
            "baking.payloadTooLarge"
        )
        add(
            "seventeen mebibytes",
            Array(Self.open.utf8) + [UInt8](repeating: 0x20, count: 17 << 20),
            "file.tooLarge"
        )
        add(
            "four mebibytes of spaces in a tag",
            Array((Self.open + "<g").utf8) + [UInt8](repeating: 0x20, count: 4 << 20) + Array("/></svg>".utf8),
            "baking.noPayload"
        )
    }

    private mutating func addSVGPayloads(_ good: String) throws {
        let body = String(good.dropLast())
        begin("the badge in the SVG is no JSON, or another one than was signed")
        for (what, text, code) in [
            ("a member twice", Self.baked(body + ",\"name\":\"x\"}"), "json.duplicateMember"),
            ("a comma", Self.baked(body + ",}"), "json.trailingComma"),
            ("depth", Self.baked(body + ",\"x\":" + times(50_000, "[") + times(50_000, "]") + "}"), "json.tooDeep"),
            (
                "another number", Self.baked(HostileSample.replaced(good, "Earned\":2", "Earned\":3")),
                "proof.signatureDoesNotFit"
            ),
            ("a word more", Self.baked(body + ",\"x\":1}"), "context.undefinedTerm"),
            ("two documents", Self.baked(good + good), "json.trailingText"),
            (
                "a section in the name", Self.baked(HostileSample.replaced(good, "Ana Rivera", "Ana]]><![CDATA[ R")),
                "proof.signatureDoesNotFit"
            ),
            (
                "a reference in the name",
                Self.svg(Self.start + HostileSample.replaced(good, "Ana Rivera", "Ana&#x20;&#82;") + Self.end),
                "proof.signatureDoesNotFit"
            ),
            (
                "a reference to a quotation mark",
                Self.svg(
                    Self.start + HostileSample.replaced(good, "Ana Rivera", "Ana&quot;,&quot;x&quot;:&quot;") + Self.end
                ), "context.undefinedTerm"
            ),
            (
                "a reference to a line end",
                Self.svg(Self.start + HostileSample.replaced(good, "Ana Rivera", "Ana&#10;") + Self.end),
                "json.controlCharacter"
            ),
        ] as [(String, String, String)] { add(what, text, code) }
        let token = String(decoding: try HostileSample.good(.tokenEdDSA), as: UTF8.self)
        for (what, text, code) in [
            ("a token with another signature", token.dropLast(4) + "AAAA", "proof.signatureDoesNotFit"),
            ("a token with a space inside", token.prefix(20) + "&#x20;" + token.dropFirst(20), "baking.payloadForm"),
            ("a token with a line break inside", token.prefix(20) + "\n" + token.dropFirst(20), "baking.payloadForm"),
            ("a token of four parts", token + ".AA", "baking.payloadForm"),
        ] as [(String, String, String)] {
            add(what, Self.svg("<openbadges:credential verify=\"" + text + "\"/>"), code)
        }
        begin("the SVG holds an altered badge beside what a browser would run")
        let altered =
            Self.start + "<![CDATA[" + HostileSample.replaced(good, "Earned\":2", "Earned\":3") + "]]>" + Self.end
        for more in [
            "<script>alert(1)</script>", "<g onload=\"alert(1)\"/>", "<a href=\"javascript:alert(1)\"/>",
            "<image href=\"http://169.254.169.254/\"/>", "<foreignObject><iframe/></foreignObject>",
            "<use href=\"http://a.example/x.svg#a\"/>", "<style>@import url(http://a.example/)</style>",
            "<set attributeName=\"href\" to=\"x\"/>",
        ] {
            add(more, Self.svg(altered + more), "proof.signatureDoesNotFit")
            add(more + " first", Self.svg(more + altered), "proof.signatureDoesNotFit")
        }
    }
}
