internal import COpenSSLShim
internal import StrictJSON

/// A private key as it stands in a file: PEM with one block `ENCRYPTED PRIVATE KEY` (RFC 5958 §3, RFC 8018 §6.2). Reading
/// it does not need the passphrase, so what is wrong with the file is said before anyone is asked for one.
public struct EncryptedPrivateKey: Sendable {
    private let der: [UInt8]

    /// The cost of guessing: scrypt with N = 2^14, r = 8, p = 8 (RFC 7914), 16 MiB for each guess. A larger N goes
    /// beyond what libcrypto 3.0 allows in PKCS #8.
    static let scrypt = (n: UInt64(1 << 14), r: UInt64(8), p: UInt64(8))

    /// How a key in clear, or in an encryption that is not read here, is encrypted afresh.
    private static let remedy =
        "encrypt it with `openssl pkcs8 -topk8 -v2 aes-256-cbc -scrypt -in OLD -out NEW`, then `chmod 600 NEW`, and "
        + "destroy the old file"

    /// Reads a file's text.
    ///
    /// - Throws: `key.notEncrypted`, `key.encryption`, `key.publicGivenForPrivate`, `key.unrecognised`, `key.malformed`.
    public init(pem text: [UInt8]) throws(CryptoError) {
        guard PEM.isLikely(text) else { throw Self.unrecognised(text) }
        let pem = try PEM(text)
        if pem.label.isSameBytes(as: "ENCRYPTED PRIVATE KEY"), !pem.hasLegacyHeader {
            der = pem.bytes
        } else if pem.isPrivateKey, pem.hasLegacyHeader {
            throw CryptoError(
                .keyEncryption,
                "the private key is encrypted in an old way that is easily broken",
                hint: Self.remedy
            )
        } else if pem.isPrivateKey {
            throw Self.notEncrypted("PEM, \(DisplayText.escaped(pem.label))")
        } else if pem.label.isSameBytes(as: "PUBLIC KEY") || pem.label.isSameBytes(as: "CERTIFICATE") {
            throw CryptoError(
                .keyPublicGivenForPrivate,
                "found a PEM text with \(DisplayText.quoted(pem.label)) where the private key is needed"
            )
        } else {
            throw CryptoError(
                .keyUnrecognised,
                "a PEM text holds \(DisplayText.quoted(pem.label)) instead of \"ENCRYPTED PRIVATE KEY\""
            )
        }
    }

    /// Encrypts a key, with a fresh salt and AES-256-CBC. The passphrase is not judged here.
    public init(_ key: PrivateKey, passphrase: Passphrase) throws(CryptoError) {
        // A key of 8192 bits takes less than 5000 bytes.
        var der = [UInt8](repeating: 0, count: 8192)
        var length = der.count
        var error = bshim_error()
        let made = unsafe bshim_pkcs8_encrypt(
            key.handle.pointer,
            passphrase.pointer,
            Self.scrypt.n,
            Self.scrypt.r,
            Self.scrypt.p,
            &der,
            &length,
            &error
        )
        guard made == 1 else { throw Library.refused("encrypt a key", error) }
        self.der = Array(der[..<length])
    }

    /// The file's text, with a final line end.
    public var pem: String {
        PEM(label: "ENCRYPTED PRIVATE KEY", bytes: der).text
    }

    /// Opens it.
    ///
    /// - Throws: `passphrase.wrong`, `key.malformed`, `key.encryption`, and those of a key that is not fit for use:
    ///   `key.unsupportedType`, `key.inconsistent`, `key.notOnCurve`, `key.weak`, `key.length`, `key.exponent`.
    public func open(passphrase: Passphrase) throws(CryptoError) -> PrivateKey {
        try checkCost()
        var opened: OpaquePointer?
        var error = bshim_error()
        let result = unsafe bshim_pkcs8_decrypt(der, der.count, passphrase.pointer, &opened, &error)
        if result == BSHIM_OPEN_OK, let opened = unsafe opened {
            return try PrivateKey(unsafe KeyHandle(opened))
        }
        let said = Library.text(of: error)
        switch result {
        case BSHIM_OPEN_PASSPHRASE:
            throw CryptoError(
                .passphraseWrong,
                "the passphrase does not open the key",
                hint: "try again; if it is surely right, the file was changed: restore it from its backup"
            )
        case BSHIM_OPEN_UNSUPPORTED:
            throw CryptoError(
                .keyEncryption,
                "the private key is encrypted in a way that is not read here: \(said)",
                hint: Self.remedy
            )
        case BSHIM_OPEN_MALFORMED:
            throw CryptoError(.keyMalformed, "the block ENCRYPTED PRIVATE KEY does not hold one encrypted key: \(said)")
        default:
            throw CryptoError(
                .keyUnsupportedType,
                "the passphrase is right, but the key inside is none that is used here: \(said)"
            )
        }
    }

    /// Checks that trying a passphrase takes a second or two at most, before anything is computed.
    private func checkCost() throws(CryptoError) {
        var cost = bshim_kdf_cost()
        unsafe bshim_pkcs8_cost(der, der.count, &cost)
        let (block, isBeyond) = cost.n.multipliedReportingOverflow(by: cost.r)
        let (work, isFarBeyond) = block.multipliedReportingOverflow(by: cost.p)
        guard cost.rounds <= UInt64(UntrustedInput.passphraseRounds) else {
            throw Self.tooCostly("\(UntrustedInput.passphraseRounds) rounds")
        }
        guard !isBeyond, !isFarBeyond, work <= UInt64(UntrustedInput.passphraseWork) else {
            throw Self.tooCostly("\(UntrustedInput.passphraseWork) blocks of scrypt (N·r·p)")
        }
    }

    private static func tooCostly(_ most: String) -> CryptoError {
        CryptoError(
            .keyEncryption,
            "the private key is encrypted so that trying its passphrase takes more than \(most), the most that is done here",
            hint: remedy
        )
    }

    private static func notEncrypted(_ what: String) -> CryptoError {
        CryptoError(.keyNotEncrypted, "the private key is not encrypted (\(what))", hint: remedy)
    }

    private static func unrecognised(_ text: [UInt8]) -> CryptoError {
        if text.count <= PEM.limit, let value = try? JSON.read(text), value["kty"] != nil {
            return value["d"] == nil
                ? CryptoError(.keyPublicGivenForPrivate, "found a public JWK where the private key is needed")
                : notEncrypted("JWK with \"d\"")
        }
        return CryptoError(
            .keyUnrecognised,
            text.isEmpty ? "the key file is empty" : "the file is no private key in a form that is read here",
            hint:
                "a private key is PEM that begins with -----BEGIN ENCRYPTED PRIVATE KEY-----; `badge key new` makes one"
        )
    }
}
