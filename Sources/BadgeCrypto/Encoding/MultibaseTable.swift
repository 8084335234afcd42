/// The rows of the multibase table: prefix and alphabet of each encoding.
extension Multibase.Encoding {
    enum Codec: Sendable {
        case bits(BitEncoding)
        case radix(RadixEncoding)
    }

    /// The first character of a text in this encoding.
    public var prefix: UInt8 {
        let character: Unicode.Scalar =
            switch self {
            case .base2: "0"
            case .base8: "7"
            case .base10: "9"
            case .base16: "f"
            case .base16upper: "F"
            case .base32hex: "v"
            case .base32hexupper: "V"
            case .base32hexpad: "t"
            case .base32hexpadupper: "T"
            case .base32: "b"
            case .base32upper: "B"
            case .base32pad: "c"
            case .base32padupper: "C"
            case .base32z: "h"
            case .base36: "k"
            case .base36upper: "K"
            case .base58btc: "z"
            case .base58flickr: "Z"
            case .base64: "m"
            case .base64pad: "M"
            case .base64url: "u"
            case .base64urlpad: "U"
            }
        return UInt8(character.value)
    }

    var codec: Codec {
        switch self {
        case .base2: .bits(Table.base2)
        case .base8: .bits(Table.base8)
        case .base10: .radix(Table.base10)
        case .base16: .bits(Base16.encoding)
        case .base16upper: .bits(Table.base16upper)
        case .base32hex: .bits(Table.base32hex)
        case .base32hexupper: .bits(Table.base32hexupper)
        case .base32hexpad: .bits(Table.base32hexpad)
        case .base32hexpadupper: .bits(Table.base32hexpadupper)
        case .base32: .bits(Table.base32)
        case .base32upper: .bits(Table.base32upper)
        case .base32pad: .bits(Table.base32pad)
        case .base32padupper: .bits(Table.base32padupper)
        case .base32z: .bits(Table.base32z)
        case .base36: .radix(Table.base36)
        case .base36upper: .radix(Table.base36upper)
        case .base58btc: .radix(Base58.encoding)
        case .base58flickr: .radix(Table.base58flickr)
        case .base64: .bits(Table.base64)
        case .base64pad: .bits(Base64.encoding)
        case .base64url: .bits(Base64URL.encoding)
        case .base64urlpad: .bits(Table.base64urlpad)
        }
    }
}

private enum Table {
    static let digits = "0123456789"
    static let upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    static let lower = "abcdefghijklmnopqrstuvwxyz"
    static let upperHex = digits + "ABCDEFGHIJKLMNOPQRSTUV"
    static let lowerHex = digits + "abcdefghijklmnopqrstuv"

    static let base2 = BitEncoding("base2", bits: 1, alphabet: "01")
    static let base8 = BitEncoding("base8", bits: 3, alphabet: "01234567")
    static let base10 = RadixEncoding("base10", alphabet: digits)
    static let base16upper = BitEncoding("base16upper", bits: 4, alphabet: digits + "ABCDEF", ignoresCase: true)
    static let base32hex = BitEncoding("base32hex", bits: 5, alphabet: lowerHex, ignoresCase: true)
    static let base32hexupper = BitEncoding("base32hexupper", bits: 5, alphabet: upperHex, ignoresCase: true)
    static let base32hexpad = BitEncoding(
        "base32hexpad",
        bits: 5,
        alphabet: lowerHex,
        isPadded: true,
        ignoresCase: true
    )
    static let base32hexpadupper = BitEncoding(
        "base32hexpadupper",
        bits: 5,
        alphabet: upperHex,
        isPadded: true,
        ignoresCase: true
    )
    static let base32 = BitEncoding("base32", bits: 5, alphabet: lower + "234567", ignoresCase: true)
    static let base32upper = BitEncoding("base32upper", bits: 5, alphabet: upper + "234567", ignoresCase: true)
    static let base32pad = BitEncoding(
        "base32pad",
        bits: 5,
        alphabet: lower + "234567",
        isPadded: true,
        ignoresCase: true
    )
    static let base32padupper = BitEncoding(
        "base32padupper",
        bits: 5,
        alphabet: upper + "234567",
        isPadded: true,
        ignoresCase: true
    )
    static let base32z = BitEncoding("base32z", bits: 5, alphabet: "ybndrfg8ejkmcpqxot1uwisza345h769")
    static let base36 = RadixEncoding("base36", alphabet: digits + lower, ignoresCase: true)
    static let base36upper = RadixEncoding("base36upper", alphabet: digits + upper, ignoresCase: true)
    static let base58flickr = RadixEncoding(
        "base58flickr",
        alphabet: "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ"
    )
    static let base64 = BitEncoding("base64", bits: 6, alphabet: Base64.letters + "+/")
    static let base64urlpad = BitEncoding("base64urlpad", bits: 6, alphabet: Base64.letters + "-_", isPadded: true)
}
