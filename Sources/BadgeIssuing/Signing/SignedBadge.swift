public import BadgeCrypto
public import OpenBadges
public import StrictJSON
public import VerifiableCredentials

/// A signed credential: with embedded proofs, as a token, or both. Each form secures the same credential by itself: the
/// token carries it without embedded proofs, since beside the token's claims a proof over the bytes of the credential
/// would no longer hold for whoever takes the payload as it is.
public struct SignedBadge: Sendable {
    /// The credential with its embedded proofs; absent where none was asked for.
    public let embedded: JSON?
    /// The compact token; absent where none was asked for.
    public let token: [UInt8]?

    /// Signs a credential, and verifies what was signed before anyone gets it.
    ///
    /// - Parameters:
    ///   - credential: The credential.
    ///   - kinds: The proofs, at least one; at most one of them a token.
    ///   - key: The private key.
    ///   - method: The identifier under which verifiers find the public key.
    ///   - at: When the proofs are made.
    /// - Throws: ``IssuingError``.
    public init(
        signing credential: OpenBadgeCredential,
        with kinds: [ProofKind],
        key: PrivateKey,
        method: String,
        at: Instant
    ) throws(IssuingError) {
        try Self.require(kinds, for: key.publicKey.type)
        let document = credential.json.object ?? JSONObject()
        var proofs: [JSON] = []
        var secured = document
        do {
            for case .embedded(let suite) in kinds {
                let proof = try suite.proof(for: document, key: key, method: method, created: at)
                let read = try DataIntegrityProof(.object(proof))
                guard try suite.isValid(read, of: document, key: key.publicKey) else { throw Self.damaged }
                proofs.append(.object(proof))
            }
            if !proofs.isEmpty { secured["proof"] = .array(proofs) }
            embedded = proofs.isEmpty ? nil : .object(secured)
            token = try Self.token(document, kinds, key, method)
        } catch let error as IssuingError {
            throw error
        } catch let error as ProofError {
            throw IssuingError(.proof, error.detail, hint: error.hint)
        } catch {
            throw Self.damaged
        }
    }

    /// What is baked into a picture: the credential with embedded proofs where there is one, else the token.
    public var payload: [UInt8] {
        embedded?.compactBytes() ?? token ?? []
    }

    private static func token(
        _ credential: JSONObject,
        _ kinds: [ProofKind],
        _ key: PrivateKey,
        _ method: String
    ) throws -> [UInt8]? {
        for case .token(let algorithm) in kinds {
            let token = try VCJWT.sign(credential, algorithm: algorithm, key: key, method: method)
            guard try CompactJWS(token).isValid(algorithm: algorithm, key: key.publicKey) else { throw damaged }
            return token
        }
        return nil
    }

    private static var damaged: IssuingError {
        IssuingError(
            .selfCheck,
            "what was just signed does not verify",
            hint: "do not use this key or this machine before someone has looked into it"
        )
    }

    /// Checks that a key of a type can make the proofs, at least one, each of them once and at most one of them a token:
    /// known before the first of many badges is signed.
    ///
    /// - Throws: ``IssuingError`` `issuing.proof`.
    public static func require(_ kinds: [ProofKind], for keyType: KeyType) throws(IssuingError) {
        guard !kinds.isEmpty else { throw IssuingError(.proof, "no proof was asked for") }
        for kind in kinds where !kind.accepts(keyType) {
            throw IssuingError(
                .proof,
                "a key of type " + keyType.name + " cannot make the proof " + kind.name,
                hint: "choose another --proof, or another --key"
            )
        }
        let tokens = kinds.count(where: { if case .token = $0 { true } else { false } })
        guard tokens <= 1 else {
            throw IssuingError(
                .proof,
                "a badge is written as one token, but \(tokens) were asked for",
                hint: "choose one of " + JWSAlgorithm.allCases.map(\.rawValue).joined(separator: ", ")
            )
        }
        for (index, kind) in kinds.enumerated() where kinds[..<index].contains(where: { $0.name == kind.name }) {
            throw IssuingError(.proof, "the proof " + kind.name + " was asked for twice", hint: "name it once")
        }
    }
}
