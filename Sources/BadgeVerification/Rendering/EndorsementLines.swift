import StrictJSON
import VerifiableCredentials

/// The endorsements of a badge, as the text report shows them.
enum EndorsementLines {
    /// The most endorsements that have lines of their own; the report for programs has them all.
    private static let limit = 20

    /// What stands before each endorsement, and what is said of it.
    static func rows(_ endorsements: [Endorsement], isPage: Bool) -> [(String, String)] {
        var rows = endorsements.prefix(limit).map { (words($0.thing), text(of: $0)) }
        if endorsements.count > limit {
            rows.append(("", ReportParts.more(endorsements.count - limit, isPage: isPage)))
        }
        return rows
    }

    /// What is endorsed.
    private static func words(_ thing: Endorsement.Thing) -> String {
        switch thing {
        case .badge: "The badge"
        case .achievement: "The achievement"
        case .issuer: "The issuer"
        case .creator: "The achievement's author"
        case .source: "The assessor"
        case .parentOrg: "An organization above"
        }
    }

    /// Who endorses, what they say, and how far that holds. Words that no signature covers are not repeated.
    static func text(of endorsement: Endorsement) -> String {
        let verdict = Sentences.text(of: endorsement.result) + because(endorsement)
        guard let endorser = endorsement.endorser else { return capital(verdict) + "." }
        let calls = endorser.name.map { ", which calls itself " + DisplayText.quoted($0, limit: 120) } ?? ""
        let who = DisplayText.escaped(DomainName.shown(endorser.id ?? "(not named)"), limit: 160) + calls
        let says =
            endorsement.comment.map { " says " + DisplayText.quoted($0, limit: 400) } ?? " endorses it without a word"
        return who + says + ". " + capital(verdict) + "." + warning(endorsement) + inner(endorsement)
    }

    private static func because(_ endorsement: Endorsement) -> String {
        let reason = endorsement.result.finding("reason")
        guard let reason, let report = endorsement.report,
            let fault = report.checks.first(where: { $0.reason.code.isSameBytes(as: reason) })
        else { return "" }
        return ": " + Sentences.text(of: fault)
    }

    /// What is odd about the endorser's domain.
    private static func warning(_ endorsement: Endorsement) -> String {
        DomainWarning.text(endorsement.report?.results(of: .issuerTrusted).first).map { " " + $0 } ?? ""
    }

    /// Why an endorser is no other than the one who is endorsed.
    static func bySelf(_ result: CheckResult) -> String {
        switch result.finding("is").flatMap(SelfEndorsement.init(rawValue:)) {
        case .issuer, nil: "the issuer endorses itself"
        case .endorsed: "what is endorsed here endorses itself"
        case .recipient: "the recipient endorses the badge"
        case .domain: "the endorser stands on the issuer's own domain"
        case .key: "the endorsement is signed with the key that signed the badge"
        }
    }

    private static func inner(_ endorsement: Endorsement) -> String {
        let count = endorsement.report?.endorsements.count ?? 0
        return count == 0 ? "" : " The endorser brings \(count) of its own, which the report for programs lists."
    }

    private static func capital(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
