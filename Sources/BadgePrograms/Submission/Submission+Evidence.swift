internal import StrictJSON
internal import VerifiableCredentials

extension Submission {
    /// The entries of `evidence` for the badge, in the order of the template: one for each file, and one for each
    /// participant or set of answers that stands in `submission.yaml` alone. Files that the folder does not hold give
    /// none.
    public func evidence(for template: Template, facts: SubmissionFacts) -> [EvidenceItem] {
        template.requirements.flatMap { requirement -> [EvidenceItem] in
            let response = response(to: requirement.id)
            let sources = sources(of: response)
            let records = EvidenceRecords(requirement, self, facts, template)
            return sources.enumerated().compactMap { index, source in
                entry(source, number: index + 1, of: sources.count, requirement, facts, records, template)
            }
        }
    }

    /// Something that becomes an entry.
    private enum Source {
        case item(SubmittedItem, role: String?)
        case text(role: String?)
    }

    private func sources(of response: RequirementResponse) -> [Source] {
        response.items.map { .item($0, role: nil) }
            + (response.answers.isEmpty ? [] : [.text(role: nil)])
            + response.feedback.map { feedback in
                feedback.item.map { .item($0, role: feedback.role) } ?? .text(role: feedback.role)
            }
    }

    private func entry(
        _ source: Source,
        number: Int,
        of count: Int,
        _ requirement: Requirement,
        _ facts: SubmissionFacts,
        _ records: EvidenceRecords,
        _ template: Template
    ) -> EvidenceItem? {
        let part = count == 1 ? requirement.name : "\(requirement.name), \(number) of \(count)"
        // In a role of the educator only the educator speaks.
        let ownRoles = template.roles.filter(\.isEducator).map(\.id)
        let isOwn =
            if case .item(let item, _) = source {
                records.attestations.contains { record in
                    record.file.isSameBytes(as: item.path) && ownRoles.contains { $0.isSameBytes(as: record.role) }
                }
            } else {
                false
            }
        let place =
            switch requirement.producer {
            case .others where isOwn: part + "; by the educator"
            case .educator: part
            case .team: part + "; the team's work, not one person's"
            case .others: part + "; by others, about the educator"
            }
        switch source {
        case .text(let role):
            return EvidenceItem(
                requirementID: requirement.id,
                name: role.map { "\(requirement.name): \($0)" } ?? requirement.name,
                description: place + ". Given in the submission itself.",
                narrative: nil,
                genre: requirement.genre,
                audience: nil,
                artifact: nil
            )
        case .item(let item, let role):
            guard let digest = facts.file(item.path)?.digest else { return nil }
            let about = [place, role.map { "given by: \($0)" }].compactMap { $0 }.joined(separator: "; ")
            return EvidenceItem(
                requirementID: requirement.id,
                name: item.title,
                description: about + "." + (item.description.map { " " + $0 } ?? ""),
                narrative: item.annotation.flatMap(\.narrative)
                    ?? records.observations.first { $0.file.isSameBytes(as: item.path) }?
                    .narrative(requirement, template.roles)
                    ?? records.attestations.first { $0.file.isSameBytes(as: item.path) }?
                    .narrative(template.attestedRules(of: requirement), template.roles),
                genre: item.genre ?? requirement.genre,
                audience: item.audience,
                artifact: EvidenceItem.Artifact(
                    id: count == 1 ? requirement.id : "\(requirement.id)-\(number)",
                    path: item.path,
                    mediaType: item.mediaType,
                    isPublic: item.isPublic,
                    url: item.url,
                    digest: digest
                )
            )
        }
    }
}

extension Annotation {
    /// The annotation as one text: day, time and number of participants, then what it says. Absent where it is empty.
    var narrative: String? {
        let facts = [
            date.map { $0.date + (time.map { ", " + $0 } ?? "") },
            participants.map { Counting.of($0, "participant", "participants") },
        ].compactMap { $0 }.joined(separator: "; ")
        let parts = [facts.isEmpty ? nil : facts + ".", text, purpose, equity].compactMap { $0 }
        return parts.isEmpty ? nil : parts.map(\.onOneLine).joined(separator: " ")
    }
}

extension String {
    /// The words of the text with single spaces between them.
    var onOneLine: String {
        unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }.joined(separator: " ")
    }
}

extension Observation {
    /// Day, role and the levels that were seen, as one text. The observer's own words stay in the record: everybody who
    /// sees the badge reads this.
    func narrative(_ requirement: Requirement, _ roles: [TemplateEntry]) -> String {
        let rules = requirement.rules.compactMap { $0 as? ObservedLevelRule }
        let levels = findings.compactMap { finding -> String? in
            guard let rule = rules.first(where: { $0.header.id.isSameBytes(as: finding.ruleID) }) else { return nil }
            return rule.scale.name(finding.level).map { rule.header.name + ": " + $0 }
        }
        let observer = roles.first { $0.id.isSameBytes(as: role) }?.name ?? role
        return "\(date.date), recorded in the role: \(observer). " + levels.joined(separator: "; ") + "."
    }
}

extension Attestation {
    /// Day, role and what was stated, as one text. The words themselves stay in the record.
    func narrative(_ rules: [any AttestedRule], _ roles: [TemplateEntry]) -> String {
        let stated = statements.compactMap { statement -> String? in
            guard let rule = rules.first(where: { $0.header.id.isSameBytes(as: statement.ruleID) }) else { return nil }
            let answer = statement.holds.map { $0 ? "yes" : "no" } ?? statement.value?.text ?? ""
            return rule.header.name + ": " + answer
        }
        let person = roles.first { $0.id.isSameBytes(as: role) }?.name ?? role
        return "\(date.date), stated in the role: \(person). " + stated.joined(separator: "; ") + "."
    }
}
