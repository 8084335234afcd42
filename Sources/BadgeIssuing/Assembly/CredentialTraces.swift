import BadgePrograms
import OpenBadges
import StrictJSON

/// What an assembled credential holds that gives the educator away, wherever it came from: a last look over everything
/// that was made from the submission, after its texts were looked through one by one.
struct CredentialTraces {
    /// Every finding, in words.
    let findings: [String]

    init(_ credential: OpenBadgeCredential, of decision: Decision) {
        let educator = decision.submission.educator
        let scanner = EducatorTraces(of: educator)
        // What the program itself says, such as the heading of a requirement, gives nobody away.
        let own = Self.programTexts(of: decision.template)
        let names = Set(own.flatMap(scanner.names).map { $0.lowercased() })
        let addresses = Set(own.flatMap(EducatorTraces.emailAddresses).map { $0.lowercased() })
        findings = Self.texts(of: credential).flatMap { place, text -> [String] in
            let found =
                (educator.showsName ? [] : scanner.names(in: text)).filter { !names.contains($0.lowercased()) }
                .map { "the name " + DisplayText.quoted($0) }
                + EducatorTraces.emailAddresses(in: text).filter { !addresses.contains($0.lowercased()) }
                .map { "the e-mail address " + DisplayText.quoted($0) }
            return found.map { $0 + " in " + place }
        }
    }

    /// What was made from the submission, each text with its place in words. How results were judged is the program's own
    /// words, and the ids of those who assessed where the issuer gives them.
    private static func texts(of credential: OpenBadgeCredential) -> [(place: String, text: String)] {
        let subject = credential.credentialSubject
        let evidence = credential.evidence.filter { $0.genre?.isSameBytes(as: DecisionRecord.genre) != true }
        return [("the narrative", subject.narrative)].compactMap { place, text in text.map { (place, $0) } }
            + evidence.flatMap { entry in
                let place = "the evidence " + DisplayText.quoted(entry.name, limit: 60)
                return [entry.id, entry.name, entry.description, entry.narrative, entry.genre, entry.audience]
                    .compactMap(\.self).map { (place, $0) }
            }
    }

    private static func programTexts(of template: Template) -> [String] {
        let requirements = template.parts.flatMap(\.requirements)
        let rules = (requirements.flatMap(\.rules) + template.rules).map(\.header.name)
        return [template.id, template.name] + requirements.flatMap { [$0.id, $0.name, $0.genre] } + rules
            + template.roles.flatMap { [$0.id, $0.name] } + template.stages.map(\.name)
    }
}
