import OpenBadges
import StrictJSON
import VerifiableCredentials

/// The report for a person: the answer first, then what the badge says, then every check.
public enum TextReport {
    /// The whole report, each line ended.
    public static func text(of report: Report) -> String {
        var lines = [title(of: report)] + TextWrap.lines(Headline.text(of: report), indent: 2, label: "") + [""]
        if let failure = report.failure {
            lines += ["  " + failure.detail + " [" + failure.code + "]"]
            if let hint = failure.hint { lines += ["  " + hint] }
            return lines.joined(separator: "\n") + "\n"
        }
        if let content = report.content {
            lines += about(content, report) + [""]
            lines += judged(content)
        } else {
            lines += [whyNotShown(report), ""]
        }
        lines += evidence(report)
        lines += endorsements(report)
        if let newer = report.refreshed {
            lines += ["The issuer has a newer version of this badge"]
            lines += table(RefreshLines.rows(newer, given: report)) + [""]
        }
        lines += links(report)
        lines += nextSteps(report)
        lines += ["Checks"] + grouped(report.checks).map(line) + [""]
        if let presentation = report.presentation {
            lines += ["Who presents the badge"] + grouped(presentation.checks).map(line) + [""]
        }
        lines += ["What this does not show"] + NotShown.sentences(of: report).flatMap(item)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func title(of report: Report) -> String {
        let word =
            switch report.verdict {
            case .verified: "VERIFIED"
            case .notVerified: "NOT VERIFIED"
            case .undetermined: "UNDETERMINED"
            case nil: "NO BADGE"
            }
        var title = word + "  " + DisplayText.escaped(report.input.name)
        if let presentation = report.presentation, let place = presentation.place {
            title += ", presented at " + DisplayText.escaped(place.description) + " of \(presentation.count)"
        }
        return title
    }

    private static func whyNotShown(_ report: Report) -> String {
        let fits = report.results(of: .proofSignature).contains { $0.outcome == .passed }
        let fails = report.results(of: .proofSignature).contains { $0.outcome == .failed }
        return fits && !fails
            ? "What the badge says is not shown, because it is not the issuer who signed it."
            : "What the badge says is not shown, because no signature covers it."
    }

    private static func about(_ content: BadgeContent, _ report: Report) -> [String] {
        var rows: [(String, String)] = []
        if let name = content.achievementName {
            let version = content.achievementVersion.map { ", version " + DisplayText.escaped($0, limit: 60) } ?? ""
            rows.append(("Badge", DisplayText.quoted(name) + version))
        }
        if let description = content.achievementDescription {
            rows.append(("Stands for", DisplayText.escaped(description)))
        }
        rows.append(("Awarded to", recipient(content)))
        rows.append(("Issued by", issuer(content, report)))
        if let criteria = content.criteria { rows.append(("What it took", DisplayText.escaped(criteria, limit: 600))) }
        if let assessor = content.assessedBy { rows.append(("Assessed by", DisplayText.quoted(assessor))) }
        if let from = content.awardedDate ?? content.validFrom {
            let until = content.validUntil.map { "holds until " + PlainTime.text($0) } ?? "with no end date"
            rows.append(("Awarded", PlainTime.text(from) + ", " + until))
        }
        rows.append(("Judged as of", PlainTime.text(report.verifiedAt) + (report.isOffline ? ", offline" : "")))
        return table(rows)
    }

    private static func recipient(_ content: BadgeContent) -> String {
        var parts = content.identities.compactMap(\.clear).map { DisplayText.quoted($0) }
        if let id = content.recipientID { parts.append(DisplayText.escaped(id)) }
        parts += content.identities.filter { $0.clear == nil }.prefix(4).map { identity in
            let type = DisplayText.escaped(identity.type, limit: 40)
            return "a hidden \(type) (compare with --recipient \(type)=…)"
        }
        return parts.isEmpty ? "(not named)" : parts.joined(separator: ", ")
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

    private static func judged(_ content: BadgeContent) -> [String] {
        if content.judged.isEmpty { return [] }
        let rows = content.judged.map { judged -> (String, String) in
            let required =
                judged.required.map { "required " + DisplayText.escaped($0, limit: 80) } ?? "nothing required"
            let reached = judged.reached.map { "reached " + DisplayText.escaped($0, limit: 80) } ?? "not stated"
            return (DisplayText.escaped(judged.name, limit: 80), required + ", " + reached)
        }
        return ["What was judged"] + table(rows) + [""]
    }

    private static func evidence(_ report: Report) -> [String] {
        let results = report.results(of: .evidenceIntegrity).filter { $0.reason != .verifier(.evidenceNone) }
        if results.isEmpty { return [] }
        let kinds: [(VerifierReason, String)] = [
            (.evidenceSame, "same as assessed"), (.evidenceArchived, "kept as a copy of the issuer"),
            (.evidenceChanged, "changed"), (.evidenceGone, "gone"),
            (.evidenceProtected, "behind a login"), (.evidenceUnreachable, "unreachable"),
            (.evidenceNotLookedAt, "not looked at"), (.evidenceDigestNotKnown, "with an unknown kind of digest"),
            (.evidenceNotPinned, "without a digest"),
            (.proofNotEstablished, "not looked at, because no signature of the issuer is established"),
        ]
        let counts = kinds.compactMap { reason, words -> String? in
            let count = results.count(where: { $0.reason == .verifier(reason) })
            return count == 0 ? nil : (count == 1 ? "1 piece " : "\(count) pieces ") + words
        }
        return ["Evidence", "  " + counts.joined(separator: ", "), ""]
    }

    private static func links(_ report: Report) -> [String] {
        if report.links.isEmpty { return [] }
        return ["Other places that the badge names (they decide nothing)"] + table(LinkLines.rows(report.links)) + [""]
    }

    private static func endorsements(_ report: Report) -> [String] {
        if report.endorsements.isEmpty || report.content == nil { return [] }
        return ["What others say"] + table(EndorsementLines.rows(report.endorsements)) + [""]
    }

    /// Results of one check that passed, are not applicable or were not looked at for the same reason stand in one line;
    /// everything else has a line of its own.
    private static func grouped(_ results: [CheckResult]) -> [[CheckResult]] {
        var groups: [[CheckResult]] = []
        for result in results {
            if isQuiet(result), let last = groups.last?.first, isQuiet(last), last.check == result.check,
                last.outcome == result.outcome, last.reason == result.reason
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

    private static func line(_ group: [CheckResult]) -> String {
        let result = group[0]
        let mark =
            switch result.outcome {
            case .passed: "passed  "
            case .failed: "FAILED  "
            case .notApplicable: "-       "
            case .undetermined: "open    "
            }
        let sentence = group.count == 1 ? Sentences.text(of: result) : Sentences.text(ofAll: group)
        return "  " + mark + padded(result.check.rawValue, 22) + sentence + " [" + result.reason.code + "]"
    }

    private static func nextSteps(_ report: Report) -> [String] {
        let steps = NextStep.all(for: report)
        if steps.isEmpty { return [] }
        let lines = steps.flatMap { step in item(step.text) + (step.command.map { ["      " + $0] } ?? []) }
        return ["What you can do"] + lines + [""]
    }

    private static func item(_ text: String) -> [String] {
        TextWrap.lines(text, indent: 4, label: "  - ")
    }

    private static func table(_ rows: [(String, String)]) -> [String] {
        let width = min(40, rows.map { $0.0.unicodeScalars.count }.max() ?? 0)
        return rows.flatMap { row in
            TextWrap.lines(row.1, indent: width + 4, label: "  " + padded(row.0, width + 2))
        }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.unicodeScalars.count))
    }
}
