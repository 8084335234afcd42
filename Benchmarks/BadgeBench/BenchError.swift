/// Why the benchmark ends without an answer.
struct BenchError: Error {
    /// The exit code: of `sysexits.h`, as those of `badge`.
    enum Exit: Int32 {
        case usage = 64
        case data = 65
        case noInput = 66
        case unavailable = 69
        case software = 70
        case cannotWrite = 73
    }

    let exit: Exit
    /// What was found and what was expected.
    let detail: String

    init(_ exit: Exit, _ detail: String) {
        self.exit = exit
        self.detail = detail
    }
}
