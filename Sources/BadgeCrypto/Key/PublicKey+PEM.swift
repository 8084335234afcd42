internal import StrictJSON

/// Public keys as SubjectPublicKeyInfo (RFC 5280 §4.1.2.7, RFC 5480, RFC 8410).
extension PublicKey {
    /// A key from a PEM text with one block `PUBLIC KEY`.
    ///
    /// - Throws: `key.privateGivenForPublic`, `key.malformed`, `key.unsupportedType`, `keyFile.tooLarge`, errors of
    ///   ``Base64``, and those of ``init(ed25519:)``, ``init(sec1:type:)`` and ``init(rsaModulus:exponent:)``.
    public convenience init(pem text: [UInt8]) throws(CryptoError) {
        let pem = try PEM(text)
        if pem.isPrivateKey {
            throw .privateGivenForPublic("a PEM text with a private key (\(DisplayText.escaped(pem.label)))")
        }
        guard pem.label.isSameBytes(as: "PUBLIC KEY"), !pem.hasLegacyHeader else {
            throw CryptoError(
                .keyUnsupportedType,
                "a PEM text holds \(DisplayText.quoted(pem.label)) instead of \"PUBLIC KEY\"",
                hint: pem.label.isSameBytes(as: "RSA PUBLIC KEY")
                    ? "`openssl rsa -RSAPublicKey_in -in FILE -pubout` writes that form"
                    : "`openssl pkey -pubin -in FILE -pubout` and `openssl x509 -in FILE -noout -pubkey` write that form"
            )
        }
        try self.init(subjectPublicKeyInfo: pem.bytes)
    }

    /// A key from the DER of its SubjectPublicKeyInfo. DER leaves one spelling of each key, so what stands before it is
    /// compared, not parsed: no curve given by parameters of its own can pass.
    convenience init(subjectPublicKeyInfo der: [UInt8]) throws(CryptoError) {
        for form in SubjectPublicKeyInfo.forms where der.starts(with: form.prefix) {
            let key = Array(der[form.prefix.count...])
            guard key.count == form.keyLength else {
                throw CryptoError(
                    .keyLength,
                    "a \(form.type.name) key has \(key.count) bytes instead of \(form.keyLength)"
                )
            }
            switch form.type {
            case .ed25519: try self.init(ed25519: key)
            case .p256, .p384, .rsa: try self.init(sec1: key, type: form.type)
            }
            return
        }
        if RSAPublicNumbers.isSubjectPublicKeyInfo(der) {
            let numbers = try RSAPublicNumbers(subjectPublicKeyInfo: der)
            try self.init(rsaModulus: numbers.modulus, exponent: numbers.exponent)
            return
        }
        throw CryptoError(
            .keyUnsupportedType,
            "a public key is none of those used here: Ed25519, P-256, P-384 (by name), RSA, in DER"
        )
    }

    /// The key as PEM text, with a final line end; points uncompressed, as every program reads them.
    public var pem: String {
        let der = rsa?.subjectPublicKeyInfo ?? SubjectPublicKeyInfo.prefix(of: type) + rawRepresentation
        return PEM(label: "PUBLIC KEY", bytes: der).text
    }
}

/// The beginnings of the DER of the keys used here: algorithm, curve by name, and the header of the bit string.
private enum SubjectPublicKeyInfo {
    struct Form {
        let type: KeyType
        let prefix: [UInt8]
        let keyLength: Int
    }

    private static let ecPublicKey: [UInt8] = [0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]
    private static let p256Name: [UInt8] = [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07]
    private static let p384Name: [UInt8] = [0x06, 0x05, 0x2B, 0x81, 0x04, 0x00, 0x22]
    private static let ed25519Name: [UInt8] = [0x06, 0x03, 0x2B, 0x65, 0x70]

    static let forms = [
        form(.ed25519, algorithm: ed25519Name, keyLength: 32),
        form(.p256, algorithm: ecPublicKey + p256Name, keyLength: 65),
        form(.p256, algorithm: ecPublicKey + p256Name, keyLength: 33),
        form(.p384, algorithm: ecPublicKey + p384Name, keyLength: 97),
        form(.p384, algorithm: ecPublicKey + p384Name, keyLength: 49),
    ]

    static func prefix(of type: KeyType) -> [UInt8] {
        forms.first { $0.type == type }?.prefix ?? []
    }

    private static func form(_ type: KeyType, algorithm: [UInt8], keyLength: Int) -> Form {
        let identifier = [0x30, UInt8(algorithm.count)] + algorithm
        let bitString = [0x03, UInt8(keyLength + 1), 0x00]
        let length = identifier.count + bitString.count + keyLength
        return Form(type: type, prefix: [0x30, UInt8(length)] + identifier + bitString, keyLength: keyLength)
    }
}
