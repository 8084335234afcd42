import BadgeCrypto
import BadgePrograms
import Testing

/// Agreement of assessors, with figures that were computed by hand.
struct AgreementTests {
    /// The figures of one component with these pairs of levels, from 0 (developing) to 2 (proficient).
    private func figures(_ pairs: [(Int, Int)]) throws -> AgreementFigures {
        let levels = ["developing", "basic", "proficient"]
        let sample = try Sample()
        let template = try sample.readTemplate()
        var panels: [AssessmentPanel] = []
        for (a, b) in pairs {
            let sheets = try [("assessor-a", a), ("assessor-b", b)].map { name, level in
                let text = """
                    format: badge-assessment/1
                    assessor: \(name)
                    submission: nea-2026-0117
                    template: nea-coaching-and-mentoring
                    templateVersion: 2022-03-19
                    date: 2026-07-10
                    scores: {design: {level: \(levels[level])}, overview.passes: {pass: \(level > 0)}}
                    """
                let bytes = Array(text.utf8)
                return try Assessment(
                    reading: ProgramFile(name: name, bytes: bytes, sha256: Digest.sha256(bytes)),
                    for: template
                )
            }
            panels.append(try AssessmentPanel(sheets, of: sample.readSubmission(), by: template))
        }
        return AgreementFigures(over: panels, by: template)
    }

    private func design(_ pairs: [(Int, Int)]) throws -> ComponentAgreement {
        try #require(try figures(pairs).components.first { $0.id == "design" })
    }

    @Test func `kappa of a table that was worked out by hand`() throws {
        // 10 pairs: 3 of 0-0, 2 of 1-1, 3 of 2-2, one 0-1, one 1-2. Scores: 7 of 0, 6 of 1, 7 of 2; N = 20.
        // By chance: 2·(7·6 + 6·7 + 4·7·7) = 560; found: 2 · 20 · 2 = 80; kappa = (560 − 80) / 560 = 0.857…
        let pairs = [(0, 0), (0, 0), (0, 0), (1, 1), (1, 1), (2, 2), (2, 2), (2, 2), (0, 1), (1, 2)]
        let found = try design(pairs)
        #expect(found.pairs == 10)
        #expect(found.exactPercent == 80)
        #expect(found.adjacent == 2)
        #expect(found.kappa?.text == "0.85")
        #expect(found.grade == .good)
        // Turned around the figures are the same.
        #expect(try design(pairs.map { ($0.1, $0.0) }).kappa == found.kappa)
    }

    @Test func `a step of two weighs four times a step of one`() throws {
        // As above, but one 0-2 in place of the 0-1: scores 7, 5, 8; chance 2·(35 + 40 + 4·56) = 598; found 2·20·5 = 200.
        let found = try design([(0, 0), (0, 0), (0, 0), (1, 1), (1, 1), (2, 2), (2, 2), (2, 2), (0, 2), (1, 2)])
        #expect(found.kappa?.text == "0.66")
        #expect(found.exactPercent == 80)
        #expect(found.grade == .reasonable)
        #expect(!found.needsRewriting)
    }

    @Test func `for pass or no pass it is the ordinary kappa`() throws {
        // passes: 6 of 1-1, 2 of 0-0, 2 that differ: 14 passes, 6 not; chance 2·84 = 168; found 2·20·2 = 80.
        let all = try figures([(1, 1), (1, 1), (2, 2), (2, 2), (2, 1), (1, 2), (0, 0), (0, 0), (0, 1), (1, 0)])
        let found = try #require(all.components.first { $0.id == "overview.passes" })
        #expect(found.exactPercent == 80)
        #expect(found.kappa?.text == "0.52")
    }

    @Test func `components on which assessors read the levels differently are named`() throws {
        let all = try figures([(0, 1), (1, 2), (2, 0), (0, 2), (1, 1), (2, 1), (0, 0), (1, 0), (2, 2), (0, 1)])
        #expect(all.components.first { $0.id == "design" }?.grade == .weak)
        #expect(all.toRewrite.map(\.id).contains("design"))
        #expect(all.components.first { $0.id == "design" }?.sentence.contains("probably need rewriting") == true)
        #expect(all.components.first { $0.id == "circle-map" }?.grade == .notMeasured)
        #expect(all.exactPercent != nil)
        #expect(all.submissions == 10)
    }

    @Test func `few pairs, scores that are all the same, and none at all are told for what they are`() throws {
        #expect(try design([(0, 1), (1, 1)]).grade == .tooFew)
        let same = try design(Array(repeating: (2, 2), count: 12))
        #expect(same.kappa == nil)
        #expect(same.grade == .good)
        #expect(same.sentence.contains("cannot be computed"))
        let none = try figures([])
        #expect(none.exactPercent == nil)
        #expect(none.components.allSatisfy { $0.grade == .notMeasured })
        // Worse than chance is below zero, and rounded down.
        #expect(try design(Array(repeating: (0, 2), count: 12)).kappa?.text == "-1")
    }

    @Test func `the order of the submissions makes no difference`() throws {
        let pairs = [(0, 1), (1, 2), (2, 2), (0, 0), (1, 1), (2, 1), (0, 0), (1, 0), (2, 2), (0, 1)]
        let (forth, back) = (try figures(pairs), try figures(pairs.reversed()))
        #expect(forth.components.map(\.sentence) == back.components.map(\.sentence))
    }
}
