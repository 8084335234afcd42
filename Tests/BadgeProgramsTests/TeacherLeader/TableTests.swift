import BadgePrograms
import Foundation
import Testing

/// Tables as they come in: each fault with file, line and column.
struct TableTests {
    private static let log = "evidence/coaching-log.csv"

    private func readable(_ change: (inout Sample) throws -> Void) throws -> (outcome: RuleOutcome, unmet: [String]) {
        var sample = try Sample.teacherLeader()
        try change(&sample)
        let decision = try sample.decide()
        return (try decision.outcome("coaching-log.readable"), decision.unmet)
    }

    @Test(arguments: [
        Fault(
            "2025-10-06,40,",
            "06.10.25,40,",
            "3:1: column date: \"06.10.25\" stands here; a date such as 2026-03-14 is expected [table.cells]"
        ),
        Fault(
            "2025-10-06,40,school",
            "2025-10-06,40 min,school",
            "3:12: column minutes: \"40 min\" stands here; a whole number from 1 to 600, in digits only is expected "
                + "[table.cells]"
        ),
        Fault(
            "2025-10-06,40,school",
            "2025-10-06, 4 0,school",
            "3:13: column minutes: \"4 0\" stands here; a whole number from 1 to 600, in digits only is expected "
                + "[table.cells]"
        ),
        Fault(
            "2025-10-06,40,school",
            "2025-10-06,40,café",
            "3:15: column mode: \"café\" stands here; one of school, online is expected [table.cells]"
        ),
        Fault(
            "finding one that all can work on: reasons\"",
            "finding one that all can work on: \"reasons\"\"",
            "3:85: text stands after the closing quotation mark of a cell [table.quote]"
        ),
        Fault(
            "Agenda of the first meeting;",
            "Agenda of the \"first\" meeting;",
            "4:36: a quotation mark stands inside a cell that does not begin with one [table.quote]"
        ),
        Fault(
            "2025-10-06,40,school,\"Sorting the six questions;",
            "2025-10-06,40,school,Sorting, the six questions;",
            "3:91: a quotation mark stands inside a cell that does not begin with one [table.quote]"
        ),
        Fault(
            "2025-10-06,40,school,\"Sorting the six questions; finding one that all can work on: reasons\",Draft an agenda that others can lead",
            "2025-10-06,40",
            "3:1: the row has 2 cells; the first line names 5 columns [table.cells]",
            "write a comma for each empty cell too"
        ),
        Fault("2025-10-06,40", "\n2025-10-06,40", "3:1: an empty line stands between the rows [table.cells]"),
        Fault(
            "2025-10-06,40",
            "2025-10-06\t,40",
            "3:11: a tab stands here; cells are divided by commas [table.control]"
        ),
        Fault(
            "date,minutes,mode",
            "date,minuts,mode",
            "1:6: \"minuts\" is no column of this table [table.header]; evidence/coaching-log.csv:1:1: the first line does "
                + "not name the column minutes [table.header]",
            "did you mean minutes?"
        ),
        Fault(
            "date,minutes,mode",
            "date,minutes,minutes,mode",
            "1:14: the column \"minutes\" is named twice [table.header]"
        ),
    ])
    func `a fault is told with file, line and column`(_ fault: Fault) throws {
        let found = try readable { try $0.replace(fault.old, with: fault.new, in: Self.log) }
        #expect(found.outcome.status == .notMet)
        #expect(found.unmet.first == "coaching-log.readable notMet")
        #expect(found.outcome.found.hasPrefix("\(Self.log):" + fault.found), "\(found.outcome.found)")
        if let remedy = fault.remedy { #expect(found.outcome.remedy?.contains(remedy) == true) }
    }

    struct Fault: Sendable {
        let old: String
        let new: String
        let found: String
        let remedy: String?

        init(_ old: String, _ new: String, _ found: String, _ remedy: String? = nil) {
            (self.old, self.new, self.found, self.remedy) = (old, new, found, remedy)
        }
    }

    @Test func `one faulty row is left out and breaks only the rule that reads`() throws {
        let found = try readable { try $0.replace("2025-10-06,40", with: "2025-10-06,forty", in: Self.log) }
        #expect(found.unmet == ["coaching-log.readable notMet"])
    }

    @Test func `a row that stands twice is told and counts once`() throws {
        let found = try readable { sample in
            sample.append(
                "2026-04-24,45,school,\"Looking back on the year; what stays in the team without coaching\",Write the plan for autumn\n",
                to: Self.log
            )
        }
        #expect(
            found.outcome.found == "evidence/coaching-log.csv:14:1: the row is the same as line 13 [table.repeatedRow]"
        )
        #expect(found.unmet == ["coaching-log.readable notMet"])
    }

    @Test func `a table that is said to be something else is not read`() throws {
        let found = try readable {
            try $0.replace(
                "coaching-log.csv\n        mediaType: text/csv",
                with: "coaching-log.csv\n        mediaType: text/plain"
            )
        }
        #expect(found.outcome.found.hasSuffix("a table is handed in as text/csv [table.encoding]"))
    }

    @Test func `an empty table and one that is not there are told apart`() throws {
        let empty = try readable { $0.write("", to: Self.log) }
        #expect(empty.outcome.status != .met)
        #expect(empty.outcome.found.contains("is empty"))
        let absent = try readable { $0.remove(Self.log) }
        #expect(absent.outcome.status == .missing)
        #expect(absent.outcome.found == "the folder does not hold \"evidence/coaching-log.csv\"")
    }

    @Test func `quoted cells may hold commas, quotation marks and line breaks`() throws {
        let found = try readable { sample in
            sample.append("2026-04-23,30,online,\"one, \"\"two\"\"\r\nthree\",\r\n", to: Self.log)
        }
        #expect(found.outcome.status == .met)
        #expect(found.outcome.found == "13 rows in 1 table")
    }

    @Test func `more rows than are read are told`() throws {
        let found = try readable { sample in
            let rows = (0..<10_001).map { "2026-01-12,\($0),online,x,\n" }.joined()
            sample.write("date,minutes,mode,focus,next-step\n" + rows, to: Self.log)
        }
        #expect(found.outcome.found.contains("there are more than 10000 rows [table.tooLarge]"))
    }

    @Test(arguments: [
        ("0", 0), ("12", 120_000), ("93.5", 935_000), ("-0.0001", -1), ("999999999.9999", 9_999_999_999_999),
    ])
    func `a number is kept exactly`(_ text: String, _ value: Int) throws {
        let number = try #require(FixedNumber(text))
        #expect(number.tenThousandths == value)
        #expect(number.text == text)
    }

    @Test(arguments: ["", "-", ".5", "5.", "1.23456", "1e3", "+1", "1,5", "1 000", "1234567890", "0x10", "１"])
    func `what is no number in digits is none`(_ text: String) {
        #expect(FixedNumber(text) == nil)
    }
}
