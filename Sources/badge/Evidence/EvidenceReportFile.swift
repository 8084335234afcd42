import StrictJSON

/// The file that a report is written to. A report of an earlier run is replaced; anything else that has the name stays.
struct EvidenceReportFile {
    private let path: String

    /// Makes sure, before anything is looked up, that the file may be written.
    ///
    /// - Throws: ``FileError`` `file.exists` where something else has the name.
    init(_ path: String) throws {
        self.path = path
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
        _ = try Descriptor.folderToWriteInto(folder)
        guard InputFile.exists(path) else { return }
        let bytes = try InputFile.read(path, limit: UntrustedInput.artifactBytes)
        guard EvidenceForm.allCases.contains(where: { bytes.starts(with: $0.opening.utf8) }) else {
            throw FileError(
                .exists,
                DisplayText.quoted(path) + " exists already and is not a report of an earlier run",
                hint: "choose another name for --out"
            )
        }
    }

    /// Writes it whole or not at all.
    func write(_ text: String) throws {
        try ReplacedFile.write(Array(text.utf8), to: path, replacing: true)
    }
}
