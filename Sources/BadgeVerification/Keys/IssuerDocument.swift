import StrictJSON
import VerifiableCredentials

/// What became of looking for the document in which the issuer lists its keys.
enum IssuerDocument {
    /// The issuer is named in a way that needs no document, or the user gave its keys.
    case notNeeded
    /// The document.
    case found(DIDDocument)
    /// There is none, and why.
    case absent(DIDWeb.DocumentFailure)

    /// Looks for it where the issuer is a did:web whose keys the user did not give.
    init(of issuer: String?, given: Bool, loader: any ResourceLoader) async {
        guard let issuer, !given, let url = DIDURL(issuer), url.method.isSameBytes(as: "web"), url.fragment == nil
        else {
            self = .notNeeded
            return
        }
        do throws(DIDWeb.DocumentFailure) {
            self = .found(try await DIDWeb.document(of: issuer, loader: loader))
        } catch {
            self = .absent(error)
        }
    }
}
