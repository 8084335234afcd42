import BadgePrograms
import BadgeVerification
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// A badge that was shown for a submission, verified: what rules may know of it, or why it does not count.
struct ShownBadge: Sendable {
    /// Why a badge does not count, and what to do.
    struct Fault: Sendable {
        let why: String
        let remedy: String
        /// The same for what is kept, which says the same wherever the file lies; absent where it already does.
        var remedyAnywhere: String?
    }

    let path: String
    /// What is against the badge itself, whosever it is; absent where it is good. That it has ended is not: the rules ask
    /// for the days that they need.
    let fault: Fault?
    private let members: JSONObject

    init(_ verification: Verification, at path: String) {
        self.path = path
        let report = verification.report
        members = verification.credential?.members ?? JSONObject()
        if let failure = report.failure {
            let remedy = failure.hint ?? "give the file of the badge as the educator got it"
            fault = Fault(why: "no badge can be read in it: " + failure.detail, remedy: remedy)
        } else if let why = report.fault(leavingOut: .validityUntil) {
            fault = Fault(
                why: why,
                remedy: Self.remedy(report, path),
                remedyAnywhere: Self.remedy(report, Self.fileName(path))
            )
        } else {
            fault =
                Self.awarded(members) == nil
                ? Fault(why: "it does not say when it was awarded", remedy: "ask its issuer") : nil
        }
    }

    /// - Parameter file: What the file is called in it.
    private static func remedy(_ report: Report, _ file: String) -> String {
        if report.verdict(leavingOut: .validityUntil) == .notVerified {
            return "ask the educator for the file as it was issued; badge verify tells all that is wrong with this one"
        }
        if report.results(of: .issuerTrusted).contains(where: { $0.outcome == .undetermined }) {
            return "if you know the issuer: badge trust add " + DisplayText.escaped(file)
                + ", or name its key with --pin; your list is given with --trust"
        }
        return "badge verify tells what is open; with --online, what the badge names is looked up"
    }

    private static func awarded(_ members: JSONObject) -> Instant? {
        (members["awardedDate"]?.string ?? members["validFrom"]?.string ?? members["issuanceDate"]?.string)
            .flatMap { Instant($0) }
    }

    private var achievement: JSON? {
        members["credentialSubject"]?["achievement"]
    }

    private var issuerID: String {
        members["issuer"]?.string ?? members["issuer"]?["id"]?.string ?? ""
    }

    /// What a badge shows of whether an educator is its recipient.
    enum Recipient: Equatable {
        /// It is; what contradicts it all the same, in words, where something does: people marry and change their addresses.
        case educator(doubt: String?)
        /// Something fits, and what the badge shows in clear is somebody else, or only what the educator wrote under
        /// identifiers fits.
        case doubtful(String)
        /// It is another person's.
        case other
        /// It does not show whose it is.
        case unknown

        /// Whether something in it fits the educator.
        var fits: Bool {
            switch self {
            case .educator, .doubtful: true
            case .other, .unknown: false
            }
        }
    }

    /// The name of its file, without the folders.
    var fileName: String { Self.fileName(path) }

    private static func fileName(_ path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }

    /// Whether an educator is the recipient.
    func recipient(_ educator: Educator) -> Recipient {
        let entries = (members["credentialSubject"]?["identifier"]?.items ?? []).prefix(100)
        var fits: [String] = []
        var differs: [(type: String, clear: String?)] = []
        func compare(_ type: String, _ value: String, _ isOwn: Bool) {
            guard let identity = RecipientIdentity(type: type, value: value) else { return }
            let answers = entries.compactMap { entry in identity.answer(of: entry).map { (entry, $0) } }
            if answers.contains(where: { $0.1 == .same }) {
                fits.append(isOwn ? type : "identifiers")
            } else if isOwn, let other = answers.first(where: { $0.1 == .different }) {
                let isClear = other.0["hashed"]?.bool == false
                differs.append((type, isClear ? other.0["identityHash"]?.string : nil))
            }
        }
        compare("name", educator.name, true)
        compare("emailAddress", educator.email, true)
        for identifier in educator.identifiers { compare(identifier.type, identifier.value, false) }
        if fits.isEmpty { return differs.isEmpty ? .unknown : .other }
        if differs.isEmpty { return .educator(doubt: nil) }
        let words = differs.map { entry in
            "its \(entry.type) " + (entry.clear.map { "is " + DisplayText.quoted($0, limit: 60) } ?? "is another")
        }
        let doubt = "its \(fits[0] == "identifiers" ? "recipient" : fits[0]) fits, and " + words.joined(separator: ", ")
        let isOnlyWritten = fits.allSatisfy { $0 == "identifiers" }
        return isOnlyWritten || differs.contains { $0.clear != nil } ? .doubtful(doubt) : .educator(doubt: doubt)
    }

    /// What rules may know. To which program and stage it belongs counts where it is of the one who issues now: whoever
    /// else names a program means one of his own.
    ///
    /// - Parameter issuer: Who issues now; absent where that is not known yet.
    func fact(issuer: String?) -> PriorBadge? {
        guard fault == nil, let awarded = Self.awarded(members) else { return nil }
        let isOwn = issuer.map { $0.isSameBytes(as: issuerID) } ?? true
        func name(_ type: String) -> String? { isOwn ? ProgramIdentifier.value(type, of: achievement) : nil }
        return PriorBadge(
            credentialID: members["id"]?.string,
            issuerID: issuerID,
            achievementID: achievement?["id"]?.string ?? "",
            programID: name(ProgramIdentifier.template),
            stageID: name(ProgramIdentifier.stage),
            awarded: awarded,
            validUntil: (members["validUntil"]?.string ?? members["expirationDate"]?.string).flatMap { Instant($0) }
        )
    }

    /// Whether it is of another issuer than the one who issues now.
    func isForeign(to issuer: String?) -> Bool {
        issuer.map { !$0.isSameBytes(as: issuerID) } ?? false
    }

    /// The issuer, for sentences.
    var shownIssuer: String {
        DisplayText.escaped(issuerID, limit: 100)
    }
}
