internal import StrictJSON

extension AssessmentSheet {
    /// What one person has to score of one submission.
    public struct Task: Sendable {
        /// The submission's id.
        public let submissionID: String
        /// The round.
        public let round: Int
        /// The ids of the components, in the order of the template.
        public let components: [String]
        /// For each component, what lies before the assessor; empty where it is not noted.
        var notes: [String] = []

        /// A task.
        public init(submissionID: String, round: Int, components: [String]) {
            self.submissionID = submissionID
            self.round = round
            self.components = components
        }

        /// What an assessor has to score of a submission as it was handed in last: everything in the first round, and in
        /// a later one what was handed in again.
        public init(of submission: Submission, by template: Template) {
            let round = submission.rounds
            let scored = template.applied(to: submission).scoredRequirements
            let own = scored.filter { entry in
                round == 1 || entry.requirementID.map(submission.round) == round
            }
            self.init(submissionID: submission.id, round: round, components: own.map(\.ruleID))
        }

        /// What an adjudicator has to decide: the components of ``init(of:by:)`` on which the assessors differ, or which
        /// one of them did not score.
        public init(adjudicating panel: AssessmentPanel, of submission: Submission, by template: Template) {
            let whole = Task(of: submission, by: template)
            let open = whole.components.filter { id in
                switch panel.verdict(on: id) {
                case .differing, .unscored: true
                case .none, .disputedRuling, .agreed, .adjudicated: false
                }
            }
            self.init(submissionID: submission.id, round: whole.round, components: open)
        }
    }

    /// The name of a template in a sheet: its id and its version.
    static func name(of template: Template) -> String {
        template.id + " " + template.version
    }

    /// Whether a text is an id: small letters a to z, digits, dots and hyphens, with a letter or digit first.
    public static func isIdentifier(_ text: String) -> Bool {
        let bytes = text.utf8
        let isFirstFine = bytes.first.map { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") } ?? false
        return isFirstFine && bytes.count <= 100
            && bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
                case UInt8(ascii: "."), UInt8(ascii: "-"): true
                default: false
                }
            }
    }

    /// A sheet to be filled in: UTF-8 with a byte order mark, by which spreadsheets know it, and no name of an educator in
    /// it. The same tasks give the same bytes.
    ///
    /// - Parameters:
    ///   - tasks: What is to be scored. A component that the template does not have is left out.
    ///   - assessor: The id of the person.
    ///   - role: In what capacity.
    ///   - template: The template.
    ///   - isSemicolons: Whether semicolons divide the cells, as spreadsheets expect where the comma is the decimal sign.
    public static func text(
        of tasks: [Task],
        for assessor: String,
        as role: Assessment.Role,
        by template: Template,
        semicolons isSemicolons: Bool = false
    ) -> [UInt8] {
        let separator: TableSeparator = isSemicolons ? .semicolon : .comma
        var components: [[UInt8]: [String]] = [:]
        for rule in template.scoredRules {
            let component = SheetComponent(rule)
            components[Array(rule.header.id.utf8)] = [
                component.id, component.what, component.levels, component.required,
            ]
        }
        var text = SheetCells.line(Column.allCases.map(\.rawValue), separator)
        for task in tasks {
            for (place, id) in task.components.enumerated() {
                guard let about = components[Array(id.utf8)] else { continue }
                let start = [task.submissionID, assessor, role.rawValue, "", String(task.round)]
                let note = task.notes.indices.contains(place) ? task.notes[place] : ""
                text += SheetCells.line(start + about + ["", "", name(of: template), note], separator)
            }
        }
        return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    }
}

/// The cells of a sheet that we write: no cell is taken for a formula. Unlike in other tables a cell may have several
/// lines.
enum SheetCells {
    /// One line, with the line end that spreadsheets write.
    static func line(_ cells: [String], _ separator: TableSeparator) -> String {
        cells.map { cell($0) }.joined(separator: String(decoding: [separator.byte], as: UTF8.self)) + "\r\n"
    }

    /// One cell. A text that a spreadsheet would compute gets an apostrophe before it, and so does what stands behind a
    /// sign at which another spreadsheet would end the cell.
    private static func cell(_ text: String) -> String {
        let shown = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { DisplayText.escaped(String(decoding: $0, as: UTF8.self), limit: 20_000) }.joined(separator: "\n")
        var safe: [UInt8] = []
        var isStart = true
        for byte in shown.utf8 {
            if isStart, "=+-@".utf8.contains(byte) { safe.append(UInt8(ascii: "'")) }
            switch byte {
            case UInt8(ascii: ";"), UInt8(ascii: ","), 0x0A: isStart = true
            case UInt8(ascii: " "), UInt8(ascii: "\""): break
            default: isStart = false
            }
            safe.append(byte)
        }
        let isPlain = safe.allSatisfy { byte in
            ![UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), 0x0A].contains(byte)
        }
        let isTrim = safe.first != UInt8(ascii: " ") && safe.last != UInt8(ascii: " ")
        if isPlain && isTrim { return String(decoding: safe, as: UTF8.self) }
        return "\""
            + String(decoding: safe, as: UTF8.self).split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}

extension Assessment {
    /// What an assessor's sheet leaves out of what is to be scored in its round. An adjudicator scores only what has to be
    /// decided, and leaves out nothing.
    public func omissions(of submission: Submission, by template: Template) -> [ProgramError] {
        guard role == .assessor, round == submission.rounds else { return [] }
        let absent = AssessmentSheet.Task(of: submission, by: template).components.filter { score(for: $0) == nil }
        return absent.map { id in
            ProgramError(
                .sheetUnscored,
                file: fileName,
                mark: scores.first?.mark,
                detail:
                    "\(id) of \(DisplayText.escaped(submissionID)) is not scored by \(DisplayText.escaped(assessor))",
                hint: "\(DisplayText.escaped(assessor)) scores it: put the row back, as badge assess sheet writes it"
            )
        }
    }
}
