extension ProgramCase {
    /// Submissions that one rule alone decides.
    static let coachingAndMentoring: [ProgramCase] = [
        .init(
            .coachingAndMentoring,
            "overview.file",
            .item(
                after: "        title: Mission, goals and context\n",
                file: "more.md",
                type: "text/markdown",
                content: "One word more.\n",
                more: ""
            )
        ),
        .init(
            .coachingAndMentoring,
            "overview.length",
            .append("\n\n" + words(90) + "\n", "evidence/overview.md")
        ),
        .init(
            .coachingAndMentoring,
            "overview.passes",
            .replace(
                "  overview.passes:\n    pass: true",
                "  overview.passes:\n    pass: false",
                "assessments/assessor-a.yaml"
            ),
            .replace(
                "  overview.passes:\n    pass: true",
                "  overview.passes:\n    pass: false",
                "assessments/assessor-b.yaml"
            )
        ),
        .init(
            .coachingAndMentoring,
            "circle-map.file",
            .item(
                after: "        description: Core belief, context and needs, drawn on the computer.\n",
                file: "second.png",
                type: "image/png",
                content: "A second map",
                more: ""
            )
        ),
        .init(
            .coachingAndMentoring,
            "circle-map",
            .replace(
                "  circle-map:\n    level: proficient",
                "  circle-map:\n    level: basic",
                "assessments/assessor-a.yaml"
            ),
            .replace(
                "  circle-map:\n    level: proficient",
                "  circle-map:\n    level: basic",
                "assessments/assessor-b.yaml"
            )
        ),
        .init(
            .coachingAndMentoring,
            "review.answers",
            .replace("## inspire-others", words(160) + "\n\n## inspire-others", "evidence/review.md")
        ),
        .init(
            .coachingAndMentoring,
            "design-plan.file",
            .item(
                after: "        form: open-design-plan\n",
                file: "second.pdf",
                type: "application/pdf",
                content: "A second plan",
                more: "        form: open-design-plan\n"
            )
        ),
        .init(
            .coachingAndMentoring,
            "design-plan.form",
            .replace("        form: open-design-plan\n", "", "submission.yaml")
        ),
        .init(
            .coachingAndMentoring,
            "action-plan",
            .replace(
                "  action-plan:\n    level: proficient",
                "  action-plan:\n    level: basic",
                "assessments/assessor-a.yaml"
            ),
            .replace(
                "  action-plan:\n    level: proficient",
                "  action-plan:\n    level: basic",
                "assessments/assessor-b.yaml"
            )
        ),
        .init(
            .coachingAndMentoring,
            "design",
            .replace("  design:\n    level: proficient", "  design:\n    level: basic", "assessments/assessor-a.yaml"),
            .replace("  design:\n    level: proficient", "  design:\n    level: basic", "assessments/assessor-b.yaml")
        ),
        .init(
            .coachingAndMentoring,
            "implementation.count",
            .item(
                after:
                    "            An assistant's remark about respect led us to rewrite a card; everyone could post in any language.\n",
                file: "slides.txt",
                type: "text/plain",
                content: "Slides",
                more:
                    "        annotation:\n          date: 2026-04-24\n          time: \"15:00\"\n          participants: 4\n          purpose: Slides for the second visit, which showed what to look for in the rooms and what to leave unsaid there.\n          equity: Large print and two languages.\n"
            )
        ),
        .init(
            .coachingAndMentoring,
            "implementation.length",
            .replace(
                "            Invited both teachers, fixed in writing that they choose the question and own the notes, and was used as our\n            agreement throughout.\n",
                "            Invited them.\n",
                "submission.yaml"
            )
        ),
        .init(
            .coachingAndMentoring,
            "implementation.fields",
            .replace("          time: \"16:05\"\n", "", "submission.yaml")
        ),
        .init(
            .coachingAndMentoring,
            "feedback.participants",
            .replace(
                "      - role: Teacher of grade 4\n        file: evidence/feedback-2.md\n        mediaType: text/markdown\n        title: Feedback of a grade 4 teacher\n      - role: Classroom assistant\n        file: evidence/feedback-3.md\n        mediaType: text/markdown\n        title: Feedback of a classroom assistant\n",
                "",
                "submission.yaml"
            )
        ),
        .init(
            .coachingAndMentoring,
            "feedback.answers",
            .append("\nOne more. And another. And a third. And a fourth.\n", "evidence/feedback-1.md")
        ),
        .init(
            .coachingAndMentoring,
            "reflection.file",
            .item(
                after: "        title: What I learned by asking\n",
                file: "more.md",
                type: "text/markdown",
                content: "One word more.\n",
                more: ""
            )
        ),
        .init(
            .coachingAndMentoring,
            "reflection.length",
            .append("\n\n" + words(60) + "\n", "evidence/reflection.md")
        ),
        .init(
            .coachingAndMentoring,
            "reflection.passes",
            .replace(
                "  reflection.passes:\n    pass: true",
                "  reflection.passes:\n    pass: false",
                "assessments/assessor-a.yaml"
            ),
            .replace(
                "  reflection.passes:\n    pass: true",
                "  reflection.passes:\n    pass: false",
                "assessments/assessor-b.yaml"
            )
        ),
        .init(
            .coachingAndMentoring,
            "blind-review",
            .append("\nAna Rivera\n", "evidence/reflection.md")
        ),
        .init(
            .coachingAndMentoring,
            "two-assessors",
            .remove("assessments/assessor-b.yaml")
        ),
        .init(
            .coachingAndMentoring,
            "coaching-session",
            .replace("  coaching-session: true\n", "", "submission.yaml")
        ),
        .init(
            .coachingAndMentoring,
            "own-work",
            .replace("own-work: true", "own-work: false", "submission.yaml")
        ),
        .init(
            .coachingAndMentoring,
            "consent",
            .replace("consent: true", "consent: false", "submission.yaml")
        ),
    ]
}
