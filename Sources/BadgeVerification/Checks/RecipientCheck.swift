import OpenBadges
import StrictJSON

/// `recipient.match`: is it the badge of the person asked about? (Open Badges 3.0 §9.1 step 5, §9.3)
struct RecipientCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        guard let asked = context.policy.recipient else {
            return [CheckResult(.recipientMatch, .notApplicable, .verifier(.recipientNotAsked))]
        }
        let findings = [Finding("askedType", asked.type), Finding("askedValue", asked.value)]
        let subject = JSONPointer.member("credentialSubject")
        if asked.type.isSameBytes(as: "id") {
            return [id(asked, context, findings, at: subject.appending("id"))]
        }
        let identifiers = context.members["credentialSubject"]?["identifier"]?.items ?? []
        var answers: [(Int, RecipientIdentity.Answer)] = []
        for (index, identifier) in identifiers.enumerated() {
            if let answer = asked.answer(of: identifier) { answers.append((index, answer)) }
        }
        func result(_ outcome: Outcome, _ reason: VerifierReason, _ index: Int?) -> [CheckResult] {
            let place = subject.appending("identifier")
            let at = index.map { place.appending($0) } ?? place
            return [CheckResult(.recipientMatch, outcome, .verifier(reason), at: at, findings)]
        }
        if let same = answers.first(where: { $0.1 == .same }) { return result(.passed, .recipientSame, same.0) }
        if let unclear = answers.first(where: { $0.1 == .cannotTell }) {
            return result(.undetermined, .recipientCannotTell, unclear.0)
        }
        if let other = answers.first { return result(.failed, .recipientDifferent, other.0) }
        return result(.undetermined, .recipientNoSuchIdentity, nil)
    }

    private func id(
        _ asked: RecipientIdentity,
        _ context: CheckContext,
        _ findings: [Finding],
        at subject: JSONPointer
    ) -> CheckResult {
        guard let id = context.members["credentialSubject"]?["id"]?.string else {
            return CheckResult(
                .recipientMatch,
                .undetermined,
                .verifier(.recipientNoSuchIdentity),
                at: subject,
                findings
            )
        }
        let isSame = id.isSameBytes(as: asked.value)
        return CheckResult(
            .recipientMatch,
            isSame ? .passed : .failed,
            .verifier(isSame ? .recipientSame : .recipientDifferent),
            at: subject,
            findings
        )
    }
}
