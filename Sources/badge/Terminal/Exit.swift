import BadgeIssuing

/// Every exit code of the program. The table in `docs/exit-codes.md` is made from it.
enum Exit: Int32, CaseIterable {
    case done = 0
    case notVerified = 1
    case undetermined = 2
    case usage = 64
    case unreadable = 65
    case noSuchFile = 66
    case internalError = 70
    case cannotWrite = 73
    case keyRefused = 77

    /// What the code means, for the documentation.
    var meaning: String {
        switch self {
        case .done: "Done; `badge verify`: every badge is verified."
        case .notVerified:
            "Refused by rule. `badge verify`: a badge is not verified; `badge issue`: the rules do not give the award, or "
                + "the badge would break a rule of the standard; `badge submission check`: something required is missing; "
                + "`badge assess sheet`: the person has nothing to score; "
                + "`badge program lint`: something in a template cannot work; "
                + "`badge decide`: a submission does not earn the badge; "
                + "`badge preview`: something is still missing for the award; "
                + "`badge trust add`: the badge does not show who issued it, or a domain is taken for one on your list; "
                + "`badge evidence check`: something was changed; "
                + "`badge trust remove`: it is not on the list; `badge trust check`: an entry is at fault."
        case .undetermined:
            "`badge verify`: nothing false was found, but something required could not be checked; `badge evidence check`: "
                + "something is gone, behind a login, unreachable, missing or not looked at; `badge decide`: a submission waits for "
                + "assessors or an adjudicator; `badge trust add`: the issuer's key "
                + "could not be looked up."
        case .usage: "The command line is wrong, or names one submission or one id twice."
        case .unreadable:
            "No badge is recognised in the bytes, or a file of ours cannot be understood; `badge decide`: a submission was "
                + "changed after it was scored, or begun under other rules."
        case .noSuchFile: "A file that was named is not there or cannot be opened."
        case .internalError: "The program or the machine broke down: nothing was found out."
        case .cannotWrite:
            "The output cannot be written: it exists already (as a badge that was issued before), the disk is full, or the folder is closed."
        case .keyRefused: "The key or its passphrase was refused."
        }
    }

    /// How bad a code is among several files: the worst one is the code of the whole.
    private var rank: Int {
        switch self {
        case .internalError: 6
        case .notVerified: 5
        case .unreadable, .noSuchFile: 4
        case .cannotWrite, .keyRefused, .usage: 3
        case .undetermined: 2
        case .done: 0
        }
    }

    /// The worst of several codes.
    static func worst(_ codes: [Exit]) -> Exit {
        codes.max { $0.rank < $1.rank } ?? .done
    }

    /// The table of the documentation, in Markdown.
    static var table: String {
        let rows = allCases.map { "| \($0.rawValue) | \($0.meaning) |" }
        return (["| code | meaning |", "|---|---|"] + rows).joined(separator: "\n") + "\n"
    }

    /// The exit codes of every refusal of `badge issue`, in Markdown.
    static var refusals: String {
        let rows = IssuingError.Code.allCases.map { "| `\($0.name)` | \(Entry.exit(for: $0).rawValue) |" }
        return (["| refusal of `badge issue` | exit |", "|---|---|"] + rows).joined(separator: "\n") + "\n"
    }
}

/// Ends a command with a code after everything has been said.
struct CommandEnd: Error {
    let exit: Exit

    init(_ exit: Exit) {
        self.exit = exit
    }
}
