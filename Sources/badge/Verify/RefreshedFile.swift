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

    /// Writes the newer version whole or not at all, and says so.
    func write(_ newer: RefreshedBadge?) throws {
        guard let newer else { return Terminal.note("no newer version: nothing was written") }
        try ReplacedFile.write(newer.bytes, to: path, replacing: false)
        Terminal.note("the newer version is written to " + DisplayText.quoted(path))
    }
}
