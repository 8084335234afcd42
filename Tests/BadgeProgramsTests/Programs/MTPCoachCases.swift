extension ProgramCase {
    /// Submissions that one rule alone decides.
    static let mtpCoach: [ProgramCase] = [
        .init(
            .mtpCoach,
            "teachers.readable",
            .append("t9,2025-01-07,soon,full\n", "evidence/teachers.csv")
        ),
        .init(
            .mtpCoach,
            "teachers.order",
            .append("t9,2025-01-07,2024-12-20,partial\n", "evidence/teachers.csv")
        ),
        .init(
            .mtpCoach,
            "teachers.count",
            .replace("t2,2024-09-02,2025-06-27,full", "t2,2024-09-02,2025-06-27,partial", "evidence/teachers.csv"),
            .replace("t3,2024-10-07,2025-06-27,full", "t3,2024-10-07,2025-06-27,partial", "evidence/teachers.csv")
        ),
        .init(
            .mtpCoach,
            "teachers.year",
            .replace("t1,2024-09-02", "t1,2024-09-20", "evidence/teachers.csv"),
            .replace("t2,2024-09-02", "t2,2024-09-20", "evidence/teachers.csv")
        ),
        .init(
            .mtpCoach,
            "cycles.readable",
            .append("t1,2025-06-03,101\n", "evidence/cycles.csv")
        ),
        .init(
            .mtpCoach,
            "cycles.feedback",
            .replace("t1,2024-09-20,92", "t1,2024-09-20,70", "evidence/cycles.csv")
        ),
        .init(
            .mtpCoach,
            "cycles.per-teacher",
            .drop("t3,2024-10-25", "evidence/cycles.csv")
        ),
        .init(
            .mtpCoach,
            "cycles.teachers",
            .append("t1,2025-07-02,95\n", "evidence/cycles.csv")
        ),
        .init(
            .mtpCoach,
            "specialist-approval.readable",
            .item(
                after: "        title: Approval by the specialist\n",
                file: "second.yaml",
                type: "application/yaml",
                content: "format: badge-attestation/1\nsubmission: another\n",
                more: ""
            )
        ),
        .init(
            .mtpCoach,
            "specialist-approves",
            .replace("holds: true", "holds: false", "evidence/specialist-approval.yaml")
        ),
        .init(
            .mtpCoach,
            "own-records",
            .replace("own-records: true", "own-records: false", "submission.yaml")
        ),
        .init(
            .mtpCoach,
            "nobody-named",
            .replace("I read the prompts", "I read the prompts of Ines Okafor", "evidence/specialist-approval.yaml")
        ),
    ]
}
