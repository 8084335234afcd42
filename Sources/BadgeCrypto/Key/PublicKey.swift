internal import COpenSSLShim

/// A public key that was found fit to check signatures with: nothing that libcrypto takes and nobody should is one.
///
/// Refused are Ed25519 points of small order, points that are not written canonically, points off the curve and at
/// infinity, and every wrong length.
public final class PublicKey: Sendable {
    /// What kind of key it is.
    public let type: KeyType
    /// The 32 bytes of an Ed25519 key, or the point as in SEC 1 §2.3.3 without compression (65 or 97 bytes).
    public let rawRepresentation: [UInt8]
    private let handle: KeyHandle

    /// An Ed25519 key from its 32 bytes (RFC 8032 §5.1.2).
    ///
    /// - Throws: `key.length`, `key.notCanonical`, `key.smallOrder`, `key.notOnCurve`.
    public init(ed25519 raw: [UInt8]) throws(CryptoError) {
        try Ed25519Point.check(raw)
        var error = bshim_error()
        guard let pointer = unsafe bshim_key_ed25519_public(raw, raw.count, &error) else {
            throw Library.refused("take over an Ed25519 key", error)
        }
        handle = unsafe KeyHandle(pointer)
        type = .ed25519
        rawRepresentation = raw
    }

    /// A key on a curve from its point (SEC 1 §2.3.4): compressed (first byte 02 or 03) or not (04).
    ///
    /// - Throws: `key.unsupportedType` for Ed25519, `key.pointEncoding`, `key.length`, `key.notOnCurve`.
    public init(sec1 point: [UInt8], type: KeyType) throws(CryptoError) {
        try ECPoint.checkEncoding(point, type: type)
        var error = bshim_error()
        guard let pointer = unsafe bshim_key_ec_public(type.kind, point, point.count, &error) else {
            throw ECPoint.offCurve(type)
        }
        let handle = unsafe KeyHandle(pointer)
        switch unsafe bshim_key_check_public(handle.pointer, &error) {
        case 1: break
        case 0: throw ECPoint.offCurve(type)
        default: throw Library.refused("check a public key", error)
        }
        self.handle = handle
        self.type = type
        rawRepresentation = try ECPoint.uncompressed(handle, type: type)
    }

    /// Whether the signature is this key's for the message.
    ///
    /// Ed25519 signs the message itself; ECDSA its SHA-256 (P-256) or SHA-384 (P-384). ECDSA signatures are r‖s as JOSE
    /// and Data Integrity write them; another length, DER, or an r or s outside 1…n−1 is `false`.
    ///
    /// - Throws: `crypto.libraryRefused` only where libcrypto could not look.
    public func isValidSignature(_ signature: [UInt8], for message: [UInt8]) throws(CryptoError) -> Bool {
        guard signature.count == type.signatureLength else { return false }
        var encoded = signature
        if type != .ed25519 {
            guard ECDSASignature.isInRange(signature, type: type) else { return false }
            encoded = try ECDSASignature.der(fromRaw: signature, type: type)
        }
        var error = bshim_error()
        let answer = unsafe bshim_verify(
            handle.pointer,
            type.digest,
            encoded,
            encoded.count,
            message,
            message.count,
            &error
        )
        guard answer >= 0 else { throw Library.refused("check a signature", error) }
        return answer == 1
    }
}

extension PublicKey: Equatable {
    /// Equal when kind and point are.
    public static func == (left: PublicKey, right: PublicKey) -> Bool {
        left.type == right.type && left.rawRepresentation == right.rawRepresentation
    }
}

extension PublicKey: CustomStringConvertible {
    /// Kind and Multikey.
    public var description: String {
        "\(type.name) \(multikey)"
    }
}
