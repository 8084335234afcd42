extension ProgramCase {
    /// Submissions that one rule alone decides.
    static let trainerOfCoaches: [ProgramCase] = [
        .init(
            .trainerOfCoaches,
            "position-statements.readable",
            .item(
                after: "        title: Training, by the trainer\n",
                file: "second.yaml",
                type: "application/yaml",
                content: "format: badge-attestation/1\nsubmission: another\n",
                more: ""
            )
        ),
        .init(
            .trainerOfCoaches,
            "management-position",
            .replace("holds: true", "holds: false", "evidence/statement-position.yaml")
        ),
        .init(
            .trainerOfCoaches,
            "trained",
            .replace("holds: true", "holds: false", "evidence/statement-training.yaml")
        ),
    ]
}
