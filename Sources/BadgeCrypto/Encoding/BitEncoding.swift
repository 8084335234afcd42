internal import StrictJSON

/// An encoding in which each character stands for a fixed number of bits, most significant first (RFC 4648 and its
/// relatives of the multibase table).
///
/// Reading is strict: only characters of the alphabet, no white space, padding exactly where it belongs, and zero bits
/// after the last byte, so that no two texts stand for the same bytes (except for the case of letters where the
/// encoding ignores it).
struct BitEncoding: Sendable {
    let name: String
    let bits: Int
    let isPadded: Bool
    private let alphabet: [UInt8]
    private let values: [UInt8]
    /// Of base64 what a character stands for as the first, second, third and fourth of a group, 256 values each; bits above
    /// the lowest 24 mark one that is not of the alphabet. Empty for other encodings.
    private let fours: [UInt32]

    private static let noValue: UInt8 = 0xFF

    /// An encoding of 2^`bits` characters in ASCII.
    init(_ name: String, bits: Int, alphabet: String, isPadded: Bool = false, ignoresCase: Bool = false) {
        self.name = name
        self.bits = bits
        self.isPadded = isPadded
        self.alphabet = Array(alphabet.utf8)
        var values = [UInt8](repeating: Self.noValue, count: 256)
        for (value, character) in self.alphabet.enumerated() {
            values[Int(character)] = UInt8(value)
            let isLetter = (0x41...0x5A).contains(character & 0xDF)
            if ignoresCase, isLetter { values[Int(character ^ 0x20)] = UInt8(value) }
        }
        self.values = values
        fours =
            bits != 6
            ? []
            : [18, 12, 6, 0].flatMap { (shift: UInt32) in
                values.map { $0 == Self.noValue ? UInt32.max : UInt32($0) << shift }
            }
    }

    /// How many characters stand for whole bytes together: 4 in base64, 8 in base32.
    private var groupLength: Int {
        switch bits {
        case 6: 4
        case 3, 5: 8
        case 4: 2
        default: 8
        }
    }

    func encode(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / bits * 8 + groupLength)
        var buffer: UInt32 = 0
        var held = 0
        let mask = UInt32(1) << bits - 1
        for byte in bytes {
            buffer = (buffer << 8 | UInt32(byte)) & 0xFFFF
            held += 8
            while held >= bits {
                held -= bits
                text.append(alphabet[Int(buffer >> held & mask)])
            }
        }
        if held > 0 { text.append(alphabet[Int(buffer << (bits - held) & mask)]) }
        if isPadded {
            while text.count % groupLength != 0 { text.append(UInt8(ascii: "=")) }
        }
        return text
    }

    func decode(_ text: ArraySlice<UInt8>) throws(CryptoError) -> [UInt8] {
        let digits = try withoutPadding(text)
        var (read, bytes) = bits == 6 ? decodeFours(digits) : (0, [])
        bytes.reserveCapacity(digits.count / 8 * bits + bits)
        var buffer: UInt32 = 0
        var held = 0
        for index in digits.indices.dropFirst(read) {
            let value = values[Int(digits[index])]
            guard value != Self.noValue else { throw wrongCharacter(in: text, at: index) }
            buffer = (buffer << bits | UInt32(value)) & 0xFFFF
            held += bits
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> held))
            }
        }
        guard held < bits else {
            throw CryptoError(
                .encodingLength,
                "a \(name) text of \(digits.count) characters stands for no whole number of bytes"
            )
        }
        guard buffer & (UInt32(1) << held - 1) == 0 else {
            throw CryptoError(
                .encodingSpareBits,
                "the last character of a \(name) text has bits that stand for nothing and are not zero"
            )
        }
        return bytes
    }

    /// Reads base64 four characters at a time, as far as they are all of the alphabet and stand for whole bytes.
    ///
    /// - Returns: How many characters were read, and their bytes.
    private func decodeFours(_ digits: ArraySlice<UInt8>) -> (count: Int, bytes: [UInt8]) {
        var start = 0
        // One byte more than is needed, because four are written to leave three
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: digits.count / 4 * 3 + 1) { room, length in
            unsafe fours.withUnsafeBufferPointer { fours in
                unsafe digits.withUnsafeBufferPointer { digits in
                    let output = UnsafeMutableRawBufferPointer(room)
                    while digits.count - start >= 4 {
                        let first = unsafe fours[Int(digits[start])] | fours[256 + Int(digits[start + 1])]
                        let second = unsafe fours[512 + Int(digits[start + 2])] | fours[768 + Int(digits[start + 3])]
                        let group = first | second
                        guard group >> 24 == 0 else { break }
                        unsafe output.storeBytes(of: (group << 8).bigEndian, toByteOffset: length, as: UInt32.self)
                        length += 3
                        start += 4
                    }
                }
            }
        }
        return (start, bytes)
    }

    private func withoutPadding(_ text: ArraySlice<UInt8>) throws(CryptoError) -> ArraySlice<UInt8> {
        guard isPadded else { return text }
        var end = text.endIndex
        while end > text.startIndex, text[end - 1] == UInt8(ascii: "=") { end -= 1 }
        let digits = text[text.startIndex..<end]
        let expected = (groupLength - digits.count % groupLength) % groupLength
        guard text.endIndex - end == expected else {
            throw CryptoError(
                .encodingPadding,
                "a \(name) text of \(digits.count) characters ends in \(text.endIndex - end) '=' instead of \(expected)"
            )
        }
        return digits
    }

    private func wrongCharacter(in text: ArraySlice<UInt8>, at index: Int) -> CryptoError {
        let position = index - text.startIndex + 1
        if text[index] == UInt8(ascii: "=") {
            return CryptoError(.encodingPadding, "there is '=' at character \(position) of a \(name) text")
        }
        let shown = DisplayText.quoted(String(decoding: text[index...].prefix(1), as: UTF8.self))
        return CryptoError(
            .encodingCharacter,
            "character \(position) of a \(name) text is \(shown), which that encoding does not have"
        )
    }
}
