import StrictJSON

/// A member that should be one text.
enum TextMember {
    case absent
    case text(String)
    case malformed(JSONPointer, String)

    init(_ name: String, of value: JSON, at subject: JSONPointer) {
        switch value[name] {
        case nil: self = .absent
        case .string(let text): self = .text(text)
        case let other?: self = .malformed(subject.appending(name), other.kind)
        }
    }

    /// The text, where there is one.
    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }
}

/// A result as the rules see it.
struct ReportedResult {
    let subject: JSONPointer
    let description: TextMember
    let status: TextMember
    let level: TextMember
    let value: TextMember
    /// Why the result cannot be judged, where it cannot.
    let fault: ResultFinding?

    init(_ json: JSON, at subject: JSONPointer) {
        self.subject = subject
        description = TextMember("resultDescription", of: json, at: subject)
        status = TextMember("status", of: json, at: subject)
        level = TextMember("achievedLevel", of: json, at: subject)
        value = TextMember("value", of: json, at: subject)
        fault =
            json.object == nil
            ? ResultFinding(.malformed, found: json.kind, expected: "an object")
            : ResultFinding.firstMalformed([description, status, level, value])
    }
}

/// A level of a description as the rules see it.
struct RubricLevel {
    let id: String?
    let points: ExactDecimal?
    let level: ExactDecimal?

    init(_ json: JSON) {
        id = json["id"]?.string
        points = json["points"]?.string.flatMap { ExactDecimal($0) }
        level = json["level"]?.string.flatMap { ExactDecimal($0) }
    }
}

/// A reason with the values that were compared.
struct ResultFinding {
    let reason: ResultReason
    let found: String
    let expected: String

    init(_ reason: ResultReason, found: String, expected: String) {
        self.reason = reason
        self.found = found
        self.expected = expected
    }

    static func firstMalformed(_ members: [TextMember]) -> ResultFinding? {
        for member in members {
            guard case .malformed(let place, let kind) = member, let name = place.tokens.last else { continue }
            return ResultFinding(.malformed, found: "\(name) is \(kind)", expected: "\(name) is one text")
        }
        return nil
    }
}
