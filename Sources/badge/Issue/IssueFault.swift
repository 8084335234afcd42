import BadgeCrypto
import BadgeIssuing
import BadgePrograms
import StrictJSON

/// Why a badge was not issued, for a row of the summary: plain words first, then the code.
struct IssueFault {
    /// In the few words that a table has room for. Foreign text is escaped.
    let short: String
    /// At length, for the CSV file. Foreign text is escaped.
    let long: String

    /// - Parameter submission: The folder of the submission, as the user named it: its files are named within it.
    init(_ error: any ExplainedError, in submission: String) {
        let code = " [\(error.codeName)]"
        switch error {
        case let issuing as IssuingError:
            short = issuing.code.inShort + code
            long = short
        case let faults as ProgramErrors:
            let first = faults.problems[0]
            let more = faults.problems.count == 1 ? "" : ", and \(faults.problems.count - 1) more"
            let place = Self.place(first, in: submission)
            short = (Self.words(first.code) ?? "a fault in " + place) + code + more
            long = place + ": " + first.detail + code + more
        default:
            short = Self.words(error) + code
            long = error.detail + code
        }
    }

    /// `submission.yaml, line 3`.
    private static func place(_ fault: ProgramError, in submission: String) -> String {
        let folder = submission.utf8.last == UInt8(ascii: "/") ? submission : submission + "/"
        let path =
            fault.file.utf8.starts(with: folder.utf8)
            ? String(decoding: fault.file.utf8.dropFirst(folder.utf8.count), as: UTF8.self) : fault.file
        return DisplayText.escaped(path, limit: 60) + (fault.mark.map { ", line \($0.line)" } ?? "")
    }

    /// What is wrong with a submission as a whole.
    private static func words(_ code: ProgramError.Code) -> String? {
        switch code {
        case .otherTemplate, .templateChanged: "begun under other rules"
        case .changedEvidence: "changed after it was scored"
        case .sampleLeft: "sample text was left"
        default: nil
        }
    }

    private static func words(_ error: any ExplainedError) -> String {
        guard let file = error as? FileError else {
            switch Entry.exit(for: error) {
            case .keyRefused: return "the key was refused"
            case .internalError: return "the machine broke down"
            case .noSuchFile: return "a file is not there or cannot be opened"
            case .cannotWrite: return "it cannot be written"
            default: return "it cannot be read"
            }
        }
        switch file.code {
        case .missing: return "a file is not there"
        case .tooLarge: return "a file is too large"
        case .notRegular: return "not what is expected there"
        case .exists: return "exists already"
        case .unwritable: return "it cannot be written"
        case .changed: return "changed in the meantime"
        default: return "a file cannot be read"
        }
    }
}
