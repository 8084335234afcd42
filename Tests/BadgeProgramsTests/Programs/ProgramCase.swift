import BadgePrograms
import BadgeTesting
import Foundation
import Testing

/// A submission that differs from one that earns the badge in what one rule is about, and in nothing else.
struct ProgramCase: Sendable, CustomTestStringConvertible {
    let program: SampleProgram
    /// The rule, or one that a rule is made of.
    let rule: String
    /// The rule that refuses, where it is not the same.
    let refusing: String
    let edits: [Edit]

    init(_ program: SampleProgram, _ rule: String, by refusing: String? = nil, _ edits: Edit...) {
        self.program = program
        self.rule = rule
        self.refusing = refusing ?? rule
        self.edits = edits
    }

    static let all =
        coachingAndMentoring + teacherLeader + mtpCoach + mtpCoachRenewal + teacherLiaison + mentorCoach
        + trainerOfCoaches

    var testDescription: String {
        "\(program.template): \(rule)"
    }

    func sample() throws -> Sample {
        var sample = try program.sample()
        for edit in edits { try edit.apply(to: &sample) }
        return sample
    }

    /// What a refusal says, as `refusals.txt` beside the example has it.
    func text(of outcome: RuleOutcome) -> String {
        """
        \(rule)\(refusing == rule ? "" : " in \(refusing)"): \(outcome.status.rawValue), \(outcome.strength.rawValue)
          found: \(outcome.found)
          asked: \(outcome.required)
          to do: \(outcome.remedy ?? "nothing")
        """
    }

    private static func file(of program: SampleProgram) -> URL {
        Repository.root.appending(path: "examples/\(program.example.folder)/refusals.txt")
    }

    /// Writes the refusals of a program anew, below the remark that the file begins with.
    static func write(_ cases: [ProgramCase]) throws {
        let url = file(of: try #require(cases.first).program)
        let remark = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n\n")[0]
        let texts = try cases.map { try $0.text(of: $0.sample().decide().outcome($0.refusing)) }
        try ([remark] + texts).joined(separator: "\n\n").appending("\n").write(
            to: url,
            atomically: true,
            encoding: .utf8
        )
    }

    /// The refusals of a program, by rule.
    static func refusals(of program: SampleProgram) throws -> [String: String] {
        let url = file(of: program)
        let blocks = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n\n").filter {
            !$0.hasPrefix("#")
        }
        let pairs = blocks.map { block in
            (String(block.prefix { $0 != ":" && $0 != " " }), block.trimmingCharacters(in: .newlines))
        }
        try #require(Set(pairs.map(\.0)).count == pairs.count, "a rule stands twice in \(url.path)")
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
