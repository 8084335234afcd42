import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// Keys of an issuer that lists them in a document of its own (did:web).
extension KeyResolver {
    /// The key of that name in the issuer's document.
    func resolve(_ name: String, in document: DIDDocument) -> KeyResolution {
        let findings = Self.findings(document)
        do {
            let method = try document.verificationMethod(named: name)
            if let revoked = method.revoked, revoked <= at {
                return .unavailable(.keyRevoked, findings + [Finding("revoked", revoked.rfc3339)])
            }
            if let expires = method.expires, expires <= at {
                return .unavailable(.keyExpired, findings + [Finding("expires", expires.rfc3339)])
            }
            return .found([method.key], .issuersDocument(findings))
        } catch {
            let problem = findings + [Finding("problem", error.detail)]
            switch error.code {
            case .noSuchMethod: return .failed(.keyNoSuchMethod, problem)
            case .notForAssertion: return .failed(.keyNotForAssertion, problem)
            case .keyOfAnother: return .failed(.keyOfAnother, problem + [Finding("controller", name)])
            case .unknownKeyKind: return .unavailable(.keyKindNotKnown, problem)
            default: return .failed(.keyUnusable, problem)
            }
        }
    }

    /// Why there is no document, as the report says it.
    func withoutDocument(_ failure: DIDWeb.DocumentFailure) -> KeyResolution {
        switch failure {
        case .unusable(let error):
            return .failed(.keyDocumentUnusable, [Finding("problem", error.detail)])
        case .notLoaded(let failure, let url):
            let place = Finding("place", url)
            switch failure {
            case .notLookedUp: return .unavailable(.keyNotLookedUp, [place])
            case .gone(let text), .protected(let text), .unreachable(let text), .refused(let text),
                .exhausted(let text):
                return .unavailable(.keyNotReached, [place, Finding("problem", text)])
            case .tooLarge(let limit):
                let problem = Finding("problem", "it has more than \(limit) bytes, the most that is read")
                return .unavailable(.keyNotReached, [place, problem])
            }
        }
    }

    /// Whether the issuer uses a key at the instant for which the badge is judged.
    func isInForce(_ method: VerificationMethod) -> Bool {
        method.revoked.map { $0 > at } ?? true && method.expires.map { $0 > at } ?? true
    }

    static func findings(_ document: DIDDocument) -> [Finding] {
        [Finding("document", document.url), Finding("source", document.source.rawValue)]
            + (document.asOf.map { [Finding("asOf", $0.rfc3339)] } ?? [])
    }
}
