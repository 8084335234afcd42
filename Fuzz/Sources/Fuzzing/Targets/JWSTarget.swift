import BadgeVerification

/// Compact JWS, and credentials as tokens.
enum JWSTarget {
    /// A key that has signed nothing before; from a seed that everyone may know.
    private static let key = Property.succeeds("a test key can be made") {
        try PrivateKey(insecureTestKey: [UInt8](repeating: 0x42, count: 32), type: .ed25519)
    }

    static func run(_ bytes: [UInt8]) {
        _ = CompactJWS.isRecognised(bytes)
        read(bytes)

        // A header and a payload in clear, with a line feed between them: changes reach what base64url hides.
        let parts = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 {
            let texts = parts.map { Base64URL.encode(Array($0)) } + [Base64URL.encode([UInt8](repeating: 1, count: 64))]
            read(Array(texts.joined(separator: ".").utf8))
        }
        if let object = (try? JSON.read(bytes))?.object { sign(object) }
    }

    private static func read(_ bytes: [UInt8]) {
        let token: CompactJWS
        do {
            token = try CompactJWS(bytes)
        } catch {
            return Property.isFitToShow(error)
        }
        Property.holds(token.compactBytes == bytes, "a token keeps its bytes")
        Property.holds(
            bytes.starts(with: token.signingInput) && bytes[token.signingInput.count] == UInt8(ascii: "."),
            "what is signed is the beginning of the token"
        )
        let payload = Array(Base64URL.encode(token.payload).utf8)
        Property.holds(token.signingInput.suffix(payload.count).elementsEqual(payload), "a payload has one spelling")
        if let signature = token.signature {
            let text = Array(Base64URL.encode(signature).utf8)
            Property.holds(bytes == token.signingInput + [UInt8(ascii: ".")] + text, "a signature has one spelling")
        }
        for algorithm in JWSAlgorithm.allCases {
            do {
                let isValid = try token.isValid(algorithm: algorithm, key: key.publicKey)
                Property.holds(!isValid, "no signature fits a key that never signed it")
            } catch {
                Property.isFitToShow(error)
            }
        }
        do {
            judge(try UnverifiedCredential(token: token))
        } catch {
            Property.isFitToShow(error)
        }
    }

    private static func judge(_ credential: UnverifiedCredential) {
        guard case .token(_, let payload) = credential.securing else { Property.stop("a token's credential says so") }
        let members = credential.unverifiedMembers
        for disagreement in VCJWT.disagreements(payload: payload, credential: members) {
            Property.holds(disagreement.found != disagreement.expected || disagreement.found == nil, "a claim differs")
        }
        _ = VCJWT.lacksSubject(payload: payload, credential: members)
        _ = credential.unverifiedIssuerID
        _ = credential.unverifiedProofs
    }

    /// Signs the object as a credential, where it can be one, and reads it back.
    private static func sign(_ object: JSONObject) {
        guard let payload = try? VCJWT.payload(of: object) else { return }
        Property.holds(object["vc"] != nil || VCJWT.credential(in: payload) == object, "a payload gives its credential")
        Property.holds(
            VCJWT.disagreements(payload: payload, credential: object).isEmpty,
            "a payload agrees with itself"
        )
        let token = Property.succeeds("what can be a payload can be signed and read") {
            let bytes = try VCJWT.sign(object, algorithm: .edDSA, key: key, method: "did:example:1#0")
            return try CompactJWS(bytes)
        }
        let isValid = Property.succeeds("a signature of our own can be checked") {
            try token.isValid(algorithm: .edDSA, key: key.publicKey)
        }
        Property.holds(isValid, "a signature of our own fits")
        let payloadRead = Property.succeeds("a payload of our own can be read") { try JSON.read(token.payload) }
        Property.holds(payloadRead == .object(payload), "a payload is read as it was written")
    }
}
