/// Reads an SVG once from its first byte to its last, in time proportional to its size, and notes its root and every
/// badge element.
///
/// It is strict where laxness could hide or move a badge: UTF-8 only, no document type but the W3C's own without
/// declarations, no processing instruction, no entity but the five of XML, balanced tags, quoted and distinct attributes,
/// declared prefixes.
struct SVGScanner {
    /// An element whose end tag is still to come.
    struct OpenElement {
        /// Its name as written.
        let name: Range<Int>
        /// How many namespace declarations were in force before it.
        let bindings: Int
        /// Which of the badges it is, where it is one.
        let badge: Int?
    }

    /// One attribute of the start tag being read.
    struct Attribute {
        let name: QualifiedName
        /// The value as written, without its quotation marks.
        let value: Range<Int>
        /// The hash of the name's local part.
        let hash: UInt32
        /// The number of the name's namespace, known when the whole tag has been read.
        var namespace = 0
    }

    var cursor: SVGCursor
    var namespaces = SVGNamespaces()
    var open: [OpenElement] = []
    var attributes: [Attribute] = []
    var document = SVGDocument()
    /// How many elements were seen that are children of the root.
    var rootChildren = 0
    /// The innermost badge element that is open.
    var openBadges: [Int] = []

    /// What the SVG holds.
    static func document(of svg: [UInt8]) throws(BakingError) -> SVGDocument {
        try checkBytes(svg)
        var scanner = SVGScanner(cursor: SVGCursor(bytes: svg))
        if svg.starts(with: [0xEF, 0xBB, 0xBF]) { scanner.cursor.at = 3 }
        try scanner.prolog()
        try scanner.startTag()
        while !scanner.open.isEmpty { try scanner.content() }
        try scanner.epilog()
        return scanner.document
    }

    /// Size, encoding and characters, before anything is read.
    private static func checkBytes(_ svg: [UInt8]) throws(BakingError) {
        guard svg.count <= BakingLimits.picture else {
            let detail = "the picture has \(svg.count) bytes; at most \(BakingLimits.picture) are read"
            throw BakingError(.pictureTooLarge, detail, hint: "save the picture with less detail")
        }
        let hint = "save the picture as UTF-8"
        if SVGRecognition.isUTF16(svg) {
            throw BakingError(.svgEncoding, "the picture is UTF-16 text and must be UTF-8", hint: hint)
        }
        let cursor = SVGCursor(bytes: svg)
        do {
            _ = try UTF8Span(validating: svg.span)
        } catch {
            let position = cursor.position(of: error.byteOffsets.lowerBound)
            throw BakingError(.svgEncoding, "the picture is not UTF-8 text: \(position)", hint: hint)
        }
        if let place = XMLCharacter.firstForbidden(in: svg) {
            let position = cursor.position(of: place)
            throw BakingError(.svgCharacter, "the SVG has a character that XML forbids: \(position)")
        }
    }

    /// One step through the content of the innermost open element.
    private mutating func content() throws(BakingError) {
        try characters()
        guard cursor.peek() == UInt8(ascii: "<") else { throw unclosed() }
        switch cursor.peek(1) {
        case UInt8(ascii: "/"):
            try endTag()
        case UInt8(ascii: "!"):
            try commentOrSection()
        case UInt8(ascii: "?"):
            throw processingInstruction()
        default:
            try startTag()
        }
    }

    /// Text up to the next `<`, with its references.
    private mutating func characters() throws(BakingError) {
        while !cursor.isAtEnd {
            switch cursor.peek() {
            case UInt8(ascii: "<"):
                return
            case UInt8(ascii: "&"):
                _ = try SVGText.reference(&cursor)
            case UInt8(ascii: "]") where cursor.peek(1) == UInt8(ascii: "]") && cursor.peek(2) == UInt8(ascii: ">"):
                throw cursor.syntax("the characters ]]> must not stand in text outside a CDATA section")
            default:
                cursor.at += 1
            }
        }
    }

    private mutating func commentOrSection() throws(BakingError) {
        if cursor.sees("<!--") {
            if let badge = openBadges.last { document.badges[badge].hasMarkup = true }
            try comment()
        } else if cursor.sees("<![CDATA[") {
            let start = cursor
            cursor.at += 9
            guard cursor.skip(past: "]]>") != nil else { throw start.syntax("a CDATA section has no end") }
        } else {
            throw declaration()
        }
    }

    /// Passes a comment (XML 1.0, section 2.5): no `--` inside.
    mutating func comment() throws(BakingError) {
        let start = cursor
        cursor.at += 4
        guard cursor.skip(past: "--") != nil else { throw start.syntax("a comment has no end") }
        guard cursor.peek() == UInt8(ascii: ">") else { throw start.syntax("a comment has -- inside") }
        cursor.at += 1
    }

    private func unclosed() -> BakingError {
        let name = open.last.map { cursor.shown($0.name) } ?? ""
        return cursor.error(
            .svgUnbalanced,
            "the file ends, and the element \(name) has no end tag",
            hint: "the picture is cut off; take it again from where it came from"
        )
    }

    /// The error of a declaration that may not stand here or at all.
    func declaration() -> BakingError {
        let isKnown = cursor.sees("<!DOCTYPE") || cursor.sees("<!ENTITY") || cursor.sees("<!ELEMENT")
        return isKnown || cursor.sees("<!ATTLIST")
            ? cursor.error(.svgDocumentType, "a declaration stands here that is not allowed: \(cursor.found())")
            : cursor.syntax("found \(cursor.found()), which is neither an element nor a comment")
    }

    /// The error of a processing instruction.
    func processingInstruction() -> BakingError {
        cursor.error(
            .svgProcessingInstruction,
            "a processing instruction stands here: \(cursor.found()); only the XML declaration at the start is taken",
            hint: "save the picture as plain SVG, without metadata and style sheets of the drawing program"
        )
    }
}
