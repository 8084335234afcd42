import ArgumentParser
import BadgeCrypto
import StrictJSON

extension KeyCommand {
    /// `badge key show`.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Shows the public half of a key in every form that others ask for, or in the one named.",
            discussion: """
                With --as it prints that form alone, which turns one form into another:

                  badge key show partner.jwk --as pem > partner.pem
                """
        )

        @Argument(
            help: ArgumentHelp(
                "A public key: PEM, JWK, JWK set or Multikey. A private key file is shown by its public half: the one beside "
                    + "it, or, where that is gone, the one in it, for which the passphrase is needed.",
                valueName: "FILE"
            )
        )
        var file: String

        @OptionGroup var passphrase: PassphraseOptions

        @Option(
            name: .customLong("as"),
            help: ArgumentHelp("Prints this form alone: pem, jwk or multikey.", valueName: "FORM")
        )
        var form: KeyForm?

        @Flag(help: "Prints JSON.")
        var json = false

        func validate() throws {
            if json && form != nil { throw ValidationError("give either --json or --as, not both") }
        }

        func run() throws {
            let keys = try KeyOptions.publicKeys(in: file, passphrase)
            if let form {
                return try Terminal.out(
                    LocatedError.naming(file) { try keys.map { try form.text(of: $0) }.joined() }
                )
            }
            if json {
                let objects = try keys.map { try Self.object(of: $0) }
                let value = objects.count == 1 ? objects[0] : JSON.array(objects)
                return try Terminal.out(value.prettyBytes())
            }
            try Terminal.out(keys.map { try Self.text(of: $0) }.joined(separator: "\n"))
        }

        private static func object(of key: PublicKey) throws -> JSON {
            var object = JSONObject()
            for (name, value) in try KeyForm.all(of: key) { object[name] = value }
            return .object(object)
        }

        private static func text(of key: PublicKey) throws -> String {
            var text = ""
            for (name, value) in try KeyForm.all(of: key) {
                let shown = value.string ?? String(decoding: value.compactBytes(), as: UTF8.self)
                text += name == "pem" ? shown : name + ": " + shown + "\n"
            }
            return text
        }
    }
}
