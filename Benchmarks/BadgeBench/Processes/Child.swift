import Glibc

/// A process that was started. Its standard error is this process's own.
struct Child: ~Copyable {
    private let id: pid_t
    /// What it reads, to be written here.
    let input: Int32
    /// What it writes, to be read here.
    let output: Int32

    /// Starts a program, found as a shell finds it, with no environment but the search path: no settings of a user are
    /// measured.
    init(_ command: [String]) throws(BenchError) {
        var toChild: [Int32] = [-1, -1]
        var fromChild: [Int32] = [-1, -1]
        guard unsafe pipe(&toChild) == 0, unsafe pipe(&fromChild) == 0 else {
            throw BenchError(.unavailable, "no pipe could be made")
        }
        // No process that is started holds the ends of another's pipes
        for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
        var arguments = unsafe command.map { unsafe strdup($0) } + [nil]
        var environment = unsafe [strdup("PATH=" + Self.searchPath), strdup("LC_ALL=C.UTF-8"), nil]
        var process: pid_t = 0
        let failure = unsafe posix_spawnp(&process, command[0], &actions, nil, &arguments, &environment)
        unsafe arguments.forEach { unsafe free($0) }
        unsafe environment.forEach { unsafe free($0) }
        unsafe posix_spawn_file_actions_destroy(&actions)
        close(toChild[0])
        close(fromChild[1])
        guard failure == 0 else {
            close(toChild[1])
            close(fromChild[0])
            throw BenchError(.unavailable, "\(command[0]) could not be started")
        }
        input = toChild[1]
        output = fromChild[0]
        id = process
    }

    /// Everything that it writes until it ends, and what it used.
    consuming func finish() throws(BenchError) -> (output: [UInt8], usage: ProcessUsage) {
        close(input)
        var written: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = unsafe Glibc.read(output, &buffer, buffer.count)
            if count <= 0 { break }
            written += buffer[..<count]
        }
        close(output)
        var status: Int32 = 0
        var usage = rusage()
        guard unsafe wait4(id, &status, 0, &usage) == id else {
            throw BenchError(.software, "a process that was started cannot be waited for")
        }
        return (written, ProcessUsage(status: status, usage))
    }

    private static var searchPath: String {
        guard let value = unsafe getenv("PATH") else { return "/usr/bin:/bin" }
        return unsafe String(cString: value)
    }
}
