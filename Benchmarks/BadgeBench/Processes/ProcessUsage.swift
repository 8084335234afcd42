import Glibc

/// What a process used from its start to its end.
struct ProcessUsage {
    /// Its exit code, or 128 and the signal that ended it.
    let code: Int32
    /// Processor time, in the program and in the system for it.
    let seconds: Double
    /// The most memory that it held at a time.
    let peakBytes: Int

    /// The word on the command line of this program that makes it ``helper(_:)``.
    static let helperWord = "--usage-of"

    init(status: Int32, _ usage: rusage) {
        let signal = status & 0x7F
        code = signal == 0 ? status >> 8 & 0xFF : 128 + signal
        seconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        peakBytes = usage.ru_maxrss * 1024
    }

    private init?(text: [UInt8]) {
        let words = String(decoding: text, as: UTF8.self).split(whereSeparator: { $0 == " " || $0 == "\n" })
        guard words.count == 3, let code = Int32(words[0]), let seconds = Double(words[1]), let peak = Int(words[2])
        else { return nil }
        self.code = code
        self.seconds = seconds
        peakBytes = peak
    }

    /// Runs a command and measures it.
    ///
    /// The command is started by a fresh process of this program: Linux counts the memory of whoever starts a process as
    /// held by that process, and this one holds much.
    static func measured(_ command: [String]) throws(BenchError) -> ProcessUsage {
        let helper = try Child(["/proc/self/exe", helperWord] + command)
        let (text, own) = try helper.finish()
        guard own.code == 0, let usage = ProcessUsage(text: text) else {
            throw BenchError(.unavailable, "\(command[0]) could not be measured")
        }
        return usage
    }

    /// What the helper does: runs the command, and prints its code, seconds and bytes.
    static func helper(_ command: [String]) throws(BenchError) {
        let (_, usage) = try Child(command).finish()
        Output.line("\(usage.code) \(usage.seconds) \(usage.peakBytes)")
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
    }
}
