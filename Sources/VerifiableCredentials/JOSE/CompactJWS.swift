public import BadgeCrypto
public import StrictJSON

/// A JSON Web Signature in compact serialization (RFC 7515 §7.1), read but not verified.
public struct CompactJWS: Sendable {
    /// The protected header.
    public let header: JSONObject
    /// The bytes of the payload.
    public let payload: [UInt8]
    /// The signature; absent where the third part is not strict base64url, which no signature can then fit.
    public let signature: [UInt8]?
    /// The first two parts with their dot: what is signed.
    public let signingInput: [UInt8]

    /// Whether bytes have the outer form of a token: three parts of base64url characters between two dots, the first of
    /// which begins as a JSON object does. Says nothing about whether they are a credential.
    public static func isRecognised(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: [UInt8(ascii: "e")]) || bytes.starts(with: [UInt8(ascii: "I")]) else { return false }
        return bytes.count(where: { $0 == UInt8(ascii: ".") }) == 2 && bytes.allSatisfy(isTokenCharacter)
    }

    /// Reads a token: exactly three parts, strict base64url, a header that is a JSON object.
    ///
    /// - Throws: ``ProofError`` `proof.malformed`.
    public init(_ bytes: [UInt8]) throws(ProofError) {
        let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 3 else {
            throw ProofError(.malformed, "expected a token of three parts between two dots")
        }
        guard let headerBytes = try? Base64URL.decode(parts[0]), let payload = try? Base64URL.decode(parts[1]) else {
            throw ProofError(.malformed, "the token's header or payload is not base64url without padding")
        }
        let header: JSON
        do {
            header = try JSON.read(headerBytes)
        } catch {
            throw ProofError(.malformed, "the token's header is not JSON: " + error.detail)
        }
        guard let members = header.object else {
            throw ProofError(.malformed, "expected the token's header to be an object, found " + header.kind)
        }
        self.header = members
        self.compactBytes = bytes
        self.payload = payload
        self.signature = try? Base64URL.decode(parts[2])
        self.signingInput = Array(bytes[..<parts[2].startIndex].dropLast())
    }

    /// The token as it was read.
    public let compactBytes: [UInt8]

    /// The algorithm that the header names, absent where it names none.
    public var algorithmName: String? {
        header["alg"]?.string
    }

    /// A header parameter that changes what is signed (`crit`, `b64`): credentials do not use it, and no signature of such
    /// a token is valid here.
    public var forbiddenParameter: String? {
        ["crit", "b64"].first { header[$0] != nil }
    }

    /// Whether the signature fits under a key.
    ///
    /// - Throws: ``ProofError`` `proof.keyType` where algorithm and key do not belong together, `proof.malformed` where
    ///   the header has a ``forbiddenParameter``.
    public func isValid(algorithm: JWSAlgorithm, key: PublicKey) throws(ProofError) -> Bool {
        if let forbiddenParameter {
            throw ProofError(
                .malformed,
                "the token's header carries " + forbiddenParameter + ", which credentials do not use",
                hint: "the issuer has to sign again without it"
            )
        }
        guard key.type == algorithm.keyType else {
            throw ProofError(
                .keyType,
                "the token says " + algorithm.rawValue + ", but the key is of type " + key.type.name
            )
        }
        guard let signature else { return false }
        do {
            return try key.isValidSignature(signature, for: signingInput)
        } catch {
            throw ProofError(.signing, "the signature could not be computed: " + error.detail)
        }
    }

    /// Signs a payload.
    ///
    /// - Returns: The compact serialization.
    /// - Throws: ``ProofError``.
    public static func sign(
        payload: [UInt8],
        header: JSONObject,
        algorithm: JWSAlgorithm,
        key: PrivateKey
    ) throws(ProofError) -> [UInt8] {
        guard key.publicKey.type == algorithm.keyType else {
            throw ProofError(
                .keyType,
                algorithm.rawValue + " cannot be used with a key of type " + key.publicKey.type.name,
                hint: "choose another proof, or another key"
            )
        }
        let head = Base64URL.encode(JSON.object(header).compactBytes())
        let input = Array((head + "." + Base64URL.encode(payload)).utf8)
        do {
            return input + Array(("." + Base64URL.encode(try key.sign(input))).utf8)
        } catch {
            throw ProofError(.signing, error.detail, hint: error.hint)
        }
    }

    private static func isTokenCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
