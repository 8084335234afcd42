import StrictJSON

/// What one argument of `badge verify` stands for: a file, or the files below a folder.
struct BadgeInputs {
    struct File {
        let path: String
        let isFromFolder: Bool
    }

    let isFolder: Bool
    let files: [File]

    /// Folders named `evidence` are left out: what is in them belongs to a badge, and is none.
    init(path: String) throws {
        guard InputFile.isFolder(path) else {
            isFolder = false
            files = [File(path: path, isFromFolder: false)]
            return
        }
        isFolder = true
        let folder = try Descriptor.open(path)
        files = try FolderListing.files(in: folder, named: path).filter { !$0.isInside(folderNamed: "evidence") }
            .map { File(path: path + "/" + $0.path, isFromFolder: true) }
    }
}
