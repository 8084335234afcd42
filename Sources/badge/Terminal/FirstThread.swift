import Glibc
import Synchronization

/// Runs asynchronous work on the thread that the program begins with: a run that looks nothing up then starts no further
/// thread, which would take longer than the verification of a badge.
///
/// What is to run beside it says so: fetches have queues of their own, and ``OrderedTasks`` asks for all processors.
final class FirstThread: TaskExecutor, Sendable {
    private struct State {
        var jobs: [UnownedJob] = []
        var code: Int32?
    }

    private let state = Mutex(State())
    /// Rises with every job, and once at the end.
    private let bell: Bell

    private init(bell: Bell) {
        self.bell = bell
    }

    /// Runs a piece of work to its end.
    ///
    /// - Parameter work: Gives the exit code.
    /// - Returns: That code.
    static func run(_ work: @escaping @Sendable () async -> Int32) -> Int32 {
        let thread = FirstThread(bell: Bell())
        Task(executorPreference: thread) {
            thread.end(await work())
        }
        return thread.loop()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
        bell.ring()
    }

    private func end(_ code: Int32) {
        state.withLock { $0.code = code }
        bell.ring()
    }

    private func loop() -> Int32 {
        while true {
            bell.wait()
            let (job, code) = state.withLock { state in
                (state.jobs.isEmpty ? nil : state.jobs.removeFirst(), state.code)
            }
            if let code { return code }
            if let job { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
        }
    }
}

/// A semaphore of the system: counts rings, and waits for one.
@safe private final class Bell: @unchecked Sendable {
    // Only the calls of sem_overview(7) touch it, and these may come from any thread.
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() {
        let made = unsafe sem_init(semaphore, 0, 0)
        precondition(made == 0, "a semaphore of one process begins at 0")
    }

    deinit {
        unsafe sem_destroy(semaphore)
        unsafe semaphore.deallocate()
    }

    func ring() {
        unsafe sem_post(semaphore)
    }

    func wait() {
        while unsafe sem_wait(semaphore) != 0 {}
    }
}
