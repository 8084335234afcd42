import Glibc
import StrictJSON
import Synchronization

/// The lock of a folder, between runs of the program and between threads of one run. It goes with the descriptor that took
/// it. A file system that has no locks gives none, and says nothing.
enum FolderLock {
    /// How long nothing is said while another run has the lock.
    private static let patience = Duration.seconds(1)
    private static let hasSpoken = Atomic<Bool>(false)

    /// Takes it; waits while another one has it, and says so, once in a run, when that takes longer than a moment.
    static func take(_ folder: Descriptor, called path: String) {
        let start = ContinuousClock.now
        while flock(folder.number, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { return }
            guard ContinuousClock.now - start > patience else {
                usleep(2_000)
                continue
            }
            if !hasSpoken.exchange(true, ordering: .relaxed) {
                Terminal.note("note: waiting for another run of badge that is writing into " + DisplayText.quoted(path))
            }
            while flock(folder.number, LOCK_EX) != 0 && errno == EINTR {}
            return
        }
    }

    /// Gives it back.
    static func release(_ folder: Descriptor) {
        flock(folder.number, LOCK_UN)
    }

    /// Whether another one has it; where not, it is taken.
    static func isTaken(_ folder: Descriptor) -> Bool {
        while flock(folder.number, LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            return errno == EWOULDBLOCK
        }
        return false
    }
}
