import StrictJSON

/// Where badges and what is told of them may be written: not into a submission, which assessors get as it lies.
enum PlaceOfBadges {
    /// Makes sure that a folder, which need not be there yet, lies in no submission.
    ///
    /// - Parameters:
    ///   - option: The option that names it.
    ///   - why: Why not, and what to do.
    /// - Throws: ``FileError`` `option.badValue`.
    static func require(
        _ path: String,
        option: String,
        why: String = "assessors get that folder, and badges name people: name a folder outside of the submissions"
    ) throws(FileError) {
        guard var folder = nearest(path) else { return }
        // One level after the other up to the root, which is its own parent, or to a folder that nobody may look into.
        for _ in 0..<1000 {
            if let found = try? folder.openIfThere("submission.yaml"), found.kind() == .file {
                throw FileError(
                    .badValue,
                    option + ": " + DisplayText.quoted(path) + " lies in the folder of a submission",
                    hint: why
                )
            }
            guard let parent = try? folder.open(".."), parent.identity != folder.identity else { return }
            folder = parent
        }
    }

    /// The folder itself, or the nearest one above it that is there.
    private static func nearest(_ path: String) -> Descriptor? {
        var bytes = Array(path.utf8)
        while true {
            let shown = bytes.isEmpty ? "." : String(decoding: bytes, as: UTF8.self)
            if let folder = try? Descriptor.open(shown), folder.kind() == .folder { return folder }
            if bytes.isEmpty { return nil }
            while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
            guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
                bytes = []
                continue
            }
            if bytes.count == 1 { return nil }
            bytes = slash == 0 ? [UInt8(ascii: "/")] : Array(bytes[..<slash])
        }
    }
}
