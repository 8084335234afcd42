/// The document types that the W3C published for SVG: public and system identifier.
enum SVGDocumentTypes {
    private static let known: [(String, String)] = [
        ("-//W3C//DTD SVG 1.1//EN", "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"),
        ("-//W3C//DTD SVG 1.1 Basic//EN", "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11-basic.dtd"),
        ("-//W3C//DTD SVG 1.1 Tiny//EN", "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11-tiny.dtd"),
        ("-//W3C//DTD SVG 1.0//EN", "http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd"),
    ]

    /// Whether both identifiers together are one of them, byte by byte.
    static func isKnown(public publicIdentifier: ArraySlice<UInt8>, system: ArraySlice<UInt8>) -> Bool {
        known.contains { publicIdentifier.elementsEqual($0.0.utf8) && system.elementsEqual($0.1.utf8) }
    }
}
