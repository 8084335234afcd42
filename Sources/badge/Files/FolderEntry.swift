import Glibc

/// A name in a folder, as the system gives it: any bytes.
struct FolderEntry {
    /// The bytes, with the zero at their end.
    let bytes: [CChar]
    /// The same as text; bytes that are not UTF-8 are replaced by U+FFFD.
    let name: String
    /// Whether nothing had to be replaced.
    let isUTF8: Bool

    /// - Parameter bytes: With a zero at their end.
    init(bytes: [CChar]) {
        self.bytes = bytes
        let units = bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        isUTF8 = String(validating: units, as: UTF8.self) != nil
        name = String(decoding: units, as: UTF8.self)
    }

    /// What it stands for.
    enum Found {
        case file
        case folder(Descriptor)
        /// A file that cannot be opened, or something of which the system does not even tell what it is.
        case closedFile
        /// A folder that cannot be opened.
        case closedFolder
        /// A symbolic link, a pipe, a socket or a device; or it has gone since the folder was listed.
        case other
    }

    /// Looks at it without following a symbolic link.
    func look(in folder: Descriptor) -> Found {
        do throws(FileError) {
            let descriptor = try folder.open(self)
            switch descriptor.kind() {
            case .file: return .file
            case .folder: return .folder(descriptor)
            case .other: return .other
            }
        } catch {
            if error.code == .notRegular || error.code == .missing { return .other }
            var info = stat()
            guard unsafe fstatat(folder.number, bytes, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return .closedFile }
            switch info.st_mode & S_IFMT {
            case S_IFREG: return .closedFile
            case S_IFDIR: return .closedFolder
            default: return .other
            }
        }
    }
}
