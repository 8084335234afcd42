import BadgeCrypto
import OpenBadges
public import StrictJSON
import VerifiableCredentials

extension Report {
    /// The name of the form of ``json``.
    public static let schema = "badge-report/1"

    /// The report for programs (`docs/report.md`).
    public var json: JSON {
        var object = JSONObject()
        object["schema"] = .string(Self.schema)
        object["tool"] = ["name": .string(tool.name), "version": .string(tool.version)]
        object["input"] = [
            "name": .string(input.name),
            "sha256": input.sha256.map { .string(Base16.encode($0)) } ?? .null,
            "format": input.format.map { .string($0.rawValue) } ?? .null,
        ]
        object["verifiedAt"] = .string(verifiedAt.rfc3339)
        object["offline"] = .bool(isOffline)
        object["policy"] = policyJSON
        object["verdict"] = verdict.map { .string($0.rawValue) } ?? .null
        object["headline"] = .string(Headline.text(of: self))
        if let failure {
            var error: JSONObject = JSONObject()
            error["code"] = .string(failure.code)
            error["detail"] = .string(failure.detail)
            error["hint"] = failure.hint.map { .string($0) }
            object["error"] = .object(error)
            return .object(object)
        }
        object["issuer"] = content?.issuerJSON
        object["recipient"] = content?.recipientJSON
        object["achievement"] = content?.achievementJSON(of: self)
        object["evidence"] = content?.evidenceJSON
        object["heldSince"] = content == nil ? nil : continuity?.json
        object["checks"] = .array(checks.map(\.json))
        object["presentation"] = presentation?.json
        if !links.isEmpty { object["links"] = .array(links.map(\.json)) }
        if !traces.isEmpty { object["traces"] = .array(traces.map(\.json)) }
        object["refreshed"] = refreshed.map { $0.json(given: self) }
        object["endorsements"] = .array(endorsements.map(\.json))
        object["notShown"] = .array(NotShown.sentences(of: self).map { .string($0) })
        return .object(object)
    }

    private var policyJSON: JSON {
        var object = JSONObject()
        object["required"] = .array(
            (CheckID.allCases + CheckID.ofPresentations).filter(policy.isRequired).map { .string($0.rawValue) }
        )
        object["anyIssuer"] = .bool(policy.acceptsAnyIssuer)
        object["challenge"] = policy.challenge.map { .string($0) }
        object["domain"] = policy.domain.map { .string($0) }
        object["recipient"] = policy.recipient.map { ["type": .string($0.type), "value": .string($0.value)] }
        if !policy.statusIssuers.isEmpty {
            object["statusIssuers"] = .array(policy.statusIssuers.map { .string($0) })
        }
        let allowed = Leniency.allCases.filter(policy.leniencies.contains)
        if !allowed.isEmpty { object["allowed"] = .array(allowed.map { .string($0.rawValue) }) }
        return .object(object)
    }
}

extension CheckResult {
    var json: JSON {
        var findings = JSONObject()
        for finding in self.findings { findings[finding.name] = finding.value }
        var object = JSONObject()
        object["check"] = .string(check.rawValue)
        object["outcome"] = .string(outcome.rawValue)
        object["reason"] = .string(reason.code)
        object["subject"] = .string(subject.description)
        object["findings"] = .object(findings)
        object["type"] = ProblemType.url(of: self).map { .string($0) }
        return .object(object)
    }
}

extension ProofTrace {
    var json: JSON {
        var object = JSONObject()
        object["subject"] = .string(subject.description)
        object["suite"] = .string(suite)
        object["key"] = key.map { .string($0) }
        object["signature"] = .string(signature)
        if let forms {
            object["hash"] = .string(forms.algorithm == .sha384 ? "SHA-384" : "SHA-256")
            object["options"] = .string(String(decoding: forms.options, as: UTF8.self))
            object["optionsHash"] = .string(Base16.encode(forms.optionsHash))
            object["document"] = .string(String(decoding: forms.document, as: UTF8.self))
            object["documentHash"] = .string(Base16.encode(forms.documentHash))
            object["signedBytes"] = .string(Base16.encode(forms.hashData))
        }
        object["signedText"] = signingInput.map { .string(String(decoding: $0, as: UTF8.self)) }
        object["problem"] = problem.map { .string($0) }
        return .object(object)
    }
}

extension LinkResult {
    var json: JSON {
        var object = JSONObject()
        object["url"] = .string(link.url)
        object["kind"] = .string(link.kind.rawValue)
        object["subject"] = .string(link.subject.description)
        object["state"] = .string(state.rawValue)
        object["problem"] = problem.map { .string($0) }
        return .object(object)
    }
}

extension BadgeContent {
    var issuerJSON: JSON {
        var object = JSONObject()
        object["id"] = issuerID.map { .string($0) }
        object["name"] = issuerName.map { .string($0) }
        object["url"] = issuerURL.map { .string($0) }
        object["domain"] = issuerID.flatMap { DomainName(identifier: $0) }.map { .string($0.authority) }
        return .object(object)
    }

    var recipientJSON: JSON {
        var object = JSONObject()
        object["id"] = recipientID.map { .string($0) }
        object["identities"] = .array(
            identities.map { identity in
                var entry = JSONObject()
                entry["type"] = .string(identity.type)
                entry["hashed"] = .bool(identity.clear == nil)
                entry["value"] = identity.clear.map { .string($0) }
                return .object(entry)
            }
        )
        return .object(object)
    }

    func achievementJSON(of report: Report) -> JSON {
        var object = JSONObject()
        object["id"] = achievementID.map { .string($0) }
        object["name"] = achievementName.map { .string($0) }
        object["version"] = achievementVersion.map { .string($0) }
        object["description"] = achievementDescription.map { .string($0) }
        object["criteria"] = criteria.map { .string($0) }
        object["assessedBy"] = assessedBy.map { .string($0) }
        object["awarded"] = (awardedDate ?? validFrom).map { .string($0) }
        object["validUntil"] = validUntil.map { .string($0) }
        object["judged"] = .array(report.judgedOutcomes.map(\.json))
        object["award"] = report.award.map { award in
            [
                "outcome": .string(award.outcome.rawValue), "requirements": .number(JSONNumber(award.requirements)),
                "reached": .number(JSONNumber(award.reached)), "notReached": .number(JSONNumber(award.missed)),
            ]
        }
        return .object(object)
    }
}

extension JudgedRow {
    var json: JSON {
        var object = JSONObject()
        object["name"] = .string(judged.name)
        object["resultType"] = .string(judged.resultType)
        object["required"] = judged.required.map { .string($0) }
        object["atMost"] = judged.atMost.map { .string($0) }
        object["reached"] = judged.reached.map { .string($0) }
        if !judged.isDescribed { object["described"] = .bool(false) }
        if judged.results.count > 1 {
            object["others"] = .array(judged.results.dropFirst().map { $0.text.map { .string($0) } ?? .null })
        }
        object["how"] = judged.how.map { .string($0) }
        object["outcome"] = .string(outcome.rawValue)
        return .object(object)
    }
}
