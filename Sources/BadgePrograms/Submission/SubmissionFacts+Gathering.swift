internal import BadgeCrypto
internal import StrictJSON

extension SubmissionFacts {
    /// Looks at every file that a submission names: its digest, and the text of every `text/…` and of YAML.
    ///
    /// - Parameters:
    ///   - submission: The submission.
    ///   - folder: Its folder.
    /// - Throws: What the folder throws. A file that is not there is no error: rules speak of it.
    public init(of submission: Submission, in folder: some SubmissionFolder) throws {
        let items = submission.items
        var files: [File] = []
        for item in items where !files.contains(where: { $0.path.isSameBytes(as: item.path) }) {
            files.append(try SubmissionFacts.look(at: item, in: folder))
        }
        self.files = files
        let unnamed = try folder.list().filter { path in
            path.hasPrefix("evidence/") && !files.contains { $0.path.isSameBytes(as: path) }
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.unnamed = unnamed
        near = NearFiles(files.filter { $0.digest == nil && !$0.isEmpty }.map(\.path), among: unnamed)
        var strays: [(path: String, sha256: String)] = []
        var unread: [String] = []
        if files.contains(where: { $0.digest == nil && !$0.isEmpty }) {
            var left = UntrustedInput.unnamedBytes
            for (place, path) in unnamed.enumerated() where EvidencePath.fault(path) == nil {
                let limit = min(left, UntrustedInput.artifactBytes)
                guard place < UntrustedInput.unnamedFiles, let digest = folder.digest(ofUnnamed: path, limit: limit)
                else {
                    unread.append(path)
                    continue
                }
                left -= digest.size
                if digest.size > 0 { strays.append((path, Base16.encode(digest.sha256))) }
            }
        }
        self.strays = strays
        self.unread = unread
    }

    private static func look(at item: SubmittedItem, in folder: some SubmissionFolder) throws -> File {
        let name = DisplayText.quoted(item.path)
        func file(
            _ digest: FileDigest?,
            _ text: String?,
            _ fault: String?,
            _ badByte: BadByte? = nil,
            isEmpty: Bool = false,
            isWordless: Bool = false
        ) -> File {
            File(
                path: item.path,
                digest: digest,
                isEmpty: isEmpty || isWordless,
                isWordless: isWordless,
                mediaType: item.mediaType,
                text: text,
                fault: fault,
                badByte: badByte
            )
        }
        let absent = "the folder does not hold \(name)"
        guard EvidencePath.fault(item.path) == nil, let digest = try folder.digest(item.path) else {
            return file(nil, nil, absent)
        }
        guard digest.size > 0 else { return file(nil, nil, "\(name) is empty: it has 0 bytes", isEmpty: true) }
        let isProse = isProse(item.mediaType)
        let noProse = isProse ? nil : "\(name) is \(DisplayText.escaped(item.mediaType))"
        guard isText(item.mediaType) else {
            return file(digest, try plainText(item, digest, in: folder), noProse)
        }
        guard digest.size <= SubmissionLimits.textBytes else {
            let limit = SubmissionLimits.textBytes
            return file(digest, nil, "\(name) has \(digest.size) bytes; texts of up to \(limit) bytes are read")
        }
        guard let bytes = try folder.read(item.path, limit: SubmissionLimits.textBytes) else {
            return file(nil, nil, absent)
        }
        if isTable(item.mediaType) {
            do throws(TableDecoding.Fault) {
                return file(digest, try TableDecoding.text(of: bytes), noProse)
            } catch {
                let place = error.offset.map { mark(of: $0, in: bytes) }
                return file(digest, nil, error.words, place.map { BadByte(mark: $0, byte: bytes[error.offset ?? 0]) })
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return file(digest, nil, "\(name) is not UTF-8 text", firstBadByte(of: bytes))
        }
        // A sheet on which nobody has written yet.
        if isProse, TextMeasure(text).words == 0 {
            return file(nil, nil, "\(name) has no word in it beside headings and comments", isWordless: true)
        }
        return file(digest, text, noProse)
    }

    /// The text of a file that is said to be none and is one all the same, so that it is searched for names like others: the
    /// bytes decide. Absent where it is none, or begins like a PDF, which can be all text and shows something else.
    private static func plainText(
        _ item: SubmittedItem,
        _ digest: FileDigest,
        in folder: some SubmissionFolder
    ) throws -> String? {
        guard digest.size <= SubmissionLimits.textBytes,
            let bytes = try folder.read(item.path, limit: SubmissionLimits.textBytes),
            !bytes.starts(with: "%PDF".utf8),
            !bytes.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) || $0 == 0x7F })
        else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func firstBadByte(of bytes: [UInt8]) -> BadByte? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            let place = error.byteOffsets.lowerBound
            return BadByte(mark: mark(of: place, in: bytes), byte: bytes[place])
        }
    }

    private static func mark(of place: Int, in bytes: [UInt8]) -> YAMLMark {
        let line = bytes[..<place].count { $0 == 0x0A } + 1
        let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return YAMLMark(line: line, column: bytes[start..<place].count { $0 & 0xC0 != 0x80 } + 1)
    }
}
