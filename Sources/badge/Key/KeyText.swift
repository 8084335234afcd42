import StrictJSON

/// Tells by a file's text whether it was meant to be a key, however broken it is.
enum KeyText {
    /// What the file says that it holds.
    struct Label {
        /// Whether it is a private key.
        let isPrivate: Bool
        /// Whether a private key is encrypted; absent where the label does not tell.
        let isEncrypted: Bool?
    }

    /// The label of the first `-----BEGIN … KEY-----` in the text; absent where there is none.
    static func label(in bytes: [UInt8]) -> Label? {
        let opening = Array("-----BEGIN ".utf8)
        let hyphen = UInt8(ascii: "-")
        var rest = bytes[...]
        while let place = rest.firstIndex(of: hyphen) {
            rest = rest[place...]
            if rest.starts(with: opening) {
                let label = rest.dropFirst(opening.count).prefix(60).prefix { $0 != hyphen }
                if label.suffix(3).elementsEqual("KEY".utf8), rest[label.endIndex...].starts(with: "-----".utf8) {
                    return Label(
                        isPrivate: label.suffix(11).elementsEqual("PRIVATE KEY".utf8),
                        isEncrypted: label.elementsEqual("ENCRYPTED PRIVATE KEY".utf8) ? true : nil
                    )
                }
            }
            rest.removeFirst()
        }
        return nil
    }

    /// Whether the text is a JSON object that is a JWK by its `kty`, or a set of such.
    static func isJWK(_ bytes: [UInt8]) -> Bool {
        guard let json = try? JSON.read(bytes) else { return false }
        return json["kty"] != nil || json["keys"]?.array?.contains { $0["kty"] != nil } == true
    }
}
