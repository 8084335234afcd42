/// The rows of the multicodec table for keys: which number stands before the bytes of which key.
enum Multicodec {
    /// What a number stands for.
    enum Meaning {
        case publicKey(KeyType)
        case privateKey
        case rsa
        case unsupported(String)
        case unknown
    }

    /// The number of a kind; none for RSA, which Multikey does not know (Controlled Identifiers §2.2.2).
    static func code(of type: KeyType) -> UInt64? {
        switch type {
        case .ed25519: 0xED
        case .p256: 0x1200
        case .p384: 0x1201
        case .rsa: nil
        }
    }

    static func meaning(of code: UInt64) -> Meaning {
        switch code {
        case 0xED: .publicKey(.ed25519)
        case 0x1200: .publicKey(.p256)
        case 0x1201: .publicKey(.p384)
        case 0x1300...0x1314: .privateKey
        case 0xE7: .unsupported("secp256k1")
        case 0xEA, 0xEB, 0xEE: .unsupported("BLS12-381")
        case 0xEC: .unsupported("X25519")
        case 0x1202: .unsupported("P-521")
        case 0x1203: .unsupported("Ed448")
        case 0x1204: .unsupported("X448")
        case 0x1205: .rsa
        case 0x1206: .unsupported("SM2")
        default: .unknown
        }
    }
}
