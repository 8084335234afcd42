import BadgePrograms
import BadgeTesting
import Testing

/// Whatever the bytes of a table or a record, a decision follows and explains itself: never a crash, never an award by
/// accident.
struct HostileRecordsTests {
    private static let paths = [
        "evidence/coaching-log.csv", "evidence/collected-data.csv", "evidence/observation-4.yaml",
    ]

    @Test(arguments: paths)
    func `an altered file is read or told`(_ path: String) throws {
        let original = try Sample.teacherLeader()
        let submission = try original.readSubmission()
        let template = try original.readTemplate()
        var random = SeededGenerator(seed: 19)
        let pieces = [
            ",", "\"", "\"\"", "\n", "\r", "\r\n", ";", "\t", "\u{0}", "\u{FEFF}", "é", "-", "9", " ", "- ", ": ",
        ]
        var told = 0
        for _ in 0..<150 {
            var sample = original
            sample.change(path) { bytes in
                var bytes = bytes
                for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
                    let place = Int.random(in: 0..<bytes.count, using: &random)
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                    case 1: bytes.remove(at: place)
                    case 2: bytes.insert(contentsOf: Array(pieces.randomElement(using: &random)!.utf8), at: place)
                    default: bytes.removeSubrange(place..<min(bytes.count, place + 40))
                    }
                }
                return bytes
            }
            let facts = try SubmissionFacts(of: submission, in: sample)
            let outcomes = SubmissionCheck(submission, by: template, facts: facts).outcomes
            let unmet = outcomes.filter { $0.status != .met }
            if !unmet.isEmpty { told += 1 }
            #expect(unmet.allSatisfy { !$0.found.isEmpty && $0.remedy?.isEmpty == false })
        }
        #expect(told > 40)
    }

    @Test(arguments: ["\"", ",", "\n", "a", "\"\"", ";", "\r\n", "2025-09-22,45,school,x,y\n", "\t"])
    func `a large table of one thing is answered quickly`(_ piece: String) throws {
        var sample = try Sample.teacherLeader()
        let count = (1 << 20) / piece.utf8.count - 64
        sample.write("date,minutes,mode,focus,next-step\n" + String(repeating: piece, count: count), to: Self.paths[0])
        let clock = ContinuousClock()
        let start = clock.now
        let decision = try sample.decide()
        #expect(clock.now - start < .seconds(20))
        #expect(!decision.isAwarded)
        #expect(try decision.outcome("coaching-log.readable").status == .notMet)
    }

    @Test func `tables beyond the limit of one requirement are not read`() throws {
        var sample = try Sample.teacherLeader()
        let row = "2026-01-12,30,online," + String(repeating: "x", count: 3900) + ",\n"
        sample.append(String(repeating: row, count: 300), to: Self.paths[0])
        let outcome = try sample.decide().outcome("coaching-log.readable")
        #expect(outcome.found.contains("[table.tooLarge]"))
        #expect(outcome.status == .notMet)
    }
}
