import BadgeIssuing
import BadgeVerification

let key = try PrivateKey.generate(.ed25519)
let issuer = try IssuerDescription(profile: Profile(id: "", name: "Example Program"), key: key.publicKey)
let now = Instant(seconds: 1_795_305_600)
let coaching = Achievement(
    id: "urn:uuid:6d1f6f0e-8f43-4a53-9c0b-2f4f0a8c1d11",
    name: "Peer Coaching",
    description: "Coaches a colleague through a cycle of inquiry.",
    criteriaNarrative: "One cycle, with evidence, found proficient."
)
let ana = AchievementSubject(identifier: [IdentityObject(clear: "Ana Rivera", type: "name")], achievement: coaching)
let id = "urn:uuid:0b7d1a52-16a5-4a0d-8a37-54a4b8e2a901"
let credential = OpenBadgeCredential(
    id: id,
    name: "Peer Coaching",
    issuer: issuer.profile,
    validFrom: now,
    credentialSubject: ana
)
let badge = try SignedBadge(
    signing: credential,
    with: [.standard(for: .ed25519)],
    key: key,
    method: issuer.verificationMethod,
    at: now
)
let trust = TrustList([TrustList.Entry(issuer: issuer.profile.id, name: "Example Program")])
let input = VerificationInput(at: now, trust: trust)
print(TextReport.text(of: try await Verifier().verify(badge.payload, name: "badge.json", input: input).report))
