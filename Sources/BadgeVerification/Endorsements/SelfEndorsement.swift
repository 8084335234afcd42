import BadgeCrypto
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// By what an endorser is no other than who or what is endorsed.
enum SelfEndorsement: String {
    /// It is the issuer.
    case issuer
    /// It is what it endorses.
    case endorsed
    /// It is the recipient.
    case recipient
    /// It stands on the issuer's domain.
    case domain
    /// It signs with a key that signed what brings the endorsement.
    case key
}

/// Those whose word for a credential adds nothing to it.
struct InterestedParties {
    /// The issuer of the credential.
    let issuer: String?
    /// Whom it is about.
    let recipients: [String]
    /// The keys that signed it.
    let keys: [PublicKey]

    /// The parties of a credential.
    init(of credential: UnverifiedCredential, proofs: [ProofJudgement]) {
        issuer = credential.unverifiedIssuerID
        let subjects = credential.unverifiedMembers["credentialSubject"]?.items ?? []
        recipients = subjects.compactMap { $0["id"]?.string }
        keys = proofs.compactMap(\.signedBy)
    }

    /// Which of them an endorser is; absent where it is somebody else.
    ///
    /// - Parameters:
    ///   - report: The report about the endorsement.
    ///   - thing: The id of what it stands in.
    func match(_ report: Report, endorsing thing: String?) -> SelfEndorsement? {
        guard let endorser = report.content?.issuerID else { return nil }
        if issuer?.isSameBytes(as: endorser) == true { return .issuer }
        if thing?.isSameBytes(as: endorser) == true { return .endorsed }
        if recipients.contains(where: { $0.isSameBytes(as: endorser) }) { return .recipient }
        let (own, other) = (issuer.flatMap { DomainName(identifier: $0) }, DomainName(identifier: endorser))
        if let own, let other, own.authority.isSameBytes(as: other.authority) { return .domain }
        let signers = report.results(of: .proofSignature).compactMap { $0.finding("key") }
        let texts = keys.map(\.text)
        return signers.contains { signer in texts.contains { $0.isSameBytes(as: signer) } } ? .key : nil
    }
}
