import BadgeCrypto
import VerifiableCredentials

/// The ways of signing that are measured.
enum SignedForm: String, CaseIterable {
    case eddsaRDFC = "eddsa-rdfc-2022"
    case ecdsaRDFC = "ecdsa-rdfc-2019"
    case eddsaJCS = "eddsa-jcs-2022"
    case ecdsaJCS = "ecdsa-jcs-2019"
    case rs256 = "RS256"
    case es256 = "ES256"
    case edDSA = "EdDSA"

    /// The key that it needs.
    var keyType: KeyType {
        switch self {
        case .eddsaRDFC, .eddsaJCS, .edDSA: .ed25519
        case .ecdsaRDFC, .ecdsaJCS, .es256: .p256
        case .rs256: .rsa
        }
    }

    /// The bare operation.
    var bareName: String {
        switch keyType {
        case .ed25519: "Ed25519 verify"
        case .p256: "P-256 verify"
        case .p384: "P-384 verify"
        case .rsa: "RSA-2048 verify"
        }
    }

    /// What `peers.py --write` calls its file of this form, where it writes one.
    var peersFile: String? {
        switch self {
        case .eddsaRDFC: "eddsa-rdfc.json"
        case .eddsaJCS: "eddsa-jcs.json"
        case .ecdsaRDFC, .ecdsaJCS: nil
        case .rs256: "RS256.jwt"
        case .es256: "ES256.jwt"
        case .edDSA: "EdDSA.jwt"
        }
    }

    /// The algorithm of a token, absent where the signature stands in the JSON.
    var algorithm: JWSAlgorithm? {
        switch self {
        case .eddsaRDFC, .ecdsaRDFC, .eddsaJCS, .ecdsaJCS: nil
        case .rs256: .rs256
        case .es256: .es256
        case .edDSA: .edDSA
        }
    }
}
