/// One chunk of a PNG: where it stands and of which type it is. Its checksum was right.
struct PNGChunk {
    /// The four letters of a chunk's type as one number.
    struct Kind: Equatable {
        static let header = Kind("IHDR")
        static let pixels = Kind("IDAT")
        static let end = Kind("IEND")
        static let internationalText = Kind("iTXt")
        static let text = Kind("tEXt")
        static let compressedText = Kind("zTXt")

        let code: UInt32

        init(code: UInt32) {
            self.code = code
        }

        private init(_ name: String) {
            code = name.utf8.reduce(0) { $0 << 8 | UInt32($1) }
        }

        /// The letters.
        var bytes: [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: code >> $0) } }
        /// The letters as text.
        var name: String { String(decoding: bytes, as: UTF8.self) }
        /// Whether all four are letters A–Z or a–z (PNG, section 5.4).
        var isLetters: Bool {
            var rest = code
            for _ in 0..<4 {
                let lower = rest & 0xFF | 0x20
                guard lower >= 0x61, lower <= 0x7A else { return false }
                rest >>= 8
            }
            return true
        }
    }

    /// The type.
    let kind: Kind
    /// The whole chunk: length, type, data, checksum.
    let range: Range<Int>
    /// The data alone.
    var data: Range<Int> { range.lowerBound + 8..<range.upperBound - 4 }
}
