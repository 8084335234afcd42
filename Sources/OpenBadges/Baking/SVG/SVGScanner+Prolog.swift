extension SVGScanner {
    /// What stands before the root: XML declaration, comments, document type.
    mutating func prolog() throws(BakingError) {
        if cursor.sees("<?xml"), XMLCharacter.isSpace(cursor.peek(5)) { try xmlDeclaration() }
        var hasDocumentType = false
        while true {
            cursor.skipSpace()
            if cursor.sees("<!--") {
                try comment()
            } else if cursor.sees("<!DOCTYPE"), !hasDocumentType {
                try documentType()
                hasDocumentType = true
            } else if cursor.sees("<!") {
                throw declaration()
            } else if cursor.sees("<?") {
                throw processingInstruction()
            } else if cursor.peek() == UInt8(ascii: "<") {
                return
            } else {
                throw cursor.error(.notSVG, "an SVG's root element should start here; found \(cursor.found())")
            }
        }
    }

    /// What stands after the root: comments and white space.
    mutating func epilog() throws(BakingError) {
        while true {
            cursor.skipSpace()
            if cursor.isAtEnd { return }
            guard cursor.sees("<!--") else {
                if cursor.sees("<?") { throw processingInstruction() }
                throw cursor.syntax("nothing but comments may follow the end of the picture; found \(cursor.found())")
            }
            try comment()
        }
    }

    /// The XML declaration (XML 1.0, section 2.8): version 1.0, the encoding UTF-8 or none, standalone or not.
    private mutating func xmlDeclaration() throws(BakingError) {
        cursor.at += 5
        guard let version = try pseudoAttribute("version") else {
            throw cursor.syntax("the XML declaration has no version")
        }
        guard cursor.bytes[version].elementsEqual("1.0".utf8) else {
            throw cursor.syntax("the XML declaration has the version \(cursor.shown(version)); only 1.0 is read")
        }
        if let encoding = try pseudoAttribute("encoding") {
            guard cursor.bytes[encoding].map({ $0 | 0x20 }) == Array("utf-8".utf8) else {
                let detail = "the document declares the encoding \(cursor.shown(encoding)); only UTF-8 is read"
                throw cursor.error(.svgEncoding, detail, hint: "save the picture as UTF-8")
            }
        }
        if let alone = try pseudoAttribute("standalone") {
            guard ["yes", "no"].contains(where: { cursor.bytes[alone].elementsEqual($0.utf8) }) else {
                throw cursor.syntax("standalone in the XML declaration must be yes or no")
            }
        }
        cursor.skipSpace()
        guard cursor.sees("?>") else { throw cursor.syntax("the XML declaration should end here: \(cursor.found())") }
        cursor.at += 2
    }

    /// Passes white space and `name="value"`, and gives the place of the value; absent where the name does not come.
    private mutating func pseudoAttribute(_ name: StaticString) throws(BakingError) -> Range<Int>? {
        var ahead = cursor
        guard ahead.skipSpace(), ahead.sees(name) else { return nil }
        ahead.at += name.utf8CodeUnitCount
        cursor = ahead
        return try equalsLiteral()
    }

    private mutating func equalsLiteral() throws(BakingError) -> Range<Int> {
        cursor.skipSpace()
        guard cursor.peek() == UInt8(ascii: "=") else { throw cursor.syntax("an equals sign is missing") }
        cursor.at += 1
        cursor.skipSpace()
        return try literal()
    }

    /// Passes a text in quotation marks of either kind, and gives the place of what is inside.
    private mutating func literal() throws(BakingError) -> Range<Int> {
        let inside =
            switch cursor.peek() {
            case UInt8(ascii: "\""):
                { () -> Range<Int>? in
                    cursor.at += 1; return cursor.skip(past: "\"")
                }()
            case UInt8(ascii: "'"):
                { () -> Range<Int>? in
                    cursor.at += 1; return cursor.skip(past: "'")
                }()
            default: Range<Int>?.none
            }
        guard let inside else { throw cursor.syntax("a text in quotation marks should stand here") }
        return inside
    }

    /// The document type: only `<!DOCTYPE svg PUBLIC "…" "…">` with the W3C's identifiers for SVG, which drawing programs
    /// write. It is never fetched, and nothing may be declared in it.
    private mutating func documentType() throws(BakingError) {
        let start = cursor
        cursor.at += 9
        if cursor.skipSpace(), cursor.sees("svg") {
            cursor.at += 3
            if cursor.skipSpace(), cursor.sees("PUBLIC") {
                cursor.at += 6
                cursor.skipSpace()
                let publicIdentifier = try literal()
                cursor.skipSpace()
                let systemIdentifier = try literal()
                cursor.skipSpace()
                let isKnown = SVGDocumentTypes.isKnown(
                    public: cursor.bytes[publicIdentifier],
                    system: cursor.bytes[systemIdentifier]
                )
                if isKnown, cursor.peek() == UInt8(ascii: ">") {
                    cursor.at += 1
                    return
                }
            }
        }
        throw start.error(
            .svgDocumentType,
            "the document has a document type (DOCTYPE) that is not exactly one of the W3C's for SVG, or declares "
                + "something in it; such documents are not read, because they can make text mean something else",
            hint: "remove the line with DOCTYPE, or save the picture as plain SVG"
        )
    }
}
