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
        guard beginsAsToken(bytes) else { return false }
        // Every byte is looked at, without leaving early: so the compiler can take many at a time
        var dots = 0
        var others: UInt8 = 0
        for byte in bytes {
            let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
            let isDigit = byte &- UInt8(ascii: "0") < 10
            let isSign = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            dots &+= byte == dot ? 1 : 0
            others |= isLetter || isDigit || isSign || byte == dot ? 0 : 1
        }
        return dots == 2 && others == 0
    }

    /// Reads bytes as a token where they have the form of one: see ``isRecognised(_:)`` and ``init(_:)``.
    ///
    /// - Returns: `nil` where they do not have it.
    /// - Throws: ``ProofError`` `proof.malformed` where they have it and are none all the same.
    public static func recognise(_ bytes: [UInt8]) throws(ProofError) -> CompactJWS? {
        guard beginsAsToken(bytes) else { return nil }
        // What can be read in all three parts has the form, without another look at every byte
        if let token = try? CompactJWS(bytes), token.signature != nil { return token }
        return isRecognised(bytes) ? try CompactJWS(bytes) : nil
    }

    private static func beginsAsToken(_ bytes: [UInt8]) -> Bool {
        bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "I")
    }

    /// Reads a token: exactly three parts, strict base64url, a header that is a JSON object.
    ///
    /// - Throws: ``ProofError`` `proof.malformed`.
    public init(_ bytes: [UInt8]) throws(ProofError) {
        guard let (first, last) = Self.outerDots(of: bytes) else { throw Self.notThreeParts }
        let middle = bytes[(first + 1)..<last]
        guard let headerBytes = try? Base64URL.decode(bytes[..<first]), let payload = try? Base64URL.decode(middle)
        else {
            // Base64url has no dot, so a token of more parts ends here too
            if middle.contains(Self.dot) { throw Self.notThreeParts }
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
        self.signature = try? Base64URL.decode(bytes[(last + 1)...])
        self.signingInput = Array(bytes[..<last])
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

    private static var notThreeParts: ProofError {
        ProofError(.malformed, "expected a token of three parts between two dots")
    }

    private static let dot = UInt8(ascii: ".")

    /// The first dot and the last one, where these are two.
    private static func outerDots(of bytes: [UInt8]) -> (first: Int, last: Int)? {
        guard let first = bytes.firstIndex(of: dot), let last = bytes.lastIndex(of: dot), first < last else {
            return nil
        }
        return (first, last)
    }
}
