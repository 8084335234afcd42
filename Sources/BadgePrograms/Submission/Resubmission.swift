internal import StrictJSON
public import VerifiableCredentials

/// What was handed in again after an assessment: only what had failed. What stood before it stays in the file.
public struct Resubmission: Sendable {
    /// The day on which it was handed in.
    public let date: Instant
    /// What was handed in, by requirement. Each takes the place of what was there for it.
    public let responses: [RequirementResponse]
    /// The first and the last day of the work where they are others than before, absent where they are not.
    public let activity: (from: Instant, until: Instant)?
    /// Phases whose days were wrong before, with the right ones.
    public let phases: [PhasePeriod]
    /// Where `submission.yaml` has it.
    public let mark: YAMLMark
}

extension Submission {
    /// How often something was handed in: 1, and one more for each resubmission.
    public var rounds: Int {
        resubmissions.count + 1
    }

    /// The day on which a round was handed in.
    public func handedIn(round: Int) -> Instant {
        round <= 1 || round > rounds ? submitted : resubmissions[round - 2].date
    }

    /// The last round in which a requirement was handed in; 1 also where it never was.
    public func round(of requirementID: String) -> Int {
        let place = resubmissions.lastIndex { entry in
            entry.responses.contains { $0.requirementID.isSameBytes(as: requirementID) }
        }
        return place.map { $0 + 2 } ?? 1
    }

    /// Every file that was handed in, in all rounds, in the order of the file.
    public var items: [SubmittedItem] {
        (firstResponses + resubmissions.flatMap(\.responses)).flatMap { response in
            response.items + response.feedback.compactMap(\.item)
        }
    }

    /// The submission as it was when a round was handed in.
    func asOf(round: Int) -> Submission {
        let again = Array(resubmissions.prefix(max(0, round - 1)))
        let activity = again.last { $0.activity != nil }?.activity ?? firstActivity
        return Submission(
            id: id,
            templateID: templateID,
            templateVersion: templateVersion,
            templateSHA256: templateSHA256,
            path: path,
            stage: stage,
            renewedStage: renewedStage,
            people: people,
            educator: educator,
            activityFrom: activity.from,
            activityUntil: activity.until,
            firstActivity: firstActivity,
            submitted: submitted,
            phases: Submission.inForce(firstPhases, again),
            firstPhases: firstPhases,
            narrative: narrative,
            confirmations: confirmations,
            firstResponses: firstResponses,
            resubmissions: again,
            responses: Submission.inForce(firstResponses, again),
            idMark: idMark,
            educatorMark: educatorMark,
            narrativeMark: narrativeMark,
            fileName: fileName,
            sha256: sha256
        )
    }

    /// What counts of what was handed in: each requirement once, as it was handed in last.
    static func inForce(_ first: [RequirementResponse], _ again: [Resubmission]) -> [RequirementResponse] {
        var responses = first
        for response in again.flatMap(\.responses) {
            if let place = responses.firstIndex(where: { $0.requirementID.isSameBytes(as: response.requirementID) }) {
                responses[place] = response
            } else {
                responses.append(response)
            }
        }
        return responses
    }

    /// The days of each phase, as they were told last.
    static func inForce(_ first: [PhasePeriod], _ again: [Resubmission]) -> [PhasePeriod] {
        var phases = first
        for phase in again.flatMap(\.phases) {
            if let place = phases.firstIndex(where: { $0.phaseID.isSameBytes(as: phase.phaseID) }) {
                phases[place] = phase
            } else {
                phases.append(phase)
            }
        }
        return phases
    }

    /// Reads `resubmissions`.
    static func resubmissions(
        _ value: YAMLValue?,
        after submitted: YAMLValue,
        _ reader: ResponseReader,
        _ first: (responses: [RequirementResponse], activity: (from: Instant, until: Instant), phases: [PhasePeriod]),
        _ paths: inout NamedFiles
    ) -> [Resubmission] {
        guard let value else { return [] }
        let list = value.list
        value.noteEntries(atMost: SubmissionLimits.rounds - 1)
        if list.count >= SubmissionLimits.rounds {
            value.fail(.outOfRange, "\(list.count) entries; at most \(SubmissionLimits.rounds - 1) are read")
        }
        var last = submitted.isMissing ? Instant(seconds: 0) : submitted.date
        var rounds: [Resubmission] = []
        var activity = first.activity
        for entry in list.prefix(SubmissionLimits.rounds - 1) {
            let round = entry.mapping { map in
                let date = map.required("date")
                let days = map.optional("activity")
                let moved = map.optional("phases")
                let evidence = days == nil && moved == nil ? map.required("evidence") : map.optional("evidence")
                map.demand(["properties": ["evidence": ["minProperties": 1], "phases": ["minProperties": 1]]])
                map.demand(Demand.any(of: ["evidence", "activity", "phases"]))
                let period = days?.mapping { Submission.period($0, "the activity") }
                if let period, period.from.seconds != 0, period.until.seconds != 0 { activity = period }
                if period != nil { Submission.check(date, after: activity.until) }
                paths.round += 1
                let day = date.date
                var reader = reader
                reader.handedIn = day.seconds == 0 ? nil : day
                let round = Resubmission(
                    date: day,
                    responses: evidence.map { reader.responses($0, &paths) } ?? [],
                    activity: period,
                    phases: Submission.phases(moved, within: activity, reader.applied),
                    mark: map.mark
                )
                if !date.isMissing, day.seconds != 0, !OrderOfDays.allows(last, before: round.date) {
                    date.fail(
                        .badValue,
                        "handed in again on \(round.date.date), before what was handed in on \(last.date)",
                        hint: "the rounds stand in the order in which they were handed in"
                    )
                }
                for part in [evidence, moved].compactMap(\.self) {
                    guard case .mapping(let entries, _) = part.node, entries.isEmpty else { continue }
                    part.fail(
                        .emptyValue,
                        "nothing was handed in again",
                        hint: "name what was handed in again, or take the entry out"
                    )
                }
                let known = inForce(first.phases, rounds)
                let isSame = round.phases.allSatisfy { phase in
                    known.contains {
                        $0.phaseID.isSameBytes(as: phase.phaseID) && $0.words.isSameBytes(as: phase.words)
                    }
                }
                if !round.phases.isEmpty, isSame {
                    moved?.fail(
                        .badValue,
                        "these are the days that stood there before",
                        hint: "write the right days, or take phases out of this round"
                    )
                }
                let before = inForce(first.responses, rounds)
                for response in round.responses where response.isUnchanged(since: before) {
                    evidence?.fail(
                        .duplicateFile,
                        "\(response.requirementID) is handed in again just as it was: the same files and answers",
                        hint:
                            "put what is new into a file of another name; a file that stays as it was may stand beside it"
                    )
                }
                return round
            }
            last = round.date
            rounds.append(round)
        }
        return rounds
    }
}

extension RequirementResponse {
    /// Whether the same was handed in before, but for headings and descriptions.
    fileprivate func isUnchanged(since before: [RequirementResponse]) -> Bool {
        guard let earlier = before.first(where: { $0.requirementID.isSameBytes(as: requirementID) }) else {
            return false
        }
        return PinnedText.of(self, titled: false).isSameBytes(as: PinnedText.of(earlier, titled: false))
    }
}
