import StrictJSON
import VerifiableCredentials

/// Since when a badge is held, for people.
enum ContinuityLines {
    /// The rows of the report, each with what stands before it; none where the badge renews no other.
    static func rows(_ report: Report) -> [(String, String)] {
        guard let continuity = report.continuity else { return [] }
        let count = continuity.chain.count
        guard count > 1, let since = continuity.since else {
            return [("Renews", "an earlier badge" + missing(continuity))]
        }
        let row = ", without a gap: \(count) badges, each of which renews the one before"
        var text = PlainTime.text(since) + (continuity.until.map { " to " + PlainTime.text($0) } ?? "") + row
        if let doubt = continuity.doubt {
            text += "; that all are one person's is the issuer's word: " + doubt
        } else if !continuity.showsOnePerson {
            text += "; that all are one person's is the issuer's word, since the badges hide the names"
        }
        if continuity.end != .first { text += "; the earliest of them renews one more" + missing(continuity) }
        return [(continuity.until == nil ? "Held since" : "Was held", text)]
    }

    private static func missing(_ continuity: Continuity) -> String {
        let id = continuity.missing.map { ", " + DisplayText.escaped($0, limit: 100) } ?? ""
        let detail = continuity.detail.map { ": " + $0 } ?? ""
        return id + ", which " + reason(continuity.end) + detail
    }

    /// Why the badge before does not count.
    static func reason(_ end: Continuity.End) -> String {
        switch end {
        case .first: "counts"
        case .notVerified: "is not looked at, since this badge itself is not verified"
        case .notNamed: "it names in no way that can be followed"
        case .notGiven:
            "was not given or is not genuine: give it beside this one to see since when the badge has been held"
        case .notGood: "does not count"
        case .otherIssuer: "does not count, because another issuer made it"
        case .otherProgram: "does not count, because it is of another program"
        case .otherRecipient:
            "does not count; ask about an address that both hold, or ask the issuer whether both are one person's"
        case .notEarlier: "does not count, because it does not begin before this one"
        case .gap: "leaves a gap"
        case .several: "is not the only one that it names, so none of them counts"
        case .tooLong: "was not followed: the row has more than \(HeldBadges.limit) badges"
        }
    }
}

extension Continuity {
    var json: JSON {
        var object = JSONObject()
        object["since"] = since.map { .string($0.rfc3339) }
        object["until"] = until.map { .string($0.rfc3339) }
        object["chain"] = .array(chain.map { .string($0) })
        object["reason"] = .string(end.rawValue)
        object["detail"] = detail.map { .string($0) }
        object["missing"] = missing.map { .string($0) }
        object["showsOnePerson"] = .bool(showsOnePerson)
        object["doubt"] = doubt.map { .string($0) }
        return .object(object)
    }
}
