import BadgePrograms
import Testing

/// The rules about logs: each with a log that keeps it and one that does not, which differs in one thing.
struct LogRuleTests {
    @Test(arguments: [
        ("every-row", "column: minutes\natLeast: 20", "met: 3 of 3 rows"),
        ("every-row", "column: minutes\natLeast: 20.01", "notMet: 2 of 3 rows; not in line 3 of evidence/log.csv"),
        ("every-row", "column: minutes\natMost: 40", "met: 3 of 3 rows"),
        ("every-row", "column: minutes\natMost: 39", "notMet: 2 of 3 rows; not in line 4 of evidence/log.csv"),
        ("every-row", "column: until", "notMet: 2 of 3 rows; not in line 4 of evidence/log.csv"),
        ("every-row", "column: until\nwhere: {column: who, is: b}", "met: 1 of 1 row"),
        (
            "every-row", "column: who\nis: a\nwhere: {column: until, isFilled: true}",
            "notMet: 1 of 2 rows; not in line 3 of evidence/log.csv"
        ),
        ("every-row", "column: who\nis: a\nwhere: {column: who, is: c}", "missing: no rows"),
        ("dates-in-order", "columns: [day, until]", "met: in order in 3 rows"),
        ("dates-in-order", "columns: [day, until]\nwithinDays: 4", "met: in order in 3 rows"),
        (
            "dates-in-order", "columns: [day, until]\nwithinDays: 3",
            "notMet: until 4 days after day in evidence/log.csv, line 2; until 4 days after day in evidence/log.csv, line 3"
        ),
        (
            "dates-in-order", "columns: [until, day]",
            "notMet: day 2026-01-05 before until 2026-01-09 in evidence/log.csv, line 2; day 2026-02-02 before until "
                + "2026-02-06 in evidence/log.csv, line 3"
        ),
        ("date-gaps", "column: day\natMostDays: 28", "met: 28 days at most"),
        (
            "date-gaps", "column: day\natMostDays: 27",
            "notMet: 28 days, 2026-01-05 to 2026-02-02; 28 days, 2026-02-02 to 2026-03-02"
        ),
        ("date-gaps", "column: day\natMostDays: 27\nwhere: {column: who, is: b}", "missing: one date only"),
        (
            "duration", "from: day\nuntil: until\natLeastMonths: 1",
            "notMet: 0 months, 2026-01-05 to 2026-01-09; 2026-02-02 to 2026-02-06"
        ),
        ("distinct-values", "column: day\ncountBy: month\natLeast: 3", "met: 3 months: 2026-01, 2026-02, 2026-03"),
        ("distinct-values", "column: day\ncountBy: month\natLeast: 4", "notMet: 3 months: 2026-01, 2026-02, 2026-03"),
        (
            "distinct-values", "column: day\ncountBy: week\natLeast: 3",
            "met: 3 weeks: 2026-01-05, 2026-02-02, 2026-03-02"
        ),
        ("row-count", "atLeast: 2\nwhere: {column: until, isFilled: true}", "met: 2 rows"),
        ("row-count", "atLeast: 3\nwhere: {column: until, isFilled: true}", "notMet: 2 rows"),
        (
            "group-measure", "group: who\neach: rows\noverall: mean\natLeast: 1.5",
            "met: 1.5 rows on average for each who: a 2, b 1"
        ),
        (
            "group-measure", "group: who\neach: rows\noverall: mean\natLeast: 1.51",
            "notMet: 1.5 rows on average for each who: a 2, b 1"
        ),
        (
            "group-measure", "group: who\neach: rows\noverall: smallest\natLeast: 1",
            "met: 1 row for every who: a 2, b 1"
        ),
        (
            "group-measure", "group: who\neach: days\ncolumn: day\noverall: largest\natLeast: 56",
            "met: 56 days for at least one who: a 56, b 0"
        ),
        (
            "group-measure", "group: who\neach: days\ncolumn: day\noverall: smallest\natLeast: 1",
            "notMet: 0 days for every who: a 56, b 0"
        ),
        (
            "group-measure", "group: who\neach: rows\noverall: smallest\natLeast: 2",
            "notMet: 1 row for every who: a 2, b 1"
        ),
        (
            "group-measure", "group: who\neach: rows\noverall: largest\natLeast: 2",
            "met: 2 rows for at least one who: a 2, b 1"
        ),
        (
            "group-measure", "group: who\neach: sum\ncolumn: minutes\noverall: mean\natLeast: 45",
            "met: 45 on average for each who: a 70, b 20"
        ),
        (
            "group-measure",
            "group: who\neach: mean\ncolumn: minutes\noverall: mean\natLeast: 27.51\nnoun: {one: minute, many: minutes}",
            "notMet: 27.5 minutes on average for each who: a 35, b 20"
        ),
    ])
    func `a log keeps the rule or does not`(_ kind: String, _ keys: String, _ found: String) throws {
        let program = MiniProgram(logRules: MiniProgram.rule(kind, keys))
        #expect(try program.found() == found)
        #expect(try (program.remedy() == nil) == found.hasPrefix("met"))
    }

    /// The log has 30, 20 and 40 minutes; with one row of 31 the mean is 30.333…
    @Test(arguments: [
        ("atMost: 30.34", "met: 30.34"), ("atMost: 30.33", "notMet: 30.34"), ("atLeast: 30.33", "met: 30.33"),
        ("atLeast: 30.34", "notMet: 30.33"), ("atLeast: 30\natMost: 30.33", "notMet: 30.34"),
        ("atLeast: 30\natMost: 30.34", "met: 30.33"), ("atLeast: 30.34\natMost: 31", "notMet: 30.33"),
    ])
    func `no rounding makes a number keep a bound`(_ bounds: String, _ found: String) throws {
        let rule = MiniProgram.rule("measure", "column: minutes\ncompute: mean\n" + bounds)
        var program = MiniProgram(logRules: rule)
        program.log = "who,day,until,minutes\na,2026-01-05,,31\nb,2026-02-02,,20\na,2026-03-02,,40\n"
        #expect(try program.found() == found)
    }

    @Test(arguments: [("atMost: 30", "met: 30"), ("atMost: 29.99", "notMet: 30")])
    func `a number that needs no rounding stays as it is`(_ bounds: String, _ found: String) throws {
        let rule = MiniProgram.rule("measure", "column: minutes\ncompute: mean\n" + bounds)
        #expect(try MiniProgram(logRules: rule).found() == found)
    }

    @Test(arguments: [
        ("2026-01-01", "2026-10-31", 10), ("2026-01-01", "2026-10-30", 9), ("2026-01-31", "2026-02-26", 0),
        ("2026-01-31", "2026-02-27", 1), ("2024-01-15", "2026-01-14", 24), ("2026-01-15", "2026-01-15", 0),
    ])
    func `months are counted from the first day through the last`(_ from: String, _ until: String, _ months: Int) throws
    {
        var program = MiniProgram(logRules: MiniProgram.rule("duration", "from: day\nuntil: until\natLeastMonths: 10"))
        program.log = "who,day,until,minutes\na,\(from),\(until),1\n"
        program.submitted = "2026-11-20"
        program.activity = ("2024-01-15", "2026-11-14")
        let word = months == 1 ? "month" : "months"
        #expect(try program.found() == "\(months >= 10 ? "met" : "notMet"): \(months) \(word), \(from) to \(until)")
    }

    @Test(arguments: [
        ("2026-05-31", "2026-06-01", 10), ("2026-05-31", "2026-06-02", 9), ("2026-06-15", "2026-06-01", 10),
    ])
    func `periods that touch or overlap are one, and a day between divides them`(
        _ end: String,
        _ begin: String,
        _ months: Int
    ) throws {
        var program = MiniProgram(logRules: MiniProgram.rule("duration", "from: day\nuntil: until\natLeastMonths: 10"))
        program.log = "who,day,until,minutes\nb,\(begin),2026-11-14,1\na,2026-01-15,\(end),1\n"
        program.submitted = "2026-11-20"
        program.activity = ("2024-01-15", "2026-11-14")
        #expect(try program.found().hasPrefix("\(months == 10 ? "met" : "notMet"): \(months) months"))
    }

    @Test func `a day is counted with the Monday of its week`() throws {
        var program = MiniProgram(
            logRules: MiniProgram.rule("distinct-values", "column: day\ncountBy: week\natLeast: 2")
        )
        program.log = "who,day,until,minutes\na,2026-01-05,,1\na,2026-01-11,,1\na,2026-01-12,,1\n"
        #expect(try program.found() == "met: 2 weeks: 2026-01-05, 2026-01-12")
    }

    @Test(arguments: [
        ("group-measure", "group: who\neach: rows\ncolumn: minutes\noverall: mean\natLeast: 1", "take column out"),
        ("group-measure", "group: who\neach: sum\noverall: mean\natLeast: 1", "add column: and the id of a column"),
        ("group-measure", "group: minutes\neach: rows\noverall: mean\natLeast: 1", nil),
        (
            "group-measure",
            "group: who\neach: rows\noverall: mean\natLeast: 1\namong: {requirement: lag, column: who}",
            "did you mean log?"
        ),
        ("listed-rows", "column: who\ndate: day\nin: {requirement: log, column: who}", "give all three, or none"),
        ("listed-rows", "column: who\nin: {requirement: log, column: whom}", "did you mean who?"),
        ("dates-in-order", "columns: [day]", nil),
        ("every-row", "column: who\nis: a\natLeast: 2", nil),
        ("every-row", "column: who\nis: a\natMostColumn: minutes", nil),
        ("every-row", "column: minutes\natMostColumn: minutes", "name the other column"),
        ("every-row", "column: minutes\natMostColumn: minute", "did you mean minutes?"),
        ("every-row", "column: minutes\natMostColumn: day", nil),
        (
            "group-measure", "group: who\neach: days\noverall: smallest\natLeast: 1",
            "add column: and the id of a column"
        ),
        ("group-measure", "group: who\neach: days\ncolumn: minutes\noverall: smallest\natLeast: 1", nil),
        ("row-count", "atLeast: 1\nwhere: {column: until, isFilled: false}", nil),
        ("row-count", "atLeast: 1\nwhere: {column: until, is: x, isFilled: true}", "a cell with that value is filled"),
        ("distinct-values", "column: who\ncountBy: week\natLeast: 1", nil),
        ("distinct-values", "column: day\ncountBy: weak\natLeast: 1", "did you mean week?"),
        ("dates-since-award", "column: day", "add a rule: renewal"),
        ("duration", "from: day\nuntil: until\natLeastMonth: 10", "add a line atLeastMonths: …"),
    ])
    func `a rule that cannot be understood is a fault of the template`(
        _ kind: String,
        _ keys: String,
        _ hint: String?
    ) throws {
        let program = MiniProgram(logRules: MiniProgram.rule(kind, keys))
        let found = faults { _ = try program.readTemplate() }
        try #require(!found.isEmpty)
        #expect(found[0].hint == hint)
        #expect(found[0].mark != nil)
    }

    @Test(arguments: [
        ("2026-01-05,start 2026-02-02,middle 2026-03-02,end", "met: in order: start, middle, end"),
        (
            "2026-01-05,start 2026-01-05,middle 2026-03-02,end",
            "notMet: middle on 2026-01-05, not after start on 2026-01-05, in evidence/log.csv, line 3"
        ),
        ("2026-01-05,start ,middle 2026-03-02,end", "notMet: \"middle\" without a day, in evidence/log.csv, line 3"),
        ("2026-01-05,start 2026-03-02,end", "met: in order: start, end; no rows of middle"),
        (
            "2026-03-02,start 2026-02-02,end",
            "notMet: end on 2026-02-02, not after start on 2026-03-02, in evidence/log.csv, line 3"
        ),
        (",start", "notMet: \"start\" without a day, in evidence/log.csv, line 2"),
    ])
    func `rounds are in order where each row has a day after those of the rounds before`(
        rows: String,
        words: String
    ) throws {
        var program = MiniProgram(logRules: MiniProgram.rule("rounds-in-order", "column: minutes\ndate: until"))
        program.minutes = "choice, values: [start, middle, end]"
        program.log =
            "who,day,until,minutes\n" + rows.split(separator: " ").map { "a,2026-01-05," + $0 + "\n" }.joined()
        #expect(try program.found() == words)
    }

    @Test(arguments: [
        ("datum", "\"datum\" stands here"), ("text", "tried: the column minutes holds text; whole or number"),
    ])
    func `what a column holds is told once where it is misspelt`(content: String, words: String) throws {
        var program = MiniProgram(logRules: MiniProgram.rule("measure", "column: minutes\ncompute: sum\natLeast: 1"))
        program.minutes = content
        let found = faults { _ = try program.readTemplate() }
        #expect(found.count == 1 && found[0].detail.contains(words), "\(found.map(\.detail))")
    }

    @Test func `a group without any row counts where another table lists it`() throws {
        var sample = try SampleProgram.mtpCoach.sample()
        sample.append("t4,2024-09-02,2025-06-27,full\n", to: "evidence/teachers.csv")
        let outcome = try sample.decide().outcome("cycles.per-teacher")
        #expect(outcome.found == "7.5 cycles on average for each teacher: t1 11, t2 10, t3 9, t4 0")
        #expect(outcome.remedy == "10 cycles more in all, to be done and entered")
    }
}
