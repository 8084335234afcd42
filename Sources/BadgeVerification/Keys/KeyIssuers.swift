import StrictJSON
import Synchronization
import VerifiableCredentials

/// The issuers seen last that are keys themselves, with their one verification method. It follows from the identifier
/// alone, and the badges of a folder are mostly of one issuer.
enum KeyIssuers {
    /// More than a folder of badges has issuers. No identifier is longer than 8 KiB.
    private static let most = 32
    private static let entries = Mutex<[(issuer: String, method: VerificationMethod)]>([])

    /// The method of an issuer that was seen before, or the one that `resolve` finds, which is then remembered. Where it
    /// finds none, nothing is.
    static func method(
        of issuer: String,
        resolve: (String) -> VerificationMethod?
    ) -> VerificationMethod? {
        let known = entries.withLock { list in list.last { $0.issuer.isSameBytes(as: issuer) }?.method }
        if let known { return known }
        guard let method = resolve(issuer) else { return nil }
        entries.withLock { list in
            if list.count == most { list.removeFirst() }
            list.append((issuer, method))
        }
        return method
    }
}
