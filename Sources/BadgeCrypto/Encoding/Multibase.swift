internal import StrictJSON

/// A text that says by its first character how its bytes are encoded (the multibase table).
///
/// Data Integrity proofs and Multikey use base58btc (`z`) and base64url (`u`); digests of other issuers may come in any
/// encoding of the table. Case and padding are read as the table says, everything else strictly.
public enum Multibase {
    /// The encodings of the table that are read and written here. The raw value is the name in the table.
    public enum Encoding: String, Sendable, CaseIterable {
        /// Binary, `0`.
        case base2
        /// Octal, `7`.
        case base8
        /// Decimal, `9`.
        case base10
        /// Hexadecimal in lower case, `f`.
        case base16
        /// Hexadecimal in upper case, `F`.
        case base16upper
        /// RFC 4648 base32hex, `v`.
        case base32hex
        /// RFC 4648 base32hex in upper case, `V`.
        case base32hexupper
        /// RFC 4648 base32hex with padding, `t`.
        case base32hexpad
        /// RFC 4648 base32hex with padding in upper case, `T`.
        case base32hexpadupper
        /// RFC 4648 base32, `b`.
        case base32
        /// RFC 4648 base32 in upper case, `B`.
        case base32upper
        /// RFC 4648 base32 with padding, `c`.
        case base32pad
        /// RFC 4648 base32 with padding in upper case, `C`.
        case base32padupper
        /// z-base-32, `h`.
        case base32z
        /// Base36 in lower case, `k`.
        case base36
        /// Base36 in upper case, `K`.
        case base36upper
        /// Base58 in the alphabet of Bitcoin, `z`.
        case base58btc
        /// Base58 in the alphabet of Flickr, `Z`.
        case base58flickr
        /// Base64 without padding, `m`.
        case base64
        /// Base64 with padding, `M`.
        case base64pad
        /// Base64url without padding, `u`.
        case base64url
        /// Base64url with padding, `U`.
        case base64urlpad
    }

    /// How many characters of base10, base36 and base58 are read at most; the other encodings cost no more than their
    /// length.
    public static let radixLimit = Base58.defaultLimit

    /// The text of bytes, with its prefix.
    public static func encode(_ bytes: [UInt8], as encoding: Encoding) -> String {
        let digits =
            switch encoding.codec {
            case .bits(let codec): codec.encode(bytes)
            case .radix(let codec): codec.encode(bytes)
            }
        return String(decoding: [encoding.prefix] + digits, as: UTF8.self)
    }

    /// The bytes of a text, and which encoding it named.
    ///
    /// - Parameter allowed: The encodings that the standard at hand allows; all where nothing is said.
    /// - Throws: `multibase.prefix` where the text is empty or its first character names no allowed encoding; else as
    ///   the encoding says.
    public static func decode(
        _ text: String,
        allowed: [Encoding] = Encoding.allCases
    ) throws(CryptoError) -> (bytes: [UInt8], encoding: Encoding) {
        let characters = Array(text.utf8)
        guard let prefix = characters.first, let encoding = allowed.first(where: { $0.prefix == prefix }) else {
            let names = allowed.map { "'\(Character(Unicode.Scalar($0.prefix)))' (\($0.rawValue))" }
            let found = text.isEmpty ? "an empty text" : "a text that begins \(DisplayText.quoted(text, limit: 8))"
            throw CryptoError(
                .multibasePrefix,
                "found \(found) where a multibase text must begin with \(names.joined(separator: ", "))"
            )
        }
        let digits = characters[1...]
        switch encoding.codec {
        case .bits(let codec): return (try codec.decode(digits), encoding)
        case .radix(let codec): return (try codec.decode(digits, limit: radixLimit), encoding)
        }
    }
}
