import StrictJSON
import VerifiableCredentials

/// The badges that were given together, to see which renews which.
public struct HeldBadges: Sendable {
    /// The longest row of badges that is followed.
    static let limit = 100
    /// The most badges of one id that are looked at: one badge comes in six forms at most.
    private static let sameID = 10

    private var badges: [HeldBadge?] = []
    private var places: [[UInt8]: [Int]] = [:]

    /// None.
    public init() {}

    /// Adds a badge.
    ///
    /// - Returns: Its number, for ``continuity(of:)``.
    @discardableResult
    public mutating func add(_ verification: Verification) -> Int {
        let badge = HeldBadge(verification)
        if let id = badge?.id { places[Array(id.utf8), default: []].append(badges.count) }
        badges.append(badge)
        return badges.count - 1
    }

    /// Whether a badge says that it renews one.
    public func isRenewal(_ number: Int) -> Bool {
        badges[number].map { !$0.predecessors.isEmpty || $0.renewsUnnamed } ?? false
    }

    /// Since when the badge is held; absent where it does not say that it renews one, or from when it holds.
    public func continuity(of number: Int) -> Continuity? {
        var compared = Compared()
        return continuity(of: number, &compared)
    }

    /// The same for each badge, in the order in which they were added. Nothing is compared twice.
    public func continuities() -> [Continuity?] {
        var compared = Compared()
        return badges.indices.map { continuity(of: $0, &compared) }
    }

    /// What was found of each two, by their numbers.
    private typealias Compared = [[Int]: PersonComparison]

    private func continuity(of number: Int, _ compared: inout Compared) -> Continuity? {
        guard let first = badges[number], isRenewal(number), let from = first.from else { return nil }
        var row = Row(chain: [(number, first)], since: from)
        if let fault = first.fault { return row.ended(.notVerified, fault) }
        if first.renewsUnnamed { return row.ended(.notNamed) }
        while let last = row.chain.last?.badge, !last.predecessors.isEmpty {
            guard last.predecessors.count == 1 else { return row.ended(.several) }
            guard row.chain.count < Self.limit else { return row.ended(.tooLong) }
            switch predecessor(of: last, in: row, &compared) {
            case .failure(let obstacle): return row.ended(obstacle.end, obstacle.detail)
            case .success(let link):
                row.doubt = row.doubt ?? link.doubt
                row.showsOnePerson = row.showsOnePerson && link.showsOnePerson
                row.since = link.begin
                row.chain.append((link.number, link.badge))
            }
        }
        return row.ended(.first)
    }

    /// The badges that follow each other as far as they are known, the latest first.
    private struct Row {
        var chain: [(number: Int, badge: HeldBadge)]
        var since: Instant
        var showsOnePerson = true
        var doubt: String?

        func ended(_ end: Continuity.End, _ detail: String? = nil) -> Continuity {
            let first = chain[0].badge
            return Continuity(
                since: end == .notVerified ? nil : since,
                until: first.isOver ? first.until : nil,
                chain: chain.compactMap(\.badge.id),
                end: end,
                detail: detail,
                missing: end == .first ? nil : chain[chain.count - 1].badge.predecessors.first,
                showsOnePerson: showsOnePerson,
                doubt: doubt
            )
        }
    }

    /// The badge before another one.
    private struct Link {
        let number: Int
        let badge: HeldBadge
        let begin: Instant
        let showsOnePerson: Bool
        let doubt: String?
    }

    /// Why a badge is not the one before.
    private struct Obstacle: Error {
        let end: Continuity.End
        var detail: String?
    }

    /// The badge that another one renews, and from when it holds. Where several of one id were given, one that is as it
    /// should be counts.
    private func predecessor(
        of badge: HeldBadge,
        in row: Row,
        _ compared: inout Compared
    ) -> Result<Link, Obstacle> {
        let id = badge.predecessors[0]
        var first: Obstacle?
        for place in (places[Array(id.utf8)] ?? []).prefix(Self.sameID) {
            guard let other = badges[place] else { continue }
            switch link(badge, other, place, row, &compared) {
            case .success(let link): return .success(link)
            case .failure(let obstacle): first = first ?? obstacle
            }
        }
        return .failure(first ?? Obstacle(end: .notGiven))
    }

    /// The earlier of two badges, where it is what the later one says.
    private func link(
        _ later: HeldBadge,
        _ earlier: HeldBadge,
        _ place: Int,
        _ row: Row,
        _ compared: inout Compared
    ) -> Result<Link, Obstacle> {
        func obstacle(_ end: Continuity.End, _ detail: String? = nil) -> Result<Link, Obstacle> {
            .failure(Obstacle(end: end, detail: detail))
        }
        guard let one = later.issuerID, let two = earlier.issuerID, one.isSameBytes(as: two) else {
            return obstacle(.otherIssuer, earlier.issuerID.map { "it is of " + DisplayText.escaped($0, limit: 100) })
        }
        if let fault = earlier.fault { return obstacle(.notGood, fault) }
        guard later.isOfProgram(of: earlier) else { return obstacle(.otherProgram) }
        guard let from = later.from, let begin = earlier.from, begin < from else { return obstacle(.notEarlier) }
        if let end = earlier.until, end < from {
            return obstacle(.gap, "it ended on \(end.date), and the next one holds from \(from.date)")
        }
        var isShown = false
        var doubt: String?
        for (number, badge) in row.chain {
            let found = compared[[number, place]] ?? PersonComparison.of(badge, earlier)
            compared[[number, place]] = found
            switch found {
            case .same: isShown = true
            case .hidden: continue
            case .partly(let words): doubt = doubt ?? words
            case .different(let words): return obstacle(.otherRecipient, words)
            }
        }
        let shows = isShown && doubt == nil
        return .success(Link(number: place, badge: earlier, begin: begin, showsOnePerson: shows, doubt: doubt))
    }
}
