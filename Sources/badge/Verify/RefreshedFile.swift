import BadgeVerification
import StrictJSON

/// The new file for the newer version of a badge.
struct RefreshedFile {
    private let path: String

    /// Makes sure, before anything is looked up, that there is one badge and that nothing has the name.
    ///
    /// - Throws: ``FileError``.
    init(_ path: String, isAlone: Bool) throws {
        guard isAlone else {
            throw FileError(
                .badValue,
                "--save-refreshed writes one file, and more than one badge was given",
                hint: "give one badge file"
            )
        }
        guard !InputFile.exists(path) else {
            throw FileError(
                .exists,
                DisplayText.quoted(path) + " exists already",
                hint: "choose another name for --save-refreshed"
            )
        }
        self.path = path
    }

    /// Makes sure that the file that was given held one badge.
    ///
    /// - Throws: ``FileError`` for a presentation of several.
    func checkCount(_ count: Int) throws {
        guard count > 1 else { return }
        throw FileError(
            .badValue,
            "--save-refreshed writes one file, and the presentation holds \(count) badges",
            hint: "leave --save-refreshed out, or give one badge file"
        )
    }

    /// Writes the newer version whole or not at all, and says so, with its own verdict.
    func write(_ newer: RefreshedBadge?) throws {
        guard let newer else { return Terminal.note("no newer version: nothing was written") }
        try ReplacedFile.write(newer.bytes, to: path, replacing: false)
        let verdict =
            switch newer.report.verdict {
            case .verified: "verified"
            case .notVerified: "not verified"
            case .undetermined, nil: "undetermined"
            }
        Terminal.note("the newer version is written to " + DisplayText.quoted(path) + "; by itself it is " + verdict)
    }
}
