import BadgePrograms
import StrictJSON

/// The badges that were shown for one submission or many, each verified once.
struct ShownBadges: Sendable {
    private var all: [(badge: ShownBadge, folder: [UInt8]?)] = []
    /// Whether staff made sure that a badge which names its recipient otherwise is the educator's.
    var isOnePerson = false

    /// What is known of the badges that were shown for one submission.
    struct Facts {
        /// What rules may know.
        let badges: [PriorBadge]
        /// Those that do not count, and those of another issuer, which count by their achievement only.
        let uncounted: [UncountedBadge]
        /// What is to be told, in sentences.
        let notes: [String]
    }

    /// Adds a badge.
    ///
    /// - Parameter folder: The submission in whose folder it lies; absent where it was named on the command line.
    mutating func add(_ badge: ShownBadge, of folder: String?) {
        all.append((badge, folder.map { Array($0.utf8) }))
    }

    /// What rules may know of the badges of one submission's educator, and what is to be told of those that do not count.
    ///
    /// - Parameters:
    ///   - submission: The submission.
    ///   - folder: Where it lies.
    ///   - issuer: Who issues now; absent where that is not known.
    ///   - isAlone: Whether it is the only submission: then a badge of somebody else is told, wherever it lies.
    func facts(
        for submission: Submission,
        in folder: String,
        issuer: String?,
        isAlone: Bool
    ) -> Facts {
        var badges: [PriorBadge] = []
        var uncounted: [UncountedBadge] = []
        var notes: [String] = []
        for (badge, place) in all {
            guard place == nil || place == Array(folder.utf8) else { continue }
            let isTold = place != nil || isAlone
            let recipient = badge.recipient(submission.educator)
            /// - Parameter anonymous: Why, in words that name no person: decisions and reports name none.
            /// - Parameter anywhere: What to do, in words that do not say where the file lies: decisions hold them.
            func tell(_ why: String, anonymous: String? = nil, _ remedy: String, anywhere: String? = nil) {
                let path = DisplayText.quoted(badge.path)
                if isTold { notes.append("the badge \(path) does not count: \(why); to do: \(remedy)") }
                // One of many that were given for many counts as shown for the educator whose it is.
                guard isTold || recipient.fits else { return }
                uncounted.append(
                    UncountedBadge(name: badge.fileName, why: anonymous ?? why, remedy: anywhere ?? remedy)
                )
            }
            if let fault = badge.fault {
                tell(fault.why.trimmedStop, fault.remedy, anywhere: fault.remedyAnywhere)
                continue
            }
            switch recipient {
            case .educator(doubt: nil): break
            case .educator(let doubt?):
                let path = DisplayText.quoted(badge.path)
                if isTold {
                    notes.append("the badge \(path) counts, but \(doubt): make sure that it is this educator's")
                }
            case .doubtful(let doubt):
                if isOnePerson {
                    let path = DisplayText.quoted(badge.path)
                    if isTold { notes.append("the badge \(path) counts by --same-person: \(doubt)") }
                    break
                }
                tell(
                    doubt,
                    anonymous: "whose it is fits in part only",
                    "make sure that both are one person, and then give --same-person"
                )
                continue
            case .other:
                tell(
                    "it is another person's than " + DisplayText.quoted(submission.educator.name),
                    anonymous: "it is another person's",
                    "give that person's own"
                )
                continue
            case .unknown:
                tell(
                    "it does not show whether it is this educator's",
                    "write into submission.yaml, under identifiers, what the badge names the recipient by"
                )
                continue
            }
            guard let fact = badge.fact(issuer: issuer) else { continue }
            let isKnown = badges.contains { known in
                guard let id = known.credentialID, let other = fact.credentialID else { return false }
                return id.isSameBytes(as: other) && known.issuerID.isSameBytes(as: fact.issuerID)
            }
            if isKnown { continue }
            if badge.isForeign(to: issuer) {
                uncounted.append(
                    UncountedBadge(
                        name: badge.fileName,
                        why: "it is of another issuer, " + badge.shownIssuer,
                        remedy: "show the badge of the issuer who issues now"
                    )
                )
            }
            if isTold, badge.isForeign(to: issuer) {
                notes.append(
                    "the badge \(DisplayText.quoted(badge.path)) is of another issuer, \(badge.shownIssuer): it counts "
                        + "for rules that name its achievement, and cannot be renewed here"
                )
            }
            badges.append(fact)
        }
        return Facts(badges: badges, uncounted: uncounted, notes: notes)
    }
}

extension String {
    /// The text without a full stop at its end, to go on after it.
    fileprivate var trimmedStop: String {
        utf8.last == UInt8(ascii: ".") ? String(dropLast()) : self
    }
}
