public import StrictJSON

/// Public keys as JSON Web Keys (RFC 7517, RFC 7518 §6.2, RFC 8037 §2).
extension PublicKey {
    /// A key from a JWK. Members that say nothing about the key are passed over.
    ///
    /// - Throws: `key.malformed` (a member that is missing or of the wrong type), `key.unsupportedType` (`kty` or `crv`),
    ///   `key.privateGivenForPublic` (`d` and the other private members, or a symmetric key), `key.purpose` (`use`, `key_ops`), `key.algorithm` (`alg`),
    ///   `key.length`, `key.notCanonical`, errors of ``Base64URL``, and those of ``init(ed25519:)``,
    ///   ``init(sec1:type:)`` and ``init(rsaModulus:exponent:)``.
    public convenience init(jwk: JSON) throws(CryptoError) {
        let reader = try JWKReader(jwk)
        try reader.checkIsPublic()
        let type = try reader.keyType()
        try reader.checkPurpose(of: type, operation: "verify")
        switch type {
        case .ed25519:
            try self.init(ed25519: reader.coordinate("x", of: type))
        case .p256, .p384:
            let x = try reader.coordinate("x", of: type)
            try self.init(sec1: [4] + x + reader.coordinate("y", of: type), type: type)
        case .rsa:
            let modulus = try reader.number("n")
            try self.init(rsaModulus: modulus, exponent: reader.number("e"))
        }
    }

    /// The key as a JWK: the required members only, in lexicographic order, as RFC 7638 §3.2 and did:jwk want them.
    public var jwk: JSON {
        let members = jwkMembers.map { JSONObject.Member(name: $0.name, value: .string($0.value)) }
        return .object(JSONObject(members))
    }

    /// The SHA-256 thumbprint of the JWK in base64url (RFC 7638).
    public var jwkThumbprint: String {
        get throws(CryptoError) {
            // Names and values are ASCII that JSON escapes nothing of.
            let pairs = jwkMembers.map { "\"\($0.name)\":\"\($0.value)\"" }
            return Base64URL.encode(try Digest.sha256(Array("{\(pairs.joined(separator: ","))}".utf8)))
        }
    }

    private var jwkMembers: [(name: String, value: String)] {
        if let rsa {
            return [
                ("e", Base64URL.encode(rsa.exponent)), ("kty", type.jwkType), ("n", Base64URL.encode(rsa.modulus)),
            ]
        }
        let size = type.coordinateLength
        switch type {
        case .ed25519, .rsa:
            return [("crv", type.name), ("kty", type.jwkType), ("x", Base64URL.encode(rawRepresentation))]
        case .p256, .p384:
            let x = Base64URL.encode(Array(rawRepresentation[1...size]))
            let y = Base64URL.encode(Array(rawRepresentation[(size + 1)...]))
            return [("crv", type.name), ("kty", type.jwkType), ("x", x), ("y", y)]
        }
    }
}
