import StrictJSON

/// What went wrong with a file.
struct FileError: ExplainedError {
    struct Code: Equatable {
        let name: String
        let exit: Exit

        static let missing = Code(name: "file.missing", exit: .noSuchFile)
        static let unreadable = Code(name: "file.unreadable", exit: .noSuchFile)
        static let tooLarge = Code(name: "file.tooLarge", exit: .unreadable)
        static let notRegular = Code(name: "file.notRegular", exit: .noSuchFile)
        static let exists = Code(name: "file.exists", exit: .cannotWrite)
        static let unwritable = Code(name: "file.unwritable", exit: .cannotWrite)
        static let changed = Code(name: "file.changed", exit: .cannotWrite)
        static let publicKey = Code(name: "key.publicGivenForPrivate", exit: .keyRefused)
        static let keyNotInUse = Code(name: "key.notInUse", exit: .keyRefused)
        static let badContent = Code(name: "file.badContent", exit: .unreadable)
        static let notAPicture = Code(name: "picture.unknownForm", exit: .unreadable)
        static let notToBake = Code(name: "picture.nothingToBake", exit: .unreadable)
        static let notGenuine = Code(name: "trust.notGenuine", exit: .notVerified)
        static let keyNotKnown = Code(name: "trust.keyNotKnown", exit: .undetermined)
        static let otherKey = Code(name: "trust.otherKey", exit: .notVerified)
        static let looksLike = Code(name: "trust.looksLike", exit: .notVerified)
        static let notListed = Code(name: "trust.notListed", exit: .notVerified)
        static let badValue = Code(name: "option.badValue", exit: .usage)
    }

    let code: Code
    let detail: String
    let hint: String?

    init(_ code: Code, _ detail: String, hint: String? = nil) {
        self.code = code
        self.detail = detail
        self.hint = hint
    }

    /// Opens or reads what an option names; where that is not there or cannot be opened, the option is told.
    ///
    /// - Parameter option: As the user writes it: `--template`.
    static func naming<Result>(_ option: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as FileError where error.code == .missing || error.code == .unreadable {
            throw FileError(error.code, option + ": " + error.detail, hint: error.hint)
        }
    }

    var codeName: String { code.name }
    var exit: Exit { code.exit }
}
