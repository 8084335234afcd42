import StrictJSON

/// The first line of a report: the answer in one sentence.
public enum Headline {
    /// The sentence.
    public static func text(of report: Report) -> String {
        guard let verdict = report.verdict else {
            return "No badge could be read from this file."
        }
        switch verdict {
        case .verified: return verified(report)
        case .notVerified: return notVerified(report)
        case .undetermined: return undetermined(report)
        }
    }

    /// Names the badge, the recipient, the issuer and the date: whoever reads only this line knows what was verified.
    private static func verified(_ report: Report) -> String {
        let content = report.content
        var line = content?.achievementName.map { DisplayText.quoted($0, limit: 120) } ?? "a badge"
        if let name = content?.identities.compactMap(\.clear).first {
            line += ", awarded to " + DisplayText.quoted(name, limit: 120)
        }
        line += " by " + issuer(report)
        if let date = content?.awardedDate ?? content?.validFrom { line += " on " + PlainTime.date(date) }
        let trusted =
            report.policy.acceptsAnyIssuer
            ? "Whether to trust the issuer was not asked." : "You trust the issuer."
        return "Verified: " + line + ". Genuine, unchanged since it was signed, and still good. " + trusted
    }

    /// The name that the user gave the issuer, or its domain or DID with the name that it gives itself in quotes.
    private static func issuer(_ report: Report) -> String {
        if let listed = report.results(of: .issuerTrusted).first?.finding("listedAs") {
            return DisplayText.quoted(listed, limit: 120)
        }
        let id = report.content?.issuerID.map { DisplayText.escaped($0, limit: 160) } ?? "an issuer without a name"
        return id
            + (report.content?.issuerName.map { ", which calls itself " + DisplayText.quoted($0, limit: 120) } ?? "")
    }

    private static func notVerified(_ report: Report) -> String {
        func failed(_ check: CheckID) -> CheckResult? {
            report.results(of: check).first { $0.outcome == .failed }
        }
        if let signature = failed(.proofSignature) {
            return signature.reason == .verifier(.proofMissing)
                ? "Not verified: nobody signed this badge."
                : "Not verified: the badge was altered, or its signature is false."
        }
        if failed(.proofKey) != nil || failed(.proofPurpose) != nil {
            return "Not verified: whoever signed this badge is not shown to be the issuer that it names."
        }
        if failed(.issuerTrusted) != nil {
            return "Not verified: signed with another key than the one that you know of this issuer."
        }
        if let expired = failed(.validityUntil), expired.reason == .verifier(.validityExpired) {
            return "Not verified: the badge is genuine as far as checked, but it has ended"
                + day(" on", expired.finding("validUntil") ?? expired.finding("expirationDate")) + "."
        }
        if let early = failed(.validityFrom), early.reason == .verifier(.validityNotYet) {
            return "Not verified: the badge does not hold yet"
                + day("; it begins on", early.finding("validFrom") ?? early.finding("issuanceDate")) + "."
        }
        if failed(.recipientMatch) != nil {
            return "Not verified: the badge names somebody else than the person about whom you asked."
        }
        if failed(.evidenceIntegrity) != nil {
            return "Not verified: the evidence is not the evidence that was assessed."
        }
        if failed(.resultsRequired) != nil || failed(.resultsReference) != nil {
            return "Not verified: by its own rules, the results in this badge do not earn it."
        }
        let conformance: [CheckID] = [.conformanceStructure, .conformanceContext, .conformanceSchema]
        if report.policy.isRequired(.endorsementReport), failed(.endorsementReport) != nil,
            conformance.allSatisfy({ failed($0) == nil })
        {
            return "Not verified: an endorsement that the badge brings does not hold."
        }
        if report.policy.isRequired(.refreshService), failed(.refreshService) != nil,
            conformance.allSatisfy({ failed($0) == nil })
        {
            return "Not verified: the issuer has a newer version of this badge."
        }
        return "Not verified: the badge breaks rules that every badge must keep."
    }

    private static func day(_ words: String, _ text: String?) -> String {
        text.map { words + " " + PlainTime.text($0) } ?? ""
    }

    private static func undetermined(_ report: Report) -> String {
        let open = report.checks.filter { report.policy.isRequired($0.check) && $0.outcome == .undetermined }
        let others = open.filter { $0.check != .issuerTrusted }
        if others.isEmpty && !open.isEmpty {
            return "Genuine, but nobody you listed vouches for this issuer: " + issuer(report) + "."
        }
        if open.contains(where: { $0.reason == .verifier(.structureOpenBadges2) }) {
            return "Undetermined: this is a badge of Open Badges 2.0, which this program does not verify."
        }
        if open.contains(where: { $0.check == .proofSignature }) {
            return "Undetermined: the signature could not be checked here."
        }
        if open.contains(where: { $0.check == .proofKey }) {
            return "Undetermined: unchanged since it was signed, but it is not known whose key signed it."
        }
        if others.map(\.reason) == [.verifier(.recipientNoSuchIdentity)] {
            return "Undetermined: the badge does not name its recipient in the way in which you asked."
        }
        return "Undetermined: nothing false was found, but not everything could be checked."
    }
}
