internal import CCurlShim
internal import Synchronization

/// What the resolver said, handed from the thread that asked it.
final class NameAnswer: Sendable {
    private let value = Atomic(false)

    /// Keeps an answer.
    func set(_ name: ccurl_name) {
        value.store(name == CCURL_NAME_NONE, ordering: .releasing)
    }

    /// Whether there is no such name, or it has no address.
    var isNone: Bool { value.load(ordering: .acquiring) }
}
