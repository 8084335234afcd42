import ArgumentParser
import BadgeCrypto
import BadgeIssuing
import StrictJSON
import VerifiableCredentials

extension KeyCommand {
    /// `badge key publish`.
    struct Publish: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "publish",
            abstract:
                "Writes the document in which verifiers find the issuer's keys, retired and compromised ones too.",
            discussion: """
                Put the file where verifiers look for it: for did:web:school.example at \
                https://school.example/.well-known/did.json, for an https id at that address itself, a JWK set at \
                https://HOST/.well-known/jwks.json.

                  badge key publish keys --issuer did:web:school.example --out did.json

                A file of an earlier run is replaced whole, unless it lists a key that the folder does not have: badges that \
                such a key signed could not be verified any more.
                """
        )

        @Argument(help: ArgumentHelp("The folder with the keys and their history.", valueName: "FOLDER"))
        var folder: String

        @Option(help: ArgumentHelp("The issuer's id: a did:web or an https address.", valueName: "ID"))
        var issuer: String

        @Option(help: ArgumentHelp("The file to write.", valueName: "FILE"))
        var out: String

        @Option(
            name: .customLong("as"),
            help: ArgumentHelp(
                "document (by default: a DID document, also for https ids) or jwks (a JWK set).",
                valueName: "FORM"
            )
        )
        var form: String = KeyPublication.Form.document.rawValue

        func run() throws {
            guard let form = KeyPublication.Form(rawValue: form) else {
                throw FileError(
                    .badValue,
                    "--as: there is no form named \(DisplayText.quoted(self.form))",
                    hint: "write --as document or --as jwks"
                )
            }
            let descriptor = try Descriptor.open(folder)
            guard descriptor.kind() == .folder else {
                throw FileError(
                    .notRegular,
                    DisplayText.quoted(folder) + " is a file where a folder of keys is expected"
                )
            }
            let publication = try KeyPublication(
                id: issuer,
                keys: KeyFolderFiles.publicKeys(in: descriptor, named: folder),
                history: KeyFolderFiles.history(in: descriptor, named: folder)
            )
            try checkNothingIsLost(publication, form)
            try ReplacedFile.write(publication.json(form).prettyBytes(), to: out, replacing: true)
            let count = publication.keys.count
            try Terminal.out(
                "Wrote \(DisplayText.escaped(out)) with \(count) \(count == 1 ? "key" : "keys").\n" + place(form)
            )
        }

        private func checkNothingIsLost(_ publication: KeyPublication, _ form: KeyPublication.Form) throws {
            guard InputFile.exists(out) else { return }
            let bytes = try InputFile.read(out, limit: UntrustedInput.documentBytes)
            guard let earlier = try? JSON.read(bytes), let lost = try publication.lost(from: earlier, form) else {
                throw FileError(
                    .exists,
                    DisplayText.quoted(out) + " is there, and is no list of keys of this issuer in this form",
                    hint: "give the path of a new file, or of the list that an earlier run wrote"
                )
            }
            let undone = try publication.undone(from: earlier, form)
            guard undone.isEmpty else {
                throw FileError(
                    .changed,
                    DisplayText.quoted(out) + " says that these keys were retired or taken back, and "
                        + KeyHistory.fileName + " in \(DisplayText.quoted(folder)) does not: "
                        + undone.prefix(4).map { DisplayText.quoted($0, limit: 120) }.joined(separator: ", "),
                    hint:
                        "bring \(KeyHistory.fileName) back from your backup: without it a key that somebody else has would be "
                        + "good again"
                )
            }
            if lost.isEmpty { return }
            throw FileError(
                .changed,
                DisplayText.quoted(out) + " lists keys whose public halves are not in the folder: "
                    + lost.prefix(4).map { DisplayText.quoted($0, limit: 120) }.joined(separator: ", "),
                hint: "bring their .pub.pem files back; badges that they signed could not be verified any more"
            )
        }

        private func place(_ form: KeyPublication.Form) -> String {
            let url: String?
            switch form {
            case .jwks: url = HTTPSOrigin(issuer).map { $0.text + "/.well-known/jwks.json" }
            case .document: url = HTTPSOrigin(issuer) != nil ? issuer : (try? DIDWeb.documentURL(of: issuer))
            }
            return url.map { "Verifiers look for it at \(DisplayText.escaped($0))\n" } ?? ""
        }
    }
}
