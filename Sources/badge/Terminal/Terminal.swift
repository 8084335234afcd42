import BadgePrograms
import Glibc
import StrictJSON

/// Results go to standard output; everything else to standard error, as `badge: …`. What one call writes stays together,
/// whichever threads write at the same time, and stands above a ``ProgressLine``.
enum Terminal {
    /// Writes a result. A closed or full standard output ends the program with an error.
    static func out(_ text: String) throws(FileError) {
        try write(Array(text.utf8), to: 1)
    }

    /// Writes a result of bytes.
    static func out(_ bytes: [UInt8]) throws(FileError) {
        try write(bytes, to: 1)
    }

    /// Says something about the work, not its result.
    static func note(_ text: String) {
        try? write(Array(("badge: " + text + "\n").utf8), to: 2)
    }

    /// Says what went wrong, and who can mend it.
    static func error(_ detail: String, hint: String?) {
        note("error: " + detail)
        if let hint { note("hint: " + hint) }
    }

    /// Says what went wrong: each fault of a file for itself.
    ///
    /// - Parameter place: What it went wrong with, where the error itself does not say.
    static func error(_ error: any ExplainedError, about place: String? = nil) {
        let start = place.map { DisplayText.escaped($0) + ": " } ?? ""
        guard let faults = error as? ProgramErrors else {
            return self.error(start + error.detail + " [\(error.codeName)]", hint: error.hint)
        }
        for fault in faults.problems {
            self.error(fault.place + ": " + fault.detail + " [\(fault.codeName)]", hint: fault.hint)
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileError) {
        try Screen.writing { () throws(FileError) in try writeAll(bytes, to: descriptor) }
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(FileError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw FileError(.unwritable, "the output could not be written: " + SystemText.last) }
            rest = rest.dropFirst(count)
        }
    }
}

/// What the system says about its last error.
enum SystemText {
    static var last: String {
        let code = errno
        guard let text = unsafe strerror(code) else { return "error \(code)" }
        return unsafe String(cString: text)
    }
}
