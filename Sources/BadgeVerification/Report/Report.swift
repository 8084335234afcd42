import BadgeCrypto
public import OpenBadges
import StrictJSON
public import VerifiableCredentials

/// The program that made a report.
public struct Tool: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// Its version.
    public let version: String

    /// A program.
    public init(name: String, version: String) {
        self.name = name
        self.version = version
    }

    /// The library, where no program names itself.
    public static let library = Tool(name: "BadgeVerification", version: "0")
}

/// The file that a report is about.
public struct ReportInput: Sendable, Equatable {
    /// What the user called it.
    public let name: String
    /// The SHA-256 of its bytes, absent where they could not be had.
    public let sha256: [UInt8]?
    /// Its form, absent where no badge was recognised.
    public internal(set) var format: BadgeFormat?

    init(name: String, bytes: [UInt8]) throws(CryptoError) {
        self.name = name
        sha256 = try Digest.sha256(bytes)
        format = nil
    }

    /// A file whose bytes could not be had.
    init(missing name: String) {
        self.name = name
        sha256 = nil
        format = nil
    }
}

/// Why there is no verdict: the bytes hold no badge that can be read.
public struct ReadingFailure: Sendable, Equatable {
    /// A stable code.
    public let code: String
    /// What was found and what was expected.
    public let detail: String
    /// Who can mend it.
    public let hint: String?

    /// A failure.
    public init(code: String, detail: String, hint: String?) {
        self.code = code
        self.detail = detail
        self.hint = hint
    }
}

/// What a verification found, whole: every check of the policy, in order, whatever the others said.
public struct Report: Sendable {
    /// The program.
    public let tool: Tool
    /// The file.
    public let input: ReportInput
    /// The instant for which the badge was judged.
    public let verifiedAt: Instant
    /// Whether nothing was looked up over the network.
    public let isOffline: Bool
    /// What was asked.
    public let policy: VerificationPolicy
    /// The checks, in the order of ``CheckID``; empty only where the badge could not be read.
    public let checks: [CheckResult]
    /// Why there is no verdict.
    public let failure: ReadingFailure?
    /// What the badge says of itself, absent where no signature covers it.
    public let content: BadgeContent?
    /// What became of the links of the badge that decide nothing; empty where none were looked at.
    public let links: [LinkResult]
    /// What others say about the badge, in the order of the badge.
    public let endorsements: [Endorsement]
    /// The newer version that the issuer's refresh service gives, where it does.
    public let refreshed: RefreshedBadge?
    /// What was found of the presentation that the badge came in, or of one that was asked for; absent otherwise.
    public let presentation: PresentationReport?
    /// How the signed bytes of each proof came about; empty unless that was asked for.
    public let traces: [ProofTrace]
    /// Since when the badge is held, where it renews an earlier one: set by whoever verified several together
    /// (``HeldBadges``).
    public var continuity: Continuity?

    init(
        tool: Tool,
        input: ReportInput,
        policy: VerificationPolicy,
        context: VerificationInput,
        checks: [CheckResult] = [],
        content: SignedContent? = nil,
        links: [LinkResult] = [],
        endorsements: [Endorsement] = [],
        refreshed: RefreshedBadge? = nil,
        traces: [ProofTrace] = [],
        presentation: PresentationReport? = nil,
        failure: ReadingFailure? = nil
    ) {
        self.tool = tool
        self.input = input
        self.verifiedAt = context.at
        self.isOffline = context.isOffline
        self.policy = policy
        self.checks = checks
        self.failure = failure
        self.links = links
        self.endorsements = endorsements
        self.refreshed = refreshed
        self.traces = traces
        self.presentation = presentation
        self.content = content.map { BadgeContent(signed: $0) }
    }

    /// The report of a file whose bytes could not be had at all: no verdict, and why.
    ///
    /// - Parameters:
    ///   - name: What the user called the file.
    ///   - failure: Why it could not be had.
    ///   - verifier: The verifier that would have judged it.
    ///   - input: What it would have used.
    public init(missing name: String, failure: ReadingFailure, verifier: Verifier, input: VerificationInput) {
        self.init(
            tool: verifier.tool,
            input: ReportInput(missing: name),
            policy: verifier.policy,
            context: input,
            failure: failure
        )
    }

    /// The verdict, absent where no badge could be read.
    public var verdict: Verdict? {
        failure == nil ? Verdict.of(allResults, policy: policy) : nil
    }

    /// The results of the badge's own checks, and of those of the presentation that it came in.
    public var allResults: [CheckResult] { checks + (presentation?.checks ?? []) }

    /// The results of one check.
    public func results(of check: CheckID) -> [CheckResult] {
        allResults.filter { $0.check == check }
    }
}
