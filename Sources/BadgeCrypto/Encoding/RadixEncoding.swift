internal import StrictJSON

/// An encoding that writes bytes as one large number in another base, a leading zero digit for each leading zero byte
/// (base58 and its relatives of the multibase table).
///
/// Works on limbs of several digits, so keys and signatures cost microseconds; it is quadratic all the same, so the
/// number of characters that are read is bounded.
struct RadixEncoding: Sendable {
    let name: String
    private let alphabet: [UInt8]
    private let values: [UInt8]
    private let radix: UInt64
    /// How many digits one step takes, and the radix to that power; both fit a step into 64 bits.
    private let chunk: Int
    private let chunkRadix: UInt64

    private static let noValue: UInt8 = 0xFF

    init(_ name: String, alphabet: String, ignoresCase: Bool = false) {
        self.name = name
        self.alphabet = Array(alphabet.utf8)
        radix = UInt64(self.alphabet.count)
        var values = [UInt8](repeating: Self.noValue, count: 256)
        for (value, character) in self.alphabet.enumerated() {
            values[Int(character)] = UInt8(value)
            let isLetter = (0x41...0x5A).contains(character & 0xDF)
            if ignoresCase, isLetter { values[Int(character ^ 0x20)] = UInt8(value) }
        }
        self.values = values
        var chunk = 0
        var power: UInt64 = 1
        while power * radix <= UInt64(UInt32.max) {
            power *= radix
            chunk += 1
        }
        self.chunk = chunk
        chunkRadix = power
    }

    func encode(_ bytes: [UInt8]) -> [UInt8] {
        let zeros = bytes.prefix { $0 == 0 }.count
        // Limbs of `chunk` digits, least significant first.
        var limbs: [UInt64] = []
        var index = zeros
        while index < bytes.count {
            let taken = min(4, bytes.count - index)
            var carry: UInt64 = 0
            for byte in bytes[index..<index + taken] { carry = carry << 8 | UInt64(byte) }
            for limb in limbs.indices {
                let value = limbs[limb] << UInt64(8 * taken) + carry
                limbs[limb] = value % chunkRadix
                carry = value / chunkRadix
            }
            while carry > 0 {
                limbs.append(carry % chunkRadix)
                carry /= chunkRadix
            }
            index += taken
        }
        var digits: [UInt8] = []
        for limb in limbs {
            var rest = limb
            for _ in 0..<chunk {
                digits.append(alphabet[Int(rest % radix)])
                rest /= radix
            }
        }
        while digits.last == alphabet[0] { digits.removeLast() }
        digits.append(contentsOf: repeatElement(alphabet[0], count: zeros))
        digits.reverse()
        return digits
    }

    func decode(_ text: ArraySlice<UInt8>, limit: Int) throws(CryptoError) -> [UInt8] {
        guard text.count <= limit else {
            throw CryptoError(
                .encodingTooLong,
                "a \(name) text has \(text.count) characters; at most \(limit) are read here"
            )
        }
        let zeros = text.prefix { $0 == alphabet[0] }.count
        // Limbs of 32 bits, least significant first.
        var limbs: [UInt64] = []
        var index = text.startIndex + zeros
        while index < text.endIndex {
            let taken = min(chunk, text.endIndex - index)
            var carry: UInt64 = 0
            var power: UInt64 = 1
            for position in index..<index + taken {
                let value = values[Int(text[position])]
                guard value != Self.noValue else { throw wrongCharacter(in: text, at: position) }
                carry = carry * radix + UInt64(value)
                power *= radix
            }
            for limb in limbs.indices {
                let value = limbs[limb] * power + carry
                limbs[limb] = value & 0xFFFF_FFFF
                carry = value >> 32
            }
            if carry > 0 { limbs.append(carry) }
            index += taken
        }
        var bytes: [UInt8] = []
        for limb in limbs {
            for shift in stride(from: UInt64(0), to: 32, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: limb >> shift))
            }
        }
        while bytes.last == 0 { bytes.removeLast() }
        bytes.append(contentsOf: repeatElement(0, count: zeros))
        bytes.reverse()
        return bytes
    }

    private func wrongCharacter(in text: ArraySlice<UInt8>, at index: Int) -> CryptoError {
        let shown = DisplayText.quoted(String(decoding: text[index...].prefix(1), as: UTF8.self))
        return CryptoError(
            .encodingCharacter,
            "character \(index - text.startIndex + 1) of a \(name) text is \(shown), which that encoding does not have"
        )
    }
}
