import OpenBadges
import StrictJSON

/// The levels of one description.
struct JudgedLevels {
    private let levels: [JSON]
    private let ranks: [Int]?

    init(of description: JSON) {
        levels = description["rubricCriterionLevel"]?.items ?? []
        ranks = Self.ranks(of: levels)
    }

    /// The level with an id; absent where there is none, or none with a name.
    subscript(id: String?) -> (name: String, rank: BadgeContent.Judged.Rank?)? {
        guard let id, let place = levels.firstIndex(where: { $0["id"]?.string?.isSameBytes(as: id) ?? false }),
            let name = levels[place]["name"]?.string
        else { return nil }
        return (name, ranks.map { BadgeContent.Judged.Rank(place: $0[place], count: levels.count) })
    }

    /// The place of each level by its `level`, counted from 1; absent where they are not all different whole numbers.
    private static func ranks(of levels: [JSON]) -> [Int]? {
        guard levels.count > 1, levels.count <= 100 else { return nil }
        let numbers = levels.compactMap { $0["level"]?.string.flatMap { UInt16($0) } }
        guard numbers.count == levels.count, Set(numbers).count == levels.count else { return nil }
        return numbers.map { number in numbers.count { $0 <= number } }
    }
}

extension BadgeContent.Judged {
    /// What one result says was reached: first what is held against the requirement, then what else counts.
    struct Reached: Sendable, Equatable {
        fileprivate enum Member { case level, value, status }

        /// What is held against it.
        struct Kind {
            let isStatus: Bool
            let hasLevel: Bool
            let hasValue: Bool

            /// The members, the one first that answers what is required.
            fileprivate var order: [Member] {
                if hasLevel { return [.level, .value, .status] }
                if hasValue { return [.value, .level, .status] }
                return isStatus ? [.status, .level, .value] : [.level, .value, .status]
            }
        }

        /// The member that answers what is required; absent where the result has none.
        let text: String?
        /// The place of the level, where it is one.
        let rank: Rank?
        /// The value, where a value is required beside a level.
        let value: String?
        /// The status, where something else is required and the result is not completed, or has to say that it is.
        let status: String?

        /// - Parameters:
        ///   - result: An entry of `result`.
        ///   - kind: What its description requires.
        ///   - levels: The levels of its description.
        init(_ result: JSON, of kind: Kind, _ levels: JudgedLevels) {
            let level = levels[result["achievedLevel"]?.string]
            let value = result["value"]?.string
            let status = result["status"]?.string
            func text(_ member: Member) -> String? {
                switch member {
                case .level: level?.name
                case .value: value
                case .status: status
                }
            }
            let answer = kind.order.first { text($0) != nil }
            self.text = answer.flatMap(text)
            rank = answer == .level ? level?.rank : nil
            self.value = kind.hasLevel && kind.hasValue && level != nil ? value : nil
            let isTold = kind.isStatus || status?.isSameBytes(as: "Completed") == false
            self.status = answer != .status && isTold ? status : nil
        }

        /// Whether both say the same, byte for byte.
        func isSame(as other: Reached) -> Bool {
            func isSame(_ one: String?, _ another: String?) -> Bool {
                guard let one, let another else { return one == nil && another == nil }
                return one.isSameBytes(as: another)
            }
            return isSame(text, other.text) && isSame(value, other.value) && isSame(status, other.status)
        }
    }
}
