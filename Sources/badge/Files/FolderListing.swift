import Glibc
import StrictJSON

/// The regular files below a folder, by their paths with `/`, in the order of bytes. Symbolic links are not followed.
enum FolderListing {
    /// Files of one folder that are looked at, and folders within folders.
    static let limit = UntrustedInput.folderFiles
    static let depth = UntrustedInput.folderDepth

    static func files(in folder: Descriptor, named name: String) throws(FileError) -> [String] {
        var found: [String] = []
        try collect(folder, "", depth: depth, name, &found)
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The names directly in a folder, none where it cannot be listed.
    static func names(in folder: Descriptor) -> [String] {
        (try? entries(of: folder, named: "")) ?? []
    }

    /// The folders directly in a folder, symbolic links not among them, in the order of bytes.
    static func folders(in folder: Descriptor, named name: String) throws(FileError) -> [String] {
        let names = try entries(of: folder, named: name)
        guard names.count <= limit else {
            throw FileError(.tooLarge, DisplayText.quoted(name) + " has more than \(limit) files and folders")
        }
        return names.filter { (try? folder.open($0, flags: O_RDONLY | O_DIRECTORY)) != nil }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func collect(
        _ folder: Descriptor,
        _ prefix: String,
        depth: Int,
        _ name: String,
        _ found: inout [String]
    ) throws(FileError) {
        guard depth > 0 else {
            throw FileError(.tooLarge, DisplayText.quoted(name) + " has folders within folders more than \(depth) deep")
        }
        for entry in try entries(of: folder, named: name) {
            guard found.count < limit else {
                throw FileError(.tooLarge, DisplayText.quoted(name) + " has more than \(limit) files")
            }
            guard let descriptor = try? folder.open(entry) else { continue }
            switch descriptor.kind() {
            case .file: found.append(prefix + entry)
            case .folder: try collect(descriptor, prefix + entry + "/", depth: depth - 1, name, &found)
            case .other: continue
            }
        }
    }

    private static func entries(of folder: Descriptor, named name: String) throws(FileError) -> [String] {
        let copy = dup(folder.number)
        guard let stream = unsafe fdopendir(copy) else {
            close(copy)
            throw FileError(.unreadable, DisplayText.quoted(name) + " could not be listed: " + SystemText.last)
        }
        defer { unsafe closedir(stream) }
        unsafe rewinddir(stream)
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let text = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(validatingCString: $0) }
            }
            guard let text, text != ".", text != ".." else { continue }
            names.append(text)
        }
        return names
    }
}
