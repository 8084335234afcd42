internal import StrictJSON
internal import VerifiableCredentials

/// What does not count of what was read, each told as a fault: what stands in two files, what has a day after the day of
/// handing in, a name that is written in two ways, and what the educator states in the place of somebody else.
extension EvidenceRecords {
    mutating func keepWhatCounts(_ requirement: Requirement, _ submission: Submission, _ template: Template) {
        keepFirstRows()
        for column in template.namingColumns(of: requirement) { keepOneSpelling(of: column) }
        keepOtherPeople(submission, template)
        keepOwnRoles(submission, template)
        keepFirstObservations()
        keepOwnWords()
        keepWhatWasDone(by: submission.handedIn(round: submission.round(of: requirement.id)))
        let isEligibility = template.parts.contains { part in
            part.isEligibility && part.requirements.contains { $0.id.isSameBytes(as: requirement.id) }
        }
        if !isEligibility { keepWhatIsOfTheActivity(submission) }
    }

    /// Of rows that say the same in several files the first. Those of one file were told when it was read.
    private mutating func keepFirstRows() {
        var seen: [[UInt8]: TableRow] = [:]
        let all = rows
        rows = all.filter { row in
            let key = row.key
            guard let earlier = seen[key] else {
                seen[key] = row
                return true
            }
            add(
                .tableRepeatedRow,
                row.file,
                row.line,
                "the row is the same as line \(earlier.line) of \(DisplayText.escaped(earlier.file))",
                "take one of the two out, or say in it what sets the two apart"
            )
            return false
        }
    }

    /// Of the spellings of each name in a column the first.
    private mutating func keepOneSpelling(of column: String) {
        // Swift's `==` of texts is meant here: it takes composed and decomposed letters as the same.
        var seen: [String: (text: String, row: TableRow)] = [:]
        let all = rows
        rows = all.filter { row in
            guard let text = row.text(column) else { return true }
            let name = Spelling.folded(text)
            guard let earlier = seen[name] else {
                seen[name] = (text, row)
                return true
            }
            if earlier.text.isSameBytes(as: text) { return true }
            let place =
                "line \(earlier.row.line)"
                + (earlier.row.file.isSameBytes(as: row.file) ? "" : " of " + DisplayText.escaped(earlier.row.file))
            add(
                .tableSpelling,
                row.file,
                row.line,
                "column \(column): \(DisplayText.quoted(text, limit: 60)) stands here, and "
                    + "\(DisplayText.quoted(earlier.text, limit: 60)) on \(place)",
                "write one name in one way everywhere; two people or things need names that differ in more than capital "
                    + "letters, spaces and hyphens"
            )
            return false
        }
    }

    /// What somebody else than the educator states or saw, and what the educator states in the educator's own role, in
    /// which nobody else speaks.
    private mutating func keepOtherPeople(_ submission: Submission, _ template: Template) {
        let own = submission.educator.ids
        let ownRoles = template.roles.filter(\.isEducator).map(\.id)
        let nearOwn = own.map { NearSpelling($0) }
        func isOwn(_ person: String) -> Bool { own.contains { $0.isSameBytes(as: person) } }
        func isNearOwn(_ person: String) -> Bool {
            let near = NearSpelling(person)
            return nearOwn.contains { $0.isAlike(near) }
        }
        func isOwn(role: String) -> Bool { ownRoles.contains { $0.isSameBytes(as: role) } }
        func name(_ role: String) -> String {
            DisplayText.escaped(template.roles.first { $0.id.isSameBytes(as: role) }?.name ?? role)
        }
        func words(_ person: String, _ role: String) -> String {
            DisplayText.quoted(person)
                + (isOwn(person) ? " is the educator" : " is easily taken for the id of the educator")
                + " whose work it is, and does not speak as \(name(role))"
        }
        func others(_ person: String) -> String {
            isOwn(person) ? "" : "; where that is somebody else, give that person an id that differs in more"
        }
        func notOwnWords(_ person: String, _ role: String) -> String {
            "\(DisplayText.quoted(person)) speaks as \(name(role)); in that role the educator speaks whose badge it is, under "
                + "educator.id of \(Submission.fileInFolder) or one of its identifiers"
        }
        let notOwn =
            "let the educator state it under the own id; where somebody else states it, write the role of that person; where "
            + "the id is mistyped, mend it"
        let seen = observations
        observations = seen.filter { record in
            guard isNearOwn(record.observer) else {
                guard isOwn(role: record.role) else { return true }
                let said = notOwnWords(record.observer, record.role)
                add(.notTheEducator, record.file, record.observerMark.line, said, notOwn)
                return false
            }
            let hint = "let somebody else observe, and take this record out" + others(record.observer)
            add(.ownWitness, record.file, record.observerMark.line, words(record.observer, record.role), hint)
            return false
        }
        let stated = attestations
        attestations = stated.filter { record in
            guard !isOwn(role: record.role) else {
                if isOwn(record.person) { return true }
                let said = notOwnWords(record.person, record.role)
                add(.notTheEducator, record.file, record.personMark.line, said, notOwn)
                return false
            }
            guard isNearOwn(record.person) else { return true }
            let hint = "let somebody in that role state it, and take this record out" + others(record.person)
            add(.ownWitness, record.file, record.personMark.line, words(record.person, record.role), hint)
            return false
        }
    }

    /// Of records that tell of one observation the first.
    private mutating func keepFirstObservations() {
        var first: [Observation] = []
        let all = observations
        observations = all.filter { record in
            guard let earlier = first.first(where: { $0.tellsTheSame(as: record) }) else {
                first.append(record)
                return true
            }
            add(
                .evidenceRepeated,
                record.file,
                nil,
                "the record tells of the same observation as \(DisplayText.escaped(earlier.file)): observer, day, setting "
                    + "and levels are the same",
                "take one of the two out"
            )
            return false
        }
    }

    /// Of records that say the same in all words the first: only who wrote them, in what role, or when is another.
    private mutating func keepOwnWords() {
        // Swift's `==` of texts is meant here: it takes composed and decomposed letters as the same.
        var seen: [String: String] = [:]
        let hint = "take the copy out; who saw or states something says it in words of their own, each time anew"
        func words(_ file: String) -> String {
            "every word stands in \(DisplayText.escaped(file)) too: only who wrote it, or the day, is another"
        }
        let allObservations = observations
        observations = allObservations.filter { record in
            guard record.isWordy else { return true }
            guard let earlier = seen[record.wording] else {
                seen[record.wording] = record.file
                return true
            }
            add(.evidenceRepeated, record.file, nil, words(earlier), hint)
            return false
        }
        let allAttestations = attestations
        attestations = allAttestations.filter { record in
            guard record.isWordy else { return true }
            guard let earlier = seen[record.wording] else {
                seen[record.wording] = record.file
                return true
            }
            add(.evidenceRepeated, record.file, nil, words(earlier), hint)
            return false
        }
    }

    /// What has no day after the day of handing in. A day's difference is let pass, as everywhere.
    private mutating func keepWhatWasDone(by handedIn: Instant) {
        let hint = "mend the day; what is still to come is handed in when it is done"
        func words(_ day: Instant) -> String {
            "\(day.date) comes after \(handedIn.date), the day on which it was handed in"
        }
        let allRows = rows
        rows = allRows.filter { row in
            for cell in row.cells {
                guard case .date(let day) = cell.value, !OrderOfDays.allows(day, before: handedIn) else { continue }
                add(.evidenceTooLate, row.file, row.line, "column \(cell.column): " + words(day), hint)
                return false
            }
            return true
        }
        let allObservations = observations
        observations = allObservations.filter { record in
            if OrderOfDays.allows(record.date, before: handedIn) { return true }
            add(.evidenceTooLate, record.file, record.dateMark.line, words(record.date), hint)
            return false
        }
        let allAttestations = attestations
        attestations = allAttestations.filter { record in
            if OrderOfDays.allows(record.date, before: handedIn) { return true }
            add(.evidenceTooLate, record.file, record.dateMark.line, words(record.date), hint)
            return false
        }
    }

    /// Of the rows and observations those whose days lie in the activity. A day's difference is let pass. What makes somebody
    /// eligible came before the work, and what others state of it may come after.
    private mutating func keepWhatIsOfTheActivity(_ submission: Submission) {
        let (from, until) = (submission.activityFrom, submission.activityUntil)
        // Where the activity itself cannot be read that is told already.
        guard from.seconds != 0, until.seconds != 0 else { return }
        let hint =
            "mend the day; where it is right, mend activity in \(Submission.fileInFolder), the first and the last day of the "
            + "work (once it was scored, in a round under resubmissions). What was done outside it does not count"
        func isWithin(_ day: Instant) -> Bool {
            OrderOfDays.allows(from, before: day) && OrderOfDays.allows(day, before: until)
        }
        func words(_ day: Instant) -> String {
            "\(day.date) lies outside the activity, \(from.date) to \(until.date)"
        }
        let allRows = rows
        rows = allRows.filter { row in
            for cell in row.cells {
                guard case .date(let day) = cell.value, !isWithin(day) else { continue }
                add(.evidenceOutsideActivity, row.file, row.line, "column \(cell.column): " + words(day), hint)
                return false
            }
            return true
        }
        let allObservations = observations
        observations = allObservations.filter { record in
            if isWithin(record.date) { return true }
            add(.evidenceOutsideActivity, record.file, record.dateMark.line, words(record.date), hint)
            return false
        }
    }

    mutating func add(_ code: ProgramError.Code, _ file: String, _ line: Int?, _ detail: String, _ hint: String) {
        guard problems.count < UntrustedInput.problems else { return }
        let mark = line.map { YAMLMark(line: $0, column: 1) }
        problems.append(ProgramError(code, file: file, mark: mark, detail: detail, hint: hint))
    }
}

extension Observation {
    /// Whether another record has the same observer, role, day, setting and levels.
    fileprivate func tellsTheSame(as other: Observation) -> Bool {
        func levels(_ record: Observation) -> [[UInt8]] {
            record.findings.map { Array(($0.ruleID + " " + $0.level).utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        }
        return observer.isSameBytes(as: other.observer) && role.isSameBytes(as: other.role) && date == other.date
            && Spelling.folded(setting) == Spelling.folded(other.setting) && levels(self) == levels(other)
    }
}

extension Template {
    /// The columns of a requirement's table by whose values rows are grouped or counted, or looked up.
    func namingColumns(of requirement: Requirement) -> [String] {
        let own = recordRules(of: requirement).compactMap { ($0 as? any TableRule)?.naming }
        let rules = (allRules.map(\.rule) + leftOut.map(\.rule)).flatMap(\.flattened)
        let people = rules.compactMap { ($0 as? any AttestedRule)?.listedIn } + roles.compactMap(\.listedIn)
        let others =
            (rules.compactMap { $0 as? any TableRule }.flatMap(\.namingElsewhere)
            + people.map { (requirementID: $0.requirementID, column: $0.column) })
            .filter { $0.requirementID.isSameBytes(as: requirement.id) }.map(\.column)
        return (own + others).enumerated().filter { index, column in
            !(own + others)[..<index].contains { $0.isSameBytes(as: column) }
        }.map(\.element)
    }
}
