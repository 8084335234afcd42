import StrictJSON
import VerifiableCredentials

/// The badges that were given together, to see which renews which.
public struct HeldBadges: Sendable {
    /// The longest row of badges that is followed.
    static let limit = 100

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

    /// Whether a badge names one that it renews.
    public func isRenewal(_ number: Int) -> Bool {
        badges[number].map { !$0.predecessors.isEmpty } ?? false
    }

    /// Since when the badge is held; absent where it names none that it renews, or does not say from when it holds.
    public func continuity(of number: Int) -> Continuity? {
        guard let first = badges[number], !first.predecessors.isEmpty, let from = first.from else { return nil }
        var chain = [first]
        var since = from
        var onePerson = true
        func ended(_ end: Continuity.End, _ detail: String? = nil) -> Continuity {
            Continuity(
                since: since,
                chain: chain.compactMap(\.id),
                end: end,
                detail: detail,
                missing: end == .first ? nil : chain[chain.count - 1].predecessors.first,
                showsOnePerson: onePerson
            )
        }
        if let fault = first.fault { return ended(.notVerified, fault) }
        while let last = chain.last, !last.predecessors.isEmpty {
            guard last.predecessors.count == 1 else { return ended(.several) }
            guard chain.count < Self.limit else { return ended(.tooLong) }
            switch predecessor(of: last) {
            case .failure(let obstacle): return ended(obstacle.end, obstacle.detail)
            case .success(let (badge, begin)):
                onePerson = onePerson && last.isOfPerson(of: badge) == true
                since = begin
                chain.append(badge)
            }
        }
        return ended(.first)
    }

    /// Why a badge is not the one before.
    private struct Obstacle: Error {
        let end: Continuity.End
        var detail: String?
    }

    /// The badge that another one renews, and from when it holds. Where several of one id were given, one that is as it
    /// should be counts.
    private func predecessor(of badge: HeldBadge) -> Result<(HeldBadge, Instant), Obstacle> {
        let id = badge.predecessors[0]
        var first: Obstacle?
        for place in (places[Array(id.utf8)] ?? []).prefix(Self.limit) {
            guard let other = badges[place] else { continue }
            switch link(badge, other) {
            case .success(let begin): return .success((other, begin))
            case .failure(let obstacle): first = first ?? obstacle
            }
        }
        return .failure(first ?? Obstacle(end: .notGiven))
    }

    /// From when the earlier of two badges holds, where it is what the later one says.
    private func link(_ later: HeldBadge, _ earlier: HeldBadge) -> Result<Instant, Obstacle> {
        func obstacle(_ end: Continuity.End, _ detail: String? = nil) -> Result<Instant, Obstacle> {
            .failure(Obstacle(end: end, detail: detail))
        }
        guard let one = later.issuerID, let two = earlier.issuerID, one.isSameBytes(as: two) else {
            return obstacle(.otherIssuer, earlier.issuerID.map { "it is of " + DisplayText.escaped($0, limit: 100) })
        }
        if let fault = earlier.fault { return obstacle(.notGood, fault) }
        guard later.isOfProgram(of: earlier) else { return obstacle(.otherProgram) }
        if later.isOfPerson(of: earlier) == false { return obstacle(.otherRecipient) }
        guard let from = later.from, let begin = earlier.from, begin < from else { return obstacle(.notEarlier) }
        if let end = earlier.until, end < from {
            return obstacle(.gap, "it ended on \(end.date), and the next one holds from \(from.date)")
        }
        return .success(begin)
    }
}
