import ArgumentParser
import BadgeCrypto
import BadgeIssuing
import StrictJSON
import VerifiableCredentials

extension KeyCommand {
    /// `badge key list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists the key files of a folder: kind, DID, thumbprint, and what is wrong with a file.",
            discussion: """
                No passphrase is asked for: what a private key is, is told from the public half beside it. A key file \
                that is broken, and any file that cannot be opened, is listed with what is wrong with it. Files that are \
                no keys are passed over.
                """
        )

        @Argument(help: ArgumentHelp("The folder with the keys.", valueName: "FOLDER"))
        var folder: String

        @Flag(help: "Prints JSON.")
        var json = false

        func run() throws {
            let descriptor = try Descriptor.open(folder)
            guard descriptor.kind() == .folder else {
                throw FileError(
                    .notRegular,
                    DisplayText.quoted(folder) + " is a file where a folder is expected",
                    hint: "badge key show shows one key"
                )
            }
            let names = try FolderListing.filesDirectly(in: descriptor, named: folder)
            let keys = names.compactMap { ListedKey($0, in: descriptor) }
            let history = try KeyFolderFiles.history(in: descriptor, named: folder)
            if json { return try Terminal.out(JSON.array(keys.map { try $0.json(history) }).prettyBytes()) }
            if keys.isEmpty {
                Terminal.note("there is no key in " + DisplayText.quoted(folder) + "; badge key new makes one")
            }
            try Terminal.out(Self.table(of: keys, history))
        }

        /// One line for each file, and below it what does not fit into a column.
        private static func table(of keys: [ListedKey], _ history: KeyHistory) throws -> String {
            let rows = keys.map { key in
                [DisplayText.escaped(key.name), half(of: key), key.type ?? "unknown"]
            }
            let widths = (0..<2).map { column in rows.map { $0[column].count }.max() ?? 0 } + [0]
            var text = ""
            for (key, row) in zip(keys, rows) {
                let cells = zip(row, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }
                text += cells.joined(separator: "  ") + "\n"
                for one in key.keys {
                    text += "    " + shortened(KeyDID.did(for: one)) + "\n"
                    text += "    thumbprint " + (try one.jwkThumbprint) + "\n"
                    if let since = history.retired(one) { text += "    retired since " + since.rfc3339 + "\n" }
                    if let since = history.compromised(one) { text += "    compromised since " + since.rfc3339 + "\n" }
                }
                for problem in key.problems { text += "    problem: " + problem + "\n" }
            }
            return text
        }

        private static func half(of key: ListedKey) -> String {
            switch (key.half, key.isEncrypted) {
            case (.privateKey, true?): "private, encrypted"
            case (.privateKey, false?): "private, in clear"
            case (.privateKey, nil): "private"
            case (.publicKey, _): "public"
            case (.set, _): "JWK set of \(key.keys.count)"
            case (.unknown, _): "unknown"
            }
        }

        /// A did:jwk of RSA takes several lines: its beginning and end. `--json` and `badge key show` have it whole.
        private static func shortened(_ did: String) -> String {
            let bytes = Array(did.utf8)
            guard bytes.count > 80 else { return did }
            return String(decoding: bytes.prefix(48), as: UTF8.self) + "…"
                + String(decoding: bytes.suffix(16), as: UTF8.self)
        }
    }
}
