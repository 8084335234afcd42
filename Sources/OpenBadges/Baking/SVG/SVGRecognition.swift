/// Recognises an SVG by its first bytes, sound or damaged.
enum SVGRecognition {
    /// Whether the bytes are text in UTF-16 that starts as XML does.
    static func isUTF16(_ bytes: [UInt8]) -> Bool {
        let starts: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0x3C, 0x00], [0x00, 0x3C]]
        return starts.contains { bytes.starts(with: $0) }
    }

    /// Whether the first element, after what may stand before it, is named `svg`, or a document type of that name comes.
    static func isSVG(_ bytes: [UInt8]) -> Bool {
        if isUTF16(bytes) {
            let ascii = bytes.prefix(8192).filter { $0 != 0 && $0 < 0x80 }
            return isSVG(in: SVGCursor(bytes: ascii))
        }
        return isSVG(in: SVGCursor(bytes: bytes, at: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
    }

    private static func isSVG(in start: SVGCursor) -> Bool {
        var cursor = start
        while true {
            cursor.skipSpace()
            if cursor.sees("<!--") {
                guard cursor.skip(past: "-->") != nil else { return false }
            } else if cursor.sees("<?") {
                guard cursor.skip(past: "?>") != nil else { return false }
            } else if cursor.sees("<!DOCTYPE") {
                cursor.at += 9
                cursor.skipSpace()
                return isNamedSVG(cursor)
            } else {
                guard cursor.peek() == UInt8(ascii: "<") else { return false }
                cursor.at += 1
                return isNamedSVG(cursor)
            }
        }
    }

    private static func isNamedSVG(_ start: SVGCursor) -> Bool {
        var cursor = start
        guard let name = try? cursor.qualifiedName() else { return false }
        return cursor.bytes[name.local].elementsEqual("svg".utf8)
    }
}
