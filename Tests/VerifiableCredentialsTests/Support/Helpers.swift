import BadgeCrypto
import BadgeTesting
import StrictJSON
import Testing
import VerifiableCredentials

/// The code of the error that a call about proofs and tokens ends with; absent where it ends well.
func proofRefusal<T>(of call: () throws(ProofError) -> T) -> ProofError.Code? {
    do throws(ProofError) {
        _ = try call()
        return nil
    } catch {
        return error.code
    }
}

/// The code of the error that resolving a DID ends with; absent where it ends well.
func didRefusal<T>(of call: () throws(DIDError) -> T) -> DIDError.Code? {
    do throws(DIDError) {
        _ = try call()
        return nil
    } catch {
        return error.code
    }
}

/// Keys that every run has alike, except for RSA. They are no secrets.
enum TestKey {
    /// The key of this type and number.
    static func make(_ type: KeyType, _ number: UInt8 = 1) throws -> PrivateKey {
        if type == .rsa { return try TestRSAKey.make(number) }
        let length = type == .p384 ? 48 : 32
        return try PrivateKey(insecureTestKey: [UInt8](repeating: number, count: length), type: type)
    }
}

/// Documents to sign.
enum TestDocument {
    /// A small credential.
    static func credential() throws -> JSONObject {
        let json: JSON = [
            "@context": ["https://www.w3.org/ns/credentials/v2", "https://example.org/second"],
            "id": "urn:uuid:0b7d1a52-16a5-4a0d-8a37-54a4b8e2a901",
            "type": ["VerifiableCredential"],
            "issuer": ["id": "https://badges.example.org/issuer", "type": ["Profile"], "name": "Example Program"],
            "validFrom": "2026-11-22T10:00:00Z",
            "validUntil": "2027-11-22T10:00:00Z",
            "credentialSubject": ["id": "did:example:ana", "note": "é ok", "count": 3],
        ]
        return try #require(json.object)
    }

    /// A small credential as JSON text.
    static func bytes() throws -> [UInt8] {
        JSON.object(try credential()).compactBytes()
    }
}

extension JSONObject {
    /// This object with one member set, or without it.
    func with(_ name: String, _ value: JSON?) -> JSONObject {
        var copy = self
        copy[name] = value
        return copy
    }
}
