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
    /// Whom the user asked about, where the badge names them so.
    let asked: RecipientIdentity?
    let from: Instant?
    let until: Instant?
    /// The ids of those that it says that it renews.
    let predecessors: [String]
    /// Whether it says that it renews one, and does not name it by an id that can be followed.
    let renewsUnnamed: Bool
    /// What is against it, in words; absent where nothing is but that it may have ended.
    let fault: String?
    /// Whether all that is against it is that it has ended.
    let isOver: Bool

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
        identities = Array((subject?["identifier"]?.items ?? []).prefix(PersonComparison.identities))
        let report = verification.report
        let isAsked = report.results(of: .recipientMatch).contains { $0.outcome == .passed }
        asked = isAsked ? report.policy.recipient : nil
        from = (members["validFrom"]?.string ?? members["issuanceDate"]?.string).flatMap { Instant($0) }
        until = (members["validUntil"]?.string ?? members["expirationDate"]?.string).flatMap { Instant($0) }
        predecessors = RenewalEntry.predecessors(in: members)
        renewsUnnamed = predecessors.isEmpty && RenewalEntry.isUnnamed(in: members)
        fault = report.fault(leavingOut: .validityUntil)
        isOver = fault == nil && report.results(of: .validityUntil).contains { $0.outcome == .failed }
    }

    /// Whether two are badges of one program: one achievement, or achievements under the same name of a program.
    func isOfProgram(of other: HeldBadge) -> Bool {
        if let one = achievementID, let two = other.achievementID, one.isSameBytes(as: two) { return true }
        guard let one = programID, let two = other.programID else { return false }
        return one.isSameBytes(as: two)
    }

    /// The recipient's name where it stands in clear.
    var clearName: String? {
        identities.first { entry in
            entry["hashed"]?.bool == false && entry["identityType"]?.string?.isSameBytes(as: "name") == true
        }?["identityHash"]?.string
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
