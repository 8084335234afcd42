extension ProgramCase {
    /// Submissions that one rule alone decides.
    static let mtpCoachRenewal: [ProgramCase] = [
        .init(
            .mtpCoachRenewal,
            "year-teachers.readable",
            .append("t6\n", "evidence/year-teachers.csv")
        ),
        .init(
            .mtpCoachRenewal,
            "year-cycles.readable",
            .append("t4,2026-05-05,high\n", "evidence/year-cycles.csv")
        ),
        .init(
            .mtpCoachRenewal,
            "year-cycles.feedback",
            .replace("t5,2025-09-26,93", "t5,2025-09-26,50", "evidence/year-cycles.csv")
        ),
        .init(
            .mtpCoachRenewal,
            "year-cycles.per-teacher",
            .drop("t5,2025-09-26", "evidence/year-cycles.csv"),
            .drop("t5,2025-10-20", "evidence/year-cycles.csv")
        ),
        .init(
            .mtpCoachRenewal,
            "year-cycles.teachers",
            .append("t9,2026-05-04,95\n", "evidence/year-cycles.csv")
        ),
        .init(
            .mtpCoachRenewal,
            "year-cycles.new",
            .replace("2025-09-19", "2025-07-06", "evidence/year-cycles.csv")
        ),
        .init(
            .mtpCoachRenewal,
            "support.readable",
            .append("2026-05-05,telephone,One question\n", "evidence/support.csv")
        ),
        .init(
            .mtpCoachRenewal,
            "support.new",
            .append("2025-07-05,webinar,Before the award\n", "evidence/support.csv")
        ),
        .init(
            .mtpCoachRenewal,
            "support.calls",
            .drop("2026-01-20", "evidence/support.csv")
        ),
        .init(
            .mtpCoachRenewal,
            "support.refresher",
            .drop("refresher-training", "evidence/support.csv")
        ),
        .init(
            .mtpCoachRenewal,
            "support.webinars",
            .drop("webinar", "evidence/support.csv")
        ),
        .init(
            .mtpCoachRenewal,
            "renewal",
            .credential(until: "2026-07-28T09:00:00Z")
        ),
    ]
}
