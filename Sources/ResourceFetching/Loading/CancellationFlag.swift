internal import Synchronization

/// Tells a blocking call that nobody waits for it any more.
final class CancellationFlag: Sendable {
    private let value = Atomic(false)

    /// Tells it.
    func set() {
        value.store(true, ordering: .relaxed)
    }

    /// Whether it was told.
    var isSet: Bool { value.load(ordering: .relaxed) }
}
