import ArgumentParser
import BadgeCrypto
import StrictJSON
import VerifiableCredentials

extension KeyCommand {
    /// `badge key new`.
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract: "Makes a new key in an encrypted file, with its public half beside it."
        )

        @Option(help: ArgumentHelp("The kind of key: \(NewKeyType.choices).", valueName: "TYPE"))
        var type: String = "Ed25519"

        @Option(
            help: ArgumentHelp(
                "The file to make, for example keys/issuer.pem. An existing file is never overwritten.",
                valueName: "FILE"
            )
        )
        var out: String

        @OptionGroup var passphrase: PassphraseOptions

        func run() throws {
            guard let type = NewKeyType(named: type) else {
                throw FileError(
                    .badValue,
                    "--type: there is no kind of key named \(DisplayText.quoted(self.type))",
                    hint: "choose \(NewKeyType.choices)"
                )
            }
            let passphrase = try passphrase.passphrase("Passphrase for the new key: ", isNew: true)
            let key = try type.generate()
            try KeyFile.create(key, at: out, passphrase: passphrase)
            try Terminal.out(
                """
                Made \(DisplayText.escaped(out)) (encrypted, readable by you alone) and \
                \(DisplayText.escaped(KeyFile.publicPath(of: out))).
                Issuer id: \(KeyDID.did(for: key.publicKey))
                Keep a copy of the file and the passphrase in two safe places: without them no badge can be issued under \
                this id again.

                """
            )
        }
    }
}
