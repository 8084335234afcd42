import StrictJSON
import VerifiableCredentials

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
        case .undetermined: return undetermined(report) + (PieceState.missing(report) ?? "")
        }
    }

    /// Names the badge, the recipient, the issuer and the date: whoever reads only this line knows what was verified.
    private static func verified(_ report: Report) -> String {
        let content = report.content
        var line = content?.achievementName.map { DisplayText.quoted($0, limit: 120) } ?? "a badge"
        line += RecipientWords.headline(report) + " by " + issuer(report)
        if let date = content?.awardedDate ?? content?.validFrom { line += " on " + PlainTime.date(date) }
        return "Verified: " + line + ". Genuine, unchanged since it was signed, and still good" + asOf(report) + ". "
            + trust(report) + (PieceState.missing(report) ?? "")
    }

    /// How old the oldest answer of a host is on which this rests, where an earlier run kept it.
    private static func asOf(_ report: Report) -> String {
        let results = report.checks.filter { $0.check.family == "status" || $0.check == .proofKey }
        let oldest = results.compactMap { $0.finding("asOf").flatMap { Instant($0) } }.min()
        return oldest.map { " as of " + PlainTime.text($0.rfc3339) + ", when the issuer's host was last asked" } ?? ""
    }

    /// Who vouches for the issuer.
    private static func trust(_ report: Report) -> String {
        if report.policy.acceptsAnyIssuer { return "Whether to trust the issuer was not asked." }
        let registered = report.results(of: .issuerTrusted).first { $0.reason == .verifier(.issuerRegistered) }
        guard let registry = registered?.finding("registry") else { return "You trust the issuer." }
        let warning = DomainWarning.text(registered).map { " " + $0 } ?? ""
        return "The registry " + DisplayText.quoted(registry, limit: 120) + ", which you named, lists the issuer."
            + warning
    }

    /// The name that the user gave the issuer, or its domain or DID with the name that it gives itself in quotes.
    private static func issuer(_ report: Report) -> String {
        if let listed = report.results(of: .issuerTrusted).first?.finding("listedAs") {
            return DisplayText.quoted(listed, limit: 120)
        }
        let id =
            report.content?.issuerID.map { DisplayText.escaped(DomainName.shown($0), limit: 160) }
            ?? "an issuer without a name"
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
        if let key = failed(.proofKey), key.reason == .verifier(.keyExpired) {
            return "Not verified: signed after the issuer says that it had stopped using this key"
                + day(",", key.finding("expires")) + ". Ask the issuer: the date that it published may be wrong."
        }
        if failed(.proofKey) != nil || failed(.proofPurpose) != nil {
            return "Not verified: whoever signed this badge is not shown to be the issuer that it names."
        }
        if failed(.issuerTrusted) != nil {
            return "Not verified: signed with another key than the one that you know of this issuer."
        }
        if let revoked = failed(.statusRevocation), revoked.reason == .verifier(.statusRevoked) {
            return "Not verified: the issuer has withdrawn this badge"
                + day(", says its list of", revoked.finding("listMade")) + "."
        }
        if let suspended = failed(.statusSuspension), suspended.reason == .verifier(.statusSuspended) {
            return "Not verified: the issuer has suspended this badge for the time being"
                + day(", says its list of", suspended.finding("listMade")) + "."
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
            return RecipientWords.different(report)
        }
        if failed(.presentationProof) != nil || failed(.presentationHolder) != nil {
            return "Not verified: the badge was not presented by its recipient for what you asked."
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

    /// A badge of which only the trust in its issuer is open.
    private static func genuine(_ report: Report, _ trust: CheckResult?) -> String {
        let who = ": " + issuer(report) + "."
        switch trust?.reason {
        case .verifier(.issuerEntryEnded):
            return "Genuine, but your trust in this issuer ended" + date(" on ", trust?.finding("until")) + who
        case .verifier(.issuerEntryNotYet):
            return "Genuine, but your trust in this issuer begins" + date(" on ", trust?.finding("from")) + who
        case .verifier(.issuerAchievementNotListed):
            return "Genuine, but you do not trust this issuer to award this achievement" + who
        default:
            let warning = DomainWarning.text(trust).map { " " + $0 } ?? ""
            return "Genuine, but you have not yet said whether you know this issuer" + who + warning
        }
    }

    private static func date(_ words: String, _ text: String?) -> String {
        text.map { words + PlainTime.date($0) } ?? ""
    }

    private static func undetermined(_ report: Report) -> String {
        let open = report.allResults.filter { report.policy.isRequired($0.check) && $0.outcome == .undetermined }
        let others = open.filter { $0.check != .issuerTrusted }
        if !others.isEmpty, others.allSatisfy({ $0.check.family == "presentation" }) {
            return "Undetermined: it is not shown that the recipient presents the badge, for what you asked."
        }
        if others.isEmpty && !open.isEmpty {
            return genuine(report, report.results(of: .issuerTrusted).first)
        }
        if open.contains(where: { $0.reason == .verifier(.structureOpenBadges2) }) {
            return "Undetermined: this is a badge of Open Badges 2.0, which this program does not verify."
        }
        if open.contains(where: { $0.check == .proofSignature }) {
            return "Undetermined: the signature could not be checked here."
        }
        if open.contains(where: { $0.reason == .verifier(.keyRevoked) }) {
            return "Undetermined: unchanged since it was signed, but the issuer took the key back that signed it."
        }
        if open.contains(where: { $0.check == .proofKey }) {
            return "Undetermined: unchanged since it was signed, but it is not known whose key signed it."
        }
        if others.allSatisfy({ $0.check.family == "status" }) {
            return
                "Undetermined: nothing false was found, but whether the issuer has withdrawn or changed this badge could "
                + "not be found out."
        }
        let asked: [(CheckID, String)] = [
            (.evidenceIntegrity, "you asked for the evidence, and not all of it could be compared"),
            (.endorsementReport, "you asked for endorsements, and not all of them could be relied on"),
            (.refreshService, "you asked for the newest version, and whether this is it could not be found out"),
            (.conformanceSchema, "whether the badge keeps the schema that it names could not be found out"),
        ]
        if let check = others.first?.check, others.allSatisfy({ $0.check == check }),
            let words = asked.first(where: { $0.0 == check })?.1
        {
            return "Undetermined: nothing false was found, but " + words + "."
        }
        if others.map(\.reason) == [.verifier(.recipientNoSuchIdentity)] {
            return "Undetermined: the badge does not name its recipient in the way in which you asked."
        }
        return "Undetermined: nothing false was found, but not everything could be checked."
    }
}
