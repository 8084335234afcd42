import Glibc
import Synchronization

/// Ctrl-C and a polite end (SIGINT, SIGTERM) while much is being done: the first one asks to begin nothing more, a second
/// one ends the program at once.
enum Interruption {
    private static let number = Atomic<Int32>(0)

    /// Whether somebody asked to stop.
    static var isRequested: Bool { number.load(ordering: .relaxed) != 0 }

    /// Takes note of both signals from here on; one that the program was started to ignore stays ignored. Whoever started
    /// the program may have kept signals from itself, which a program inherits: this thread takes them again.
    static func watch() {
        // Made here, since a handler may not make anything.
        number.store(0, ordering: .relaxed)
        for signal in [SIGINT, SIGTERM] where !isIgnored(signal) {
            Glibc.signal(signal) { caught in
                Interruption.number.store(caught, ordering: .relaxed)
                Glibc.signal(caught, SIG_DFL)
            }
            unblock(signal)
        }
    }

    /// Ends the program by the signal that came, so that whoever started it knows; does nothing where none came.
    static func endIfRequested() {
        let caught = number.load(ordering: .relaxed)
        guard caught != 0 else { return }
        Glibc.signal(caught, SIG_DFL)
        // The threads that do the work keep signals from themselves.
        unblock(caught)
        raise(caught)
    }

    /// Lets a signal come to this thread.
    private static func unblock(_ signal: Int32) {
        var only = sigset_t()
        unsafe sigemptyset(&only)
        unsafe sigaddset(&only, signal)
        unsafe pthread_sigmask(SIG_UNBLOCK, &only, nil)
    }

    private static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
        let handler = unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        let ignoring = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
        return handler == ignoring
    }
}
