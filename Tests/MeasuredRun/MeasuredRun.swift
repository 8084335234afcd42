import Glibc

/// Runs programs one after the other and tells what each took: the tests' way to a bound on processor time and memory.
///
/// Standard input holds requests: a count, then so many texts, each ended by a zero byte: the files for standard output and
/// standard error, the program, its arguments. For each request one line is printed: the exit code (128 and the number of
/// the signal where one ended it), microseconds of processor time, user and system together, and the largest resident
/// set in KiB.
///
/// It is a program of its own because the largest resident set of a process counts from before the program was loaded:
/// a child of the tests would show the memory of the tests.
@main
enum MeasuredRun {
    /// Seconds of processor time after which a program is ended, and the most address space of one: no hostile input
    /// stops the tests or the machine.
    private static let limits: (seconds: UInt, bytes: UInt) = (12, 8 << 30)

    static func main() {
        limit(__rlimit_resource_t(RLIMIT_CPU.rawValue), limits.seconds)
        limit(__rlimit_resource_t(RLIMIT_AS.rawValue), limits.bytes)
        while let count = next().flatMap({ Int($0) }) {
            let texts = (0..<count).compactMap { _ in next() }
            guard texts.count == count, count >= 3 else { return print("refused") }
            print(run(out: texts[0], err: texts[1], Array(texts[2...])))
            fflush(nil)
        }
    }

    private static func limit(_ resource: __rlimit_resource_t, _ value: UInt) {
        var limit = rlimit(rlim_cur: value, rlim_max: value)
        setrlimit(resource, &limit)
    }

    /// The next text of standard input, absent at its end.
    private static func next() -> String? {
        var bytes: [UInt8] = []
        while true {
            let byte = getchar()
            if byte == EOF { return nil }
            if byte == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(UInt8(truncatingIfNeeded: byte))
        }
    }

    private static func run(out: String, err: String, _ command: [String]) -> String {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, out, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, err, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        // A session of its own has no terminal, so nobody is asked for a passphrase (POSIX_SPAWN_SETSID is behind
        // _GNU_SOURCE).
        let newSession: Int16 = 0x80
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, newSession)
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        arguments.append(nil)
        var child = pid_t()
        guard posix_spawn(&child, command[0], &actions, &attributes, arguments, environ) == 0 else { return "unable" }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0 && errno == EINTR {}
        let signal = status & 0x7F
        let code = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
        let microseconds = [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + $1.tv_sec * 1_000_000 + Int($1.tv_usec) }
        return "\(code) \(microseconds) \(usage.ru_maxrss)"
    }
}
