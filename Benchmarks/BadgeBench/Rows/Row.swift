/// A row of the benchmark: an act on a thing, beside the bare operation that it cannot do without.
struct Row {
    /// What the row's numbers are.
    enum Unit {
        /// Microseconds of processor time.
        case microseconds
        /// Milliseconds of processor time of a whole process.
        case milliseconds
        /// Nanoseconds of processor time for each quad, of a probe that gives the seconds for that many quads.
        case nanosecondsPerQuad(count: Int)
        /// Mebibytes, of a probe that gives bytes.
        case mebibytes
        /// Megabytes in a second, of a probe that gives the seconds for that many bytes. The ratio is turned over too.
        case throughput(bytes: Int)
    }

    /// How a row is measured.
    struct Method {
        let unit: Unit
        let work: Probe
        var floorName = ""
        var floor: Probe?
    }

    /// The act and the thing: `verify RS256`.
    let name: String
    /// Stage goal first. Without any, the row only informs.
    let goals: [Goal]
    /// Makes what is measured, and makes sure that it does what it should.
    let method: (Material) async throws -> Method
}

/// A row that was measured, or could not be.
struct RowResult {
    let row: Row
    let method: Row.Method
    let measured: Measured

    /// The work in the row's unit.
    var value: Double { inUnit(measured.work) }

    /// The quotient as the goals mean it: how much slower, and for throughput how much faster.
    var ratio: Double? {
        guard let ratio = measured.ratio else { return nil }
        if case .throughput = method.unit { return 1 / ratio }
        return ratio
    }

    /// Whether every goal named so is met.
    func meets(_ name: String) -> Bool {
        row.goals.filter { $0.name == name }.allSatisfy { goal in
            number(for: goal).map(goal.isMet) ?? false
        }
    }

    /// The row as it is printed.
    var text: String {
        var parts = [row.name.padded(to: 38), valueText(measured.work).padded(to: 20, atEnd: false)]
        if let ratio, let floor = measured.floor {
            parts.append("   " + (Decimals.text(ratio, 2) + " x").padded(to: 10, atEnd: false))
            parts.append("\(method.floorName) (\(valueText(floor)))".padded(to: 40))
        } else {
            parts.append("".padded(to: 54))
        }
        let goals = row.goals.map { goal in
            number(for: goal).map { goal.text(for: $0, unit: goal.subject == .ratio ? "x" : unitName) } ?? ""
        }
        parts.append(goals.isEmpty ? "no goal" : goals.joined(separator: "; "))
        return parts.joined(separator: " ")
    }

    private func number(for goal: Goal) -> Double? {
        goal.subject == .ratio ? ratio : value
    }

    private func inUnit(_ raw: Double) -> Double {
        switch method.unit {
        case .microseconds: raw * 1e6
        case .milliseconds: raw * 1e3
        case .nanosecondsPerQuad(let count): raw / Double(count) * 1e9
        case .mebibytes: raw / 1_048_576
        case .throughput(let bytes): Double(bytes) / raw / 1e6
        }
    }

    private var unitName: String {
        switch method.unit {
        case .microseconds: "us"
        case .milliseconds: "ms"
        case .nanosecondsPerQuad: "ns"
        case .mebibytes: "MiB"
        case .throughput: "MB/s"
        }
    }

    private func valueText(_ raw: Double) -> String {
        switch method.unit {
        case .mebibytes, .throughput: Decimals.text(inUnit(raw), 1) + " " + unitName
        case .microseconds, .milliseconds: Decimals.text(inUnit(raw), 1) + " " + unitName + " CPU"
        case .nanosecondsPerQuad: Decimals.text(inUnit(raw), 1) + " ns CPU a quad"
        }
    }
}

extension String {
    /// With spaces, so that it takes so many columns of ASCII.
    func padded(to width: Int, atEnd: Bool = true) -> String {
        let space = String(repeating: " ", count: max(0, width - utf8.count))
        return atEnd ? self + space : space + self
    }
}
