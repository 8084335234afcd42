import Glibc
import StrictJSON

/// Reading files that the user named.
enum InputFile {
    /// The whole of a file, `-` for standard input.
    static func read(_ path: String, limit: Int) throws -> [UInt8] {
        if path == "-" { return try Descriptor.standardInput().bytes(named: "standard input", limit: limit) }
        let file = try Descriptor.open(path)
        switch file.kind() {
        case .file, .other: return try file.bytes(named: path, limit: limit)
        case .folder:
            throw FileError(
                .notRegular,
                DisplayText.quoted(path) + " is a folder where a file is expected",
                hint: "give the path of one file in it"
            )
        }
    }

    /// Whether a path is a folder.
    static func isFolder(_ path: String) -> Bool {
        guard path != "-", let descriptor = try? Descriptor.open(path) else { return false }
        return descriptor.kind() == .folder
    }

    /// Whether anything has that name.
    static func exists(_ path: String) -> Bool {
        unsafe access(path, F_OK) == 0
    }
}
