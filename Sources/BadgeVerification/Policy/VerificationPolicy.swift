public import OpenBadges
import StrictJSON

/// What the user asks of a badge.
public struct VerificationPolicy: Sendable, Equatable {
    /// Checks that count only where they are asked for.
    public enum Extra: String, Sendable, CaseIterable {
        /// Evidence that could not be looked at keeps the badge from being verified.
        case evidence
        /// Endorsements count.
        case endorsement
        /// The badge must be the newest version that its issuer gives, where it says where newer ones are.
        case newest
    }

    /// Whether the question "do you trust the issuer?" is left out.
    public var acceptsAnyIssuer: Bool
    /// What is required beyond the default.
    public var extras: Set<Extra>
    /// The identity that the badge must be about, where one was asked about.
    public var recipient: RecipientIdentity?
    /// Issuers whose status lists count for the badges of other issuers too: DIDs or URLs, compared as bytes.
    public var statusIssuers: [String]
    /// The rules that issuers may break.
    public var leniencies: Set<Leniency>

    /// The challenge for which the badge must have been presented, where one was thought up.
    public var challenge: String?
    /// For whom the badge must have been presented, where that was asked.
    public var domain: String?

    /// Whether the badge must have been presented by its recipient, for this occasion.
    var asksForPresentation: Bool { challenge != nil || domain != nil }

    /// A policy; by default the one of the documentation: everything but evidence and endorsements is required.
    public init(
        acceptsAnyIssuer: Bool = false,
        extras: Set<Extra> = [],
        recipient: RecipientIdentity? = nil,
        statusIssuers: [String] = [],
        leniencies: Set<Leniency> = [],
        challenge: String? = nil,
        domain: String? = nil
    ) {
        self.challenge = challenge
        self.domain = domain
        self.acceptsAnyIssuer = acceptsAnyIssuer
        self.extras = extras
        self.recipient = recipient
        self.statusIssuers = statusIssuers
        self.leniencies = leniencies
    }

    /// Whether a check must pass (or not be applicable) for a badge to be verified.
    public func isRequired(_ check: CheckID) -> Bool {
        switch check {
        case .evidenceIntegrity: extras.contains(.evidence)
        case .endorsementReport: extras.contains(.endorsement)
        case .issuerTrusted: !acceptsAnyIssuer
        case .refreshService: extras.contains(.newest)
        case .presentationProof, .presentationHolder: asksForPresentation
        case .conformanceStructure, .conformanceContext, .conformanceSchema, .proofSignature, .proofPurpose, .proofKey,
            .proofValidity, .statusRevocation, .statusSuspension, .statusOther, .validityFrom, .validityUntil,
            .recipientMatch, .resultsReference, .resultsRequired:
            true
        }
    }
}
