import Glibc

/// Lines for whoever reads the rows, at once: a row may take a while, and a pipe does not wait for the next.
enum Output {
    /// Writes a line to standard output (1) or standard error (2).
    static func line(_ text: String, to descriptor: Int32 = 1) {
        let bytes = Array((text + "\n").utf8)
        var start = 0
        while start < bytes.count {
            let rest = Array(bytes[start...])
            let count = unsafe write(descriptor, rest, rest.count)
            if count <= 0 { return }
            start += count
        }
    }
}
