internal import StrictJSON
internal import VerifiableCredentials

extension Submission {
    /// The format's name.
    public static let format = "badge-submission/1"

    /// Reads `submission.yaml`.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - template: The template whose requirements it answers.
    /// - Throws: ``ProgramErrors`` with every fault of the file, among them another template or version than `template`.
    public init(reading file: ProgramFile, for template: Template) throws(ProgramErrors) {
        let yaml = try YAMLFile(name: file.name, bytes: file.bytes)
        self = try yaml.read(format: Submission.format) { map in
            Submission.read(map, for: template, named: file.name, sha256: file.sha256)
        }
    }

    /// Reads the keys of a submission.
    static func read(_ map: YAMLMapping, for template: Template, named name: String, sha256: [UInt8]) -> Submission {
        let templateID = map.required("template")
        let version = map.required("templateVersion")
        let begunUnder = map.optional("templateSha256")
        let templateDigest = begunUnder?.sha256
        Submission.check(templateID, version, template)
        if let begunUnder, let templateDigest, version.text.isSameBytes(as: template.version) {
            Submission.check(begunUnder, templateDigest, template)
        }
        let activity = map.required("activity").mapping { Submission.period($0, "the activity") }
        let id = map.required("id")
        let educator = map.required("educator")
        let narrative = map.required("narrative")
        let way = SubmissionWay(reading: map, template)
        let applied = template.applied(path: way.path, stage: way.stage, renews: way.renewedStage)
        let submitted = map.required("submitted")
        let day = submitted.date
        Submission.check(submitted, after: activity.until)
        var reader = ResponseReader(template: template, applied: applied)
        if day.seconds != 0 { reader.handedIn = day }
        var paths = NamedFiles()
        let first = reader.responses(map.required("evidence"), &paths)
        let phases = Submission.phases(map.optional("phases"), within: activity, applied)
        let handedIn = (responses: first, activity: activity, phases: phases)
        let again = Submission.resubmissions(map.optional("resubmissions"), after: submitted, reader, handedIn, &paths)
        let inForce = again.last { $0.activity != nil }?.activity ?? activity
        return Submission(
            id: id.identifier,
            templateID: templateID.identifier,
            templateVersion: version.line(atMost: 60),
            templateSHA256: templateDigest,
            path: way.path,
            stage: way.stage,
            renewedStage: way.renewedStage,
            people: Submission.people(map.optional("people"), template),
            educator: educator.mapping(Educator.init),
            activityFrom: inForce.from,
            activityUntil: inForce.until,
            firstActivity: activity,
            submitted: day,
            phases: Submission.inForce(phases, again),
            firstPhases: phases,
            narrative: narrative.prose(atMost: 2000),
            confirmations: Submission.confirmations(map.optional("confirmations"), applied),
            firstResponses: first,
            resubmissions: again,
            responses: Submission.inForce(first, again),
            idMark: id.mark,
            educatorMark: educator.mark,
            narrativeMark: narrative.mark,
            fileName: name,
            sha256: sha256
        )
    }

    /// The work ended before it was handed in.
    static func check(_ day: YAMLValue, after until: Instant) {
        let handedIn = day.date
        guard handedIn.seconds != 0, until.seconds != 0, !OrderOfDays.allows(until, before: handedIn) else { return }
        day.fail(
            .badValue,
            "the work was handed in on \(handedIn.date), before its last day, \(until.date)",
            hint: "the educator mends this day, or the last day of the activity"
        )
    }

    private static func check(_ id: YAMLValue, _ version: YAMLValue, _ template: Template) {
        let (givenID, givenVersion) = (id.identifier, version.line(atMost: 60))
        if !id.isMissing, !givenID.isSameBytes(as: template.id) {
            id.fail(
                .otherTemplate,
                "the submission was begun under \(DisplayText.quoted(givenID)); the template given is \(template.id)",
                hint: "give the template that it was begun under"
            )
        } else if !version.isMissing, !givenVersion.isSameBytes(as: template.version) {
            version.fail(
                .otherTemplate,
                "the submission was begun under version \(DisplayText.quoted(givenVersion)); the template given is "
                    + "version \(DisplayText.quoted(template.version))",
                hint: "give the template in the version that it was begun under"
            )
        }
    }

    /// The template's bytes are those that the work was begun under.
    private static func check(_ value: YAMLValue, _ digest: [UInt8], _ template: Template) {
        if digest == template.sha256 { return }
        value.fail(
            .templateChanged,
            "the template was changed after this submission was begun, and has kept its version "
                + DisplayText.quoted(template.version),
            hint: "give the template as it was then; or give the changed one a version of its own, and begin under it "
                + "whoever agrees to the change"
        )
    }

    static func period(_ map: YAMLMapping, _ what: String) -> (from: Instant, until: Instant) {
        let from = map.required("from").date
        let last = map.required("until")
        let until = last.date
        // A day that cannot be read was told, and says nothing of the order.
        if until.seconds != 0, from.seconds != 0, until < from { last.fail(.badValue, what + " ends before it begins") }
        return (from: from, until: until)
    }

    static func phases(
        _ value: YAMLValue?,
        within activity: (from: Instant, until: Instant),
        _ template: Template
    ) -> [PhasePeriod] {
        let known = template.parts.filter(\.isPhase).map(\.id)
        return value?.mapping { map in
            map.all.compactMap { key, value in
                let id = key.text
                guard known.contains(where: { $0.isSameBytes(as: id) }) else {
                    key.fail(
                        .unknownID,
                        "the template has no phase \(DisplayText.quoted(id))",
                        hint: NearName.nearest(to: id, among: known).map { "did you mean \($0)?" }
                            ?? (known.isEmpty ? "take it out" : "its phases are " + known.joined(separator: ", "))
                    )
                    return nil
                }
                let period = value.mapping { Submission.period($0, "the phase") }
                let isRead = ![period.from, period.until, activity.from, activity.until].contains { $0.seconds == 0 }
                if isRead, period.from < activity.from || period.until > activity.until {
                    value.fail(
                        .badValue,
                        "the phase lies outside the activity, \(activity.from.date) to \(activity.until.date)",
                        hint: "activity says the first and the last day of all the work"
                    )
                }
                return PhasePeriod(phaseID: id, from: period.from, until: period.until, mark: value.mark)
            }
        } ?? []
    }

    private static func people(_ value: YAMLValue?, _ template: Template) -> [RolePeople] {
        value?.mapping { map in
            map.all.map { key, value in
                RolePeople(role: RecordHead.role(key, template), ids: value.list.map { $0.identifier })
            }
        } ?? []
    }

    private static func confirmations(_ value: YAMLValue?, _ template: Template) -> [Confirmation] {
        let known = template.rules.flatMap(\.flattened).filter { $0 is ConfirmationRule }.map(\.header.id)
        return value?.mapping { map in
            map.all.compactMap { key, value in
                let id = key.text
                guard known.contains(where: { $0.isSameBytes(as: id) }) else {
                    key.fail(
                        .unknownID,
                        "the template asks for no confirmation \(DisplayText.quoted(id))",
                        hint: NearName.nearest(to: id, among: known).map { "did you mean \($0)?" }
                            ?? "it asks for " + known.joined(separator: ", ")
                    )
                    return nil
                }
                return Confirmation(id: id, isGiven: value.bool)
            }
        } ?? []
    }
}

extension Educator {
    init(reading map: YAMLMapping) {
        name = map.required("name").personName
        email = map.required("email").emailAddress
        showsName = map.required("showName").bool
        id = map.required("id").identifier
        identifiers = map.list("identifiers").map { value in
            value.mapping { identifier in
                Identifier(
                    type: identifier.required("type").line(atMost: 100),
                    value: identifier.required("value").line(atMost: 500)
                )
            }
        }
    }
}
