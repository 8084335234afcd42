internal import StrictJSON

/// Records of people whom `people` names under another role than the one in which they speak.
extension EvidenceRecords {
    /// Keeps the records of people who are named nowhere under `people`, or under the role in which they speak: whom the
    /// submission calls the coach does not observe as somebody else.
    mutating func keepOwnRoles(_ submission: Submission, _ template: Template) {
        func name(_ role: String) -> String {
            DisplayText.escaped(template.roles.first { $0.id.isSameBytes(as: role) }?.name ?? role)
        }
        func fault(_ person: String, _ role: String) -> String? {
            let roles = submission.people.filter { entry in entry.ids.contains { $0.isSameBytes(as: person) } }.map(
                \.role
            )
            guard !roles.isEmpty, !roles.contains(where: { $0.isSameBytes(as: role) }) else { return nil }
            return "\(DisplayText.quoted(person)) speaks as \(name(role)), and stands under people as "
                + roles.map(name).joined(separator: " and ")
        }
        let hint =
            "let somebody in that role state it; where this person has both roles, name the id under both, and where "
            + "two people have nearly one id, give one of them an id that differs in more"
        let seen = observations
        observations = seen.filter { record in
            guard let said = fault(record.observer, record.role) else { return true }
            add(.otherRole, record.file, record.observerMark.line, said, hint)
            return false
        }
        let stated = attestations
        attestations = stated.filter { record in
            guard let said = fault(record.person, record.role) else { return true }
            add(.otherRole, record.file, record.personMark.line, said, hint)
            return false
        }
    }
}
