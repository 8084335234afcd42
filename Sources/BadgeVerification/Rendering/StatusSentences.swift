import StrictJSON
import VerifiableCredentials

/// What was found out about the status of a badge, in sentences.
enum StatusSentences {
    static func text(_ reason: VerifierReason, _ r: CheckResult) -> String {
        switch reason {
        case .statusTypeNotKnown:
            "the badge names a status of the kind " + Sentences.shown(r, "type")
                + ", which this program does not follow"
        case .statusEntryMalformed:
            "what the badge says about its status is not as the standard has it" + Sentences.problem(r)
        case .statusIndexNumeric:
            "the badge gives its place in the list as a number, where the standard wants a text; --allow "
                + Leniency.numericStatusIndex.rawValue + " lets that be"
        case .statusTooManyLists:
            "the badge names more lists, or more places in large lists, than are looked up for one badge"
        case .statusListNotReached:
            "the list at " + Sentences.shown(r, "list") + " could not be had" + Sentences.problem(r)
        case .statusListNotVerified:
            "what stands at " + Sentences.shown(r, "list") + " is no list that counts" + Sentences.problem(r)
        case .statusListOfAnother:
            "the list is not the issuer's but that of " + Sentences.shown(r, "listIssuer")
                + "; --status-issuer lets it count"
        case .statusListOtherID:
            "the list says that it belongs to " + Sentences.shown(r, "found") + ", not to "
                + Sentences.shown(r, "expected") + "; --allow " + Leniency.otherStatusListID.rawValue
                + " lets that be"
        case .statusListOtherPurpose:
            "the list is about something else: " + Sentences.shown(r, "listPurpose")
        case .statusListNotYet: "the list does not hold before " + day(r, "validFrom")
        case .statusListExpired: "the list ended on " + day(r, "validUntil") + ", and there is no newer one"
        case .statusListOutdated:
            "the list was kept since " + day(r, "asOf") + ", longer than it says that it may be; --allow "
                + Leniency.outdatedStatusList.rawValue + " lets that be"
        case .statusListRolledBack where r.finding("problem") != nil:
            r.finding("problem") ?? ""
        case .statusListRolledBack:
            "the list is older than one that was seen before"
                + (r.finding("newestSeen") == nil ? "" : ", which was made on " + day(r, "newestSeen"))
                + ": somebody shows an old one"
        case .statusListMalformed: "the list cannot be read" + Sentences.problem(r)
        case .statusListTooShort:
            (r.finding("problem") ?? "the list is too short") + "; --allow " + Leniency.shortStatusList.rawValue
                + " lets that be"
        case .statusIndexOutOfRange: r.finding("problem") ?? "the list is too short"
        case .statusListNotIssuers:
            "the list at " + Sentences.shown(r, "list") + " is signed by nobody and stands on no host of the issuer; "
                + "--status-issuer lets that host count"
        case .statusNotRevoked: "the issuer has not withdrawn the badge" + list(r)
        case .statusNotListed:
            "the issuer's host does not list the badge as withdrawn" + list(r)
                + "; nobody signed that list, so the host alone answers for it"
        case .statusRevoked: "withdrawn by the issuer" + list(r) + why(r)
        case .statusNotSuspended: "the issuer has not suspended the badge" + list(r)
        case .statusSuspended: "suspended by the issuer for the time being" + list(r) + why(r)
        case .statusUnset: "the issuer has set no such status" + list(r) + why(r)
        case .statusRefresh: "the issuer has a newer version of the badge" + list(r)
        case .statusSet:
            "the issuer says something about the badge (" + Sentences.shown(r, "statusPurpose") + ")" + why(r)
                + "; whether it still counts is for you to judge"
        default: ""
        }
    }

    /// Of when the list is, and of when the answer.
    private static func list(_ result: CheckResult) -> String {
        var parts: [String] = []
        if result.finding("listMade") != nil { parts.append("says its list of " + day(result, "listMade")) }
        if result.finding("asOf") != nil { parts.append("as of " + day(result, "asOf")) }
        if result.finding("source") == ResourceSource.userGiven.rawValue { parts.append("by the file that you gave") }
        return parts.map { ", " + $0 }.joined()
    }

    /// What the issuer says about it, in quotes.
    private static func why(_ result: CheckResult) -> String {
        let said = result.finding("message") == nil ? "revocationReason" : "message"
        return result.finding(said) == nil ? "" : ": " + Sentences.shown(result, said)
    }

    private static func day(_ result: CheckResult, _ name: String) -> String {
        result.finding(name).map { PlainTime.text($0) } ?? "(not stated)"
    }
}
