import ArgumentParser
import BadgeVerification
import StrictJSON
import VerifiableCredentials

extension TrustCommand {
    /// `badge trust list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists the issuers, domains and registries that you trust."
        )

        @Option(help: ArgumentHelp("The trust file; by default your own.", valueName: "FILE"))
        var trust: String?

        @Flag(help: "Prints JSON.")
        var json = false

        func run() throws {
            let items = try TrustFile.open(trust)?.items ?? []
            if json { return try Terminal.out(JSON.array(items.map(Self.json)).prettyBytes()) }
            if items.isEmpty {
                Terminal.note("the list is empty; badge trust add FILE adds the issuer of a badge")
            }
            try Terminal.out(Self.table(items.map(Self.row)))
        }

        private static func row(_ item: TrustFile.Item) -> [String] {
            switch item.kind {
            case .issuer(let entry):
                let keys = entry.keys.count
                let notes = (keys == 0 ? [] : [keys == 1 ? "1 key" : "\(keys) keys"]) + self.notes(entry.scope)
                return [DisplayText.escaped(DomainName.shown(entry.issuer)), quoted(entry.name), joined(notes)]
            case .domain(let domain):
                let notes = ["every issuer of this domain"] + self.notes(domain.scope)
                return [DisplayText.escaped(domain.domain), quoted(domain.name), joined(notes)]
            case .registry(let registry):
                return [
                    DisplayText.escaped(DomainName.shown(registry.place)), quoted(registry.name),
                    "(every issuer of this registry)",
                ]
            }
        }

        private static func notes(_ scope: TrustScope) -> [String] {
            var notes: [String] = []
            if let achievements = scope.achievements {
                let shown = achievements.prefix(3).map { DisplayText.escaped($0.text, limit: 80) }
                let more = achievements.count > shown.count ? " and \(achievements.count - shown.count) more" : ""
                notes.append("only " + shown.joined(separator: ", ") + more)
            }
            if let from = scope.from { notes.append("from " + from.date) }
            if let until = scope.until { notes.append("until " + until.date) }
            return notes
        }

        private static func quoted(_ name: String?) -> String {
            name.map { DisplayText.quoted($0) } ?? ""
        }

        private static func joined(_ notes: [String]) -> String {
            notes.isEmpty ? "" : "(" + notes.joined(separator: "; ") + ")"
        }

        /// The rows with their columns below each other; columns in which nothing stands take no place.
        private static func table(_ rows: [[String]]) -> String {
            let widths = (0..<3).map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
            return rows.map { row in
                var line = ""
                for (cell, width) in zip(row, widths) where width > 0 {
                    let gap = line.isEmpty ? "" : "  "
                    line += gap + cell + String(repeating: " ", count: width - cell.unicodeScalars.count)
                }
                while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
                return line + "\n"
            }.joined()
        }

        private static func json(_ item: TrustFile.Item) -> JSON {
            var object = JSONObject()
            switch item.kind {
            case .issuer(let entry):
                object["id"] = .string(entry.issuer)
                object["name"] = entry.name.map { .string($0) }
                object["keys"] = .array(entry.keys.map { .string($0.text) })
                add(entry.scope, to: &object)
            case .domain(let domain):
                object["domain"] = .string(domain.domain)
                object["name"] = domain.name.map { .string($0) }
                add(domain.scope, to: &object)
            case .registry(let registry):
                object["registry"] = .string(registry.place)
                object["name"] = registry.name.map { .string($0) }
            }
            return .object(object)
        }

        private static func add(_ scope: TrustScope, to object: inout JSONObject) {
            object["achievements"] = scope.achievements.map { .array($0.map { .string($0.text) }) }
            object["from"] = scope.from.map { .string($0.date) }
            object["until"] = scope.until.map { .string($0.date) }
        }
    }
}
