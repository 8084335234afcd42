import BadgePrograms
import Testing

/// While assessors differ there is no award, whatever the differing part counts for.
struct UnsettledTests {
    private static let pass = "needs: [It is complete.]"
    private static let members = """
        rules:
          - id: log.passes
            rule: pass
            name: Passes
            statement: It passes.
            needs: [It is complete.]
          - id: log.rows
            rule: row-count
            name: Rows
            statement: There are rows.
            atLeast: 1
        """

    private static let programs: [(String, MiniProgram)] = [
        (
            "advised",
            MiniProgram(
                logRules: MiniProgram.rule("pass", pass, id: "log.passes").replacing("required", with: "advised")
            )
        ),
        ("any-of", MiniProgram(logRules: MiniProgram.rule("any-of", members))),
        ("n-of", MiniProgram(logRules: MiniProgram.rule("n-of", "atLeast: 1\n" + members))),
    ]

    @Test(arguments: ["advised", "any-of", "n-of"])
    func `a difference gives no award where the part is advised or one of several`(_ name: String) throws {
        var program = try #require(Self.programs.first { $0.0 == name }?.1)
        program.statementRules = MiniProgram.rule("approval", "by: [head]", id: "approved")
        program.statements = [
            (by: "h", role: "head", date: "2026-06-01", stated: "approved: {holds: true, says: So it is.}")
        ]
        let tried = program
        func decide(_ second: Bool) throws -> Decision {
            try tried.decide([
                (assessor: "a", scores: "log.passes: {pass: true}"),
                (assessor: "b", scores: "log.passes: {pass: \(second)}"),
            ])
        }
        let agreed = try decide(true)
        #expect(agreed.isAwarded && agreed.unsettled.isEmpty)
        let differing = try decide(false)
        #expect(!differing.isAwarded)
        #expect(differing.unsettled.map(\.ruleID) == ["log.passes"])
        #expect(differing.obstacles.contains { $0.ruleID == "log.passes" })
        // Where both say no, the part stands in nobody's way.
        let failed = try tried.decide(["a", "b"].map { (assessor: $0, scores: "log.passes: {pass: false}") })
        #expect(failed.isAwarded && failed.unsettled.isEmpty)
    }
}
