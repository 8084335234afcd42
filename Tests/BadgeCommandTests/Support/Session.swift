import Foundation

/// A written session: commands, what they answer, and their exit codes. The format of `Transcripts/*.txt` and of
/// `examples/*/session.txt`; `examples/README.md` describes it.
///
/// Beyond that, a line that is only `[…]` stands for any number of lines.
struct Session {
    struct Step {
        let line: Int
        let arguments: [String]
        var expected: [String] = []
        var code: Int32 = 0
    }

    /// Why a session cannot be read.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    let name: String
    let steps: [Step]

    /// Reads a session. Anything that is not in the format is an error, a session without a command too.
    init(_ text: String, named name: String) throws {
        var steps: [Step] = []
        var hasEnded = true
        for (index, line) in text.components(separatedBy: "\n").enumerated() {
            let place = "\(name):\(index + 1): "
            if line.hasPrefix("$ ") {
                let words = try Self.words(line.dropFirst(2), place)
                guard words.first == "badge" else { throw Fault(description: place + "a command begins with badge") }
                steps.append(Step(line: index + 1, arguments: Array(words.dropFirst())))
                hasEnded = false
            } else if line.hasPrefix("[exit ") {
                guard !hasEnded, line.hasSuffix("]"), let code = Int32(line.dropFirst(6).dropLast()) else {
                    throw Fault(description: place + "expected [exit N] once, after a command")
                }
                steps[steps.count - 1].code = code
                hasEnded = true
            } else if line.hasPrefix("# ") && (hasEnded || steps.last?.expected.last?.isEmpty != false) {
                hasEnded = true
            } else if !hasEnded {
                steps[steps.count - 1].expected.append(line)
            } else if !line.isEmpty {
                throw Fault(description: place + "a line that belongs to no command: \(line)")
            }
        }
        guard !steps.isEmpty else { throw Fault(description: name + ": no command") }
        for index in steps.indices {
            while steps[index].expected.last == "" { steps[index].expected.removeLast() }
        }
        self.name = name
        self.steps = steps
    }

    /// Runs every step in a folder of a workspace.
    ///
    /// - Returns: What was not as written, none if all was.
    func run(in workspace: Workspace, at place: String? = nil) throws -> [String] {
        var problems: [String] = []
        for step in steps {
            let outcome = try workspace.badge(step.arguments, in: place)
            var found = outcome.all.components(separatedBy: "\n")
            while found.last == "" { found.removeLast() }
            if let difference = Self.difference(step.expected[...], found[...]) {
                problems.append("\(name):\(step.line): \(difference)\nthe command wrote:\n\(outcome.all)")
            }
            if outcome.code != step.code {
                problems.append("\(name):\(step.line): exit \(outcome.code), expected \(step.code)\n\(outcome.all)")
            }
        }
        return problems
    }

    /// The first difference, absent where the lines are as written.
    static func difference(_ expected: ArraySlice<String>, _ found: ArraySlice<String>) -> String? {
        guard let first = expected.first else {
            return found.first.map { "a line more than expected: \($0)" }
        }
        if first == "[…]" {
            var rest = found
            while true {
                if difference(expected.dropFirst(), rest) == nil { return nil }
                guard !rest.isEmpty else { break }
                rest = rest.dropFirst()
            }
            return "nothing that follows […] is there: \(expected.dropFirst().first ?? "")"
        }
        guard let line = found.first else { return "this line is missing: \(first)" }
        guard matches(first, line) else { return "expected: \(first)\n   found: \(line)" }
        return difference(expected.dropFirst(), found.dropFirst())
    }

    /// Whether a line is as written; `[…]` within it stands for any text.
    static func matches(_ pattern: String, _ line: String) -> Bool {
        let parts = pattern.components(separatedBy: "[…]")
        guard parts.count > 1 else { return Array(pattern.utf8) == Array(line.utf8) }
        guard line.hasPrefix(parts[0]) else { return false }
        var rest = line.dropFirst(parts[0].count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let place = rest.range(of: part) else { return false }
            rest = rest[place.upperBound...]
        }
        return rest.hasSuffix(parts[parts.count - 1])
    }

    /// Words at spaces; a part in single quotes is one word.
    private static func words(_ line: Substring, _ place: String) throws -> [String] {
        var words: [String] = []
        var word: String?
        var isQuoted = false
        for character in line {
            switch character {
            case "'":
                isQuoted.toggle()
                word = word ?? ""
            case " " where !isQuoted:
                if let done = word { words.append(done) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        guard !isQuoted else { throw Fault(description: place + "a quote that does not end") }
        if let word { words.append(word) }
        return words
    }
}
