import BadgePrograms
import StrictJSON

/// What recording the assessments of some sheets comes to, worked out before anything is written.
struct AssessmentRecording {
    /// One assessment with its place.
    struct Entry {
        let folder: String
        let path: String
        let text: String
        /// Whether it is not there yet.
        let isNew: Bool
    }

    private(set) var entries: [Entry] = []
    private(set) var problems: [ProgramErrors] = []
    /// Where assessors differ once all this is recorded, in sentences.
    private(set) var disputes: [String] = []
    /// The sheets of submissions that people assess whose ids are easily taken for one another.
    private var near: [Assessment] = []
    /// The ids of the submissions that stand in the way.
    private var failed: [String] = []
    /// How many others could be recorded.
    private var passed = 0

    /// - Parameters:
    ///   - assessments: What the sheets hold.
    ///   - known: The submissions that there are.
    ///   - template: The template.
    ///   - rows: Of which submission rows are, whatever id stands in them.
    init(
        _ assessments: [Assessment],
        in known: KnownSubmissions,
        by template: Template,
        rows: SubmissionsOfRows
    ) {
        let found = known.found
        var places: [[UInt8]: [Int]] = [:]
        for (place, entry) in found.enumerated() { places[Array(entry.submission.id.utf8), default: []].append(place) }
        var told: Set<[UInt8]> = []
        var sheets: [[Assessment]] = found.map { _ in [] }
        for assessment in assessments {
            let own = places[Array(assessment.submissionID.utf8)] ?? []
            if own.count == 1 {
                sheets[own[0]].append(assessment)
            } else {
                if told.insert(Array(assessment.submissionID.utf8)).inserted { failed.append(assessment.submissionID) }
                problems.append(ProgramErrors(Self.lost(assessment, own.map { found[$0] }, known, rows)))
            }
        }
        for (entry, own) in zip(found, sheets) where !own.isEmpty { record(own, in: entry, template, rows) }
    }

    /// People whose ids are easily taken for one another, each two told once, in sentences.
    var nearNotes: [String] { NearAssessors.notes(near) }

    /// How the rest is recorded although some submissions stand in the way; absent where there is no rest.
    var wayOut: String? {
        guard !failed.isEmpty, passed > 0 else { return nil }
        let names = failed.prefix(10).map { DisplayText.escaped($0) }.joined(separator: ", ")
        let more = failed.count > 10 ? ", and \(failed.count - 10) more" : ""
        let others = passed == 1 ? "other one" : "other \(passed)"
        return "to record the \(others) now, take the rows of \(names)\(more) out of the sheets, "
            + "and keep them in a sheet of their own until that is mended"
    }

    private static func lost(
        _ assessment: Assessment,
        _ several: [AssessedSubmission],
        _ known: KnownSubmissions,
        _ rows: SubmissionsOfRows
    ) -> ProgramError {
        var absence = several.isEmpty ? known.absence(of: assessment.submissionID) : nil
        let meant = assessment.scores.map { score in
            score.noted.flatMap {
                rows.noted.submission(noted: $0, on: score.ruleID, besides: assessment.submissionID)
            } ?? ""
        }
        if let first = meant.first, !first.isEmpty, meant.allSatisfy({ $0.isSameBytes(as: first) }) {
            let id = DisplayText.escaped(first)
            absence?.hint = "by their column digest these are the rows of \(id): write \(id) in column submission"
        }
        return ProgramError(
            .otherSubmission,
            file: assessment.fileName,
            mark: assessment.scores.first?.mark,
            detail: absence?.detail
                ?? "the submission \(DisplayText.quoted(assessment.submissionID)) stands in "
                + several.map { DisplayText.quoted($0.path) }.joined(separator: " and "),
            hint: absence?.hint ?? "give one of the two another id"
        )
    }

    /// Works out one submission: every fault, or else what is written.
    private mutating func record(
        _ sheets: [Assessment],
        in found: AssessedSubmission,
        _ template: Template,
        _ rows: SubmissionsOfRows
    ) {
        var faults: [ProgramError] = []
        var fresh: [Assessment] = []
        var known: [Assessment] = []
        for sheet in sheets {
            // Who has the other role in the same round is told by the panel.
            guard let earlier = found.assessment(by: sheet.assessor, round: sheet.round), earlier.role == sheet.role
            else {
                fresh.append(sheet)
                continue
            }
            if earlier.isSame(as: sheet) {
                known.append(earlier)
            } else {
                faults.append(Self.differing(sheet, earlier))
            }
        }
        faults += found.conflicts.problems(fresh)
        faults += Assessment.omissions(fresh, of: found.submission, by: template)
        let renamed = (try? EvidencePins.renamed(fresh, of: found.submission, by: template, facts: found.facts)) ?? []
        for round in Set(fresh.map(\.round)).sorted() {
            faults += found.submission.absentFiles(
                round: round,
                by: template,
                facts: found.facts,
                renamed: renamed
            )
        }
        do throws(ProgramErrors) {
            let panel = try AssessmentPanel(found.assessments + fresh, of: found.submission, by: template)
            faults += try EvidencePins.changedSince(
                fresh,
                of: found.submission,
                by: template,
                facts: found.facts,
                among: { rows.noted }
            )
            .filter { fault in !renamed.contains { $0.explains(fault) } }
            faults += fresh.filter { $0.role == .adjudicator }.flatMap { Self.unasked($0, panel) }
            entries += known.map { Entry(folder: found.path, path: $0.fileName, text: "", isNew: false) }
            let old = sheets.filter { $0.round < found.submission.rounds && found.submission.rounds > 1 }
            try found.requireScorable(
                by: template,
                found.assessments
                    + old.filter { sheet in
                        fresh.contains { $0.isSame(as: sheet) }
                    }
            )
            for sheet in fresh { try add(sheet, in: found, template) }
            let everybody = panel.assessors + panel.adjudicators
            if !NearAssessors.notes(everybody).isEmpty { near += everybody }
            tellDisputes(panel, found.submission)
        } catch {
            faults += error.problems
        }
        guard let first = faults.first else {
            passed += fresh.isEmpty ? 0 : 1
            return
        }
        problems.append(ProgramErrors(first, Array(faults.dropFirst())))
        failed.append(found.submission.id)
    }

    private mutating func add(
        _ sheet: Assessment,
        in found: AssessedSubmission,
        _ template: Template
    ) throws(ProgramErrors) {
        let folder = found.path + "/assessments" + (sheet.round > 1 ? "/round-\(sheet.round)" : "")
        let path = folder + "/" + sheet.assessor + ".yaml"
        let pins = try EvidencePins(of: found.submission, round: sheet.round, facts: found.facts)
        let text = sheet.text(pinning: pins)
        // What is written can be read again, and says the same.
        let file = ProgramFile(name: path, bytes: Array(text.utf8), sha256: sheet.sha256)
        let again = try Assessment(reading: file, for: template)
        guard again.isSame(as: sheet), !InputFile.exists(path) else {
            throw ProgramErrors(Self.occupied(sheet, path))
        }
        entries.append(Entry(folder: folder, path: path, text: text, isNew: true))
    }

    private static func occupied(_ sheet: Assessment, _ path: String) -> ProgramError {
        ProgramError(
            .sameAssessor,
            file: sheet.fileName,
            mark: sheet.scores.first?.mark,
            detail: "\(DisplayText.quoted(path)) holds another assessment already, and nothing is overwritten",
            hint: "look at that file; move it away if it is not wanted"
        )
    }

    private static func differing(_ sheet: Assessment, _ earlier: Assessment) -> ProgramError {
        ProgramError(
            .sameAssessor,
            file: sheet.fileName,
            mark: sheet.scores.first?.mark,
            detail: "\(DisplayText.escaped(sheet.assessor)) has scored \(DisplayText.escaped(sheet.submissionID)) "
                + "otherwise in \(DisplayText.quoted(earlier.fileName)), and nothing is overwritten",
            hint:
                "a score is changed by whoever gave it: move that file away first; what is handed in again is scored in "
                + "a new round"
        )
    }

    /// What an adjudicator decides though the assessors agree on it, or have not scored it.
    private static func unasked(_ sheet: Assessment, _ panel: AssessmentPanel) -> [ProgramError] {
        sheet.scores.compactMap { score -> ProgramError? in
            let isOpen =
                switch panel.verdict(on: score.ruleID) {
                case .adjudicated: true
                case .none, .agreed, .disputedRuling, .differing, .unscored: false
                }
            if isOpen { return nil }
            return ProgramError(
                .otherRound,
                file: sheet.fileName,
                mark: score.mark,
                detail:
                    "\(score.ruleID) of \(DisplayText.escaped(sheet.submissionID)) needs no adjudication: the assessors "
                    + "agree on it, have not scored it, or another adjudicator decided",
                hint: "leave that score empty"
            )
        }
    }

    private mutating func tellDisputes(_ panel: AssessmentPanel, _ submission: Submission) {
        let differing = panel.scored.filter { id in
            if case .differing = panel.verdict(on: id) { true } else { false }
        }
        if differing.isEmpty { return }
        disputes.append(
            "\(DisplayText.escaped(submission.id)): the assessors differ on " + differing.joined(separator: ", ")
                + "; to do: badge assess sheet … --role adjudicator, for somebody who did not assess it"
        )
    }
}
