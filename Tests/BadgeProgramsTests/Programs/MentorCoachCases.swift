extension ProgramCase {
    /// Submissions that one rule alone decides.
    static let mentorCoach: [ProgramCase] = [
        .init(
            .mentorCoach,
            "partners.readable",
            .append("p4,2025-10-06,2026-05-22,by mail\n", "evidence/partners.csv")
        ),
        .init(
            .mentorCoach,
            "partners.count",
            .drop("p2,", "evidence/partners.csv"),
            .drop("p2,", "evidence/consultation.csv"),
            .drop("p3,", "evidence/partners.csv"),
            .drop("p3,", "evidence/consultation.csv"),
            .replace(
                "      - file: evidence/statement-p2.yaml\n        mediaType: application/yaml\n        title: Statement of a partner\n",
                "",
                "submission.yaml"
            ),
            .replace(
                "      - file: evidence/statement-p3.yaml\n        mediaType: application/yaml\n        title: Statement of a partner\n",
                "",
                "submission.yaml"
            )
        ),
        .init(
            .mentorCoach,
            "partners.order",
            .append("p1,2026-05-22,2026-05-21,both\n", "evidence/partners.csv")
        ),
        .init(
            .mentorCoach,
            "partner-statements.readable",
            .item(
                after: "        title: On the role, by the supervisor\n",
                file: "second.yaml",
                type: "application/yaml",
                content: "format: badge-attestation/1\nsubmission: another\n",
                more: ""
            )
        ),
        .init(
            .mentorCoach,
            "trusting-relation",
            .replace("holds: true", "holds: false", "evidence/statement-p1.yaml")
        ),
        .init(
            .mentorCoach,
            "supportive-role",
            .replace("holds: true", "holds: false", "evidence/statement-supervisor.yaml")
        ),
        .init(
            .mentorCoach,
            "goals.readable",
            .append("p1,A goal,A need,nobody,2026-03-02,,\n", "evidence/goals.csv")
        ),
        .init(
            .mentorCoach,
            "goals.set",
            .drop("p3,Name feelings", "evidence/goals.csv")
        ),
        .init(
            .mentorCoach,
            "goals.carried-out",
            .everywhere("2025-10-27,2025-11-17", ",2025-11-17", "evidence/goals.csv"),
            .everywhere("2026-02-16,2026-03-09", ",2026-03-09", "evidence/goals.csv")
        ),
        .init(
            .mentorCoach,
            "goals.reviewed",
            .everywhere("2025-11-03,2025-11-24", "2025-11-03,", "evidence/goals.csv")
        ),
        .init(
            .mentorCoach,
            "goals.order",
            .replace("2025-10-27,2025-11-17", "2025-09-15,2025-11-17", "evidence/goals.csv")
        ),
        .init(
            .mentorCoach,
            "goals.needs",
            .replace("partner,2025-09-22", "supervisor,2025-09-22", "evidence/goals.csv")
        ),
        .init(
            .mentorCoach,
            "observations.readable",
            .append("p1,2026-03-02,soon,counting\n", "evidence/observations.csv")
        ),
        .init(
            .mentorCoach,
            "observations.count",
            .drop("p3,2026", "evidence/observations.csv")
        ),
        .init(
            .mentorCoach,
            "observations.feedback",
            .replace("2025-10-06,2025-10-08", "2025-10-06,", "evidence/observations.csv")
        ),
        .init(
            .mentorCoach,
            "observations.order",
            .replace("2025-10-06,2025-10-08", "2025-10-06,2025-10-03", "evidence/observations.csv")
        ),
        .init(
            .mentorCoach,
            "observations.soon",
            .replace("2025-10-06,2025-10-08", "2025-10-06,2025-10-28", "evidence/observations.csv")
        ),
        .init(
            .mentorCoach,
            "feedback-samples.count",
            .replace(
                "      - file: evidence/feedback-2.md\n        mediaType: text/markdown\n        title: Feedback on reading aloud\n        annotation: {date: 2026-02-12, purpose: Read together before the next goal was set.}\n",
                "",
                "submission.yaml"
            )
        ),
        .init(
            .mentorCoach,
            "feedback-samples.fields",
            .replace(", purpose: Read together before the next goal was set.", "", "submission.yaml")
        ),
        .init(
            .mentorCoach,
            "feedback-specific",
            .replace(
                "  feedback-specific:\n    pass: true",
                "  feedback-specific:\n    pass: false",
                "assessments/assessor-a.yaml"
            ),
            .replace(
                "  feedback-specific:\n    pass: true",
                "  feedback-specific:\n    pass: false",
                "assessments/assessor-b.yaml"
            )
        ),
        .init(
            .mentorCoach,
            "videos.readable",
            .append("p1,A clip,2026-03-02,many,,\n", "evidence/videos.csv")
        ),
        .init(
            .mentorCoach,
            "videos.sent",
            .drop("p3,A quarrel", "evidence/videos.csv")
        ),
        .init(
            .mentorCoach,
            "videos.questions",
            .replace("2025-10-20,3,", "2025-10-20,0,", "evidence/videos.csv")
        ),
        .init(
            .mentorCoach,
            "videos.discussed",
            .everywhere("2025-10-25,2025-10-29", "2025-10-25,", "evidence/videos.csv"),
            .everywhere("2026-01-31,2026-02-04", "2026-01-31,", "evidence/videos.csv")
        ),
        .init(
            .mentorCoach,
            "videos.order",
            .replace("2025-10-25,2025-10-29", "2025-10-25,2025-10-24", "evidence/videos.csv")
        ),
        .init(
            .mentorCoach,
            "guiding-questions.file",
            .replace(
                "      - file: evidence/questions-2.md\n        mediaType: text/markdown\n        title: Questions on a clip at snack time\n",
                "",
                "submission.yaml"
            )
        ),
        .init(
            .mentorCoach,
            "inquiry",
            .replace("  inquiry:\n    pass: true", "  inquiry:\n    pass: false", "assessments/assessor-a.yaml"),
            .replace("  inquiry:\n    pass: true", "  inquiry:\n    pass: false", "assessments/assessor-b.yaml")
        ),
        .init(
            .mentorCoach,
            "discussion-notes.file",
            .item(
                after: "        title: Notes of a talk about a clip\n",
                file: "more.md",
                type: "text/markdown",
                content: "One word more.\n",
                more: ""
            )
        ),
        .init(
            .mentorCoach,
            "discussion-notes.length",
            .append(String(repeating: "One more. ", count: 40), "evidence/discussion.md")
        ),
        .init(
            .mentorCoach,
            "collaboration",
            .replace(
                "  collaboration:\n    pass: true",
                "  collaboration:\n    pass: false",
                "assessments/assessor-a.yaml"
            ),
            .replace(
                "  collaboration:\n    pass: true",
                "  collaboration:\n    pass: false",
                "assessments/assessor-b.yaml"
            )
        ),
        .init(
            .mentorCoach,
            "consultation.readable",
            .append("p1,2026-04-20,long,A question\n", "evidence/consultation.csv")
        ),
        .init(
            .mentorCoach,
            "consultation.count",
            .drop("p3,2025-11", "evidence/consultation.csv"),
            .drop("p3,2026-01", "evidence/consultation.csv")
        ),
        .init(
            .mentorCoach,
            "consultation.time",
            .everywhere(",20,", ",5,", "evidence/consultation.csv")
        ),
        .init(
            .mentorCoach,
            "consultation.ongoing",
            .replace("p1,2026-02-14,15", "p1,2025-10-09,15", "evidence/consultation.csv"),
            .replace("p1,2026-03-31,20", "p1,2025-10-16,20", "evidence/consultation.csv"),
            .replace("p1,2025-12-31,30", "p1,2026-01-29,30", "evidence/consultation.csv")
        ),
        .init(
            .mentorCoach,
            "consultation.partners",
            .append("p1,2026-05-23,20,A late question\n", "evidence/consultation.csv")
        ),
        .init(
            .mentorCoach,
            "never-their-assessor",
            .replace("  trainer: []\n", "", "submission.yaml")
        ),
        .init(
            .mentorCoach,
            "two-assessors",
            .remove("assessments/assessor-b.yaml")
        ),
        .init(
            .mentorCoach,
            "no-evaluation",
            .replace("no-evaluation: true", "no-evaluation: false", "submission.yaml")
        ),
        .init(
            .mentorCoach,
            "consent",
            .replace("consent: true", "consent: false", "submission.yaml")
        ),
        .init(
            .mentorCoach,
            "blind-review",
            .append("\nTobias Lindqvist\n", "evidence/discussion.md")
        ),
    ]
}
