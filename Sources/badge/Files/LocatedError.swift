import StrictJSON

/// An error of a library, with the file in which it was found.
struct LocatedError: ExplainedError {
    let codeName: String
    let detail: String
    let hint: String?
    let exit: Exit

    /// - Parameters:
    ///   - exit: The exit code, where it is not that of the error itself.
    ///   - advice: How to mend it, where the error does not say.
    init(_ error: any ExplainedError, in path: String, exit: Exit? = nil, advice: String? = nil) {
        codeName = error.codeName
        detail = (path == "-" ? "standard input" : DisplayText.quoted(path)) + ": " + error.detail
        hint = error.hint ?? advice
        self.exit = exit ?? Entry.exit(for: error)
    }

    /// Does something with the content of a file; what goes wrong is told with the file's name.
    static func naming<Result>(
        _ path: String,
        exit: Exit? = nil,
        advice: String? = nil,
        _ body: () throws -> Result
    ) throws -> Result {
        do {
            return try body()
        } catch let error as any ExplainedError {
            throw LocatedError(error, in: path, exit: exit, advice: advice)
        }
    }
}
