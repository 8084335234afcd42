import Foundation
import Testing

/// Work that fails, is handed in again, and is scored anew, from sheet to decision.
struct RoundCommandTests {
    private static let template = "nea-coaching-and-mentoring 2022-03-19"
    private static let header = "submission,assessor,role,date,round,component,score,template"

    private func sheet(_ day: String, _ round: Int, _ scores: [(String, String)]) -> String {
        ([Self.header]
            + scores.map { component, score in
                "\(SampleProgramID.badge),assessor-a,assessor,\(day),\(round),\(component),\(score),\(Self.template)"
            }).joined(separator: "\n")
    }

    private enum SampleProgramID {
        static let badge = "nea-2026-0117"
    }

    @Test func `what failed is handed in again, and the first round stays`() throws {
        let workspace = try Workspace.withProgram()
        try workspace.makeFolder("work")
        try workspace.copy(workspace.url("submission"), "work/ana")
        for name in ["assessor-a", "assessor-b"] { try workspace.remove("work/ana/assessments/\(name).yaml") }
        let first = [
            ("overview.passes", "pass"), ("circle-map", "Proficient"), ("action-plan", "Proficient"),
            ("design", "Basic"),
            ("reflection.passes", "pass"),
        ]
        try workspace.write(sheet("2026-07-06", 1, first), "first.csv")
        let record = ["assess", "record", "--template", "template.yaml", "--submissions", "work"]
        let check = ["submission", "check", "work/ana", "--template", "template.yaml", "--decision"]
        #expect(try workspace.badge(record + ["first.csv"]).code == 0)
        #expect(try workspace.badge(check).code == 1)

        try workspace.write("%PDF-1.4 anew", "work/ana/evidence/design-plan-2.pdf")
        let text = try workspace.text("work/ana/submission.yaml")
        try workspace.write(
            text + """

                resubmissions:
                  - date: 2026-08-20
                    evidence:
                      design-plan:
                        items:
                          - file: evidence/design-plan-2.pdf
                            mediaType: application/pdf
                            title: The plan, drawn up anew
                            form: open-design-plan

                """,
            "work/ana/submission.yaml"
        )
        let asked = try workspace.badge("assess sheet work --template template.yaml --assessor assessor-a")
        #expect(asked.code == 0)
        #expect(asked.out.contains(",2,action-plan,") && asked.out.contains(",2,design,"))
        #expect(!asked.out.contains("circle-map,"))

        let missing = sheet("2026-08-28", 2, [("design", "Proficient")])
        try workspace.write(missing, "second.csv")
        let partial = try workspace.badge(record + ["second.csv"])
        #expect(partial.code == 65)
        #expect(partial.all.contains("action-plan of nea-2026-0117 is not scored by assessor-a [sheet.unscored]"))
        try workspace.write(sheet("2026-08-28", 2, [("design", "Proficient"), ("circle-map", "Basic")]), "second.csv")
        #expect(try workspace.badge(record + ["second.csv"]).all.contains("[assessment.otherRound]"))
        try workspace.write(
            sheet("2026-08-28", 2, [("design", "Proficient"), ("action-plan", "Proficient")]),
            "second.csv"
        )
        let recorded = try workspace.badge(record + ["second.csv"])
        #expect(recorded.out.contains("work/ana/assessments/round-2/assessor-a.yaml: recorded"))
        let decision = try workspace.badge(check)
        #expect(decision.code == 0)
        #expect(decision.out.contains("\"rounds\": [") && decision.out.contains("\"again\": ["))

        let earned = try workspace.text("work/ana/submission.yaml")
        let third = """
              - date: 2026-09-20
                evidence:
                  overview: {items: [{file: evidence/new.md, mediaType: text/markdown, title: The overview anew}]}

            """
        try workspace.write(earned + third, "work/ana/submission.yaml")
        try workspace.write("Anew.", "work/ana/evidence/new.md")
        let late = try workspace.badge("assess sheet work --template template.yaml --assessor assessor-a")
        #expect(late.all.contains("round 3 was handed in though round 2 earned the badge [submission.badRound]"))
        try workspace.write(earned, "work/ana/submission.yaml")

        try workspace.write("Something else.", "work/ana/evidence/overview.md")
        let changed = try workspace.badge(check)
        #expect(changed.code == 65)
        #expect(changed.all.contains("\"evidence/overview.md\" was changed after assessor-a scored it"))
    }

    @Test func `somebody with a role towards the educator is told when recording and gets no sheet`() throws {
        let workspace = try Workspace.withProgram()
        try workspace.makeFolder("work")
        try workspace.copy(workspace.url("submission"), "work/ana")
        try workspace.remove("work/ana/assessments/assessor-a.yaml")
        try workspace.edit("work/ana/submission.yaml", "  id: teacher-117\n", "  id: assessor-a\n")
        let asked = try workspace.badge("assess sheet work --template template.yaml --assessor assessor-a")
        #expect(asked.code == 1)
        #expect(asked.all.contains("assessor-a may not assess it: this is the educator whose work it is"))
        let scores = [
            ("overview.passes", "pass"), ("circle-map", "Proficient"), ("action-plan", "Proficient"),
            ("design", "Proficient"), ("reflection.passes", "pass"),
        ]
        try workspace.write(sheet("2026-07-06", 1, scores), "own.csv")
        let record = ["assess", "record", "own.csv", "--template", "template.yaml", "--submissions", "work"]
        let refused = try workspace.badge(record)
        #expect(refused.code == 65)
        #expect(
            refused.all.contains("may not assess submission \"nea-2026-0117\"")
                && refused.all.contains("[assessment.conflict]")
        )
        try workspace.edit("work/ana/submission.yaml", "  id: assessor-a\n", "  id: educator-7\n")
        #expect(try workspace.badge(record).code == 0)
    }

    /// A sheet by one person, in a capacity.
    private func sheet(
        by person: String,
        as role: String = "assessor",
        _ day: String,
        _ round: Int,
        _ scores: [(String, String)]
    ) -> String {
        sheet(day, round, scores).replacingOccurrences(of: "assessor-a,assessor", with: "\(person),\(role)")
    }

    @Test
    func `where assessors differ in a second round somebody new decides, and the badge says of each round who judged`()
        throws
    {
        let workspace = try Workspace.withProgram()
        try workspace.makeFolder("work")
        try workspace.copy(workspace.url("submission"), "work/ana")
        for name in ["assessor-a", "assessor-b"] { try workspace.remove("work/ana/assessments/\(name).yaml") }
        let record = ["assess", "record", "--template", "template.yaml", "--submissions", "work"]
        func take(_ text: String) throws -> Outcome {
            try workspace.write(text, "taken.csv")
            return try workspace.badge(record + ["taken.csv"])
        }
        let first = [
            ("overview.passes", "pass"), ("circle-map", "Proficient"), ("action-plan", "Proficient"),
            ("design", "Basic"), ("reflection.passes", "pass"),
        ]
        for person in ["assessor-a", "assessor-d"] {
            let taken = try take(sheet(by: person, "2026-07-06", 1, first))
            #expect(taken.code == 0, "\(taken.all)")
        }
        try workspace.write("%PDF-1.4 anew", "work/ana/evidence/design-plan-2.pdf")
        let again = """

            resubmissions:
              - date: 2026-08-20
                evidence:
                  design-plan:
                    items:
                      - {file: evidence/design-plan-2.pdf, mediaType: application/pdf, title: Anew, form: open-design-plan}

            """
        try workspace.write(workspace.text("work/ana/submission.yaml") + again, "work/ana/submission.yaml")
        let both = ("action-plan", "Proficient")
        #expect(try take(sheet(by: "assessor-a", "2026-08-28", 2, [both, ("design", "Proficient")])).code == 0)
        let differing = try take(sheet(by: "assessor-b", "2026-08-28", 2, [both, ("design", "Basic")]))
        #expect(differing.code == 0 && differing.out.contains("the assessors differ on design"), "\(differing.all)")
        let decide = "decide work/ana --template template.yaml"
        let open = try workspace.badge(decide)
        #expect(open.code == 2 && open.out.contains("waits for an adjudicator"), "\(open.all)")

        // Nobody who assessed decides, not even who did so in the first round only
        let adjudicate = "assess sheet work --template template.yaml --role adjudicator --assessor "
        for person in ["assessor-a", "assessor-d"] {
            let barred = try workspace.badge(adjudicate + person)
            #expect(barred.code == 1, "\(barred.all)")
        }
        let asked = try workspace.badge(adjudicate + "judge-z")
        #expect(asked.code == 0 && asked.out.contains(",judge-z,adjudicator,,2,design,"), "\(asked.all)")
        #expect(!asked.out.contains(",2,action-plan,") && !asked.out.contains("circle-map,"), "\(asked.out)")
        let early = try take(sheet(by: "judge-z", as: "adjudicator", "2026-08-29", 1, [("design", "Proficient")]))
        #expect(early.code == 65, "\(early.all)")
        let ruling = try take(sheet(by: "judge-z", as: "adjudicator", "2026-08-29", 2, [("design", "Proficient")]))
        #expect(ruling.code == 0 && ruling.out.contains("round-2/judge-z.yaml: recorded"), "\(ruling.all)")
        #expect(try workspace.badge(decide).code == 0)
        try expectPanel(workspace)
    }

    /// The badge says of each result how many judged it in the round that counts, and one figure of agreement.
    private func expectPanel(_ workspace: Workspace) throws {
        let issued = try workspace.badge(
            [
                "issue", "work/ana", "--template", "template.yaml", "--key", "ed25519.pem", "--passphrase-file",
                "passphrase", "--issuer", "issuer.yaml", "--at", "2026-09-01", "--out", "out",
            ]
        )
        #expect(issued.code == 0, "\(issued.all)")
        let verified = try workspace.badge(
            "verify out/nea-2026-0117/badge.json --any-issuer --offline --at 2026-09-02"
        )
        #expect(verified.code == 0, "\(verified.all)")
        let report = verified.out.squeezed
        let again = "It was handed in again; these are the scores of round 2."
        #expect(
            report.contains("2 assessors, each on a sheet of their own, differed; an adjudicator decided. " + again)
        )
        #expect(report.contains("Judged by 2 assessors, each on a sheet of their own; they agreed. " + again))
        #expect(report.contains("Judged by 2 assessors, each on a sheet of their own; they agreed."))
        #expect(!report.contains("Judged by 3") && !report.contains("Judged by 4"), "\(verified.out)")
        #expect(!verified.out.contains("judge-z") && !verified.out.contains("assessor-d"))
    }
}
