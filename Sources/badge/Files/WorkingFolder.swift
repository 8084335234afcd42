import Glibc
import StrictJSON

/// The folder in which the program was started.
enum WorkingFolder {
    /// Its whole path.
    ///
    /// - Throws: ``FileError`` where it has none any more.
    static func path() throws(FileError) -> String {
        guard let text = unsafe getcwd(nil, 0) else {
            throw FileError(.missing, "the folder in which the program was started is not there any more")
        }
        defer { unsafe free(text) }
        return unsafe String(cString: text)
    }
}
