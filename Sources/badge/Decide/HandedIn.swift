import BadgePrograms
import StrictJSON

/// What of a submission is nobody else's: its files, and the badge that it renews.
struct HandedIn: Sendable {
    /// A file.
    struct File: Sendable {
        /// Its path in the folder. Foreign text.
        let path: String
        let sha256: [UInt8]
    }

    /// Its files, without those that are a team's work: these several people hand in.
    let files: [File]
    /// Issuer and id of the badge that it renews; absent where it renews none, or one without an id. Foreign text.
    let renews: (issuer: String, id: String)?

    init(_ decision: Decision) {
        files = decision.template.requirements.filter { $0.producer != .team }.flatMap { requirement -> [File] in
            let response = decision.submission.response(to: requirement.id)
            return (response.items + response.feedback.compactMap(\.item)).compactMap { item in
                decision.facts.file(item.path)?.digest.map { File(path: item.path, sha256: $0.sha256) }
            }
        }
        renews = decision.renewed.flatMap { badge in badge.credentialID.map { (badge.issuerID, $0) } }
    }
}

/// What several submissions that are decided or issued together hand in as their own. It is told and decides nothing: only people can say whose work
/// it is.
enum SharedWork {
    /// What was found, in sentences; foreign text is escaped.
    ///
    /// - Parameter rows: The folder of each submission, and what it hands in; absent where that was not read.
    static func sentences(_ rows: [Row]) -> [String] {
        files(rows) + badges(rows)
    }

    typealias Row = (submission: String, handedIn: HandedIn?)

    private static func files(_ rows: [Row]) -> [String] {
        var owners: [[UInt8]: [Int]] = [:]
        var order: [(sha256: [UInt8], path: String)] = []
        for (place, row) in rows.enumerated() {
            for file in row.handedIn?.files ?? [] {
                if owners[file.sha256] == nil { order.append((file.sha256, file.path)) }
                if owners[file.sha256]?.last != place { owners[file.sha256, default: []].append(place) }
            }
        }
        // Files that the same submissions share are told together.
        var groups: [(owners: [Int], paths: [String])] = []
        var known: [[Int]: Int] = [:]
        for file in order {
            guard let places = owners[file.sha256], places.count > 1 else { continue }
            if let group = known[places] {
                groups[group].paths.append(file.path)
            } else {
                known[places] = groups.count
                groups.append((places, [file.path]))
            }
        }
        return groups.map { group in
            let isOne = group.paths.count == 1
            return
                "\(group.owners.count) submissions hand in the same \(isOne ? "file" : "\(group.paths.count) files") as "
                + "their own, byte for byte: \(names(group.owners, rows)). In the first of them "
                + (isOne ? "it is " : "these are ") + list(group.paths.map { DisplayText.quoted($0) })
                + ". Find out whose work it is before a badge is handed out."
        }
    }

    private static func badges(_ rows: [Row]) -> [String] {
        var owners: [[UInt8]: [Int]] = [:]
        var order: [(key: [UInt8], id: String)] = []
        for (place, row) in rows.enumerated() {
            guard let renews = row.handedIn?.renews else { continue }
            let key = Array(renews.issuer.utf8) + [0] + Array(renews.id.utf8)
            if owners[key] == nil { order.append((key, renews.id)) }
            owners[key, default: []].append(place)
        }
        return order.compactMap { key, id in
            guard let places = owners[key], places.count > 1 else { return nil }
            return "\(places.count) submissions renew the same badge, \(DisplayText.escaped(id, limit: 100)): "
                + "\(names(places, rows)). A badge is renewed once: find out which of them is to count."
        }
    }

    private static func names(_ places: [Int], _ rows: [Row]) -> String {
        list(places.map { DisplayText.escaped(rows[$0].submission, limit: 60) })
    }

    private static func list(_ texts: [String]) -> String {
        texts.prefix(3).joined(separator: ", ") + (texts.count > 3 ? ", and \(texts.count - 3) more" : "")
    }
}
