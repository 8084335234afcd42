import OpenBadges
import StrictJSON
import VerifiableCredentials

/// The report for a person: the answer first, then what the badge says, then every check.
public enum TextReport {
    /// The whole report, each line ended.
    public static func text(of report: Report) -> String {
        var lines = [title(of: report), Headline.text(of: report), ""]
        if let failure = report.failure {
            lines += ["  " + failure.detail + " [" + failure.code + "]"]
            if let hint = failure.hint { lines += ["  " + hint] }
            return lines.joined(separator: "\n") + "\n"
        }
        if let content = report.content {
            lines += about(content, report) + [""]
            lines += judged(content)
        } else {
            lines += ["What the badge says is not shown, because no signature covers it.", ""]
        }
        lines += evidence(report)
        lines += ["Checks"] + grouped(report.checks).map(line) + [""]
        lines += nextSteps(report)
        lines += ["What this does not show"] + NotShown.sentences.map { "  " + $0 }
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
        return word + "  " + DisplayText.escaped(report.input.name)
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
        let names = content.identities.compactMap(\.clear).map { DisplayText.quoted($0) }
        let hidden = content.identities.count(where: { $0.clear == nil })
        var recipient = names + (content.recipientID.map { [DisplayText.escaped($0)] } ?? [])
        if hidden > 0 { recipient.append("and \(hidden) hidden identity that you can ask about with --recipient") }
        rows.append(("Awarded to", recipient.joined(separator: ", ")))
        rows.append(("Issued by", issuer(content, report)))
        if let criteria = content.criteria { rows.append(("Criteria", DisplayText.escaped(criteria, limit: 600))) }
        if let assessor = content.assessedBy { rows.append(("Assessed by", DisplayText.quoted(assessor))) }
        if let from = content.awardedDate ?? content.validFrom {
            let until = content.validUntil.map { "holds until " + DisplayText.escaped($0, limit: 40) } ?? "has no end"
            rows.append(("Awarded", DisplayText.escaped(from, limit: 40) + ", " + until))
        }
        rows.append(("Judged for", report.verifiedAt.rfc3339 + (report.isOffline ? ", offline" : "")))
        return table(rows)
    }

    /// The identifier first: the name is only what the issuer calls itself.
    private static func issuer(_ content: BadgeContent, _ report: Report) -> String {
        let id = DisplayText.escaped(content.issuerID ?? "(not named)")
        let calls = content.issuerName.map { ", which calls itself " + DisplayText.quoted($0) } ?? ""
        guard let listed = report.results(of: .issuerTrusted).first(where: { $0.outcome == .passed }) else {
            return id + calls
        }
        let known = listed.finding("listedAs").map { "; you listed it as " + DisplayText.quoted($0) } ?? ""
        return id + calls + known
    }

    private static func judged(_ content: BadgeContent) -> [String] {
        if content.judged.isEmpty { return [] }
        let rows = content.judged.map { judged -> (String, String) in
            let required = judged.required.map { "required " + DisplayText.escaped($0, limit: 80) } ?? "told"
            let reached = judged.reached.map { "reached " + DisplayText.escaped($0, limit: 80) } ?? "not stated"
            return (DisplayText.escaped(judged.name, limit: 80), required + ", " + reached)
        }
        return ["What was judged"] + table(rows) + [""]
    }

    private static func evidence(_ report: Report) -> [String] {
        let results = report.results(of: .evidenceIntegrity).filter { $0.reason != .verifier(.evidenceNone) }
        if results.isEmpty { return [] }
        let kinds: [(VerifierReason, String)] = [
            (.evidenceSame, "same as assessed"), (.evidenceChanged, "changed"), (.evidenceGone, "gone"),
            (.evidenceProtected, "behind a login"), (.evidenceUnreachable, "unreachable"),
            (.evidenceNotLookedAt, "not looked at"), (.evidenceDigestNotKnown, "with an unknown kind of digest"),
            (.evidenceNotPinned, "without a digest"),
        ]
        let counts = kinds.compactMap { reason, words -> String? in
            let count = results.count(where: { $0.reason == .verifier(reason) })
            return count == 0 ? nil : "\(count) " + words
        }
        return ["Evidence", "  " + counts.joined(separator: ", "), ""]
    }

    /// Results of one check that passed or are not applicable for the same reason stand in one line; everything else has
    /// a line of its own.
    private static func grouped(_ results: [CheckResult]) -> [[CheckResult]] {
        var groups: [[CheckResult]] = []
        for result in results {
            let isQuiet = result.outcome == .passed || result.outcome == .notApplicable
            if isQuiet, let last = groups.last?.first, last.check == result.check, last.outcome == result.outcome,
                last.reason == result.reason
            {
                groups[groups.count - 1].append(result)
            } else {
                groups.append([result])
            }
        }
        return groups
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

    /// What the reader can do about what stayed open.
    private static func nextSteps(_ report: Report) -> [String] {
        var steps: [String] = []
        let untrusted = report.results(of: .issuerTrusted).contains { $0.reason == .verifier(.issuerNotListed) }
        if untrusted, report.verdict != .notVerified {
            steps.append(
                "If you know this issuer, make sure that the identifier above is theirs, then: badge trust add FILE"
            )
        }
        let unseen = report.results(of: .evidenceIntegrity).contains { $0.reason == .verifier(.evidenceNotLookedAt) }
        if unseen { steps.append("To check the evidence, ask for its files and give their folder: --evidence FOLDER") }
        if steps.isEmpty { return [] }
        return ["What you can do"] + steps.map { "  " + $0 } + [""]
    }

    private static func table(_ rows: [(String, String)]) -> [String] {
        let width = min(40, rows.map { $0.0.unicodeScalars.count }.max() ?? 0)
        return rows.map { "  " + padded($0.0, width + 2) + $0.1 }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.unicodeScalars.count))
    }
}
