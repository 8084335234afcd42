import BadgePrograms
import Testing

/// Records and sheets that are copies of each other: each beside one that differs in a word.
struct SameWordsTests {
    private static let long = "She asks before she advises, and we agreed on what I try next."

    private func statements(
        _ first: String,
        _ second: String
    ) throws -> (readable: String, found: String, notes: [String]) {
        var program = MiniProgram(statementRules: MiniProgram.rule("approval", "by: [mentor]\natLeast: 2"))
        program.statements = [
            (by: "m", role: "mentor", date: "2026-02-02", stated: "tried: {holds: true, says: \"\(first)\"}"),
            (by: "n", role: "mentor", date: "2026-02-03", stated: "tried: {holds: true, says: \"\(second)\"}"),
        ]
        let readable = try program.decide().outcome("statements.readable").found
        return (readable, try program.found(), try program.check().notes)
    }

    @Test func `a statement that is copied under another person counts once`() throws {
        let copied = try statements(Self.long, Self.long)
        #expect(
            copied.readable
                == "evidence/s1.yaml: every word stands in evidence/s0.yaml too: only who wrote it, or the day, is another "
                + "[evidence.repeated]"
        )
        #expect(copied.found == "missing: stated by Mentor on 2026-02-02")
        #expect(try statements(Self.long, "  " + Self.long.uppercased()).found.hasPrefix("missing"))
        let own = try statements(Self.long, Self.long + " Often.")
        #expect(own.found.hasPrefix("met") && own.notes.isEmpty)
    }

    @Test func `a few words that are the same are told and count`() throws {
        let short = try statements("I saw it.", "I saw it.")
        #expect(short.found.hasPrefix("met"))
        #expect(
            short.notes == [
                "evidence/s1.yaml says in the same words what evidence/s0.yaml says: make sure that neither is a copy of the "
                    + "other"
            ]
        )
        #expect(try statements("I saw it.", "I saw it too.").notes.isEmpty)
    }

    private let first = "evidence/observation-1.yaml"
    private let fourth = "evidence/observation-4.yaml"

    private func observed(_ change: (String) -> String) throws -> Decision {
        var sample = try Sample.teacherLeader()
        let text = String(decoding: try sample.file(first).bytes, as: UTF8.self)
        sample.write(change(text), to: fourth)
        return try sample.decide()
    }

    @Test func `an observation that is copied under another day and observer counts once`() throws {
        func moved(_ text: String) -> String {
            text.replacing("date: 2025-11-04", with: "date: 2026-03-04")
                .replacing("observer: observer-a", with: "observer: observer-b")
        }
        let copied = try observed(moved)
        let readable = try #require(copied.outcomes.first { $0.found.contains("[evidence.repeated]") })
        #expect(readable.found.hasPrefix("\(fourth): every word stands in \(first) too"))
        let other = try observed { moved($0).replacing("setting: First meeting", with: "setting: Second meeting") }
        #expect(!other.outcomes.contains { $0.found.contains("[evidence.repeated]") })
        let notes = SameWords.notes(of: other)
        #expect(notes.map { $0.hasPrefix("\(fourth) says in the same words what \(first) says") } == [true])
        #expect(try SameWords.notes(of: Sample.teacherLeader().decide()) == [])
    }

    @Test func `an assessor's sheet that is copied under another name is refused`() throws {
        var sample = try Sample()
        let path = "assessments/assessor-a.yaml"
        let sheet = String(decoding: try sample.file(path).bytes, as: UTF8.self)
        let copy = sheet.replacing("assessor: assessor-a", with: "assessor: assessor.a")
        sample.write(copy, to: "assessments/assessor-b.yaml")
        #expect(faults { _ = try sample.decide() }.map(\.codeName) == ["assessment.sameWords"])
        let word = "The visits answer"
        try #require(sheet.contains(word))
        sample.write(copy.replacing(word, with: "Visits answer"), to: "assessments/assessor-b.yaml")
        let told = try SameWords.notes(of: sample.decide())
        #expect(told.count == 1 && told[0].contains("assessor-b.yaml, by assessor.a says in the same words"))
    }

    @Test func `the same scores without comments are two people's agreement`() throws {
        var sample = try Sample()
        let scores = """
            scores:
              overview.passes: {pass: true}
              circle-map: {level: proficient}
              action-plan: {level: proficient}
              design: {level: proficient, comment: Good.}
              reflection.passes: {pass: true}

            """
        for person in ["assessor-a", "assessor-b"] {
            let path = "assessments/\(person).yaml"
            let text = String(decoding: try sample.file(path).bytes, as: UTF8.self)
            let head = try #require(text.split(separator: "scores:").first)
            sample.write(head + scores, to: path)
        }
        #expect(try sample.decide().isAwarded)
    }
}
