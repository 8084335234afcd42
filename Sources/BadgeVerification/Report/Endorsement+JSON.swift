import OpenBadges
import StrictJSON

extension Endorsement {
    /// The report inside the report (`docs/report.md`).
    var json: JSON {
        var object = JSONObject()
        object["subject"] = .string(subject.description)
        object["of"] = .string(thing.rawValue)
        object["outcome"] = .string(result.outcome.rawValue)
        object["reason"] = .string(result.reason.code)
        object["headline"] = .string(EndorsementLines.text(of: self))
        guard let report else { return .object(object) }
        object["verdict"] = report.verdict.map { .string($0.rawValue) }
        object["issuer"] = report.content?.issuerJSON
        object["endorses"] = endorsedID.map { .string($0) }
        object["comment"] = comment.map { .string($0) }
        object["checks"] = .array(report.checks.map(\.json))
        object["endorsements"] = .array(report.endorsements.map(\.json))
        return .object(object)
    }
}
