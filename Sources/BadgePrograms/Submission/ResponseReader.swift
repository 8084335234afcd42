internal import StrictJSON
internal import VerifiableCredentials

/// Reads the `evidence` of a submission: what was handed in for each requirement.
struct ResponseReader {
    let template: Template
    /// The template as far as it concerns the submission's path and stage.
    let applied: Template
    /// The day on which it was handed in; absent where it cannot be read.
    var handedIn: Instant?

    /// - Parameter paths: The files that were named already, in this round or an earlier one.
    func responses(_ value: YAMLValue, _ paths: inout NamedFiles) -> [RequirementResponse] {
        value.mapping { map in
            map.all.compactMap { key, value -> RequirementResponse? in
                let id = key.text
                guard let requirement = template.requirement(id) else {
                    let ids = template.requirements.map(\.id)
                    key.fail(
                        .unknownID,
                        "the template has no requirement \(DisplayText.quoted(id))",
                        hint: NearName.nearest(to: id, among: ids).map { "did you mean \($0)?" }
                            ?? "its requirements are " + ids.joined(separator: ", ")
                    )
                    return nil
                }
                if applied.requirement(id) == nil {
                    key.fail(
                        .misplacedRule,
                        "\(id) is not asked for on the path and for the stage of this submission",
                        hint: "take it out, or mend path, stage or renews"
                    )
                }
                return value.mapping { response(to: requirement, $0, &paths) }
            }
        }
    }

    private func response(
        to requirement: Requirement,
        _ map: YAMLMapping,
        _ paths: inout NamedFiles
    ) -> RequirementResponse {
        var response = RequirementResponse(requirementID: requirement.id)
        map.demand(["oneOf": [Demand.has(["participants"]), Demand.any(of: ["items", "answers"])]])
        if requirement.kind == .feedback {
            let list = map.required("participants")
            let entries = limited(list, SubmissionLimits.participants)
            for entry in entries {
                response.feedback.append(entry.mapping { feedback($0, requirement, &paths) })
            }
            return response
        }
        if let list = map.optional("items") {
            for entry in limited(list, SubmissionLimits.items) {
                response.items.append(entry.mapping { item($0, requirement, &paths) })
            }
        }
        if requirement.kind == .answers, let answers = map.optional("answers") {
            response.answers = self.answers(answers, requirement)
        }
        if !map.has("items"), !map.has("answers") {
            map.fail(
                .missingKey,
                "nothing was handed in",
                hint: "add items, or take \(requirement.id) out until there are some"
            )
        }
        return response
    }

    private func limited(_ value: YAMLValue, _ limit: Int) -> [YAMLValue] {
        value.noteEntries(atMost: limit)
        let list = value.list
        if list.count > limit { value.fail(.outOfRange, "\(list.count) entries; at most \(limit) are read") }
        return Array(list.prefix(limit))
    }

    private func feedback(
        _ map: YAMLMapping,
        _ requirement: Requirement,
        _ paths: inout NamedFiles
    ) -> ParticipantFeedback {
        let role = map.required("role").line(atMost: 200)
        let item = map.has("file") ? item(map, requirement, &paths) : nil
        let answers = map.optional("answers").map { self.answers($0, requirement) } ?? []
        map.demand(Demand.any(of: ["file", "answers"]))
        if item == nil, !map.has("answers") {
            map.fail(.missingKey, "feedback has a file or answers", hint: "add file: evidence/… or answers")
        }
        return ParticipantFeedback(role: role, item: item, answers: answers, mark: map.mark)
    }

    private func answers(_ value: YAMLValue, _ requirement: Requirement) -> [Answer] {
        value.mapping { map in
            map.all.compactMap { key, value -> Answer? in
                let id = key.text
                guard requirement.questions.contains(where: { $0.id.isSameBytes(as: id) }) else {
                    let ids = requirement.questions.map(\.id)
                    key.fail(
                        .unknownID,
                        "\(requirement.id) has no question \(DisplayText.quoted(id))",
                        hint: NearName.nearest(to: id, among: ids).map { "did you mean \($0)?" }
                            ?? "its questions are " + ids.joined(separator: ", ")
                    )
                    return nil
                }
                return Answer(questionID: id, text: value.prose(), line: value.mark.line)
            }
        }
    }

    private func item(_ map: YAMLMapping, _ requirement: Requirement, _ paths: inout NamedFiles) -> SubmittedItem {
        let file = map.required("file")
        let path = file.text
        file.noteForm(SchemaPatterns.evidencePath, atMost: 500)
        if !path.isEmpty {
            if let fault = EvidencePath.fault(path) {
                file.fail(
                    .badPath,
                    "\(DisplayText.quoted(path)) cannot be used as a file name: \(fault)",
                    hint: "put the file into the folder evidence and write evidence/NAME"
                )
            } else if !paths.allows(path, for: requirement.id) {
                file.fail(
                    .duplicateFile,
                    "\(DisplayText.quoted(path)) is given twice",
                    hint: "each file stands for one thing"
                        + (paths.round > 1 ? "; what stays as it was is named again for the same requirement only" : "")
                )
            }
            paths.add(path, for: requirement.id)
        }
        let isPublic = map.optional("public")?.bool ?? false
        let url = map.optional("url")
        map.demand(Demand.when(Demand.has(["url"]), Demand.isTrue("public")))
        if let url, !isPublic {
            url.fail(
                .badValue,
                "an address is given for a file that is private",
                hint: "write public: true as well, or take url out"
            )
        }
        let type = mediaType(map.required("mediaType"))
        let title = map.required("title")
        return SubmittedItem(
            path: path,
            mediaType: type,
            title: title.line(atMost: 200),
            titleMark: title.mark,
            description: map.optional("description")?.prose(atMost: 1000),
            genre: map.optional("genre")?.genre,
            form: form(map.optional("form"), requirement),
            audience: map.optional("audience")?.line(atMost: 200),
            annotation: map.optional("annotation")?.mapping { Annotation(reading: $0, handedIn: handedIn) },
            isPublic: isPublic,
            url: url?.webAddress,
            mark: map.mark
        )
    }

    private func form(_ value: YAMLValue?, _ requirement: Requirement) -> String? {
        guard let value else { return nil }
        let id = value.identifier
        let ids = requirement.forms.map(\.id)
        if !id.isEmpty, !ids.contains(where: { $0.isSameBytes(as: id) }) {
            value.fail(
                .unknownID,
                "\(requirement.id) has no form \(DisplayText.quoted(id))",
                hint: NearName.nearest(to: id, among: ids).map { "did you mean \($0)?" }
                    ?? (ids.isEmpty ? "take the line out" : "its forms are " + ids.joined(separator: ", "))
            )
        }
        return id
    }

    /// A media type of two tokens (RFC 6838 §4.2), without parameters.
    private func mediaType(_ value: YAMLValue) -> String {
        let text = value.line(atMost: 127)
        value.noteForm(SchemaPatterns.mediaType, atMost: 127)
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isFine =
            parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy { byte in
                        switch byte {
                        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
                        default: "+-._!#$&^".utf8.contains(byte)
                        }
                    }
            }
        if !text.isEmpty, !isFine {
            value.fail(
                .badValue,
                "\(DisplayText.quoted(text)) is not a media type",
                hint: "for example text/markdown, application/pdf or image/png, in small letters"
            )
        }
        return text
    }
}

extension Annotation {
    /// - Parameter handedIn: The day on which the file was handed in, absent where it cannot be read.
    init(reading map: YAMLMapping, handedIn: Instant?) {
        mark = map.mark
        text = map.optional("text")?.prose(atMost: 2000)
        let day = map.optional("date")
        date = day?.date
        if let day, let date, let handedIn, !OrderOfDays.allows(date, before: handedIn) {
            day.fail(
                .evidenceTooLate,
                "\(date.date) comes after \(handedIn.date), the day on which it was handed in",
                hint: "mend the day; what is still to come is handed in when it is done"
            )
        }
        participants = map.optional("participants")?.int(in: 1...1_000_000)
        purpose = map.optional("purpose")?.prose(atMost: 2000)
        equity = map.optional("equity")?.prose(atMost: 2000)
        time = map.optional("time").map { value in
            let text = value.line(atMost: 20)
            value.noteForm(SchemaPatterns.time, atMost: 20)
            let bytes = Array(text.utf8)
            let isDigits = [0, 1, 3, 4].allSatisfy { bytes.indices.contains($0) && (0x30...0x39).contains(bytes[$0]) }
            let isTime = bytes.count == 5 && bytes[2] == UInt8(ascii: ":") && isDigits
            let hour = Int(text.prefix(2)) ?? 24
            let minute = Int(text.suffix(2)) ?? 60
            if !text.isEmpty, !isTime || hour > 23 || minute > 59 {
                value.fail(.badValue, "\(DisplayText.quoted(text)) is not a time of day", hint: "for example \"15:30\"")
            }
            return text
        }
    }
}
