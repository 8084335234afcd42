import BadgeCrypto
import BadgePrograms
import Foundation
import Testing
import VerifiableCredentials

/// Sheets as they are written, filled in, and read.
struct AssessmentSheetTests {
    private static let header =
        "submission,assessor,role,date,round,component,what,levels,required,score,comment,template"
    private static let name = "nea-coaching-and-mentoring 2022-03-19"

    private func template() throws -> Template { try Sample().readTemplate() }

    private func file(_ text: String) throws -> ProgramFile {
        try file(Array(text.utf8))
    }

    private func file(_ bytes: [UInt8]) throws -> ProgramFile {
        ProgramFile(name: "sheet.csv", bytes: bytes, sha256: try Digest.sha256(bytes))
    }

    /// A row without the columns that only inform.
    private func row(
        _ component: String,
        _ score: String,
        date: String = "",
        submission: String = "nea-2026-0117",
        assessor: String = "assessor-c",
        role: String = "assessor",
        round: String = "1",
        comment: String = ""
    ) -> String {
        [submission, assessor, role, date, round, component, "", "", "", score, comment, Self.name].joined(
            separator: ","
        )
    }

    private func whole(_ change: ([String]) -> [String] = { $0 }) -> String {
        let rows = [
            row("overview.passes", "pass", date: "2026-07-06"), row("circle-map", "Proficient"),
            row("action-plan", "proficient"),
            row("design", "BASIC", comment: "\"Thin, and \"\"short\"\".\nSee page 2.\""),
            row("reflection.passes", "no pass"),
        ]
        return ([Self.header] + change(rows)).joined(separator: "\r\n") + "\r\n"
    }

    private func read(_ text: String, dates: DateOrder? = nil) throws -> AssessmentSheet {
        try AssessmentSheet(reading: file(text), for: template(), dates: dates)
    }

    private func found(_ text: String) -> [ProgramError] {
        faults { _ = try read(text) }
    }

    @Test func `a filled-in sheet gives one assessment for each submission and person`() throws {
        let other = [row("circle-map", "basic", date: "7.7.2026", assessor: "assessor-d")]
        let sheet = try read(whole { $0 + other })
        try #require(sheet.assessments.count == 2)
        let first = sheet.assessments[0]
        #expect(first.assessor == "assessor-c")
        #expect(first.role == .assessor)
        #expect(first.submissionID == "nea-2026-0117")
        #expect(first.date.date == "2026-07-06")
        #expect(
            first.scores.map(\.ruleID) == [
                "overview.passes", "circle-map", "action-plan", "design", "reflection.passes",
            ]
        )
        #expect(
            first.scores.map(\.value)
                == [.pass(true), .level("proficient"), .level("proficient"), .level("basic"), .pass(false)]
        )
        #expect(first.scores[3].comment == "Thin, and \"short\".\nSee page 2.")
        #expect(sheet.assessments[1].date.date == "2026-07-07")
    }

    @Test(arguments: [
        (
            "Proficient", "Profcient", "sheet.cells",
            "score (cell J3): \"Profcient\" stands here; circle-map takes Developing, Basic or Proficient",
            "did you mean Proficient?"
        ),
        (
            "Proficient", "", "sheet.unscored",
            "score (cell J3): nothing stands here; circle-map of nea-2026-0117 takes Developing, Basic or Proficient",
            "score it, or leave all rows of the submission empty until it is assessed"
        ),
        (
            ",pass,", ",passed,", "sheet.cells",
            "score (cell J2): \"passed\" stands here; overview.passes takes pass or no pass", "did you mean pass?"
        ),
        (
            "circle-map", "circel-map", "template.unknownID",
            "component (cell F3): \"circel-map\" stands here, which is nothing that assessors score",
            "did you mean circle-map?"
        ),
        (
            "circle-map", "design", "sheet.cells",
            "component (cell F5): design stands already in line 3 for the same submission and person",
            "keep one of the two rows"
        ),
        (
            "2026-07-06", "", "sheet.cells", "date: no day stands in the rows of nea-2026-0117",
            "write the day on which it was scored into the first of them, such as 2026-03-14"
        ),
        (
            "2026-07-06", "6 July", "sheet.cells",
            "date (cell D2): \"6 July\" stands here; a day such as 2026-03-14 is expected",
            "write it as YYYY-07-06, with the year in the place of YYYY"
        ),
        (
            "2026-07-06", "7/6/2026", "sheet.cells",
            "date (cell D2): \"7/6/2026\" stands here, which is 2026-06-07 or 2026-07-06",
            "write it as 2026-03-14 with the cell formatted as text, or say --dates day-first or month-first"
        ),
        (
            ",assessor,2026", ",asessor,2026", "sheet.cells",
            "role (cell C2): \"asessor\" stands here; assessor or adjudicator is expected", "did you mean assessor?"
        ),
        (
            ",1,overview", ",one,overview", "sheet.cells",
            "round (cell E2): \"one\" stands here; a number from 1 to 20 is expected", nil
        ),
        (
            "2022-03-19", "2022", "submission.otherTemplate",
            "template (cell L2): \"nea-coaching-and-mentoring 2022\" stands here; the template given is \"nea-coaching-and-mentoring 2022-03-19\"",
            "give the template for which the sheet was written, or write the sheet anew"
        ),
        (
            "nea-2026-0117", "NEA 117", "sheet.cells",
            "submission (cell A2): \"NEA 117\" stands here; an id is expected",
            "small letters a to z, digits, dots and hyphens, as the sheet was written"
        ),
        ("component,what", "componet,what", "sheet.header", "the first line does not name component", nil),
        (",required,", ",requires,", "sheet.header", "\"requires\" is no column of a sheet", "did you mean required?"),
    ])
    func `a fault is told with its cell, what was expected and what was probably meant`(
        _ old: String,
        _ new: String,
        _ code: String,
        _ detail: String,
        _ hint: String?
    ) throws {
        let text = whole()
        let place = try #require(text.range(of: old))
        let faults = found(text.replacingCharacters(in: place, with: new))
        let fault = try #require(faults.first)
        #expect(fault.codeName == code)
        #expect(fault.detail == detail)
        if let hint { #expect(fault.hint == hint) }
        #expect(fault.file == "sheet.csv")
    }

    @Test func `a column that is missing and one that is not known are probably one`() {
        let faults = found(whole().replacingOccurrences(of: ",score,", with: ",Punkte,"))
        #expect(faults.map(\.detail) == ["the first line does not name score", "\"Punkte\" is no column of a sheet"])
        #expect(faults.last?.hint == "rename it to score")
        let extra = found(whole().replacingOccurrences(of: ",required,", with: ",Punkte,"))
        #expect(extra.map(\.hint) == ["take it out; what is to be kept goes under comment"])
    }

    @Test func `a heading that was sorted among the rows, or stands twice, is told as that`() {
        let lines = whole().components(separatedBy: "\r\n")
        let sorted = found(([lines[1], lines[0]] + lines.dropFirst(2)).joined(separator: "\r\n"))
        #expect(sorted.map(\.codeName) == ["sheet.header"])
        #expect(sorted.first?.detail == "the first line is not the heading, which stands in row 2")
        let twice = found(whole { $0 + [Self.header] })
        #expect(twice.map(\.codeName) == ["sheet.cells"])
        #expect(twice.first?.detail == "row 7 is the heading once more")
        #expect(twice.first?.hint == "take this row out")
    }

    @Test func `a sheet whose heading is gone is told so once, and loses no row by what it says`() {
        let lines = whole().components(separatedBy: "\r\n")
        let headless = found(lines.dropFirst().joined(separator: "\r\n"))
        #expect(headless.map(\.codeName) == ["sheet.header"], "\(headless)")
        #expect(headless.first?.detail.hasPrefix("the first line does not name submission, ") == true, "\(headless)")
        #expect(
            headless.first?.hint?.hasPrefix("write the sheet with badge assess sheet; its first line is to be ") == true
        )
    }

    @Test(arguments: [
        ("Scores of spring\r\n", 2, "Scores of spring", "take out the line above the heading"),
        (
            "Scores of spring,,,,,,,,,,,\r\n\r\n", 3, "Scores of spring",
            "take out the 2 lines above the heading, empty ones too"
        ),
        ("Spring; first round\n", 2, "Spring; first round", "take out the line above the heading"),
        ("\r\n", 2, "", "take out the line above the heading"),
    ])
    func `a title above the heading is one fault`(above: String, line: Int, title: String, hint: String) throws {
        let what = title.isEmpty ? "nothing" : "\"\(title)\""
        for sign in [",", ";", "\t"] {
            let text = whole { $0.filter { !$0.contains("Thin") } }.replacingOccurrences(of: ",", with: sign)
            let faults = found(above + text)
            #expect(faults.map(\.codeName) == ["sheet.header"], "\(faults)")
            #expect(
                faults.first?.detail
                    == "the first line is not the heading: \(what) stands above it, and the heading in line \(line)"
            )
            #expect(faults.first?.hint == hint, "\(faults)")
            let own = found(text)
            #expect(own.allSatisfy { $0.codeName != "sheet.header" }, "\(own)")
            #expect(found("sep=\(sign)\r\n" + text).map(\.codeName) == own.map(\.codeName))
        }
    }

    @Test(arguments: ["Total,,,,,,,,,5,,", ",,,,,,,,,5,,", ",,,,,,,,,5,,nea-coaching-and-mentoring 2022-03-19"])
    func `a row of a sum is to be taken out`(row: String) {
        let faults = found(whole { $0 + [row] })
        #expect(faults.map(\.codeName) == ["sheet.cells"])
        #expect(faults.map(\.hint) == ["take this row out"])
        #expect(faults.first?.detail.hasPrefix("row 7 ") == true)
    }

    @Test func `a column of components that was filled down is put right by the words beside it`() throws {
        let rules = try template().scoredRules
        let header = try #require(rules.first { $0.header.id == "circle-map" }?.header)
        let what = header.name + ": " + header.statement
        func filled(_ what: String) -> String {
            whole { rows in
                rows.map { $0.replacingOccurrences(of: "circle-map,,", with: "overview.passes,\"\(what)\",") }
            }
        }
        #expect(
            found(filled(what)).first?.hint
                == "by its column what this is the row of circle-map: write that into the column component"
        )
        #expect(found(filled("Something")).first?.hint == "keep one of the two rows")
    }

    @Test func `scores of one person under ids that count on are told as that`() throws {
        let sample = try Sample()
        let (template, submission) = (try sample.readTemplate(), try sample.readSubmission())
        var number = 0
        let dragged = try read(
            whole { rows in
                rows.map { row in
                    number += 1
                    let dated = row.replacingOccurrences(of: ",assessor,,1", with: ",assessor,2026-07-06,1")
                    return dated.replacingOccurrences(of: "assessor-c", with: "as-\(number)")
                }
            }
        ).assessments
        #expect(dragged.count == 5)
        let faults = Assessment.omissions(dragged, of: submission, by: template)
        #expect(faults.map(\.codeName) == ["sheet.unscored"])
        #expect(faults[0].detail == "nea-2026-0117 is scored by each of as-1, as-2, as-3, as-4, as-5 in part only")
        #expect(Assessment.omissions([dragged[0]], of: submission, by: template).count == 4)
        #expect(Assessment.omissions(try read(whole()).assessments, of: submission, by: template).isEmpty)
    }

    @Test func `every fault of every row is told at once`() throws {
        let faults = found(
            whole { rows in
                rows.map { $0.replacingOccurrences(of: "roficient", with: "erfect") } + [
                    row("design", "good", role: "judge")
                ]
            }
        )
        #expect(faults.map(\.codeName) == ["sheet.cells", "sheet.cells", "sheet.cells"])
        #expect(faults.map { $0.mark?.line } == [3, 4, 8])
    }

    @Test func `one submission is scored under one day`() {
        let faults = found(
            whole { rows in rows.map { $0.replacingOccurrences(of: ",1,design", with: ",1,design") } }
                .replacingOccurrences(
                    of: "assessor-c,assessor,,1,design",
                    with: "assessor-c,assessor,2026-07-07,1,design"
                )
        )
        #expect(faults.map(\.detail) == ["date (cell D5): 2026-07-07 stands here, and 2026-07-06 in line 2"])
    }

    @Test func `work that nobody scored yet is no fault, and is told`() throws {
        let sheet = try read(
            whole {
                $0 + [
                    row("design", "", submission: "nea-2026-0200"), row("circle-map", "", submission: "nea-2026-0200"),
                ]
            }
        )
        #expect(sheet.assessments.count == 1)
        #expect(sheet.unscored.map(\.submissionID) == ["nea-2026-0200"])
        #expect(sheet.unscored.map(\.line) == [8])
    }

    @Test func `an adjudicator leaves empty what needs no decision`() throws {
        let rows = ["design", "circle-map"].map {
            row($0, $0 == "design" ? "basic" : "", date: "2026-07-08", role: "adjudicator")
        }
        let sheet = try read(([Self.header] + rows).joined(separator: "\n"))
        #expect(sheet.assessments.map(\.role) == [.adjudicator])
        #expect(sheet.assessments[0].scores.map(\.ruleID) == ["design"])
    }

    @Test func `the order of the days can be said where the sheet leaves it open`() throws {
        let text = whole().replacingOccurrences(of: "2026-07-06", with: "7/6/2026")
        #expect(try read(text, dates: .monthFirst).assessments[0].date.date == "2026-07-06")
        #expect(try read(text, dates: .dayFirst).assessments[0].date.date == "2026-06-07")
    }

    @Test func `a sheet that was written is read again as a spreadsheet saves it`() throws {
        let sample = try Sample()
        let (template, submission) = (try sample.readTemplate(), try sample.readSubmission())
        let task = AssessmentSheet.Task(of: submission, by: template)
        #expect(task.components == ["overview.passes", "circle-map", "action-plan", "design", "reflection.passes"])
        for isSemicolons in [false, true] {
            let bytes = AssessmentSheet.text(
                of: [task],
                for: "assessor-c",
                as: .assessor,
                by: template,
                semicolons: isSemicolons
            )
            #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("Ana") && !text.contains("Rivera"))
            #expect(text.contains("Proficient: ") && text.contains("\nBasic: "))
            let empty = try AssessmentSheet(reading: file(bytes), for: template)
            #expect(empty.assessments.isEmpty)
            #expect(empty.unscored.map(\.submissionID) == ["nea-2026-0117"])
        }
    }

    @Test func `no cell of a sheet is taken for a formula`() throws {
        var sample = try Sample()
        try sample.replaceInTemplate(
            "statement: The circle map is proficient.",
            with: "statement: The circle map is proficient.\n            # "
        )
        let template = try sample.readTemplate()
        let task = AssessmentSheet.Task(submissionID: "=cmd", round: 1, components: ["circle-map"])
        let text = String(
            decoding: AssessmentSheet.text(of: [task], for: "-x", as: .assessor, by: template),
            as: UTF8.self
        )
        #expect(text.contains("\r\n'=cmd,'-x,assessor"))
    }

    @Test func `a recorded assessment is read again and says the same`() throws {
        let sample = try Sample()
        let (template, submission) = (try sample.readTemplate(), try sample.readSubmission())
        let facts = try SubmissionFacts(of: submission, in: sample)
        let assessment = try read(whole()).assessments[0]
        let text = assessment.text(pinning: try EvidencePins(of: submission, round: 1, facts: facts))
        let again = try Assessment(reading: file(text), for: template)
        #expect(again.isSame(as: assessment))
        let paths = again.evidence.map(\.name).filter { $0.contains("/") }
        #expect(paths.sorted() == submission.items.map(\.path).sorted())
        let requirements = again.evidence.map(\.name).filter { !$0.contains("/") && !$0.hasPrefix("submission.yaml: ") }
        #expect(requirements == submission.responses.map(\.requirementID))
        let other = try read(whole().replacingOccurrences(of: "BASIC", with: "Developing")).assessments[0]
        #expect(!again.isSame(as: other))
    }

    @Test func `a sheet of 150 submissions and two assessors is read whole`() throws {
        let template = try template()
        let components = ["overview.passes", "circle-map", "action-plan", "design", "reflection.passes"]
        var bytes: [UInt8] = []
        for assessor in ["assessor-a", "assessor-b"] {
            let tasks = (1...150).map {
                AssessmentSheet.Task(submissionID: "s-\($0)", round: 1, components: components)
            }
            let text = AssessmentSheet.text(of: tasks, for: assessor, as: .assessor, by: template)
            bytes += bytes.isEmpty ? text : Array(text.drop { $0 != 0x0A }.dropFirst())
        }
        let filled = String(decoding: bytes, as: UTF8.self)
            .replacingOccurrences(of: ",pass,,,\(Self.name),", with: ",pass,pass,,\(Self.name),")
            .replacingOccurrences(of: ",Proficient,,,\(Self.name)", with: ",Proficient,basic,,\(Self.name)")
            .replacingOccurrences(of: ",assessor,,1,", with: ",assessor,6.7.2026,1,")
        let sheet = try AssessmentSheet(reading: file(filled), for: template)
        #expect(sheet.assessments.count == 300)
        #expect(sheet.assessments.allSatisfy { $0.scores.count == 5 })
    }
}
