import BadgeCrypto
import StrictJSON

/// Reading what the command line says of keys.
enum KeyOptions {
    private static let advice = "ask the key's owner for the public key again, of type Ed25519, P-256, P-384 or RSA"

    private static let adviceForPrivate = "restore the file from its backup, and the public half beside it too"

    /// The public keys in a file, several in a JWK set; the private key's own file leads to the public half beside it, or is
    /// opened where that is gone.
    static func publicKeys(in path: String, _ passphrase: PassphraseOptions) throws -> [PublicKey] {
        let bytes = try InputFile.read(path, limit: KeyFile.limit)
        do throws(CryptoError) {
            return try PublicKey.keys(contentsOf: bytes)
        } catch {
            let beside = KeyFile.publicPath(of: path)
            guard error.code == .keyPrivateGivenForPublic, path != "-" else {
                let isPrivate = KeyText.label(in: bytes)?.isPrivate == true
                throw LocatedError(error, in: path, advice: isPrivate ? adviceForPrivate : advice)
            }
            guard InputFile.exists(beside) else {
                // Only the form in which we keep keys can be opened; anything else is told as what it is.
                guard String(decoding: bytes, as: UTF8.self).contains("BEGIN ENCRYPTED PRIVATE KEY") else {
                    throw LocatedError(error, in: path, advice: advice)
                }
                Terminal.note(
                    "note: the public half \(DisplayText.escaped(beside)) is gone, so the private key is opened; keep the PEM "
                        + "below under that name again"
                )
                let key = try KeyFile.open(path) { () throws(CryptoError) -> Passphrase in
                    try passphrase.passphrase("Passphrase for \(path): ")
                }
                return [key.publicKey]
            }
            Terminal.note("note: \(DisplayText.escaped(path)) is a private key; showing \(DisplayText.escaped(beside))")
            return try strictlyPublicKeys(in: beside)
        }
    }

    /// Public keys that must not be private ones: for pins and trust. Several in a JWK set.
    static func strictlyPublicKeys(in path: String) throws -> [PublicKey] {
        let bytes = try InputFile.read(path, limit: KeyFile.limit)
        return try LocatedError.naming(path, advice: advice) { try PublicKey.keys(contentsOf: bytes) }
    }
}
