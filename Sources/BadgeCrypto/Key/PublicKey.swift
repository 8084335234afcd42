internal import COpenSSLShim
internal import Synchronization

/// A public key that was found fit to check signatures with: nothing that libcrypto takes and nobody should is one.
///
/// Refused are Ed25519 points of small order, points that are not written canonically, points off the curve and at
/// infinity, RSA keys that are too short or known to be weak, and every wrong length.
public final class PublicKey: Sendable {
    /// What kind of key it is.
    public let type: KeyType
    /// The 32 bytes of an Ed25519 key, the point as in SEC 1 §2.3.3 without compression (65 or 97 bytes), or the DER of
    /// RSAPublicKey (RFC 8017 §A.1.1).
    public let rawRepresentation: [UInt8]
    /// Modulus and exponent of an RSA key; absent for other kinds.
    let rsa: RSAPublicNumbers?
    private let handle: KeyHandle
    /// ``text``, once it was asked for: reports name the key of every badge, and to write an RSA key takes a while.
    let writtenText = Mutex<String?>(nil)

    /// An Ed25519 key from its 32 bytes (RFC 8032 §5.1.2).
    ///
    /// - Throws: `key.length`, `key.notCanonical`, `key.smallOrder`, `key.notOnCurve`.
    public init(ed25519 raw: [UInt8]) throws(CryptoError) {
        let checked = try CheckedKeys.key(.ed25519, raw) { () throws(CryptoError) in
            try Ed25519Point.check(raw)
            var error = bshim_error()
            guard let pointer = unsafe bshim_key_ed25519_public(raw, raw.count, &error) else {
                throw Library.refused("take over an Ed25519 key", error)
            }
            return CheckedKey(handle: unsafe KeyHandle(pointer), rawRepresentation: raw)
        }
        handle = checked.handle
        type = .ed25519
        rsa = nil
        rawRepresentation = raw
    }

    /// A key on a curve from its point (SEC 1 §2.3.4): compressed (first byte 02 or 03) or not (04).
    ///
    /// - Throws: `key.unsupportedType` for Ed25519 and RSA, `key.pointEncoding`, `key.length`, `key.notOnCurve`.
    public init(sec1 point: [UInt8], type: KeyType) throws(CryptoError) {
        try ECPoint.checkEncoding(point, type: type)
        let checked = try CheckedKeys.key(type, point) { () throws(CryptoError) in
            let handle = try ECPoint.checkedHandle(point, type: type)
            return CheckedKey(handle: handle, rawRepresentation: try ECPoint.uncompressed(handle, type: type))
        }
        handle = checked.handle
        self.type = type
        rsa = nil
        rawRepresentation = checked.rawRepresentation
    }

    /// An RSA key from its modulus and public exponent, big endian, each with as few bytes as it takes.
    ///
    /// - Throws: `key.notCanonical` (a leading zero), `key.weak` (fewer than 2048 bits, an even modulus, one that libcrypto
    ///   finds to be no product of two large primes, or one of the faulty generator known as ROCA), `key.length` (more
    ///   than 8192 bits), `key.exponent` (even, below 65,537, or of more than 64 bits).
    public init(rsaModulus modulus: [UInt8], exponent: [UInt8]) throws(CryptoError) {
        let numbers = RSAPublicNumbers(modulus: modulus, exponent: exponent)
        try numbers.check()
        let der = numbers.der
        let checked = try CheckedKeys.key(.rsa, der) { () throws(CryptoError) in
            CheckedKey(handle: try numbers.checkedHandle(), rawRepresentation: der)
        }
        handle = checked.handle
        type = .rsa
        rsa = numbers
        rawRepresentation = der
    }

    /// How many bytes a signature of this key has.
    public var signatureLength: Int {
        type.signatureLength ?? rsa?.modulus.count ?? 0
    }

    /// The kind as people ask for it: `Ed25519`, `P-256`, `P-384`, or `RSA-3072` with the bits of the modulus.
    public var typeName: String {
        rsa.map { "\(type.name)-\($0.bits)" } ?? type.name
    }

    /// Whether the signature is this key's for the message.
    ///
    /// Ed25519 signs the message itself; ECDSA its SHA-256 (P-256) or SHA-384 (P-384); RSA its SHA-256 as PKCS #1 version
    /// 1.5 pads it. ECDSA signatures are r‖s as JOSE and Data Integrity write them; another length, DER, or an r or s
    /// outside 1…n−1 is `false`.
    ///
    /// - Throws: `crypto.libraryRefused` only where libcrypto could not look.
    public func isValidSignature(_ signature: [UInt8], for message: [UInt8]) throws(CryptoError) -> Bool {
        guard signature.count == signatureLength else { return false }
        var encoded = signature
        if type.isECDSA {
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
    /// Equal when kind and point, or modulus and exponent, are.
    public static func == (left: PublicKey, right: PublicKey) -> Bool {
        left.type == right.type && left.rawRepresentation == right.rawRepresentation
    }
}

extension PublicKey: CustomStringConvertible {
    /// Kind and ``text``.
    public var description: String {
        "\(typeName) \(text)"
    }
}
