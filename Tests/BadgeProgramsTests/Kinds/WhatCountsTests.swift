import BadgePrograms
import Testing

/// Rows and records that count for nothing although each can be read by itself: each is told, beside one that counts and
/// differs by one thing.
struct WhatCountsTests {
    private static let header = "who,day,until,minutes\n"

    private func program(_ rows: String..., rules: String = "") -> MiniProgram {
        var program = MiniProgram()
        program.log = Self.header + rows.map { $0 + "\n" }.joined()
        program.logRules = MiniProgram.rule("row-count", "atLeast: 1") + rules
        program.activity.until = program.submitted
        return program
    }

    /// What reading the log found, and how many rows count.
    private func found(_ program: MiniProgram) throws -> (log: String, rows: String) {
        let decision = try program.decide()
        return (try decision.outcome("log.readable").found, try decision.outcome("tried").found)
    }

    @Test func `work that is still to come when it is handed in counts for nothing`() throws {
        let next = try found(program("a,2026-06-16,,30", "a,2026-06-15,,30"))
        #expect(next.log == "2 rows in 1 table")
        let later = try found(program("a,2026-06-17,,30", "a,2026-06-15,,30"))
        #expect(
            later.log
                == "evidence/log.csv:2:1: column day: 2026-06-17 comes after 2026-06-15, the day on which it was handed in "
                + "[evidence.tooLate]"
        )
        #expect(later.rows == "1 row")
        let end = try found(program("a,2026-06-15,2027-01-01,30"))
        #expect(end.log.contains("column until: 2027-01-01 comes after 2026-06-15"))
        #expect(end.rows == "0 rows")
    }

    @Test func `a statement of a day to come counts for nothing`() throws {
        var program = MiniProgram(statementRules: MiniProgram.rule("approval", "by: [head]"))
        program.statements = [(by: "h", role: "head", date: "2026-06-16", stated: "tried: {holds: true, says: Yes.}")]
        #expect(try program.found().hasPrefix("met"))
        program.statements[0].date = "2026-06-17"
        #expect(try program.found() == "missing: stated by nobody")
        let readable = try program.decide().outcome("statements.readable")
        #expect(readable.found.hasSuffix("[evidence.tooLate]"))
        #expect(readable.places.map(\.line) == [7])
    }

    @Test func `a row that says the same in other words is the same`() throws {
        let same = try found(program("a,2026-01-25,,30", "a,25.01.2026,,30"))
        #expect(same.log == "evidence/log.csv:3:1: the row is the same as line 2 [table.repeatedRow]")
        #expect(same.rows == "1 row")
        let other = try found(program("a,2026-01-25,,30", "a,26.01.2026,,30"))
        #expect(other.log == "2 rows in 1 table")
    }

    @Test func `a row that stands in two files counts once`() throws {
        var program = program("a,2026-01-25,,30", "b,2026-01-25,,30")
        program.secondLog = Self.header + "c,2026-01-25,,30\nb,25.01.2026,,30\n"
        let twice = try found(program)
        #expect(
            twice.log
                == "evidence/more.csv:3:1: the row is the same as line 3 of evidence/log.csv [table.repeatedRow]"
        )
        #expect(twice.rows == "3 rows")
        program.secondLog = Self.header + "c,2026-01-25,,30\nb,2026-01-25,,31\n"
        #expect(try found(program).log == "4 rows in 2 tables")
        program.secondLog = program.log
        let copy = try found(program)
        #expect(copy.log == "evidence/more.csv: the file holds the same as evidence/log.csv [evidence.repeated]")
        #expect(copy.rows == "2 rows")
    }

    @Test func `while rows cannot be read no further ones are asked for`() throws {
        var program = program("a,soon,,30")
        let unread = try #require(try program.check().outcomes.first { $0.ruleID == "tried" })
        #expect(unread.status == .missing)
        #expect(unread.remedy == "mend first what cannot be read or does not count; then this is counted anew")
        #expect(try program.remedy() == unread.remedy)
        program.log = Self.header
        #expect(try program.remedy() == "1 row more, to be done and entered")
    }

    @Test func `half a number in the next column is told`() throws {
        var program = MiniProgram(logRules: MiniProgram.rule("row-count", "atLeast: 1"))
        program.log = "day,until,minutes,who\n2026-01-05,,90,a\n2026-01-06,,93,5\n"
        let torn = try found(program)
        #expect(torn.log.hasPrefix("evidence/log.csv:3:16: \"5\" stands alone behind a number"))
        #expect(torn.rows == "1 row")
        for row in ["2026-01-06,,93,\"5\"", "2026-01-06,,93,b5", "2026-01-06,,93.5,b"] {
            program.minutes = "number"
            program.log = "day,until,minutes,who\n2026-01-05,,90,a\n\(row)\n"
            #expect(try found(program).log == "2 rows in 1 table")
        }
        // Where the column holds nothing but digits, they are what it is for.
        program.log = "day,until,minutes,who\n2026-01-05,,90,4\n2026-01-06,,93,5\n"
        #expect(try found(program).log == "2 rows in 1 table")
    }

    @Test func `of one year is spoken as one`() throws {
        let keys = "by: [head]\natLeast: 2\nunit: years"
        var program = MiniProgram(statementRules: MiniProgram.rule("attested-number", keys))
        program.statements = [(by: "h", role: "head", date: "2026-02-02", stated: "tried: {value: 1, says: So it is.}")]
        #expect(try program.found() == "notMet: 1 year, stated by Head on 2026-02-02")
        program.statements[0].stated = "tried: {value: 1.5, says: So it is.}"
        #expect(try program.found() == "notMet: 1.5 years, stated by Head on 2026-02-02")
    }

    @Test(arguments: ["T1", "t-1", "T 1", "ｔ１"])
    func `one name that is written in two ways is one`(_ name: String) throws {
        let counted = MiniProgram.rule("distinct-values", "column: who\natLeast: 1", id: "counted")
        let program = program("t1,2026-01-05,,30", "\(name),2026-01-06,,30", rules: counted)
        let decision = try program.decide()
        #expect(
            try decision.outcome("log.readable").found
                == "evidence/log.csv:3:1: column who: \"\(name)\" stands here, and \"t1\" on line 2 [table.spelling]"
        )
        #expect(try decision.outcome("counted").found == "1 value: t1")
        // Where nothing is counted by the column, the two can stay.
        #expect(try found(self.program("t1,2026-01-05,,30", "\(name),2026-01-06,,30")).log == "2 rows in 1 table")
    }

    @Test func `a letter with its accent apart is the same letter`() throws {
        let grouped = MiniProgram.rule(
            "group-measure",
            "group: who\neach: rows\noverall: smallest\natLeast: 1",
            id: "grouped"
        )
        let program = program("Ren\u{E9}e,2026-01-05,,30", "Rene\u{301}e,2026-01-06,,30", rules: grouped)
        #expect(try found(program).log.hasSuffix("[table.spelling]"))
    }

    @Test func `names that differ in more are two`() throws {
        let counted = MiniProgram.rule("distinct-values", "column: who\natLeast: 1", id: "counted")
        let program = program("3-1,2026-01-05,,30", "31,2026-01-06,,30", "t1,2026-01-07,,30", rules: counted)
        #expect(try program.decide().outcome("counted").found == "3 values: 3-1, 31, t1")
    }

    @Test func `the educator does not speak as somebody else`() throws {
        var program = MiniProgram(statementRules: MiniProgram.rule("approval", "by: [head, learner]"))
        program.statements = [(by: "l-7", role: "head", date: "2026-06-01", stated: "tried: {holds: true, says: Yes.}")]
        #expect(try program.found().hasPrefix("met"))
        program.educatorID = "l-8"
        #expect(try program.found().hasPrefix("met"))
        program.educatorID = "l-7"
        #expect(try program.found() == "missing: stated by nobody")
        let readable = try program.decide().outcome("statements.readable")
        #expect(
            readable.found
                == "evidence/s0.yaml:5:1: \"l-7\" is the educator whose work it is, and does not speak as Head "
                + "[record.ownWitness]"
        )
        program.educatorID = "l-8"
        program.educatorKeys = ", identifiers: [{type: identifier, value: l-7}]"
        #expect(try program.found() == "missing: stated by nobody")
        #expect(try program.check().outcomes.first { $0.ruleID == "statements.readable" }?.status == .notMet)
        // In the role of its own the educator may say what the template asks for.
        program.statements[0].role = "learner"
        #expect(try program.found() == "missing: stated by nobody")
        program.learnerKeys = ", educator: true"
        #expect(try program.found().hasPrefix("met"))
    }

    @Test func `nobody else speaks in the educator's own role`() throws {
        var program = MiniProgram(statementRules: MiniProgram.rule("approval", "by: [learner]"))
        program.statements = [
            (by: "l-8", role: "learner", date: "2026-06-01", stated: "tried: {holds: true, says: Yes.}")
        ]
        program.educatorID = "l-7"
        // A role of other people, in which several may speak.
        #expect(try program.found().hasPrefix("met"))
        program.learnerKeys = ", educator: true"
        #expect(try program.found() == "missing: stated by nobody")
        let readable = try program.decide().outcome("statements.readable")
        #expect(
            readable.found
                == "evidence/s0.yaml:5:1: \"l-8\" speaks as Learner; in that role the educator speaks whose badge it is, under "
                + "educator.id of submission.yaml or one of its identifiers [record.notTheEducator]"
        )
        #expect(readable.remedy?.hasPrefix("let the educator state it under the own id") == true)
        #expect(try !program.decide().isAwarded)
        // Nearly the own id is not the own id.
        program.statements[0].by = "l.7"
        #expect(try program.found() == "missing: stated by nobody")
        program.statements[0].by = "l-7"
        #expect(try program.found().hasPrefix("met"))
        program.statements[0].by = "l-8"
        program.educatorKeys = ", identifiers: [{type: identifier, value: l-8}]"
        #expect(try program.found().hasPrefix("met"))
    }

    @Test func `the educator does not speak as somebody else under nearly the own id`() throws {
        var program = MiniProgram(statementRules: MiniProgram.rule("approval", "by: [head]"))
        program.educatorID = "coach-l"
        program.statements = [(by: "x", role: "head", date: "2026-06-01", stated: "tried: {holds: true, says: Yes.}")]
        for (id, isOther) in [("coach.l", false), ("coachl", false), ("coach-1", false), ("coach-2", true)] {
            program.statements[0].by = id
            #expect(try program.found().hasPrefix("met") == isOther, "\(id)")
        }
        program.statements[0].by = "coach.l"
        #expect(
            try program.decide().outcome("statements.readable").found.contains(
                "\"coach.l\" is easily taken for the id of the educator whose work it is, and does not speak as Head"
            )
        )
    }

    @Test func `the educator observes nobody for the own badge, and one observation counts once`() throws {
        var sample = try Sample.teacherLeader()
        let text = String(decoding: try sample.file("evidence/observation-1.yaml").bytes, as: UTF8.self)
        let observer = try #require(text.split(separator: "\n").first { $0.hasPrefix("observer: ") }).dropFirst(10)
        let copy = try Sample.teacherLeader()
        try sample.replace("  id: teacher-42\n", with: "  id: \(observer)\n")
        let found = try sample.decide().outcomes.filter { $0.found.contains("[record.ownWitness]") }
        #expect(found.count == 1)
        #expect(try copy.decide().isAwarded)

        var twice = try Sample.teacherLeader()
        twice.write(text + "# Once more.\n", to: "evidence/observation-2.yaml")
        let repeated = try twice.decide().outcomes.filter { $0.found.contains("[evidence.repeated]") }
        #expect(repeated.count == 1)
    }

    @Test func `what to do says at which place`() throws {
        let program = program("x,soon,,30", "a,2026-01-25,,30", "a,2026-01-25,,30")
        let remedy = try program.decide().outcome("log.readable").remedy
        #expect(
            remedy
                == "evidence/log.csv:2:3: mend what is told of it; evidence/log.csv:4:1: take it out, or say in it what "
                + "sets the two apart"
        )
        let one = self.program("a,2026-01-25,,30", "a,2026-01-25,,30")
        #expect(
            try one.decide().outcome("log.readable").remedy == "take it out, or say in it what sets the two apart"
        )
    }

    @Test func `whoever observes and states everything about themselves earns nothing`() throws {
        var observed = try Sample.teacherLeader()
        #expect(try observed.decide().isAwarded)
        let text = String(decoding: try observed.file("evidence/observation-1.yaml").bytes, as: UTF8.self)
        let observer = try #require(text.split(separator: "\n").first { $0.hasPrefix("observer: ") }).dropFirst(10)
        try observed.replace("  id: teacher-42\n", with: "  id: \(observer)\n")
        let decision = try observed.decide()
        #expect(!decision.isAwarded)
        #expect(decision.unmet.contains("observations.readable notMet"))
        var other = try Sample.teacherLeader()
        try other.replace("  id: teacher-42\n", with: "  id: \(observer)-x\n")
        #expect(try other.decide().isAwarded)
        var near = try Sample.teacherLeader()
        try near.replace("  id: teacher-42\n", with: "  id: \(observer.replacing("-", with: "."))\n")
        #expect(try !near.decide().isAwarded)

        var approved = MiniProgram(statementRules: MiniProgram.rule("approval", "by: [head]"))
        approved.statements = [
            (by: "l-7", role: "head", date: "2026-06-01", stated: "tried: {holds: true, says: Yes.}")
        ]
        approved.educatorID = "l-8"
        #expect(try approved.decide().isAwarded)
        approved.educatorID = "l-7"
        #expect(try !approved.decide().isAwarded)
    }

    @Test func `a number below the least of its column is told with its cell`() throws {
        var program = MiniProgram(logRules: MiniProgram.rule("row-count", "atLeast: 3\nnoun: {one: row, many: rows}"))
        program.minutes = "whole, atLeast: 20"
        #expect(try program.decide().outcome("log.readable").status == .met)
        program.minutes = "whole, atLeast: 21"
        let readable = try program.decide().outcome("log.readable")
        #expect(readable.status == .notMet)
        #expect(readable.found.contains("a whole number from 21 to 1000000, in digits only"), "\(readable.found)")
        program.minutes = "number, atLeast: 1"
        #expect(faults { _ = try program.readTemplate() }.map(\.hint) == ["take atLeast out"])
    }

    @Test(arguments: [("2025-10-31", true), ("2025-10-30", false), ("2025-10-27", false)])
    func `a round begins after the last day of the one before`(_ day: String, _ isMet: Bool) throws {
        var sample = try Sample.teacherLeader()
        try sample.replace("2026-02-03,middle,A", with: day + ",middle,A", in: "evidence/collected-data.csv")
        let outcome = try sample.decide().outcome("collected-data.order")
        #expect((outcome.status == .met) == isMet, "\(outcome.found)")
        let found = "middle on \(day), not after baseline on 2025-10-30, in evidence/collected-data.csv, line 6"
        #expect(outcome.found == (isMet ? "in order: baseline, middle, end" : found))
    }

    @Test func `a share is computed from no row whose part is more than the whole`() throws {
        var sample = try Sample.teacherLeader()
        let path = "evidence/collected-data.csv"
        let table = String(decoding: try sample.file(path).bytes, as: UTF8.self)
        let row = try #require(table.split(separator: "\n").first { $0.hasPrefix("end,") || $0.contains(",end,") })
        let cells = row.split(separator: ",", omittingEmptySubsequences: false)
        let students = cells[cells.count - 2]
        func write(_ reached: Int) throws {
            let new = (cells.dropLast() + ["\(reached)"]).joined(separator: ",")
            sample.write(table.replacing(String(row), with: new), to: path)
        }
        let all = try #require(Int(students))
        try write(all)
        #expect(try sample.decide().outcome("collected-data.end").status == .met)
        try write(all + 1)
        let outcome = try sample.decide().outcome("collected-data.end")
        #expect(outcome.status == .notMet)
        #expect(outcome.found.hasPrefix("reached is more than students in evidence/collected-data.csv, line "))
        #expect(try !sample.decide().isAwarded)
    }

    @Test(arguments: [("26,26", true), ("26,27", false), ("0,0", true), ("0,1", false)])
    func `no row of any round says that more reached the goal than took part`(_ numbers: String, _ isMet: Bool) throws {
        var sample = try Sample.teacherLeader()
        try sample.replace("middle,A,26,12", with: "middle,A," + numbers, in: "evidence/collected-data.csv")
        let decision = try sample.decide()
        let outcome = try decision.outcome("collected-data.possible")
        #expect(decision.isAwarded == isMet && outcome.status == (isMet ? .met : .notMet))
        #expect(
            outcome.found
                == (isMet ? "12 of 12 rows" : "11 of 12 rows; not in line 6 of evidence/collected-data.csv")
        )
        #expect(outcome.required == "reached has no more than in the column students in every row")
        let toDo =
            "where it was so, write no more than in the column students in the column reached; where it was not, it has to "
            + "be made good first"
        #expect(outcome.remedy == (isMet ? nil : toDo))
    }

    @Test(arguments: [
        ("people:\n  coach: [coach-d, observer-c]", nil),
        ("people:\n  coach: [coach-d]\n  observer: [observer-a]", nil),
        ("people:\n  coach: [coach-d, observer-a]\n  observer: [observer-a]", nil),
        (
            "people:\n  coach: [coach-d, observer-a]",
            "\"observer-a\" speaks as Observer, and stands under people as Coach"
        ),
    ])
    func `nobody speaks in a role who is named under another one`(_ people: String, _ told: String?) throws {
        var sample = try Sample.teacherLeader()
        try sample.replace("people:\n  coach: [coach-d]", with: people, in: "submission.yaml")
        let decision = try sample.decide()
        #expect(decision.isAwarded == (told == nil), "\(decision.unmet)")
        let outcome = try decision.outcome("observations.readable")
        #expect(outcome.found.contains("[record.otherRole]") == (told != nil))
        if let told { #expect(outcome.found.contains(told), "\(outcome.found)") }
    }
}
