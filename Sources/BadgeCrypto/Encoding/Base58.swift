/// Base58 in the alphabet of Bitcoin: what multibase calls `z`.
public enum Base58 {
    static let encoding = RadixEncoding(
        "base58",
        alphabet: "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
    )

    /// How many characters are read at most where the caller says nothing: more than any key, digest or signature has.
    public static let defaultLimit = 1024

    /// The text of bytes. The time grows with the square of their count.
    public static func encode(_ bytes: [UInt8]) -> String {
        String(decoding: encoding.encode(bytes), as: UTF8.self)
    }

    /// The bytes of a text.
    ///
    /// - Parameter limit: How many characters are read at most.
    /// - Throws: `encoding.character` or `encoding.tooLong`.
    public static func decode(_ text: String, limit: Int = defaultLimit) throws(CryptoError) -> [UInt8] {
        try encoding.decode(Array(text.utf8)[...], limit: limit)
    }
}
