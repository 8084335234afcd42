import StrictJSON

/// The CSV file of a summary. One of an earlier run is replaced; anything else that has the name is not.
struct SummaryFile {
    private let path: String

    /// Makes sure, before anything is signed, that the file may be written.
    ///
    /// - Throws: ``FileError``.
    init(_ path: String) throws {
        self.path = path
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
        _ = try Descriptor.folderToWriteInto(folder)
        guard InputFile.exists(path) else { return }
        let start = try InputFile.read(path, limit: 64 << 20).prefix(IssueSummary.csvHeader.utf8.count)
        guard start.elementsEqual(IssueSummary.csvHeader.utf8) else {
            throw FileError(
                .exists,
                DisplayText.quoted(path) + " exists already and is not a summary of an earlier run",
                hint: "choose another name for --summary"
            )
        }
    }

    func write(_ rows: [IssueRow]) throws {
        try ReplacedFile.write(Array(IssueSummary(rows: rows).csv.utf8), to: path, replacing: true)
    }
}
