/// What a row is held to.
struct Goal {
    /// Which of the row's numbers.
    enum Subject {
        /// The quotient of work and bare operation.
        case ratio
        /// The work itself, in the unit that the row is printed in.
        case value
    }

    /// Which side of the limit is good.
    enum Sense {
        case atMost
        case atLeast
    }

    /// `stage`: what the project wants now. `goal`: what it wants in the end.
    let name: String
    let limit: Double
    var sense = Sense.atMost
    var subject = Subject.ratio

    static func stage(_ limit: Double, _ sense: Sense = .atMost, _ subject: Subject = .ratio) -> Goal {
        Goal(name: "stage", limit: limit, sense: sense, subject: subject)
    }

    static func final(_ limit: Double, _ sense: Sense = .atMost, _ subject: Subject = .ratio) -> Goal {
        Goal(name: "goal", limit: limit, sense: sense, subject: subject)
    }

    func isMet(by value: Double) -> Bool {
        switch sense {
        case .atMost: value <= limit
        case .atLeast: value >= limit
        }
    }

    /// The goal and how far it is: `stage at most 1.80 x: met, 72 % of it`.
    func text(for value: Double, unit: String) -> String {
        let bound = (sense == .atMost ? "at most " : "at least ") + Decimals.text(limit, subject == .ratio ? 2 : 0)
        let share = (value / limit * 100).rounded()
        let answer =
            isMet(by: value)
            ? "met, \(Int(share)) % of it"
            : "missed, \(Int(sense == .atMost ? share.rounded(.up) : share)) % of it"
        return "\(name) \(bound) \(unit): \(answer)"
    }
}

/// Numbers with a fixed count of decimals.
enum Decimals {
    static func text(_ value: Double, _ places: Int) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return "?" }
        var power = 1
        for _ in 0..<places { power *= 10 }
        let scaled = Int((value.magnitude * Double(power)).rounded())
        let sign = value < 0 && scaled != 0 ? "-" : ""
        guard places > 0 else { return sign + String(scaled) }
        let fraction = String(scaled % power)
        return sign + String(scaled / power) + "."
            + String(repeating: "0", count: places - fraction.utf8.count) + fraction
    }
}
