import BadgePrograms
import Testing

/// Names in a counted column that are easily taken for one another.
struct NearNamesTests {
    private func notes(_ names: String..., rule: String = "distinct-values") throws -> [String] {
        var program = MiniProgram()
        program.log = "who,day,until,minutes\n" + names.map { $0 + ",2026-02-02,,30\n" }.joined()
        program.logRules = MiniProgram.rule(rule, rule == "distinct-values" ? "column: who\natLeast: 1" : "atLeast: 1")
        #expect(try program.decide().outcome("log.readable").status == .met)
        return try program.check().notes.filter { $0.contains("easily taken") }
    }

    @Test func `names that differ in dots or in letters that look alike are told`() throws {
        #expect(
            try notes("t1", "t1.")
                == [
                    "evidence/log.csv, line 3, column who: \"t1.\" is easily taken for \"t1\" on line 2, and they count as two; "
                        + "to do: where they are one, write one of the two everywhere"
                ]
        )
        for (left, right) in [("t1", "\u{442}1"), ("Dr. Lee", "Dr Lee"), ("tl", "t1"), ("t0", "to"), ("b.c", "b_c")] {
            #expect(try notes(left, right).count == 1, "\(left) \(right)")
        }
    }

    @Test func `names that differ in more are not told, nor where nothing is counted by them`() throws {
        #expect(try notes("t1", "t2", "t11", "t1-1", "ti", "tx").count == 1)
        #expect(try notes("ta", "tb", "t-1.1", "t-11", "il", "ll").isEmpty)
        #expect(try notes("t1", "t1.", rule: "row-count").isEmpty)
    }

    @Test func `of many a few are told`() throws {
        let names = (1...9).map { "teacher \($0)" }
        var program = MiniProgram()
        program.log =
            "who,day,until,minutes\n"
            + (names + names.map { $0 + "." }).map { $0 + ",2026-02-02,,30\n" }.joined()
        program.logRules = MiniProgram.rule("distinct-values", "column: who\natLeast: 1")
        #expect(try program.check().notes.filter { $0.contains("easily taken") }.count == 5)
    }
}
