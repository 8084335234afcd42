public import BadgeCrypto
public import StrictJSON
public import VerifiableCredentials

/// An invented issuer whose keys, clock and salts are the same in every run: what Ed25519 signs here is the same bytes
/// each time. Signatures of P-256 are random, as the library makes them; keys of RSA are made anew in each run.
public struct TestIssuer: Sendable {
    /// The ways of securing a badge that this version knows, each with its key.
    public enum Kind: String, Sendable, CaseIterable {
        /// A proof inside, `eddsa-jcs-2022` with Ed25519.
        case embeddedEdDSA
        /// A proof inside, `ecdsa-jcs-2019` with P-256.
        case embeddedECDSA
        /// A proof over statements inside, `eddsa-rdfc-2022` with Ed25519.
        case statementsEdDSA
        /// A proof over statements inside, `ecdsa-rdfc-2019` with P-256.
        case statementsECDSA
        /// A token, `EdDSA` with Ed25519.
        case tokenEdDSA
        /// A token, `ES256` with P-256.
        case tokenES256
        /// A token, `RS256` with RSA of 2048 bits.
        case tokenRS256

        /// The type of the key.
        public var keyType: KeyType {
            switch self {
            case .embeddedEdDSA, .statementsEdDSA, .tokenEdDSA: .ed25519
            case .embeddedECDSA, .statementsECDSA, .tokenES256: .p256
            case .tokenRS256: .rsa
            }
        }

        /// Whether the badge is a token.
        public var isToken: Bool {
            self == .tokenEdDSA || self == .tokenES256 || self == .tokenRS256
        }

        /// Whether the proof is one over statements, which the order of members and of most items says nothing to.
        public var isOverStatements: Bool {
            self == .statementsEdDSA || self == .statementsECDSA
        }

        /// The suite of an embedded proof.
        public var suite: any Cryptosuite {
            switch self {
            case .statementsEdDSA: EdDSARDFC2022()
            case .statementsECDSA: ECDSARDFC2019()
            default: keyType == .ed25519 ? EdDSAJCS2022() : ECDSAJCS2019()
            }
        }

        /// The algorithm of a token.
        public var algorithm: JWSAlgorithm {
            switch keyType {
            case .ed25519: .edDSA
            case .p256: .es256
            case .p384: .es384
            case .rsa: .rs256
            }
        }
    }

    /// When the invented badges are made and judged: noon of 22 November 2026, UTC.
    public static let now = Instant(seconds: 1_795_348_800)

    /// The key.
    public let key: PrivateKey
    /// The issuer's DID, which is the key.
    public let did: String
    /// The identifier of the key.
    public let method: String

    /// An issuer with a test key of its own.
    ///
    /// - Parameter seed: Which key: the same number gives the same key, for each type another one.
    public init(_ type: KeyType = .ed25519, seed: UInt8 = 1) throws {
        if type == .rsa {
            key = try TestRSAKey.make(seed)
        } else {
            let length = type == .p384 ? 48 : 32
            key = try PrivateKey(insecureTestKey: (0..<length).map { seed &+ UInt8($0) }, type: type)
        }
        did = KeyDID.did(for: key.publicKey)
        method = KeyDID.verificationMethod(for: key.publicKey).id
    }

    /// The issuer for a kind.
    public init(for kind: Kind, seed: UInt8 = 1) throws {
        try self.init(kind.keyType, seed: seed)
    }

    /// 128 bits for hashed identities, the same in every run.
    public static let salt: String = {
        var random = SeededGenerator(seed: 2026)
        return Base16.encode(random.bytes(16))
    }()

    /// Signs a credential as the kind says, at ``now``.
    ///
    /// - Parameters:
    ///   - credential: The credential without proofs, of any form: nothing about it is checked.
    ///   - method: Another name of the key than the issuer's own.
    ///   - change: Changes the options of an embedded proof before they are signed.
    /// - Returns: The file: JSON or a token.
    public func sign(
        _ credential: JSON,
        _ kind: Kind,
        method: String? = nil,
        change: (inout JSONObject) -> Void = { _ in }
    ) throws -> [UInt8] {
        let document = credential.object ?? JSONObject()
        if kind.isToken {
            let payload = try VCJWT.payload(of: document)
            return try token(payload: payload, algorithm: kind.algorithm, method: method)
        }
        var signed = document
        signed["proof"] = .array([try proof(for: document, suite: kind.suite, method: method, change: change)])
        return JSON.object(signed).compactBytes()
    }

    /// A proof for a document whose options are changed before they are signed.
    public func proof(
        for document: JSONObject,
        suite: any Cryptosuite,
        method: String? = nil,
        change: (inout JSONObject) -> Void = { _ in }
    ) throws -> JSON {
        var options = JSONObject()
        options["type"] = "DataIntegrityProof"
        options["cryptosuite"] = .string(suite.name)
        options["created"] = .string(Self.now.rfc3339)
        options["verificationMethod"] = .string(method ?? self.method)
        options["proofPurpose"] = "assertionMethod"
        if suite.repeatsContexts { options["@context"] = document["@context"] }
        change(&options)
        let data = try suite.hashData(document: document, options: options, keyType: key.type)
        options["proofValue"] = .string(Multibase.encode(try key.sign(data), as: .base58btc))
        return .object(options)
    }

    /// A token over any payload, with any header.
    ///
    /// - Parameters:
    ///   - payload: The payload: nothing about it is checked.
    ///   - algorithm: The algorithm, which must fit the key.
    ///   - change: Changes the header before it is signed.
    public func token(
        payload: JSONObject,
        algorithm: JWSAlgorithm,
        method: String? = nil,
        change: (inout JSONObject) -> Void = { _ in }
    ) throws -> [UInt8] {
        var header = JSONObject()
        header["alg"] = .string(algorithm.rawValue)
        header["kid"] = .string(method ?? self.method)
        header["typ"] = "JWT"
        change(&header)
        return try CompactJWS.sign(
            payload: JSON.object(payload).compactBytes(),
            header: header,
            algorithm: algorithm,
            key: key
        )
    }
}
