internal import StrictJSON
internal import Synchronization
internal import VerifiableCredentials

/// What fetching for one badge may cost in all, whatever it names: whoever wrote the badge chose the hosts, and hosts can
/// be slow on purpose.
final class FetchBudget: Sendable {
    private struct State {
        /// When the time is over; absent before the first fetch.
        var deadline: ContinuousClock.Instant?
        var bytes = 0
        /// How often each origin let a fetch run out of time without a byte of an answer, since it last answered.
        var silences: [[UInt8]: Int] = [:]
    }

    /// A fetch that could take no longer than this, 20 ms, is not begun: clocks of the system tell the end of the time a
    /// little early, and no host answers in what is left then.
    private static let least = Duration.milliseconds(20)

    private let milliseconds: Int
    private let state = Mutex(State())

    init(milliseconds: Int) {
        self.milliseconds = milliseconds
    }

    /// How many microseconds are left; the time begins to run with the first question.
    ///
    /// - Throws: ``ResourceFailure/exhausted(_:)`` where nothing is left, ``ResourceFailure/unreachable(_:)`` where the
    ///   origin is given up.
    func microseconds(for origin: String) throws(ResourceFailure) -> Int64 {
        let (left, bytes, silences) = state.withLock { state in
            let now = ContinuousClock.now
            let deadline = state.deadline ?? now.advanced(by: .milliseconds(milliseconds))
            state.deadline = deadline
            return (now.duration(to: deadline), state.bytes, state.silences[Array(origin.utf8), default: 0])
        }
        if bytes >= UntrustedInput.badgeFetchBytes { throw Self.tooManyBytes }
        if left <= Self.least { throw tooLong }
        if silences >= UntrustedInput.hostSilences {
            throw .unreachable(
                "\(origin) did not answer in time \(UntrustedInput.hostSilences) times, and is not asked again for this badge"
            )
        }
        return Int64(left / .microseconds(1))
    }

    /// Whether the time is over.
    var isOver: Bool {
        state.withLock { state in state.deadline.map { $0 <= .now.advanced(by: Self.least) } ?? false }
    }

    /// Remembers what came from an origin, and whether anything did.
    func note(_ origin: String, bytes: Int, isSilent: Bool) {
        state.withLock { state in
            state.bytes += bytes
            state.silences[Array(origin.utf8)] = isSilent ? state.silences[Array(origin.utf8), default: 0] + 1 : nil
        }
    }

    /// Why nothing more is fetched.
    var tooLong: ResourceFailure {
        .exhausted("the places that this badge names took more than \(FetchProblem.seconds(milliseconds)) together")
    }

    private static let tooManyBytes = ResourceFailure.exhausted(
        "the places that this badge names sent more than \(UntrustedInput.badgeFetchBytes >> 20) MiB together"
    )
}
