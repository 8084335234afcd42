import ArgumentParser
import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// `badge key`: the issuer's keys.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Makes and shows the keys that sign badges.",
        subcommands: [New.self, Show.self]
    )

    /// `badge key new`.
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a new key in an encrypted file, with its public half beside it."
        )

        @Option(help: ArgumentHelp("The kind of key: Ed25519, P-256 or P-384.", valueName: "TYPE"))
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
            guard let type = KeyOptions.type(named: type) else {
                throw FileError(
                    .badValue,
                    "--type: there is no kind of key named \(DisplayText.quoted(self.type))",
                    hint: "choose Ed25519, P-256 or P-384"
                )
            }
            let passphrase = try passphrase.passphrase("Passphrase for the new key: ", isNew: true)
            let key = try PrivateKey.generate(type)
            try KeyFile.create(key, at: out, passphrase: passphrase)
            try Terminal.out(
                """
                Made \(DisplayText.escaped(out)) (encrypted, readable by you alone) and \
                \(DisplayText.escaped(KeyFile.publicPath(of: out))).
                Issuer id: \(DIDKey.did(for: key.publicKey))
                Keep a copy of the file and the passphrase in two safe places: without them no badge can be issued under \
                this id again.

                """
            )
        }
    }

    /// `badge key show`.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows the public half of a key in every form that others ask for."
        )

        @Argument(
            help: ArgumentHelp(
                "A public key: PEM, JWK or Multikey. A private key file is shown by its public half: the one beside it, or, "
                    + "where that is gone, the one in it, for which the passphrase is needed.",
                valueName: "FILE"
            )
        )
        var file: String

        @OptionGroup var passphrase: PassphraseOptions

        @Flag(help: "Prints JSON.")
        var json = false

        func run() throws {
            let key = try KeyOptions.publicKey(in: file, passphrase)
            let forms: [(String, JSON)] = [
                ("type", .string(key.type.name)),
                ("did:key", .string(DIDKey.did(for: key))),
                ("did:jwk", .string(DIDJWK.did(for: key))),
                ("multikey", .string(key.multikey)),
                ("jwk", key.jwk),
                ("thumbprint", .string(try key.jwkThumbprint)),
                ("pem", .string(key.pem)),
            ]
            if json {
                var object = JSONObject()
                for (name, value) in forms { object[name] = value }
                return try Terminal.out(JSON.object(object).prettyBytes())
            }
            var text = ""
            for (name, value) in forms {
                let shown = value.string ?? String(decoding: value.compactBytes(), as: UTF8.self)
                text += name == "pem" ? shown : name + ": " + shown + "\n"
            }
            try Terminal.out(text)
        }
    }
}

/// Reading what the command line says of keys.
enum KeyOptions {
    private static let advice = "ask the key's owner for the public key again, of type Ed25519, P-256 or P-384"

    /// The type of that name, in any case: `p-256` is P-256.
    static func type(named name: String) -> KeyType? {
        [KeyType.ed25519, .p256, .p384].first { $0.name.lowercased() == name.lowercased() }
    }

    /// The public key in a file; the private key's own file leads to the public half beside it, or is opened where that
    /// is gone.
    static func publicKey(in path: String, _ passphrase: PassphraseOptions) throws -> PublicKey {
        let bytes = try InputFile.read(path, limit: KeyFile.limit)
        do throws(CryptoError) {
            return try PublicKey(contentsOf: bytes)
        } catch {
            let beside = KeyFile.publicPath(of: path)
            let isPrivate = error.codeName == "key.privateGivenForPublic"
            guard isPrivate, path != "-" else { throw LocatedError(error, in: path, advice: advice) }
            guard InputFile.exists(beside) else {
                // Only the form in which we keep keys can be opened; anything else is told as what it is.
                guard String(decoding: bytes, as: UTF8.self).contains("BEGIN ENCRYPTED PRIVATE KEY") else {
                    throw LocatedError(error, in: path, advice: advice)
                }
                Terminal.note(
                    "note: the public half \(DisplayText.escaped(beside)) is gone, so the private key is opened; keep the PEM "
                        + "below under that name again"
                )
                let key = try KeyFile.open(path) { () throws(CryptoError) -> Passphrase in
                    try passphrase.passphrase("Passphrase for \(path): ")
                }
                return key.publicKey
            }
            Terminal.note("note: \(DisplayText.escaped(path)) is a private key; showing \(DisplayText.escaped(beside))")
            return try strictlyPublicKey(in: beside)
        }
    }

    /// A public key that must not be a private one: for pins and trust.
    static func strictlyPublicKey(in path: String) throws -> PublicKey {
        let bytes = try InputFile.read(path, limit: KeyFile.limit)
        return try LocatedError.naming(path, advice: advice) { try PublicKey(contentsOf: bytes) }
    }
}
