import BadgePrograms
import BadgeTesting
import Testing

/// Whatever the bytes of a template, a submission, a table or a record of the programs: it is read or told, never a crash, and
/// what is not met explains itself.
struct HostileProgramTests {
    private func altered(_ original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        let pieces = [
            ",", "\"", "\n", "\r\n", ";", "\t", "\u{0}", "é", "-", "9", " ", "- ", ": ", "{", "}", "[", "]", "# ", "0",
            "99",
        ]
        var bytes = original
        for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: Array(pieces.randomElement(using: &random)!.utf8), at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...60, using: &random)))
            }
        }
        return bytes
    }

    @Test(arguments: [
        SampleProgram.mtpCoach, .mtpCoachRenewal, .teacherLiaison, .mentorCoach, .trainerOfCoaches,
    ])
    func `altered evidence is read or told`(_ program: SampleProgram) throws {
        let original = try program.sample()
        let template = try original.readTemplate()
        let submission = try original.readSubmission(for: template)
        var random = SeededGenerator(seed: 61)
        let paths = original.files.keys.filter { $0.hasSuffix(".csv") || $0.hasPrefix("evidence/s") }.sorted()
        try #require(paths.count > 2)
        var told = 0
        for path in paths {
            for _ in 0..<20 {
                var sample = original
                sample.change(path) { altered($0, &random) }
                let facts = try SubmissionFacts(of: submission, in: sample)
                let check = SubmissionCheck(submission, by: template, facts: facts, badges: sample.badges)
                let unmet = check.outcomes.filter { $0.status != .met }
                if !unmet.isEmpty { told += 1 }
                #expect(unmet.allSatisfy { !$0.found.isEmpty && $0.remedy?.isEmpty == false })
            }
        }
        #expect(told > paths.count)
    }

    @Test(arguments: [SampleProgram.mtpCoachRenewal, .teacherLiaison, .mentorCoach])
    func `an altered template or submission is read or refused`(_ program: SampleProgram) throws {
        let original = try program.sample()
        let facts = try SubmissionFacts(of: original.readSubmission(), in: original)
        var random = SeededGenerator(seed: 62)
        var refused = 0
        for round in 0..<120 {
            let isTemplate = round % 2 == 0
            let path = isTemplate ? "template.yaml" : "submission.yaml"
            let bytes = try isTemplate ? original.template : #require(original.files[path])
            let file = ProgramFile(name: path, bytes: altered(bytes, &random), sha256: [])
            do {
                let template = isTemplate ? try Template(reading: file) : try original.readTemplate()
                let source = try isTemplate ? original.file("submission.yaml") : file
                let submission = try Submission(reading: source, for: template)
                let check = SubmissionCheck(submission, by: template, facts: facts, badges: original.badges)
                #expect(check.outcomes.filter { $0.found.isEmpty }.map(\.ruleID) == [])
            } catch let errors as ProgramErrors {
                refused += 1
                #expect(errors.problems.allSatisfy { !$0.detail.isEmpty })
            }
        }
        #expect(refused > 30)
    }

    @Test func `many rows that name many things are answered`() throws {
        var sample = try SampleProgram.mtpCoach.sample()
        let listed = (0..<9990).map { "x\($0),2024-09-02,2025-06-27,full\n" }.joined()
        sample.append(listed, to: "evidence/teachers.csv")
        sample.append(
            (0..<9000).map { "x\($0 % 5000),2025-01-07,9\($0 % 10).\($0 % 9)\n" }.joined(),
            to: "evidence/cycles.csv"
        )
        let decision = try sample.decide()
        #expect(!decision.isAwarded)
        #expect(try decision.outcome("cycles.per-teacher").status == .notMet)
    }
}
