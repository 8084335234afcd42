internal import StrictJSON

/// What was read out of the structured files of one requirement: the rows of its tables, the records of its observers, the
/// statements of people in roles.
/// Only what has no fault is in it; every fault is told.
public struct EvidenceRecords: Sendable {
    /// The rows of all tables, in the order of the files.
    public internal(set) var rows: [TableRow] = []
    /// The records of observers, in the order of the files.
    public internal(set) var observations: [Observation] = []
    /// What people in roles stated, in the order of the files.
    public internal(set) var attestations: [Attestation] = []
    /// What is wrong with the files that are there.
    public internal(set) var problems: [ProgramError] = []
    /// The files that the folder does not hold.
    private(set) var absent: [SubmittedItem] = []
    /// How many files were read, with faults or without.
    private(set) var files = 0

    /// Whether nobody has written anything into the files yet: a table has its first line only, and a record nothing
    /// behind its keys.
    var isBlank: Bool {
        rows.isEmpty && observations.isEmpty && attestations.isEmpty && problems.allSatisfy { $0.code == .emptyValue }
    }

    /// Nothing.
    init() {}

    /// Reads the files that a submission names for a requirement of kind `table`, `observations` or `attestations`.
    init(_ requirement: Requirement, _ submission: Submission, _ facts: SubmissionFacts, _ template: Template) {
        guard requirement.kind.isRead else { return }
        var bytes = 0
        var earlier: [(path: String, digest: FileDigest)] = []
        for item in submission.response(to: requirement.id).items where problems.count < UntrustedInput.problems {
            guard let file = facts.file(item.path), let digest = file.digest else {
                absent.append(item)
                continue
            }
            files += 1
            if let same = earlier.first(where: { $0.digest == digest }) {
                add(
                    .evidenceRepeated,
                    file,
                    "the file holds the same as \(DisplayText.escaped(same.path))",
                    "take one of the two out, or put the right file in its place"
                )
                continue
            }
            let told = problems.count
            // Records that nobody has filled in yet are alike.
            defer { if problems.count == told { earlier.append((item.path, digest)) } }
            if requirement.kind == .table {
                bytes += digest.size
                readTable(file, bytes, requirement)
            } else {
                readRecord(file, digest, requirement, submission, template)
            }
        }
        keepWhatCounts(requirement, submission, template)
        problems = Array(problems.prefix(UntrustedInput.problems))
    }

    private mutating func readTable(_ file: SubmissionFacts.File, _ bytes: Int, _ requirement: Requirement) {
        guard SubmissionFacts.isTable(file.mediaType) || SubmissionFacts.isYAML(file.mediaType) else {
            return add(
                .tableEncoding,
                file,
                "the file is said to be \(DisplayText.escaped(file.mediaType)); a table is handed in as text/csv",
                "save the table as CSV and write mediaType: text/csv, or write it as \(Table.format) with mediaType: "
                    + "application/yaml"
            )
        }
        guard bytes <= UntrustedInput.tableBytes else {
            let most = UntrustedInput.tableBytes
            return add(
                .tableTooLarge,
                file,
                "the tables of \(requirement.id) have more than \(most) bytes together",
                "hand in what the requirement asks for only"
            )
        }
        guard let text = file.text else {
            return add(
                .tableEncoding,
                file,
                file.fault ?? "the table cannot be read",
                "save the table anew as CSV in UTF-8",
                file.badByte?.mark
            )
        }
        guard SubmissionFacts.isTable(file.mediaType) else {
            let content = ProgramFile(name: file.path, bytes: Array(text.utf8), sha256: file.digest?.sha256 ?? [])
            do throws(ProgramErrors) {
                rows += try Table.rows(reading: content, columns: requirement.columns)
            } catch {
                problems += error.problems
            }
            return
        }
        let table = Table(text, file: file.path, columns: requirement.columns)
        rows += table.rows
        problems += table.problems
    }

    private mutating func readRecord(
        _ file: SubmissionFacts.File,
        _ digest: FileDigest,
        _ requirement: Requirement,
        _ submission: Submission,
        _ template: Template
    ) {
        guard SubmissionFacts.isYAML(file.mediaType) else {
            return add(
                .recordUnreadable,
                file,
                "the file is said to be \(DisplayText.escaped(file.mediaType)); \(Self.name(of: requirement)) is handed in as "
                    + "application/yaml",
                "write the record as \(Self.format(of: requirement)), and mediaType: application/yaml"
            )
        }
        guard digest.size <= UntrustedInput.recordBytes, let text = file.text else {
            let isLarge = digest.size > UntrustedInput.recordBytes
            return add(
                .recordUnreadable,
                file,
                isLarge
                    ? "the record has \(digest.size) bytes; at most \(UntrustedInput.recordBytes) are read"
                    : "the record is not UTF-8 text",
                isLarge ? "shorten it" : "save it as UTF-8",
                file.badByte?.mark
            )
        }
        let content = ProgramFile(name: file.path, bytes: Array(text.utf8), sha256: digest.sha256)
        do throws(ProgramErrors) {
            if requirement.kind == .observations {
                observations.append(
                    try Observation(reading: content, of: submission.id, for: template, in: requirement)
                )
            } else {
                attestations.append(
                    try Attestation(reading: content, of: submission.id, for: template, in: requirement)
                )
            }
        } catch {
            problems += error.problems
        }
    }

    private static func name(of requirement: Requirement) -> String {
        requirement.kind == .observations ? "an observation record" : "a record of what somebody states"
    }

    /// The format that a requirement's records have.
    static func format(of requirement: Requirement) -> String {
        requirement.kind == .observations ? Observation.format : Attestation.format
    }

    private mutating func add(
        _ code: ProgramError.Code,
        _ file: SubmissionFacts.File,
        _ detail: String,
        _ hint: String?,
        _ mark: YAMLMark? = nil
    ) {
        problems.append(ProgramError(code, file: file.path, mark: mark, detail: detail, hint: hint))
    }
}
