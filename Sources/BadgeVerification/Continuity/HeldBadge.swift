import OpenBadges
import StrictJSON
import VerifiableCredentials

/// What is known of one badge for telling since when it has been held.
struct HeldBadge: Sendable {
    let id: String?
    let issuerID: String?
    let achievementID: String?
    let programID: String?
    let recipientID: String?
    let identities: [JSON]
    let from: Instant?
    let until: Instant?
    /// The ids of those that it says that it renews.
    let predecessors: [String]
    /// What is against it, in words; absent where nothing is but that it may have ended.
    let fault: String?

    /// - Returns: `nil` where it is not known that the issuer signed it.
    init?(_ verification: Verification) {
        guard let members = verification.credential?.members else { return nil }
        let subject = members["credentialSubject"]
        let issuer = members["issuer"]
        id = members["id"]?.string
        issuerID = issuer?.string ?? issuer?["id"]?.string
        achievementID = subject?["achievement"]?["id"]?.string
        programID = ProgramIdentifier.value(ProgramIdentifier.template, of: subject?["achievement"])
        recipientID = subject?["id"]?.string
        identities = Array((subject?["identifier"]?.items ?? []).prefix(VerificationLimits.entries))
        from = (members["validFrom"]?.string ?? members["issuanceDate"]?.string).flatMap { Instant($0) }
        until = (members["validUntil"]?.string ?? members["expirationDate"]?.string).flatMap { Instant($0) }
        predecessors = RenewalEntry.predecessors(in: members)
        fault = verification.report.fault(leavingOut: .validityUntil)
    }

    /// Whether two are badges of one program: one achievement, or achievements under the same name of a program.
    func isOfProgram(of other: HeldBadge) -> Bool {
        if let one = achievementID, let two = other.achievementID, one.isSameBytes(as: two) { return true }
        guard let one = programID, let two = other.programID else { return false }
        return one.isSameBytes(as: two)
    }

    /// Whether two are badges of one person; absent where they do not show it.
    func isOfPerson(of other: HeldBadge) -> Bool? {
        if let one = recipientID, let two = other.recipientID, one.isSameBytes(as: two) { return true }
        let answers = HeldBadge.answers(identities, other.identities) + HeldBadge.answers(other.identities, identities)
        if answers.contains(.same) { return true }
        return answers.contains(.different) ? false : nil
    }

    /// What the identities of one badge that stand in clear say of those of another.
    private static func answers(_ clear: [JSON], _ others: [JSON]) -> [RecipientIdentity.Answer] {
        clear.compactMap { entry -> RecipientIdentity? in
            guard entry["hashed"]?.bool == false, let type = entry["identityType"]?.string,
                let value = entry["identityHash"]?.string
            else { return nil }
            return RecipientIdentity(type: type, value: value)
        }
        .flatMap { identity in others.compactMap { identity.answer(of: $0) } }
    }
}

extension Report {
    /// The verdict, as if one check had not been made.
    public func verdict(leavingOut check: CheckID) -> Verdict? {
        failure == nil ? Verdict.of(allResults.filter { $0.check != check }, policy: policy) : nil
    }

    /// What keeps the badge from being verified, one check left out, in words; absent where nothing does.
    public func fault(leavingOut check: CheckID) -> String? {
        if let failure { return failure.detail }
        guard verdict(leavingOut: check) != .verified else { return nil }
        let others = allResults.filter { $0.check != check && policy.isRequired($0.check) }
        let worst =
            others.first { $0.outcome == .failed } ?? allResults.first { $0.check != check && $0.outcome == .failed }
            ?? others.first { $0.outcome == .undetermined }
        return worst.map { Sentences.text(of: $0) } ?? Headline.text(of: self)
    }
}
