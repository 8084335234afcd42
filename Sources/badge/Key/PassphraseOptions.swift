import ArgumentParser
import BadgeCrypto

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
        if let passphraseFile { return try Passphrase(file: passphraseFile) }
        if let passphraseDescriptor { return try Passphrase(readingFrom: passphraseDescriptor) }
        return try Passphrase.prompt(question, confirm: isNew)
    }
}
