import ResourceFetching
import VerifiableCredentials

/// The failure of a fetch; absent where it succeeded.
func failure(_ body: () async throws(ResourceFailure) -> some Sendable) async -> ResourceFailure? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error
    }
}

extension ResourceFailure {
    /// The text of ``refused(_:)``.
    var refusal: String? { if case .refused(let text) = self { text } else { nil } }

    /// The text of ``unreachable(_:)``.
    var unreachability: String? { if case .unreachable(let text) = self { text } else { nil } }
}
