import ArgumentParser
import BadgeCrypto
import Glibc
import StrictJSON

/// Where the passphrase of a key comes from: the terminal, a file, or a descriptor; never the command line itself or the
/// environment, which other people on the machine can read.
struct PassphraseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The file whose first line is the passphrase. Without it, you are asked.", valueName: "FILE")
    )
    var passphraseFile: String?

    @Option(
        name: .customLong("passphrase-fd"),
        help: ArgumentHelp("The number of an open file descriptor that gives the passphrase.", valueName: "NUMBER")
    )
    var passphraseDescriptor: Int32?

    func validate() throws {
        if passphraseFile != nil && passphraseDescriptor != nil {
            throw ValidationError("give either --passphrase-file or --passphrase-fd, not both")
        }
    }

    /// The passphrase.
    ///
    /// - Parameters:
    ///   - question: What is asked on the terminal.
    ///   - isNew: Whether it is for a new key: then it is asked twice.
    func passphrase(_ question: String, isNew: Bool = false) throws(CryptoError) -> Passphrase {
        if let passphraseFile {
            let passphrase = try Passphrase(file: passphraseFile)
            warnOfOpenFile(passphraseFile)
            return passphrase
        }
        if let passphraseDescriptor { return try Passphrase(readingFrom: passphraseDescriptor) }
        return try Passphrase.prompt(question, confirm: isNew)
    }

    /// A file that others may use is told, not refused: the secrets of containers are 0444 and closed by their folder.
    private func warnOfOpenFile(_ path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
        let mode = status.st_mode & 0o777
        guard mode & 0o066 != 0 else { return }
        Terminal.note(
            "note: other users may \(mode & 0o022 != 0 ? "change" : "read") the passphrase file "
                + "\(DisplayText.quoted(path)): its mode is \(String(mode, radix: 8)) instead of 600; close it with chmod 600 "
                + "FILE, unless its folder is closed to them"
        )
    }
}
