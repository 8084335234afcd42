import StrictJSON

/// The CSV file of a summary. One of an earlier run is replaced; anything else that has the name is not.
struct SummaryFile {
    private let path: String

    /// Makes sure, before anything is signed, that the file may be written and that something can be written there.
    ///
    /// - Throws: ``FileError``.
    init(_ path: String) throws {
        self.path = path
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
        _ = try Descriptor.folderToWriteInto(folder)
        let header = Array(IssueSummary.csvHeader.utf8)
        if InputFile.exists(path) {
            guard try InputFile.read(path, limit: 64 << 20).starts(with: header) else {
                throw FileError(
                    .exists,
                    DisplayText.quoted(path) + " exists already and is not a summary of an earlier run",
                    hint: "choose another name for --summary"
                )
            }
        }
        try ReplacedFile.rehearse(header, to: path)
    }

    /// Writes the rows, whole or not at all.
    ///
    /// - Throws: ``FileError``: the disk may have become full, or the folder may have gone, while badges were made. What
    ///   became of the submissions has to be told all the same.
    func write(_ rows: [IssueRow]) throws {
        do {
            try ReplacedFile.write(Array(IssueSummary(rows: rows).csv.utf8), to: path, replacing: true)
        } catch let error as FileError {
            throw FileError(
                error.code,
                "the summary was not written, and nothing else is affected by that: " + error.detail,
                hint: "make room, or name another place for --summary; the same command with --continue issues nothing "
                    + "twice and writes the summary"
            )
        }
    }
}
