import StrictJSON
import VerifiableCredentials

/// What became of something that a badge or a submission names, the most urgent first. `docs/evidence.md` explains each.
enum EvidenceState: String, CaseIterable, Sendable {
    /// Another file than was assessed.
    case changed
    /// There is no such thing any more.
    case gone
    /// The host asks for a login.
    case protected
    /// No answer, or none that can be used.
    case unreachable
    /// The folder of the submission does not hold the file.
    case missing
    /// Nobody looked.
    case notLookedAt
    /// The file that was assessed.
    case same
    /// Something answered; there is no digest to compare it with.
    case there
    /// It has no address on the web, so there is nothing to look up.
    case notOnTheWeb

    /// What people call it.
    var words: String {
        switch self {
        case .changed: "changed"
        case .gone: "gone"
        case .protected: "behind a login"
        case .unreachable: "unreachable"
        case .missing: "missing here"
        case .notLookedAt: "not looked at"
        case .same: "same"
        case .there: "there"
        case .notOnTheWeb: "not on the web"
        }
    }

    /// Whether somebody has to do something about it.
    var needsSomebody: Bool {
        switch self {
        case .changed, .gone, .protected, .unreachable, .missing, .notLookedAt: true
        case .same, .there, .notOnTheWeb: false
        }
    }

    /// What somebody has to do about those of this state; absent where nothing is to be done.
    ///
    /// - Parameter rows: What has this state: a private file has no address to which it could be put back.
    func remedy(for rows: [EvidenceRow]) -> String? {
        switch self {
        case .changed:
            [
                rows.contains { $0.url != nil } ? "Put the file that was assessed back at that address." : nil,
                rows.contains { $0.url == nil }
                    ? "Put the private file that was assessed back into the folder of evidence." : nil,
                "If the new file is right, the work has to be handed in, assessed and issued anew.",
            ].compactMap(\.self).joined(separator: " ")
        case .gone: "Put it back at that address. Another address needs a new badge."
        case .protected: "Let everybody open it without a login."
        case .unreachable: "Try again later. If it stays so, ask whoever runs that host."
        case .missing: "Put the file back into its folder."
        case .notLookedAt: "The reason stands beside each."
        case .same, .there, .notOnTheWeb: nil
        }
    }

    /// The exit code of a run in which it is the worst.
    var exit: Exit {
        switch self {
        case .changed: .notVerified
        case .gone, .protected, .unreachable, .missing, .notLookedAt: .undetermined
        case .same, .there, .notOnTheWeb: .done
        }
    }

    /// What it means that something could not be had, and why.
    static func of(_ failure: ResourceFailure) -> (state: EvidenceState, detail: String) {
        switch failure {
        case .gone(let text): (.gone, text)
        case .protected(let text): (.protected, text)
        case .unreachable(let text): (.unreachable, text)
        case .refused(let text): (.notLookedAt, text)
        case .exhausted(let text): (.notLookedAt, text)
        case .tooLarge(let limit): (.notLookedAt, "it has more than \(limit) bytes, the most that is read")
        case .notLookedUp: (.notLookedAt, offline)
        }
    }

    /// What an address has that should have something else.
    static func found(_ size: Int, _ mediaType: String?) -> String {
        "that address has \(size) bytes" + (mediaType.map { " of " + DisplayText.quoted($0, limit: 80) } ?? "")
    }

    /// Why nothing is looked up in an offline run.
    static let offline = "this run is offline"
}
