import BadgeVerification
import Synchronization

/// The progress line of looking things up: one for each badge, gone when its last place was looked at.
final class LookupLine: Sendable {
    private let line = Mutex<ProgressLine?>(nil)

    /// Shows how far it is.
    func show(_ progress: LookupProgress) {
        line.withLock { line in
            if progress.done == 0 {
                line?.end()
                line = ProgressLine("looking at links:", total: progress.total)
            } else {
                line?.advance()
            }
            if progress.done == progress.total {
                line?.end()
                line = nil
            }
        }
    }
}
