public import StrictJSON
import VerifiableCredentials

/// A place on the web that a badge names and that decides nothing: whether it is still there is told, never required.
public struct BadgeLink: Sendable, Equatable {
    /// What the badge names it for.
    public enum Kind: String, Sendable, CaseIterable {
        /// Evidence without a digest: whatever is there, nobody can tell whether it is what was assessed.
        case evidence
        /// What it took to earn the badge.
        case criteria
        /// A picture of the badge, the achievement, the recipient's or the issuer's.
        case image
        /// A competency of a framework.
        case alignment
    }

    /// What it is named for.
    public let kind: Kind
    /// The URL as the badge writes it.
    public let url: String
    /// Where it stands first.
    public let subject: JSONPointer

    /// A link.
    public init(kind: Kind, url: String, subject: JSONPointer) {
        self.kind = kind
        self.url = url
        self.subject = subject
    }

    /// Whether a text begins as a URL that can be fetched.
    static func isWeb(_ text: String) -> Bool {
        let start = text.utf8.prefix(8).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return start.starts(with: "https://".utf8) || start.starts(with: "http://".utf8)
    }
}

/// What became of a link.
public struct LinkResult: Sendable, Equatable {
    /// What was found at the link's place.
    public enum State: String, Sendable, CaseIterable {
        /// Something answered; what it says was not judged.
        case there
        /// The host says that it has no such thing, or there is no such host.
        case gone
        /// The host asks for a login.
        case protected
        /// No answer that can be used.
        case unreachable
        /// Nobody looked.
        case notLookedAt
    }

    /// The link.
    public let link: BadgeLink
    /// What was found.
    public let state: State
    /// Why, where there is more to say. Fit to be shown.
    public let problem: String?

    /// A result.
    public init(_ link: BadgeLink, _ state: State, problem: String? = nil) {
        self.link = link
        self.state = state
        self.problem = problem
    }

    init(_ link: BadgeLink, _ answer: Result<LinkAnswer, ResourceFailure>) {
        self.link = link
        switch answer {
        case .success:
            (state, problem) = (.there, nil)
        case .failure(let failure):
            switch failure {
            case .gone(let text): (state, problem) = (.gone, text)
            case .protected(let text): (state, problem) = (.protected, text)
            case .notLookedUp: (state, problem) = (.notLookedAt, nil)
            case .refused(let text): (state, problem) = (.notLookedAt, text)
            case .unreachable(let text): (state, problem) = (.unreachable, text)
            case .tooLarge: (state, problem) = (.there, nil)
            case .exhausted(let text): (state, problem) = (.notLookedAt, text)
            }
        }
    }
}
