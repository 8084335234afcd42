extension ProgramCase {
    /// Submissions that one rule alone decides.
    static let teacherLeader: [ProgramCase] = [
        .init(
            .teacherLeader,
            "induction-record.file",
            .item(
                after:
                    "          text: Three days in August and two afternoons in September, with the task taken on at the end.\n",
                file: "second.pdf",
                type: "application/pdf",
                content: "A second record",
                more: ""
            )
        ),
        .init(
            .teacherLeader,
            "induction-record.dates",
            .replace("          date: 2025-09-12\n", "          date: 2025-09-15\n", "submission.yaml")
        ),
        .init(
            .teacherLeader,
            "induction-record.passes",
            .replace(
                "  induction-record.passes:\n    pass: true",
                "  induction-record.passes:\n    pass: false",
                "assessments/assessor-a.yaml"
            ),
            .replace(
                "  induction-record.passes:\n    pass: true",
                "  induction-record.passes:\n    pass: false",
                "assessments/assessor-b.yaml"
            )
        ),
        .init(
            .teacherLeader,
            "coaching-log.readable",
            .append("2026-04-20,long,school,Looking ahead,\n", "evidence/coaching-log.csv")
        ),
        .init(
            .teacherLeader,
            "coaching-log.sessions",
            .drop("2025-12-01", "evidence/coaching-log.csv"),
            .drop("2026-01-12", "evidence/coaching-log.csv"),
            .drop("2026-01-26", "evidence/coaching-log.csv")
        ),
        .init(
            .teacherLeader,
            "coaching-log.minutes",
            .everywhere(",45,", ",15,", "evidence/coaching-log.csv")
        ),
        .init(
            .teacherLeader,
            "coaching-log.span",
            .write(
                table(from: "2025-09-22", every: 7, count: 13, header: "date,minutes,mode,focus,next-step") {
                    "\($0),40,school,Session \($1),Go on"
                },
                "evidence/coaching-log.csv"
            )
        ),
        .init(
            .teacherLeader,
            "coaching-log.dates",
            .replace("2026-04-24,45", "2026-04-27,45", "evidence/coaching-log.csv")
        ),
        .init(
            .teacherLeader,
            "observations.readable",
            .item(
                after: "        title: Observation of a team meeting in April\n",
                file: "observation-5.yaml",
                type: "application/yaml",
                content: "format: badge-observation/1\nsubmission: another\n",
                more: ""
            )
        ),
        .init(
            .teacherLeader,
            "observations.count",
            .replace("date: 2026-01-20", "date: 2025-11-04", "evidence/observation-2.yaml"),
            .replace("date: 2026-04-21", "date: 2026-02-12", "evidence/observation-4.yaml")
        ),
        .init(
            .teacherLeader,
            "observations.dates",
            .replace("date: 2025-11-04", "date: 2025-10-19", "evidence/observation-1.yaml")
        ),
        .init(
            .teacherLeader,
            "collaborative-culture",
            .replace(
                "  collaborative-culture:\n    level: practising",
                "  collaborative-culture:\n    level: beginning",
                "evidence/observation-3.yaml"
            )
        ),
        .init(
            .teacherLeader,
            "professional-learning",
            .replace(
                "  professional-learning:\n    level: practising",
                "  professional-learning:\n    level: beginning",
                "evidence/observation-1.yaml"
            ),
            .replace(
                "  professional-learning:\n    level: practising",
                "  professional-learning:\n    level: beginning",
                "evidence/observation-2.yaml"
            )
        ),
        .init(
            .teacherLeader,
            "use-of-data",
            .replace(
                "  use-of-data:\n    level: practising",
                "  use-of-data:\n    level: beginning",
                "evidence/observation-2.yaml"
            ),
            .replace(
                "  use-of-data:\n    level: practising",
                "  use-of-data:\n    level: beginning",
                "evidence/observation-3.yaml"
            )
        ),
        .init(
            .teacherLeader,
            "collected-data.readable",
            .append("2026-06-04,end,E,some,3\n", "evidence/collected-data.csv")
        ),
        .init(
            .teacherLeader,
            "collected-data.possible",
            .replace("2026-02-03,middle,A,26,12", "2026-02-03,middle,A,26,27", "evidence/collected-data.csv")
        ),
        .init(
            .teacherLeader,
            "collected-data.rounds",
            .everywhere("middle", "baseline", "evidence/collected-data.csv")
        ),
        .init(
            .teacherLeader,
            "collected-data.order",
            .replace("2026-02-03,middle,A", "2025-10-29,middle,A", "evidence/collected-data.csv")
        ),
        .init(
            .teacherLeader,
            "collected-data.baseline",
            .replace("A,27,7", "A,0,0", "evidence/collected-data.csv"),
            .replace("B,25,6\n2025-10-28,b", "B,0,0\n2025-10-28,b", "evidence/collected-data.csv"),
            .replace("C,26,9", "C,0,0", "evidence/collected-data.csv"),
            .replace("D,24,5", "D,0,0", "evidence/collected-data.csv")
        ),
        .init(
            .teacherLeader,
            "collected-data.end",
            .replace("A,26,17", "A,0,0", "evidence/collected-data.csv"),
            .replace("B,24,11", "B,0,0", "evidence/collected-data.csv"),
            .replace("C,26,18", "C,0,0", "evidence/collected-data.csv"),
            .replace("D,25,16", "D,0,0", "evidence/collected-data.csv")
        ),
        .init(
            .teacherLeader,
            "collected-data.dates",
            .replace("2025-10-27,", "2025-10-26,", "evidence/collected-data.csv")
        ),
        .init(
            .teacherLeader,
            "data-analysis.file",
            .item(
                after: "        title: What the three rounds show\n",
                file: "more.md",
                type: "text/markdown",
                content: "One word more.\n",
                more: ""
            )
        ),
        .init(
            .teacherLeader,
            "data-analysis.length",
            .append("\n\n" + words(200) + "\n", "evidence/data-analysis.md")
        ),
        .init(
            .teacherLeader,
            "data-analysis.passes",
            .replace(
                "  data-analysis.passes:\n    pass: true",
                "  data-analysis.passes:\n    pass: false",
                "assessments/assessor-a.yaml"
            ),
            .replace(
                "  data-analysis.passes:\n    pass: true",
                "  data-analysis.passes:\n    pass: false",
                "assessments/assessor-b.yaml"
            )
        ),
        .init(
            .teacherLeader,
            "induction-first",
            .replace("until: 2025-09-12}", "until: 2025-09-23}", "submission.yaml")
        ),
        .init(
            .teacherLeader,
            "order-of-phases",
            .replace("until: 2026-04-24}", "until: 2026-05-09}", "submission.yaml")
        ),
        .init(
            .teacherLeader,
            "independent-assessors",
            .replace("people:\n  coach: [coach-d]\n", "", "submission.yaml")
        ),
        .init(
            .teacherLeader,
            "two-assessors",
            .remove("assessments/assessor-b.yaml")
        ),
        .init(
            .teacherLeader,
            "names-and-addresses",
            .append("\nNaomi Castellan\n", "evidence/data-analysis.md")
        ),
        .init(
            .teacherLeader,
            "own-work",
            .replace("own-work: true", "own-work: false", "submission.yaml")
        ),
        .init(
            .teacherLeader,
            "no-students",
            .replace("no-students: true", "no-students: false", "submission.yaml")
        ),
    ]
}
