/// A file that was found below a folder.
struct ListedFile {
    /// The path from that folder, with `/`.
    let path: String
    /// Whether it is a folder that cannot be opened, so that nobody knows what is in it.
    let isClosedFolder: Bool
    /// Whether it is neither a file nor a folder: a link, a pipe, a device.
    var isOther = false

    /// Whether a folder on its way has that name, or it is itself such a folder.
    func isInside(folderNamed name: String) -> Bool {
        path.utf8.split(separator: UInt8(ascii: "/")).dropLast(isClosedFolder ? 0 : 1)
            .contains { $0.elementsEqual(name.utf8) }
    }
}
