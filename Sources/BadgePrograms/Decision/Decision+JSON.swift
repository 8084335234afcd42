public import StrictJSON
internal import VerifiableCredentials

extension Decision {
    /// The format's name.
    public static let format = "badge-decision/1"

    /// The decision as a document (`badge-decision/1`). The same inputs give the same members in the same order. It does
    /// not name the educator.
    public var json: JSON {
        object([
            ("format", .string(Decision.format)),
            ("isAwarded", .bool(isAwarded)),
            (
                "template",
                object([
                    ("id", .string(template.id)), ("version", .string(template.version)),
                    ("sha256", .string(hex(template.sha256))),
                ])
            ),
            ("submission", object([("id", .string(submission.id)), ("sha256", .string(hex(submission.sha256)))])),
            ("path", submission.path.map { .string($0) }),
            ("stage", submission.stage.map { .string($0) }),
            ("renews", submission.renewedStage.map { .string($0) }),
            ("files", .array(facts.files.map(file))),
            ("badges", badges.isEmpty ? nil : .array(badges.map(badge))),
            ("assessments", .array((panel.assessors + panel.adjudicators).map(sheet))),
            ("rounds", rounds.count > 1 ? .array(rounds.map(round)) : nil),
            ("assessorCount", .number(JSONNumber(assessorCount))),
            ("exactAgreementPercent", exactAgreementPercent.map { .number(JSONNumber($0)) } ?? .null),
            ("outcomes", .array(outcomes.map(outcome))),
            ("components", .array(components.map(component))),
        ])
    }

    private func member(_ name: String, _ value: JSON) -> JSONObject.Member {
        JSONObject.Member(name: name, value: value)
    }

    /// An object of the members that have a value.
    private func object(_ members: [(String, JSON?)]) -> JSON {
        .object(JSONObject(members.compactMap { name, value in value.map { member(name, $0) } }))
    }

    private func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    private func file(_ file: SubmissionFacts.File) -> JSON {
        object([
            ("path", .string(file.path)),
            ("sha256", file.digest.map { .string(hex($0.sha256)) } ?? .null),
            ("size", file.digest.map { .number(JSONNumber($0.size)) } ?? .null),
        ])
    }

    private func badge(_ badge: PriorBadge) -> JSON {
        object([
            ("credential", badge.credentialID.map { .string($0) }),
            ("issuer", .string(badge.issuerID)), ("achievement", .string(badge.achievementID)),
            ("program", badge.programID.map { .string($0) }), ("stage", badge.stageID.map { .string($0) }),
            ("awarded", .string(badge.awarded.rfc3339)),
            ("validUntil", badge.validUntil.map { .string($0.rfc3339) }),
        ])
    }

    private func sheet(_ sheet: Assessment) -> JSON {
        object([
            ("assessor", .string(sheet.assessor)), ("role", .string(sheet.role.rawValue)),
            ("round", rounds.count > 1 ? .number(JSONNumber(sheet.round)) : nil),
            ("date", .string(sheet.date.date)), ("sha256", .string(hex(sheet.sha256))),
            ("scores", .array(sheet.scores.map(score))),
        ])
    }

    private func round(_ round: DecisionRound) -> JSON {
        func texts(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
        return object([
            ("round", .number(JSONNumber(round.number))), ("handedIn", .string(round.date.date)),
            ("again", round.again.isEmpty ? nil : texts(round.again)),
            (
                "activity",
                round.activity.map {
                    object([("from", .string($0.from.date)), ("until", .string($0.until.date))])
                }
            ),
            ("phases", round.phases.isEmpty ? nil : texts(round.phases)),
            ("assessors", texts(round.assessors)), ("adjudicators", texts(round.adjudicators)),
            ("results", .array(round.results.map(result))), ("isAwarded", .bool(round.isAwarded)),
        ])
    }

    private func result(_ result: DecisionRound.Result) -> JSON {
        object([
            ("rule", .string(result.ruleID)), ("status", .string(result.status.rawValue)),
            ("found", .string(result.found)),
        ])
    }

    private func score(_ score: Assessment.Score) -> JSON {
        switch score.value {
        case .pass(let isPass): object([("rule", .string(score.ruleID)), ("pass", .bool(isPass))])
        case .level(let level): object([("rule", .string(score.ruleID)), ("level", .string(level))])
        }
    }

    private func outcome(_ outcome: RuleOutcome) -> JSON {
        let places = outcome.placesInShort
        return object([
            ("rule", .string(outcome.ruleID)),
            ("requirement", outcome.requirementID.map { .string($0) }),
            ("origin", .string(outcome.origin.rawValue)),
            ("strength", .string(outcome.strength.rawValue)),
            ("status", .string(outcome.status.rawValue)),
            ("found", .string(outcome.found)),
            ("required", .string(outcome.required)),
            ("remedy", outcome.remedy.map { .string($0) }),
            ("places", places.shown.isEmpty ? nil : .array(places.shown.map(place))),
            ("morePlaces", places.more == 0 ? nil : .number(JSONNumber(places.more))),
            ("members", outcome.members.isEmpty ? nil : .array(outcome.members.map(self.outcome))),
        ])
    }

    private func place(_ place: RuleOutcome.Place) -> JSON {
        object([("file", .string(place.file)), ("line", place.line.map { .number(JSONNumber($0)) })])
    }

    private func component(_ component: DecisionComponent) -> JSON {
        let about: [(String, JSON?)] = [
            ("id", .string(component.id)), ("name", .string(component.name)),
            ("description", component.description.map { .string($0) }),
        ]
        switch component.kind {
        case .status(let isCompleted):
            return object(about + [("resultType", "Status"), ("isCompleted", .bool(isCompleted))])
        case .level(let levels, let required, let achieved):
            return object(
                about + [
                    ("resultType", "RubricCriterionLevel"), ("levels", .array(levels.map { .string($0.id) })),
                    ("requiredLevel", required.map { .string($0) }),
                    ("achievedLevel", achieved.map { .string($0) } ?? .null),
                ]
            )
        case .measure(let resultType, let valueMin, let valueMax, let requiredValue, let value):
            return object(
                about + [
                    ("resultType", .string(resultType)), ("valueMin", valueMin.map { .string($0) }),
                    ("valueMax", valueMax.map { .string($0) }), ("requiredValue", requiredValue.map { .string($0) }),
                    ("value", value.map { .string($0) } ?? .null),
                ]
            )
        }
    }
}
