import OpenBadges
import StrictJSON
import VerifiableCredentials

/// What every report for a person says, whatever its form. Foreign text in it is escaped.
enum ReportParts {
    /// The verdict in one word or two.
    static func word(_ verdict: Verdict?) -> String {
        switch verdict {
        case .verified: "VERIFIED"
        case .notVerified: "NOT VERIFIED"
        case .undetermined: "UNDETERMINED"
        case nil: "NO BADGE"
        }
    }

    /// What the report is about: the file, and where in it.
    static func place(_ report: Report) -> String {
        let name = DisplayText.escaped(report.input.name)
        guard let presentation = report.presentation, let place = presentation.place else { return name }
        return name + ", presented at " + DisplayText.escaped(place.description) + " of \(presentation.count)"
    }

    /// Why nothing of what the badge says is repeated.
    static func whyNotShown(_ report: Report) -> String {
        let fits = report.results(of: .proofSignature).contains { $0.outcome == .passed }
        let fails = report.results(of: .proofSignature).contains { $0.outcome == .failed }
        return fits && !fails
            ? "What the badge says is not shown, because it is not the issuer who signed it."
            : "What the badge says is not shown, because no signature covers it."
    }

    /// Who, what, when and by whom, each with what stands before it.
    static func about(_ content: BadgeContent, _ report: Report, isPage: Bool) -> [(String, String)] {
        var rows: [(String, String)] = []
        if let name = content.achievementName {
            let version = content.achievementVersion.map { ", version " + DisplayText.escaped($0, limit: 60) } ?? ""
            rows.append(("Badge", DisplayText.quoted(name) + version))
        }
        if let description = content.achievementDescription {
            rows.append(("Stands for", DisplayText.escaped(description)))
        }
        rows.append(("Awarded to", RecipientWords.row(content, report, isPage: isPage)))
        rows.append(("Issued by", issuer(content, report)))
        if let criteria = content.criteria { rows.append(("What it took", DisplayText.escaped(criteria, limit: 600))) }
        if let assessor = content.assessedBy { rows.append(("Assessed by", DisplayText.quoted(assessor))) }
        if let from = content.awardedDate ?? content.validFrom {
            let until = content.validUntil.map { "holds until " + PlainTime.text($0) } ?? "with no end date"
            rows.append(("Awarded", PlainTime.text(from) + ", " + until))
        }
        rows += ContinuityLines.rows(report)
        rows.append(("Still good", StillGood.text(of: report)))
        rows.append(("Judged as of", PlainTime.text(report.verifiedAt) + (report.isOffline ? ", offline" : "")))
        return rows
    }

    /// How many are left out of a list.
    static func more(_ count: Int, isPage: Bool) -> String {
        "and \(count) more, which " + (isPage ? "the report for programs lists" : "--json lists")
    }

    /// The identifier first: the name is only what the issuer calls itself.
    private static func issuer(_ content: BadgeContent, _ report: Report) -> String {
        let id = DisplayText.escaped(DomainName.shown(content.issuerID ?? "(not named)"))
        let calls = content.issuerName.map { ", which calls itself " + DisplayText.quoted($0) } ?? ""
        guard let listed = report.results(of: .issuerTrusted).first(where: { $0.outcome == .passed }) else {
            return id + calls
        }
        let known = listed.finding("listedAs").map { "; you listed it as " + DisplayText.quoted($0) } ?? ""
        let registered = listed.finding("registry").map { registry in
            "; listed by the registry " + DisplayText.quoted(registry)
                + (listed.finding("registeredAs").map { " as " + DisplayText.quoted($0) } ?? "")
        }
        return id + calls + known + (registered ?? "")
    }

    /// Results of one check that passed, are not applicable or were not looked at for the same reason stand in one line;
    /// everything else has a line of its own.
    static func grouped(_ results: [CheckResult]) -> [[CheckResult]] {
        var groups: [[CheckResult]] = []
        for result in results {
            if isQuiet(result), let last = groups.last?.first, isQuiet(last), last.check == result.check,
                last.outcome == result.outcome, last.reason == result.reason,
                PieceState(last) == PieceState(result)
            {
                groups[groups.count - 1].append(result)
            } else {
                groups.append([result])
            }
        }
        return groups
    }

    private static func isQuiet(_ result: CheckResult) -> Bool {
        if KindMismatch.words(of: result) != nil { return false }
        if result.outcome == .passed || result.outcome == .notApplicable { return true }
        return result.reason == .verifier(.evidenceNotLookedAt) && result.finding("problem") == nil
    }

    /// What a group of results says in one sentence.
    static func sentence(_ group: [CheckResult]) -> String {
        group.count == 1 ? Sentences.text(of: group[0]) : Sentences.text(ofAll: group)
    }
}
