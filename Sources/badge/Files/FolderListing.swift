import Glibc
import StrictJSON

/// What is below a folder, by paths with `/`, in the order of bytes. Symbolic links are not followed, and passed over as
/// pipes and devices are.
///
/// What cannot be opened is listed all the same, so that whoever reads it tells why. So is a name that is not UTF-8; with
/// U+FFFD in it, it names nothing that is there.
enum FolderListing {
    /// Files of one folder that are looked at, and folders within folders.
    static let limit = UntrustedInput.folderFiles
    static let depth = UntrustedInput.folderDepth

    /// The regular files below a folder, and the folders there that cannot be opened.
    static func files(in folder: Descriptor, named name: String) throws(FileError) -> [ListedFile] {
        try everything(in: folder, named: name).filter { !$0.isOther }
    }

    /// The same with links, pipes and devices, which are not looked into.
    static func everything(in folder: Descriptor, named name: String) throws(FileError) -> [ListedFile] {
        var found: [ListedFile] = []
        try collect(folder, "", depth: depth, name, &found)
        return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The names directly in a folder, none where it cannot be listed.
    static func names(in folder: Descriptor) -> [String] {
        ((try? entries(of: folder, named: "")) ?? []).map(\.name)
    }

    /// The regular files directly in a folder.
    static func filesDirectly(in folder: Descriptor, named name: String) throws(FileError) -> [String] {
        try names(in: folder, named: name) { found in
            switch found {
            case .file, .closedFile: true
            case .folder, .closedFolder, .other: false
            }
        }
    }

    /// The folders directly in a folder.
    static func folders(in folder: Descriptor, named name: String) throws(FileError) -> [String] {
        try names(in: folder, named: name) { found in
            switch found {
            case .folder, .closedFolder: true
            case .file, .closedFile, .other: false
            }
        }
    }

    private static func names(
        in folder: Descriptor,
        named name: String,
        where isWanted: (FolderEntry.Found) -> Bool
    ) throws(FileError) -> [String] {
        let entries = try entries(of: folder, named: name)
        guard entries.count <= limit else {
            throw FileError(.tooLarge, DisplayText.quoted(name) + " has more than \(limit) files and folders")
        }
        var names: [String] = []
        for entry in entries where isWanted(entry.look(in: folder)) {
            try checkNotMistaken(entry, in: folder, named: name)
            names.append(entry.name)
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func collect(
        _ folder: Descriptor,
        _ prefix: String,
        depth: Int,
        _ name: String,
        _ found: inout [ListedFile]
    ) throws(FileError) {
        guard depth > 0 else {
            throw FileError(.tooLarge, DisplayText.quoted(name) + " has folders within folders more than \(depth) deep")
        }
        for entry in try entries(of: folder, named: name) {
            guard found.count < limit else {
                throw FileError(.tooLarge, DisplayText.quoted(name) + " has more than \(limit) files")
            }
            let path = prefix + entry.name
            let look = entry.look(in: folder)
            if case .other = look {
                found.append(ListedFile(path: path, isClosedFolder: false, isOther: true))
                continue
            }
            try checkNotMistaken(entry, in: folder, named: name)
            switch look {
            case .file, .closedFile: found.append(ListedFile(path: path, isClosedFolder: false))
            case .closedFolder: found.append(ListedFile(path: path, isClosedFolder: true))
            case .folder(let inner): try collect(inner, path + "/", depth: depth - 1, name, &found)
            case .other: continue
            }
        }
    }

    /// Checks that a name that is not UTF-8, as it is shown, is not the name of something else.
    private static func checkNotMistaken(
        _ entry: FolderEntry,
        in folder: Descriptor,
        named name: String
    ) throws(FileError) {
        guard !entry.isUTF8, (try? folder.open(entry.name)) != nil else { return }
        throw FileError(
            .unreadable,
            DisplayText.quoted(name) + " holds a name that is not UTF-8 and reads like another one in it, "
                + DisplayText.quoted(entry.name),
            hint: "rename one of the two"
        )
    }

    private static func entries(of folder: Descriptor, named name: String) throws(FileError) -> [FolderEntry] {
        let copy = dup(folder.number)
        guard let stream = unsafe fdopendir(copy) else {
            let error = notListed(name)
            close(copy)
            throw error
        }
        defer { unsafe closedir(stream) }
        unsafe rewinddir(stream)
        var found: [FolderEntry] = []
        while true {
            // The end and an error differ by this alone.
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                guard errno == 0 else { throw notListed(name) }
                return found
            }
            let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
                unsafe Array(buffer.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }) + [0]
            }
            let new = FolderEntry(bytes: bytes)
            if new.name != "." && new.name != ".." { found.append(new) }
        }
    }

    private static func notListed(_ name: String) -> FileError {
        let reason = SystemText.last
        return FileError(.unreadable, DisplayText.quoted(name) + " could not be listed: " + reason)
    }
}
