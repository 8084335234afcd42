import OpenBadges
import StrictJSON
import VerifiableCredentials

/// What everybody reads who gets the file.
enum PreviewReading {
    static func sections(of credential: OpenBadgeCredential) -> [BadgePreview.Section] {
        let groups = [
            ("About the educator", educator(credential.credentialSubject)),
            ("About the badge", badge(credential)),
            ("About the issuer", issuer(credential.issuer)),
            ("What was judged", judged(credential)),
            ("The levels of the scales", levels(credential.credentialSubject.achievement)),
            ("The evidence", evidence(credential.evidence)),
        ]
        return groups.compactMap { title, rows in
            rows.isEmpty
                ? nil : BadgePreview.Section(kind: .readByEverybody, title: title, remark: nil, rows: rows)
        }
    }

    private static func row(
        _ label: String,
        _ value: String?,
        note: String? = nil,
        isInstant: Bool = false
    ) -> [BadgePreview.Row] {
        value.map { [BadgePreview.Row(label, [$0], note: note, isInstant: isInstant)] } ?? []
    }

    private static func educator(_ subject: AchievementSubject) -> [BadgePreview.Row] {
        let clear = subject.identifier.filter { !$0.isHashed }
        var rows = clear.map { identity in
            let isName = identity.identityType.isSameBytes(as: "name")
            return BadgePreview.Row(
                isName ? "Name" : identity.identityType,
                [identity.identityHash],
                note: isName ? "in clear, because submission.yaml says showName: true" : "in clear"
            )
        }
        if !clear.contains(where: { $0.identityType.isSameBytes(as: "name") }) {
            rows.append(BadgePreview.Row("Name", [], note: "not shown"))
        }
        return rows + row("What was done", subject.narrative)
            + row("Done from", subject.activityStartDate?.rfc3339, isInstant: true)
            + row("Done until", subject.activityEndDate?.rfc3339, isInstant: true)
    }

    private static func badge(_ credential: OpenBadgeCredential) -> [BadgePreview.Row] {
        let achievement = credential.credentialSubject.achievement
        let aligned = achievement.alignment.map { alignment in
            BadgePreview.Row(
                "Competency",
                [
                    alignment.targetName, alignment.targetFramework, alignment.targetCode, alignment.targetDescription,
                    alignment.targetUrl,
                ]
                .compactMap(\.self)
            )
        }
        return row("Name", credential.name) + row("Version of the rules", achievement.version)
            + row("Stands for", achievement.description) + row("What it took", achievement.criteriaNarrative)
            + row("Page of the criteria", achievement.criteriaID) + aligned
            + row("Assessed by", credential.credentialSubject.source?.name)
            + row("Awarded", credential.awardedDate?.rfc3339, note: "the day of issuing", isInstant: true)
            + row("Holds from", credential.validFrom.rfc3339, isInstant: true)
            + row("Holds until", credential.validUntil?.rfc3339, isInstant: true)
    }

    private static func issuer(_ profile: Profile) -> [BadgePreview.Row] {
        row("Name", profile.name) + row("Page", profile.url) + row("Description", profile.description)
            + row("E-mail address", profile.email)
    }

    /// Each thing judged: what was reached, and how it was judged.
    private static func judged(_ credential: OpenBadgeCredential) -> [BadgePreview.Row] {
        let subject = credential.credentialSubject
        return subject.achievement.resultDescription.map { description in
            let result = subject.result.first { $0.resultDescription.isSameBytes(as: description.id) }
            func level(_ id: String?) -> String? {
                description.rubricCriterionLevel.first { level in id.map { level.id.isSameBytes(as: $0) } ?? false }?
                    .name
            }
            let least = description.requiredValue
            let most = DecisionRecord.upperBound(description)
            // Where nothing better is possible by the badge's own bounds, as reports tell it.
            let isExact = least.map { most?.isSameBytes(as: $0) == true } ?? false
            let bounds = [
                least.map { (isExact ? "exactly " : "at least ") + $0 }, isExact ? nil : most.map { "at most " + $0 },
            ].compactMap(\.self)
            let required = level(description.requiredLevel) ?? (bounds.isEmpty ? nil : bounds.joined(separator: ", "))
            let reached = level(result?.achievedLevel) ?? result?.value ?? result?.status
            let how = credential.evidence.filter { isAccount($0) && $0.name.isSameBytes(as: description.name) }
            let notes = [required.map { "required: " + $0 }, reached == nil ? "nothing reached yet" : nil]
            return BadgePreview.Row(
                description.name,
                [reached].compactMap(\.self) + how.compactMap(\.narrative),
                note: notes.allSatisfy { $0 == nil } ? nil : notes.compactMap(\.self).joined(separator: "; "),
                noted: [description.name]
                    + [level(description.requiredLevel) ?? description.requiredValue, description.valueMax]
                    .compactMap(\.self)
                    + how.compactMap(\.genre)
            )
        }
    }

    /// Whether an entry says how something was judged, and is no evidence of its own.
    private static func isAccount(_ entry: Evidence) -> Bool {
        entry.id == nil && entry.genre?.isSameBytes(as: DecisionRecord.genre) == true
    }

    private static func levels(_ achievement: Achievement) -> [BadgePreview.Row] {
        achievement.resultDescription.flatMap { description in
            description.rubricCriterionLevel.map { level in
                BadgePreview.Row(
                    description.name,
                    [level.name] + [level.description].compactMap(\.self),
                    noted: [description.name]
                )
            }
        }
    }

    private static func evidence(_ entries: [Evidence]) -> [BadgePreview.Row] {
        entries.filter { !isAccount($0) }.map { entry in
            BadgePreview.Row(
                entry.genre ?? "Evidence",
                [entry.name, entry.description, entry.narrative, entry.audience].compactMap(\.self),
                note: isRenewal(entry)
                    ? entry.id.map { "the earlier badge's id: " + $0 } : entry.id.flatMap(place),
                noted: [entry.genre].compactMap(\.self)
            )
        }
    }

    private static func isRenewal(_ entry: Evidence) -> Bool {
        entry.genre?.isSameBytes(as: RenewalEntry.genre) == true
    }

    /// What an id of evidence gives away.
    private static func place(_ id: String) -> String? {
        if isWeb(id) { return "public, at the address below" }
        return id.utf8.starts(with: "urn:".utf8) ? "named by its id" : nil
    }

    /// Whether an id is the address of something on the web.
    static func isWeb(_ id: String) -> Bool {
        ["https://", "http://"].contains { id.utf8.starts(with: $0.utf8) }
    }
}
