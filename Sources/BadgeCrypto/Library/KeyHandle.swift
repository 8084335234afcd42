internal import COpenSSLShim

/// A key of libcrypto. It is immutable once made, so threads may share it; it is freed, and private parts overwritten,
/// with the last reference.
@safe final class KeyHandle: @unchecked Sendable {
    let pointer: OpaquePointer

    /// Takes the key over.
    init(_ pointer: OpaquePointer) {
        unsafe self.pointer = unsafe pointer
    }

    deinit {
        unsafe bshim_key_free(pointer)
    }
}

extension KeyType {
    var kind: bshim_kind {
        switch self {
        case .ed25519: BSHIM_KIND_ED25519
        case .p256: BSHIM_KIND_P256
        case .p384: BSHIM_KIND_P384
        case .rsa: BSHIM_KIND_RSA
        }
    }

    /// The digest that a signature of this key hashes its message with.
    var digest: bshim_digest {
        switch self {
        case .ed25519: BSHIM_DIGEST_NONE
        case .p256, .rsa: BSHIM_DIGEST_SHA256
        case .p384: BSHIM_DIGEST_SHA384
        }
    }

    init?(_ kind: bshim_kind) {
        switch kind {
        case BSHIM_KIND_ED25519: self = .ed25519
        case BSHIM_KIND_P256: self = .p256
        case BSHIM_KIND_P384: self = .p384
        case BSHIM_KIND_RSA: self = .rsa
        default: return nil
        }
    }
}
