extension ProgramCase {
    /// Submissions that one rule alone decides.
    static let teacherLiaison: [ProgramCase] = [
        .init(
            .teacherLiaison,
            "statements.readable",
            .item(
                after: "        title: Goals and coaching log, by the coach\n",
                file: "second.yaml",
                type: "application/yaml",
                content: "format: badge-attestation/1\nsubmission: another\n",
                more: ""
            )
        ),
        .init(
            .teacherLiaison,
            "nomination",
            .replace(
                "  nomination:\n    holds: true",
                "  nomination:\n    holds: false",
                "evidence/statement-administrator.yaml"
            )
        ),
        .init(
            .teacherLiaison,
            "experience",
            .replace("value: 6", "value: 1.5", "evidence/statement-administrator.yaml")
        ),
        .init(
            .teacherLiaison,
            "classroom-teacher",
            .replace(
                "  classroom-teacher:\n    holds: true",
                "  classroom-teacher:\n    holds: false",
                "evidence/statement-administrator.yaml"
            )
        ),
        .init(
            .teacherLiaison,
            "agreed-need",
            .replace(
                "  agreed-need:\n    holds: true\n    says: >-\n      Families of newly arrived children do not come to conferences. We found this together in the attendance lists of two years.\n",
                "",
                "evidence/statement-administrator.yaml"
            )
        ),
        .init(
            .teacherLiaison,
            "goals-with-coach",
            .replace(
                "  goals-with-coach:\n    holds: true",
                "  goals-with-coach:\n    holds: false",
                "evidence/statement-coach.yaml"
            )
        ),
        .init(
            .teacherLiaison,
            "log-confirmed",
            .replace(
                "  log-confirmed:\n    holds: true",
                "  log-confirmed:\n    holds: false",
                "evidence/statement-coach.yaml"
            )
        ),
        .init(
            .teacherLiaison,
            "vision.file",
            .item(
                after: "        annotation: {date: 2025-09-04}\n",
                file: "more.md",
                type: "text/markdown",
                content: "One word more.\n",
                more: ""
            )
        ),
        .init(
            .teacherLiaison,
            "vision.length",
            .append("\n\n" + words(220) + "\n", "evidence/vision.md")
        ),
        .init(
            .teacherLiaison,
            "vision.date",
            .replace("{date: 2025-09-04}", "{date: 2025-09-06}", "submission.yaml")
        ),
        .init(
            .teacherLiaison,
            "vision.passes",
            .replace(
                "  vision.passes:\n    pass: true",
                "  vision.passes:\n    pass: false",
                "assessments/assessor-a.yaml"
            ),
            .replace(
                "  vision.passes:\n    pass: true",
                "  vision.passes:\n    pass: false",
                "assessments/assessor-b.yaml"
            )
        ),
        .init(
            .teacherLiaison,
            "goals.readable",
            .append("A third goal,September,Lists,,\n", "evidence/goals.csv")
        ),
        .init(
            .teacherLiaison,
            "goals.count",
            .drop("Every teacher has visited", "evidence/goals.csv")
        ),
        .init(
            .teacherLiaison,
            "goals.set",
            .replace("2025-09-03", "2025-09-10", "evidence/goals.csv")
        ),
        .init(
            .teacherLiaison,
            "goals.reviewed",
            .replace(",2026-05-28,partly", ",,", "evidence/goals.csv")
        ),
        .init(
            .teacherLiaison,
            "goals.order",
            .replace("2026-05-28,reached", "2025-09-02,reached", "evidence/goals.csv")
        ),
        .init(
            .teacherLiaison,
            "coaching-log.readable",
            .append("2026-06-11,30,by-mail,other,\n", "evidence/coaching-log.csv")
        ),
        .init(
            .teacherLiaison,
            "coaching-log.weekly",
            .everywhere("30,one-to-one", "30,with-others", "evidence/coaching-log.csv")
        ),
        .init(
            .teacherLiaison,
            "coaching-log.gaps",
            .drop("2026-01-07", "evidence/coaching-log.csv"),
            .drop("2026-01-12", "evidence/coaching-log.csv")
        ),
        .init(
            .teacherLiaison,
            "coaching-log.topics",
            .everywhere("goal-setting", "other", "evidence/coaching-log.csv"),
            .everywhere("project-management", "other", "evidence/coaching-log.csv")
        ),
        .init(
            .teacherLiaison,
            "coaching-log.team-development",
            by: "coaching-log.topics",
            .everywhere("team-development", "other", "evidence/coaching-log.csv")
        ),
        .init(
            .teacherLiaison,
            "coaching-log.goal-setting",
            by: "coaching-log.topics",
            .everywhere("goal-setting", "other", "evidence/coaching-log.csv")
        ),
        .init(
            .teacherLiaison,
            "coaching-log.project-management",
            by: "coaching-log.topics",
            .everywhere("project-management", "other", "evidence/coaching-log.csv")
        ),
        .init(
            .teacherLiaison,
            "coaching-log.dates",
            .append("2026-06-13,40,one-to-one,other,Rest\n", "evidence/coaching-log.csv")
        ),
        .init(
            .teacherLiaison,
            "team.readable",
            .append("c6\n", "evidence/team.csv")
        ),
        .init(
            .teacherLiaison,
            "team.members",
            .drop("c3", "evidence/team.csv"),
            .drop("c4", "evidence/team.csv"),
            .drop("c5", "evidence/team.csv")
        ),
        .init(
            .teacherLiaison,
            "meetings.readable",
            .append("2026-06-09,six,liaison,Nothing\n", "evidence/meetings.csv")
        ),
        .init(
            .teacherLiaison,
            "meetings.count",
            .drop(",member,", "evidence/meetings.csv")
        ),
        .init(
            .teacherLiaison,
            "meetings.led",
            .replace("2025-09-15,6,liaison", "2025-09-15,6,coach", "evidence/meetings.csv"),
            .replace("2025-09-29,6,liaison", "2025-09-29,6,coach", "evidence/meetings.csv"),
            .replace("2025-10-13,5,liaison", "2025-10-13,5,coach", "evidence/meetings.csv"),
            .replace("2025-10-27,6,liaison", "2025-10-27,6,coach", "evidence/meetings.csv")
        ),
        .init(
            .teacherLiaison,
            "meetings.dates",
            .append("2026-06-13,5,member,Looking back\n", "evidence/meetings.csv")
        ),
        .init(
            .teacherLiaison,
            "culture.readable",
            .append("2026-05-21,end,many,3,3,3,3\n", "evidence/culture.csv")
        ),
        .init(
            .teacherLiaison,
            "culture.rounds",
            .replace("2025-09-10,start,27,2.9,3.8,3.1,2.6", "2025-09-10,end,27,4,4,4,4", "evidence/culture.csv")
        ),
        .init(
            .teacherLiaison,
            "culture.order",
            .replace("2025-09-10,start", "2026-05-27,start", "evidence/culture.csv"),
            .replace("2026-05-20,end", "2025-09-10,end", "evidence/culture.csv")
        ),
        .init(
            .teacherLiaison,
            "culture.span",
            .replace("2025-09-10,start", "2026-01-21,start", "evidence/culture.csv")
        ),
        .init(
            .teacherLiaison,
            "culture.scale",
            .replace("2.9,3.8", "29,38", "evidence/culture.csv")
        ),
        .init(
            .teacherLiaison,
            "culture.scale.empowerment",
            by: "culture.scale",
            .replace("27,2.9", "27,29", "evidence/culture.csv")
        ),
        .init(
            .teacherLiaison,
            "culture.scale.commitment",
            by: "culture.scale",
            .replace("2.9,3.8", "2.9,38", "evidence/culture.csv")
        ),
        .init(
            .teacherLiaison,
            "culture.scale.trust",
            by: "culture.scale",
            .replace("3.8,3.1", "3.8,31", "evidence/culture.csv")
        ),
        .init(
            .teacherLiaison,
            "culture.scale.collective-responsibility",
            by: "culture.scale",
            .replace("3.1,2.6", "3.1,26", "evidence/culture.csv")
        ),
        .init(
            .teacherLiaison,
            "culture.aims",
            .replace("4.1,3.7", "4.1,3.4", "evidence/culture.csv")
        ),
        .init(
            .teacherLiaison,
            "improvement.readable",
            .item(
                after: "        title: Statement at the end of the year, by the administrator\n",
                file: "second.yaml",
                type: "application/yaml",
                content: "format: badge-attestation/1\nsubmission: another\n",
                more: ""
            )
        ),
        .init(
            .teacherLiaison,
            "ended-well",
            .replace(
                "  ended-well:\n    holds: true",
                "  ended-well:\n    holds: false",
                "evidence/statement-year.yaml"
            )
        ),
        .init(
            .teacherLiaison,
            "account.file",
            .item(
                after: "        title: Account of the year\n",
                file: "more.md",
                type: "text/markdown",
                content: "One word more.\n",
                more: ""
            )
        ),
        .init(
            .teacherLiaison,
            "account.length",
            .append("\n\n" + words(320) + "\n", "evidence/account.md")
        ),
        .init(
            .teacherLiaison,
            "account.passes",
            .replace(
                "  account.passes:\n    pass: true",
                "  account.passes:\n    pass: false",
                "assessments/assessor-a.yaml"
            ),
            .replace(
                "  account.passes:\n    pass: true",
                "  account.passes:\n    pass: false",
                "assessments/assessor-b.yaml"
            )
        ),
        .init(
            .teacherLiaison,
            "goals-first",
            .replace("until: 2025-09-05}", "until: 2025-09-09}", "submission.yaml")
        ),
        .init(
            .teacherLiaison,
            "year",
            .replace("team-year: {from: 2025-09-08", "team-year: {from: 2025-09-15", "submission.yaml"),
            .drop("2025-09-08", "evidence/coaching-log.csv")
        ),
        .init(
            .teacherLiaison,
            "better-outcomes",
            .replace("2026-05-28,reached", "2026-05-28,partly", "evidence/goals.csv"),
            .replace(
                "  better-outcomes.administrator:\n    holds: true",
                "  better-outcomes.administrator:\n    holds: false",
                "evidence/statement-year.yaml"
            )
        ),
        .init(
            .teacherLiaison,
            "independent-assessors",
            .replace("people:\n  colleague: []\n", "", "submission.yaml")
        ),
        .init(
            .teacherLiaison,
            "two-assessors",
            .remove("assessments/assessor-b.yaml")
        ),
        .init(
            .teacherLiaison,
            "own-part",
            .replace("own-part: true", "own-part: false", "submission.yaml")
        ),
        .init(
            .teacherLiaison,
            "names-and-addresses",
            .append("\nMirela Santoro\n", "evidence/account.md")
        ),
    ]
}
