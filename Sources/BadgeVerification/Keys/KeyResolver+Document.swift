import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// Keys of an issuer that lists them in a document of its own (did:web).
extension KeyResolver {
    /// The key of that name in the issuer's document.
    func resolve(_ name: String, in document: DIDDocument) -> KeyResolution {
        let findings = Self.findings(document)
        do {
            let method = try document.verificationMethod(named: name, for: relation)
            return .found([method.key], .issuersDocument([method], findings))
        } catch {
            return .of(error, name: name, findings)
        }
    }

    /// Why there is no document, as the report says it.
    func withoutDocument(_ failure: DIDWeb.DocumentFailure) -> KeyResolution {
        switch failure {
        case .unusable(let error):
            return .failed(.keyDocumentUnusable, [Finding("problem", error.detail)])
        case .notLoaded(let failure, let url):
            return .of(failure, at: url)
        }
    }

    static func findings(_ document: DIDDocument) -> [Finding] {
        [Finding("document", document.url), Finding("source", document.source.rawValue)]
            + (document.asOf.map { [Finding("asOf", $0.rfc3339)] } ?? [])
    }
}
