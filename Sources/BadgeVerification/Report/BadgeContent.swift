public import StrictJSON

/// What a badge says, as far as a signature covers it. All texts are the issuer's own: who shows them escapes them and
/// puts names in quotes.
public struct BadgeContent: Sendable, Equatable {
    /// An identity of the recipient.
    public struct Identity: Sendable, Equatable {
        /// The type of identity.
        public let type: String
        /// The identity, absent where only its hash is in the badge.
        public let clear: String?
    }

    /// The credential's id.
    public let id: String?
    /// The issuer's DID or URL.
    public let issuerID: String?
    /// The name that the issuer gives itself.
    public let issuerName: String?
    /// The page that the issuer names.
    public let issuerURL: String?
    /// The recipient's DID, where the badge has one.
    public let recipientID: String?
    /// The recipient's identities.
    public let identities: [Identity]
    /// The achievement's id.
    public let achievementID: String?
    /// The achievement's name.
    public let achievementName: String?
    /// The version of its rules.
    public let achievementVersion: String?
    /// What it stands for.
    public let achievementDescription: String?
    /// What it took.
    public let criteria: String?
    /// Who assessed.
    public let assessedBy: String?
    /// Each thing judged, in the badge's order.
    public let judged: [Judged]
    /// From when the badge holds.
    public let validFrom: String?
    /// Until when it holds.
    public let validUntil: String?
    /// When it was first awarded.
    public let awardedDate: String?
    /// What an endorsement says; absent in a badge.
    public let endorsementComment: String?
    /// How many pieces of evidence it names.
    public let evidenceCount: Int
    /// The pieces of evidence, as many as are judged.
    public let evidence: [Evidence]

    init(signed content: SignedContent) {
        self.init(members: content.members)
    }

    /// The content of a credential that nobody verified: for showing what a badge claims, under a line that says so.
    public init(unverified members: JSONObject) {
        self.init(members: members)
    }

    private init(members: JSONObject) {
        let issuer = members["issuer"]
        let subject = members["credentialSubject"]
        let achievement = subject?["achievement"]
        id = members["id"]?.string
        issuerID = issuer?.string ?? issuer?["id"]?.string
        issuerName = issuer?["name"]?.string
        issuerURL = issuer?["url"]?.string
        recipientID = subject?["id"]?.string
        identities = (subject?["identifier"]?.items ?? []).compactMap { entry in
            guard let type = entry["identityType"]?.string else { return nil }
            return Identity(type: type, clear: entry["hashed"]?.bool == false ? entry["identityHash"]?.string : nil)
        }
        achievementID = achievement?["id"]?.string
        achievementName = achievement?["name"]?.string
        achievementVersion = achievement?["version"]?.string
        achievementDescription = achievement?["description"]?.string
        criteria = achievement?["criteria"]?["narrative"]?.string
        assessedBy = subject?["source"]?["name"]?.string
        judged = Self.judged(subject, evidence: members["evidence"]?.items ?? [])
        validFrom = members["validFrom"]?.string ?? members["issuanceDate"]?.string
        validUntil = members["validUntil"]?.string ?? members["expirationDate"]?.string
        awardedDate = members["awardedDate"]?.string
        endorsementComment = subject?["endorsementComment"]?.string
        evidenceCount = EvidenceEntries.pieces(in: members)
        evidence = Self.evidence(in: members)
    }
}
