import BadgePrograms
import BadgeVerification
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// A badge that was shown for a submission, verified: what rules may know of it, or why it does not count.
struct ShownBadge: Sendable {
    /// Why a badge does not count, and what to do.
    struct Fault: Sendable {
        let why: String
        let remedy: String
    }

    let path: String
    /// What is against the badge itself, whosever it is; absent where it is good. That it has ended is not: the rules ask
    /// for the days that they need.
    let fault: Fault?
    private let members: JSONObject

    init(_ verification: Verification, at path: String) {
        self.path = path
        let report = verification.report
        members = verification.credential?.members ?? JSONObject()
        if let failure = report.failure {
            let remedy = failure.hint ?? "give the file of the badge as the educator got it"
            fault = Fault(why: "no badge can be read in it: " + failure.detail, remedy: remedy)
        } else if let why = report.fault(leavingOut: .validityUntil) {
            fault = Fault(why: why, remedy: Self.remedy(report, path))
        } else {
            fault =
                Self.awarded(members) == nil
                ? Fault(why: "it does not say when it was awarded", remedy: "ask its issuer") : nil
        }
    }

    private static func remedy(_ report: Report, _ path: String) -> String {
        if report.verdict(leavingOut: .validityUntil) == .notVerified {
            return "ask the educator for the file as it was issued; badge verify tells all that is wrong with this one"
        }
        if report.results(of: .issuerTrusted).contains(where: { $0.outcome == .undetermined }) {
            return "if you know the issuer: badge trust add " + DisplayText.escaped(path)
                + ", or name its key with --pin; your list is given with --trust"
        }
        return "badge verify tells what is open; with --online, what the badge names is looked up"
    }

    private static func awarded(_ members: JSONObject) -> Instant? {
        (members["awardedDate"]?.string ?? members["validFrom"]?.string ?? members["issuanceDate"]?.string)
            .flatMap { Instant($0) }
    }

    private var achievement: JSON? {
        members["credentialSubject"]?["achievement"]
    }

    private var issuerID: String {
        members["issuer"]?.string ?? members["issuer"]?["id"]?.string ?? ""
    }

    /// Whether an educator is the recipient; absent where the badge does not show it. One identity that is the same is
    /// enough: people marry and change their addresses.
    func isOf(_ educator: Educator) -> Bool? {
        let known =
            [("name", educator.name), ("emailAddress", educator.email)]
            + educator.identifiers.map { ($0.type, $0.value) }
        let entries = members["credentialSubject"]?["identifier"]?.items ?? []
        let answers = known.compactMap { RecipientIdentity(type: $0.0, value: $0.1) }.flatMap { identity in
            entries.prefix(100).compactMap { identity.answer(of: $0) }
        }
        if answers.contains(.same) { return true }
        return answers.contains(.different) ? false : nil
    }

    /// What rules may know. To which program and stage it belongs counts where it is of the one who issues now: whoever
    /// else names a program means one of his own.
    ///
    /// - Parameter issuer: Who issues now; absent where that is not known yet.
    func fact(issuer: String?) -> PriorBadge? {
        guard fault == nil, let awarded = Self.awarded(members) else { return nil }
        let isOwn = issuer.map { $0.isSameBytes(as: issuerID) } ?? true
        func name(_ type: String) -> String? { isOwn ? ProgramIdentifier.value(type, of: achievement) : nil }
        return PriorBadge(
            credentialID: members["id"]?.string,
            issuerID: issuerID,
            achievementID: achievement?["id"]?.string ?? "",
            programID: name(ProgramIdentifier.template),
            stageID: name(ProgramIdentifier.stage),
            awarded: awarded,
            validUntil: (members["validUntil"]?.string ?? members["expirationDate"]?.string).flatMap { Instant($0) }
        )
    }

    /// Whether it is of another issuer than the one who issues now.
    func isForeign(to issuer: String?) -> Bool {
        issuer.map { !$0.isSameBytes(as: issuerID) } ?? false
    }

    /// The issuer, for sentences.
    var shownIssuer: String {
        DisplayText.escaped(issuerID, limit: 100)
    }
}
