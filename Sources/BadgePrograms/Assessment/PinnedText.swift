internal import StrictJSON
internal import VerifiableCredentials

/// What `submission.yaml` says, as texts of which the same digest comes out whatever the order of keys and the spaces are.
enum PinnedText {
    /// Everything that stands under one requirement, its files' digests excepted, which are pinned by themselves. Whether
    /// and where everybody may see a file is no part of the work: that may be allowed or taken back at any time.
    ///
    /// - Parameters:
    ///   - isTitled: Whether headings and descriptions, which only readers of the badge see, count.
    ///   - name: The name of a file in place of the one that stands there.
    ///   - title: The title of a file in place of the one that stands there.
    static func of(
        _ response: RequirementResponse,
        titled isTitled: Bool = true,
        naming name: (String) -> String = { $0 },
        titling title: (SubmittedItem) -> String = { $0.title }
    ) -> String {
        func fields(_ item: SubmittedItem) -> [String] {
            ["path", name(item.path)] + Self.fields(item, title: isTitled ? title(item) : nil)
        }
        var lines = ["requirement", response.requirementID]
        for item in response.items { lines += ["item"] + fields(item) }
        for answer in response.answers { lines += ["answer", answer.questionID, answer.text] }
        for entry in response.feedback {
            lines += ["feedback", entry.role] + (entry.item.map(fields) ?? [])
            for answer in entry.answers { lines += ["answer", answer.questionID, answer.text] }
        }
        return joined(lines)
    }

    private static func fields(_ item: SubmittedItem, title: String?) -> [String] {
        var fields = ["mediaType", item.mediaType]
        func add(_ name: String, _ value: String?) {
            if let value { fields += [name, value] }
        }
        if let title {
            add("title", title)
            add("description", item.description)
        }
        add("genre", item.genre)
        add("form", item.form)
        add("audience", item.audience)
        guard let annotation = item.annotation else { return fields }
        fields.append("annotation")
        add("text", annotation.text)
        add("date", annotation.date?.date)
        add("time", annotation.time)
        add("participants", annotation.participants.map { "\($0)" })
        add("purpose", annotation.purpose)
        add("equity", annotation.equity)
        return fields
    }

    /// What is said of the work as a whole and read by rules, each under a name that neither a file nor a requirement has.
    /// What was not said yet has no entry: it may be added.
    static func head(of submission: Submission) -> [(name: String, text: String)] {
        let way = ["path", submission.path, "stage", submission.stage, "renews", submission.renewedStage]
        var head = [
            (name: prefix + "path, stage, renews", text: joined(way.map { $0 ?? "" })),
            (name: fromName, text: submission.activityFrom.date),
            (name: untilName, text: submission.activityUntil.date),
            (name: prefix + "submitted", text: submission.submitted.date),
            (name: educatorName, text: identity(of: submission.educator)),
        ]
        head.append((name: prefix + "id of the educator", text: submission.educator.id))
        head += submission.people.map { (name: peoplePrefix + $0.role, text: joined($0.ids)) }
        head += submission.phases.map { (name: phasePrefix + $0.phaseID, text: $0.from.date + " " + $0.until.date) }
        head += submission.confirmations.filter(\.isGiven).map {
            (name: prefix + "confirmation " + $0.id, text: "true")
        }
        return head
    }

    /// Whose work it is. One text, so that its digest is none of a name or an address alone.
    private static func identity(of educator: Educator) -> String {
        joined([educator.name, educator.email] + educator.identifiers.flatMap { [$0.type, $0.value] })
    }

    /// The name under which it is pinned whose work was scored.
    static let educatorName = prefix + "whose work it is"
    private static let prefix = "submission.yaml: "
    private static let fromName = prefix + "activity from"
    private static let untilName = prefix + "activity until"
    private static let peoplePrefix = prefix + "people "
    private static let phasePrefix = prefix + "phase "

    /// Whether it is the days of the activity or of a phase that are pinned under a name.
    static func isDays(_ name: String) -> Bool {
        name.isSameBytes(as: fromName) || name.isSameBytes(as: untilName) || name.utf8.starts(with: phasePrefix.utf8)
    }

    /// Whether it is who is who that is pinned under a name.
    static func isPeople(_ name: String) -> Bool {
        name.utf8.starts(with: peoplePrefix.utf8)
    }

    /// How messages name what is pinned.
    static func words(_ name: String) -> String {
        if name.utf8.contains(UInt8(ascii: "/")) { return DisplayText.quoted(name) }
        if name.utf8.starts(with: prefix.utf8) { return DisplayText.escaped(name) }
        return "what submission.yaml says under evidence, \(DisplayText.escaped(name)),"
    }

    /// Texts as one, of which no other texts give the same: each with its length.
    static func joined(_ texts: [String]) -> String {
        texts.map { "\($0.utf8.count):\($0)\n" }.joined()
    }
}
