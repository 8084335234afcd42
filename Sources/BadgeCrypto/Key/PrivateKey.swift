internal import COpenSSLShim

/// A key pair that signs. Its private part stays in the shim, which overwrites it when the last reference goes; there is
/// no way to get it out except encrypted.
public final class PrivateKey: Sendable {
    /// The public half, checked like any other.
    public let publicKey: PublicKey
    let handle: KeyHandle

    /// What kind of key it is.
    public var type: KeyType { publicKey.type }

    /// A new key from the random generator of libcrypto.
    ///
    /// - Parameter rsaBits: How many bits the modulus of an RSA key has, from 2048 to 8192; of no meaning for other kinds.
    /// - Throws: `key.weak` and `key.length` where `rsaBits` is outside that range.
    public static func generate(_ type: KeyType, rsaBits: Int = 3072) throws(CryptoError) -> PrivateKey {
        var error = bshim_error()
        let pointer: OpaquePointer?
        if type == .rsa {
            try RSAPublicNumbers.check(bits: rsaBits)
            unsafe pointer = unsafe bshim_key_rsa_generate(UInt32(rsaBits), &error)
        } else {
            unsafe pointer = unsafe bshim_key_generate(type.kind, &error)
        }
        guard let pointer = unsafe pointer else { throw Library.refused("make a key", error) }
        return try PrivateKey(unsafe KeyHandle(pointer))
    }

    /// Takes a pair over after checking that it is of a kind used here and that its halves belong together.
    ///
    /// - Throws: `key.unsupportedType`, `key.inconsistent`, and those of the public key.
    init(_ handle: KeyHandle) throws(CryptoError) {
        guard let type = KeyType(unsafe bshim_key_kind(handle.pointer)) else {
            throw CryptoError(
                .keyUnsupportedType,
                "a private key is none of those used here: Ed25519, P-256, P-384, RSA",
                hint: "make one with `badge key new`"
            )
        }
        self.handle = handle
        publicKey = try Self.publicHalf(of: handle, type: type)
        try checkPair()
    }

    /// The signature of the message as ``PublicKey/isValidSignature(_:for:)`` reads it: 64 bytes for Ed25519, r‖s of 64
    /// or 96 bytes for ECDSA, as many bytes as the modulus for RSA.
    public func sign(_ message: [UInt8]) throws(CryptoError) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: RSAPublicNumbers.mostBits / 8)
        var length = signature.count
        var error = bshim_error()
        let done = unsafe bshim_sign(
            handle.pointer,
            type.digest,
            message,
            message.count,
            &signature,
            &length,
            &error
        )
        guard done == 1 else { throw Library.refused("sign", error) }
        let made = Array(signature[..<length])
        return type.isECDSA ? try ECDSASignature.raw(fromDER: made, type: type) : made
    }

    private static func publicHalf(of handle: KeyHandle, type: KeyType) throws(CryptoError) -> PublicKey {
        if type == .rsa {
            let numbers = try RSAPublicNumbers(of: handle)
            return try PublicKey(rsaModulus: numbers.modulus, exponent: numbers.exponent)
        }
        guard type == .ed25519 else {
            return try PublicKey(sec1: ECPoint.uncompressed(handle, type: type), type: type)
        }
        var raw = [UInt8](repeating: 0, count: 32)
        var error = bshim_error()
        guard unsafe bshim_key_ed25519_raw(handle.pointer, &raw, &error) == 1 else {
            throw Library.refused("read the public half of a key", error)
        }
        return try PublicKey(ed25519: raw)
    }

    /// Whether what the private half signs, the public half confirms; on curves also what libcrypto says. Of RSA it would
    /// prove the factors prime first, which takes seconds and says nothing that a signature does not.
    private func checkPair() throws(CryptoError) {
        if type.isECDSA {
            var error = bshim_error()
            let answer = unsafe bshim_key_check_pair(handle.pointer, &error)
            guard answer >= 0 else { throw Library.refused("check a key pair", error) }
            guard answer == 1 else { throw Self.inconsistent(type) }
        }
        let message = Array("badge: pairwise check".utf8)
        guard try publicKey.isValidSignature(sign(message), for: message) else { throw Self.inconsistent(type) }
    }

    static func inconsistent(_ type: KeyType) -> CryptoError {
        CryptoError(
            .keyInconsistent,
            "the private and the public half of a \(type.name) key do not belong together",
            hint: "the key is damaged: restore it from its backup"
        )
    }
}
