import StrictJSON

/// The file that a report is written to. A report of an earlier run is replaced; anything else that has the name stays.
struct ReportFile {
    private let path: String

    /// Makes sure, before anything is looked up, that the file may be written.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - openings: How the reports of the command begin.
    ///   - option: The option that named the file.
    /// - Throws: ``FileError`` `file.exists` where something else has the name.
    init(_ path: String, openings: [String], option: String) throws {
        self.path = path
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
        _ = try Descriptor.folderToWriteInto(folder)
        guard InputFile.exists(path) else { return }
        let bytes = try InputFile.read(path, limit: UntrustedInput.artifactBytes)
        guard openings.contains(where: { bytes.starts(with: $0.utf8) }) else {
            throw FileError(
                .exists,
                DisplayText.quoted(path) + " exists already and is not a report of an earlier run",
                hint: "choose another name for " + option
            )
        }
    }

    /// Writes it whole or not at all.
    func write(_ text: String) throws {
        try ReplacedFile.write(Array(text.utf8), to: path, replacing: true)
    }
}
