/// The little of DER (X.690) that RSA keys need, read strictly: definite lengths in their shortest form, positive integers
/// without needless zeros.
struct DER {
    static let sequence: UInt8 = 0x30
    static let bitString: UInt8 = 0x03
    private static let integer: UInt8 = 0x02

    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    static var malformed: CryptoError {
        CryptoError(.keyMalformed, "the DER of an RSA key is not written as RFC 8017 says")
    }

    /// The content of the next element, which must have that tag.
    mutating func element(_ tag: UInt8) throws(CryptoError) -> ArraySlice<UInt8> {
        guard rest.popFirst() == tag, let first = rest.popFirst() else { throw Self.malformed }
        var length = Int(first)
        if first >= 0x80 {
            let count = Int(first & 0x7F)
            guard (1...2).contains(count), rest.count >= count, rest.first != 0 else { throw Self.malformed }
            length = rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(count)
            guard length >= 0x80 else { throw Self.malformed }
        }
        guard rest.count >= length else { throw Self.malformed }
        defer { rest = rest.dropFirst(length) }
        return rest.prefix(length)
    }

    /// The next element, an INTEGER above zero: its bytes without a leading zero.
    mutating func positiveInteger() throws(CryptoError) -> [UInt8] {
        let content = try element(Self.integer)
        guard let first = content.first, first < 0x80 else { throw Self.malformed }
        guard first == 0 else { return Array(content) }
        guard let second = content.dropFirst().first, second >= 0x80 else { throw Self.malformed }
        return Array(content.dropFirst())
    }

    /// Passes over bytes that must come next; whether they did.
    mutating func skip(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard rest.starts(with: bytes) else { return false }
        rest = rest.dropFirst(bytes.count)
        return true
    }

    /// Checks that nothing is left.
    func end() throws(CryptoError) {
        guard rest.isEmpty else { throw Self.malformed }
    }

    /// An element of less than 64 KiB, which no key of ours reaches.
    static func encode(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        let length = content.count
        let low = UInt8(truncatingIfNeeded: length)
        switch length {
        case ..<0x80: return [tag, low] + content
        case ..<0x100: return [tag, 0x81, low] + content
        default: return [tag, 0x82, UInt8(truncatingIfNeeded: length >> 8), low] + content
        }
    }

    /// An INTEGER above zero from its bytes without a leading zero.
    static func encode(positiveInteger number: [UInt8]) -> [UInt8] {
        encode(integer, number.first.map { $0 >= 0x80 } == true ? [0] + number : number)
    }
}
