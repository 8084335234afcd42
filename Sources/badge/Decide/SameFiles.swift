import BadgePrograms
import StrictJSON

/// Files that several submissions hand in byte for byte. A team's work may well be the same in several; other work is
/// worth a look.
enum SameFiles {
    /// A file that was handed in.
    struct Handed: Sendable {
        let path: String
        let sha256: [UInt8]
    }

    /// The most notes and names that are told.
    private static let most = 10

    /// What a submission hands in that is not a team's work, each content once.
    static func handed(in decision: Decision) -> [Handed] {
        var found: [Handed] = []
        var known: Set<[UInt8]> = []
        let shared = decision.template.requirements.filter { $0.producer == .team }.map(\.id)
        for response in decision.submission.responses
        where !shared.contains(where: { $0.isSameBytes(as: response.requirementID) }) {
            for item in response.items + response.feedback.compactMap(\.item) {
                guard let digest = decision.facts.file(item.path)?.digest, known.insert(digest.sha256).inserted else {
                    continue
                }
                found.append(Handed(path: item.path, sha256: digest.sha256))
            }
        }
        return found
    }

    /// What several submissions have in common, in sentences, in the order of the submissions.
    static func notes(_ rows: [DecisionRow]) -> [String] {
        var holders: [[UInt8]: [Int]] = [:]
        for (place, row) in rows.enumerated() {
            for file in row.handed { holders[file.sha256, default: []].append(place) }
        }
        var paths: [[Int]: [String]] = [:]
        var order: [[Int]] = []
        for (place, row) in rows.enumerated() {
            for file in row.handed {
                guard let own = holders[file.sha256], own.count > 1, own[0] == place else { continue }
                if paths[own] == nil { order.append(own) }
                paths[own, default: []].append(file.path)
            }
        }
        let notes = order.prefix(most).map { own in
            names(own.map { rows[$0].submission }) + " hand in the same bytes: " + names(paths[own] ?? [])
                + "; look whose work it is"
        }
        if order.count <= most { return notes }
        return notes + ["\(order.count - most) more groups of submissions hand in the same bytes"]
    }

    private static func names(_ names: [String]) -> String {
        names.prefix(most).map { DisplayText.quoted($0, limit: 100) }.joined(separator: ", ")
            + (names.count > most ? " and \(names.count - most) more" : "")
    }
}
