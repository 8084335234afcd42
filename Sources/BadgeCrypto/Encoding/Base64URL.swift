/// Base64url without padding (RFC 4648 §5, RFC 7515 §2), read strictly: no padding, no white space, zero spare bits.
/// Exactly one text stands for given bytes.
public enum Base64URL {
    static let encoding = BitEncoding("base64url", bits: 6, alphabet: Base64.letters + "-_")

    /// The text of bytes.
    public static func encode(_ bytes: [UInt8]) -> String {
        String(decoding: encoding.encode(bytes), as: UTF8.self)
    }

    /// The bytes of a text.
    ///
    /// - Throws: `encoding.character`, `encoding.length`, `encoding.padding` or `encoding.spareBits`.
    public static func decode(_ text: String) throws(CryptoError) -> [UInt8] {
        try encoding.decode(Array(text.utf8)[...])
    }

    /// The bytes of a text that is given as ASCII, such as a part of a token.
    ///
    /// - Throws: As ``decode(_:)-(String)``.
    public static func decode(_ text: ArraySlice<UInt8>) throws(CryptoError) -> [UInt8] {
        try encoding.decode(text)
    }
}

/// Base64 with padding (RFC 4648 §4), read as strictly as ``Base64URL``: how PEM and data URLs write bytes.
public enum Base64 {
    static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    static let encoding = BitEncoding("base64", bits: 6, alphabet: letters + "+/", isPadded: true)

    /// The text of bytes.
    public static func encode(_ bytes: [UInt8]) -> String {
        String(decoding: encoding.encode(bytes), as: UTF8.self)
    }

    /// The bytes of a text.
    ///
    /// - Throws: `encoding.character`, `encoding.length`, `encoding.padding` or `encoding.spareBits`.
    public static func decode(_ text: String) throws(CryptoError) -> [UInt8] {
        try encoding.decode(Array(text.utf8)[...])
    }
}

/// Base16, written in lower case and read in any (RFC 4648 §8).
public enum Base16 {
    static let encoding = BitEncoding("base16", bits: 4, alphabet: "0123456789abcdef", ignoresCase: true)

    /// The text of bytes, in lower case.
    public static func encode(_ bytes: [UInt8]) -> String {
        String(decoding: encoding.encode(bytes), as: UTF8.self)
    }

    /// The bytes of a text.
    ///
    /// - Throws: `encoding.character` or `encoding.length`.
    public static func decode(_ text: String) throws(CryptoError) -> [UInt8] {
        try encoding.decode(Array(text.utf8)[...])
    }
}
