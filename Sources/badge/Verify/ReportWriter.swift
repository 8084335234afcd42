import BadgeVerification
import StrictJSON

/// Writes reports as they are made: as text one after the other, as JSON one object or an array of them.
struct ReportWriter {
    let isJSON: Bool
    private(set) var isList: Bool
    private var count = 0

    init(isJSON: Bool, isList: Bool) {
        self.isJSON = isJSON
        self.isList = isList
    }

    /// Has several reports follow where one was expected; called before the first one is written.
    mutating func makeList() {
        if count == 0 { isList = true }
    }

    mutating func write(_ report: Report) throws {
        defer { count += 1 }
        guard isJSON else {
            try Terminal.out((count > 0 ? "\n" : "") + TextReport.text(of: report))
            return try Terminal.trace(TraceText.bytes(of: report.traces))
        }
        if isList { try Terminal.out(count == 0 ? "[\n" : ",\n") }
        try Terminal.out(trimmed(report.json.terminalBytes()) + (isList ? [] : [UInt8(ascii: "\n")]))
    }

    func end() throws {
        guard isJSON && isList else { return }
        try Terminal.out(count == 0 ? "[]\n" : "\n]\n")
    }

    private func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        return bytes
    }
}
