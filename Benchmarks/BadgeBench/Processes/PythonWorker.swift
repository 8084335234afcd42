import Glibc

/// A Python process that does the same work as we with packages of others, when it is told to.
final class PythonWorker {
    private let child: Child

    /// Starts a script of `Benchmarks/`, which says `ready`.
    ///
    /// - Throws: ``BenchError`` where Python or one of its packages is not there.
    init(_ command: [String]) throws(BenchError) {
        child = try Child(command)
        guard let line = line(), line == "ready" else {
            throw BenchError(.unavailable, "Python with the packages of Benchmarks/requirements.txt did not start")
        }
    }

    /// The seconds of one time of an act, as the process itself counts them.
    func probe(_ act: String) -> Probe {
        Probe(
            measure: { [self] count in
                try ask("\(act) \(count)\n")
                guard let line = line(), let seconds = Double(line) else {
                    throw BenchError(.software, "the Python process gave no time for \(act)")
                }
                return seconds
            },
            sample: 0.004
        )
    }

    /// What the process makes of the document.
    func canonicalForm() throws(BenchError) -> [UInt8] {
        try ask("form\n")
        guard let line = line(), line.utf8.count % 2 == 0 else {
            throw BenchError(.software, "the Python process gave no canonical form")
        }
        let digits = Array(line.utf8)
        return stride(from: 0, to: digits.count, by: 2).map { Self.value(digits[$0]) << 4 | Self.value(digits[$0 + 1]) }
    }

    private static func value(_ digit: UInt8) -> UInt8 {
        digit < 0x3A ? digit &- 0x30 : digit &- 0x61 &+ 10
    }

    private func ask(_ text: String) throws(BenchError) {
        let bytes = Array(text.utf8)
        guard unsafe Glibc.write(child.input, bytes, bytes.count) == bytes.count else {
            throw BenchError(.software, "the Python process takes no question")
        }
    }

    /// The next line that it writes.
    private func line() -> String? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while bytes.last != 0x0A {
            let count = unsafe Glibc.read(child.output, &buffer, buffer.count)
            guard count > 0 else { return nil }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }
}
