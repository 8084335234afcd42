internal import COpenSSLShim
public import StrictJSON

/// Private keys in clear, for published test vectors only. Nothing that a user can reach calls these: the bytes stay
/// behind in the caller's memory, and whoever has the text has the key.
extension PrivateKey {
    /// A pair from the published seed (Ed25519) or scalar (P-256, P-384, big endian) of a test vector.
    ///
    /// - Throws: `key.unsupportedType` for RSA, `key.length`, `key.inconsistent` (a scalar outside 1…n−1), and those of the public key.
    public convenience init(insecureTestKey secret: [UInt8], type: KeyType) throws(CryptoError) {
        guard type != .rsa else { throw Self.noTestKey }
        guard secret.count == type.coordinateLength else {
            throw CryptoError(
                .keyLength,
                "a private \(type.name) key has \(secret.count) bytes instead of \(type.coordinateLength)"
            )
        }
        var error = bshim_error()
        switch type {
        case .ed25519:
            guard let pointer = unsafe bshim_key_ed25519_private(secret, secret.count, &error) else {
                throw Library.refused("take over a private key", error)
            }
            try self.init(unsafe KeyHandle(pointer))
        case .p256, .p384:
            guard ECDSASignature.isScalar(secret[...], type: type) else { throw Self.inconsistent(type) }
            var point = [UInt8](repeating: 0, count: 97)
            var length = 0
            let made = unsafe bshim_ec_point_of_scalar(type.kind, secret, secret.count, &point, &length, &error)
            guard made == 1 else { throw Library.refused("compute a public point", error) }
            try self.init(insecureScalar: secret, point: Array(point[..<length]), type: type)
        case .rsa:
            throw Self.noTestKey
        }
    }

    /// A pair from the JWK of a test vector, with its private member `d`.
    ///
    /// - Throws: Those of ``PublicKey/init(jwk:)``, `key.publicGivenForPrivate` where `d` is missing, and
    ///   `key.inconsistent` where `d` does not belong to the public members.
    public convenience init(insecureTestJWK jwk: JSON) throws(CryptoError) {
        let reader = try JWKReader(jwk)
        guard reader.object["d"] != nil else {
            throw CryptoError(.keyPublicGivenForPrivate, "a JWK lacks the private member \"d\"")
        }
        let type = try reader.keyType()
        try reader.checkPurpose(of: type, operation: "sign")
        guard type != .rsa else { throw Self.noTestKey }
        let secret = try reader.coordinate("d", of: type)
        let x = try reader.coordinate("x", of: type)
        switch type {
        case .ed25519:
            try self.init(insecureTestKey: secret, type: type)
            guard publicKey.rawRepresentation == x else { throw Self.inconsistent(type) }
        case .p256, .p384:
            guard ECDSASignature.isScalar(secret[...], type: type) else { throw Self.inconsistent(type) }
            let point = [4] + x + (try reader.coordinate("y", of: type))
            _ = try PublicKey(sec1: point, type: type)
            try self.init(insecureScalar: secret, point: point, type: type)
        case .rsa:
            throw Self.noTestKey
        }
    }

    private static var noTestKey: CryptoError {
        CryptoError(.keyUnsupportedType, "private RSA keys of test vectors are not taken over in clear")
    }

    private convenience init(insecureScalar scalar: [UInt8], point: [UInt8], type: KeyType) throws(CryptoError) {
        var error = bshim_error()
        let pointer = unsafe bshim_key_ec_private(type.kind, scalar, scalar.count, point, point.count, &error)
        guard let pointer = unsafe pointer else { throw Library.refused("take over a private key", error) }
        try self.init(unsafe KeyHandle(pointer))
    }
}
