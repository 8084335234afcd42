import BadgePrograms
import StrictJSON

/// What a check of a submission found, for programs (`badge-submission-check/1`).
enum CheckJSON {
    static func json(of check: SubmissionCheck, _ submission: Submission, _ standing: CheckStanding) -> JSON {
        let progress = check.progress
        return object([
            ("format", "badge-submission-check/1"),
            ("submission", .string(submission.id)),
            (
                "template",
                object([("id", .string(submission.templateID)), ("version", .string(submission.templateVersion))])
            ),
            ("isReady", .bool(check.isReady && standing.fault == nil)),
            ("state", .string(standing.word(isReady: check.isReady))),
            ("requirements", count(progress.completeCount, of: progress.requirements.count)),
            ("rules", count(check.outcomes.count { $0.status == .met }, of: check.outcomes.count)),
            ("next", progress.next?.requirementID.map { .string($0) }),
            ("progress", .array(progress.all.map(requirement))),
            (
                "samples",
                .array(check.samples.map { object([("what", .string($0.what)), ("place", place($0.place))]) })
            ),
            ("repeated", .array(check.repeated.sentences.map { .string($0) })),
            ("shown", .array(CheckSections.sentences(check.shown).map { .string($0) })),
            ("notes", .array(check.notes.map { .string($0) })),
        ])
    }

    private static func requirement(_ requirement: RequirementProgress) -> JSON {
        object([
            ("requirement", requirement.requirementID.map { .string($0) }),
            ("name", .string(requirement.name)),
            ("part", requirement.part.map { .string($0) }),
            ("state", .string(requirement.state.rawValue)),
            ("outcomes", .array(requirement.outcomes.map(outcome))),
        ])
    }

    private static func outcome(_ outcome: RuleOutcome) -> JSON {
        let places = outcome.placesInShort
        return object([
            ("rule", .string(outcome.ruleID)),
            ("name", .string(outcome.name)),
            ("strength", .string(outcome.strength.rawValue)),
            ("status", .string(outcome.status.rawValue)),
            ("found", .string(outcome.foundForEducator)),
            ("required", .string(outcome.required)),
            ("remedy", outcome.remedy.map { .string($0) }),
            ("places", places.shown.isEmpty ? nil : .array(places.shown.map(place))),
            ("morePlaces", places.more == 0 ? nil : .number(JSONNumber(places.more))),
        ])
    }

    private static func place(_ place: RuleOutcome.Place) -> JSON {
        object([("file", .string(place.file)), ("line", place.line.map { .number(JSONNumber($0)) })])
    }

    private static func count(_ done: Int, of all: Int) -> JSON {
        object([("done", .number(JSONNumber(done))), ("all", .number(JSONNumber(all)))])
    }

    private static func object(_ members: [(String, JSON?)]) -> JSON {
        .object(
            JSONObject(members.compactMap { name, value in value.map { JSONObject.Member(name: name, value: $0) } })
        )
    }
}
