public import BadgeCrypto
public import OpenBadges
import StrictJSON
import VerifiableCredentials

/// Who issues, and what the issuer has settled for all its badges (`issuer.yaml`).
public struct IssuerDescription: Sendable {
    /// How a recipient's e-mail address stands in a badge.
    public enum EmailForm: String, Sendable, CaseIterable {
        /// As a hash with a fresh salt: whoever knows the address can ask, nobody can read it.
        case hashed
        /// In clear.
        case clear
        /// Not at all.
        case none
    }

    /// The issuer's profile.
    public var profile: Profile
    /// The identifier of the key that proofs name.
    public var verificationMethod: String
    /// The URL below which achievements have their pages, ending in `/`.
    public var achievementBase: String?
    /// The URL below which public evidence is published, ending in `/`.
    public var evidenceBase: String?
    /// How e-mail addresses stand in badges.
    public var emailForm: EmailForm
    /// Whether badges give the ids of those who assessed.
    public var namesAssessors: Bool

    /// An issuer with a key.
    ///
    /// - Parameters:
    ///   - profile: The profile. Where its `id` is empty, the DID that follows from the key becomes its id: its
    ///     did:key, or its did:jwk for RSA.
    ///   - key: The public half of the key that will sign.
    ///   - verificationMethod: The identifier of the key; by default the one that the issuer's DID has, or the issuer's
    ///     id with the key's Multikey as fragment (for RSA, which has none, the thumbprint of its JWK).
    /// - Throws: ``IssuingError`` `issuing.issuer` where the id is a did:key or did:jwk of another key, or names a key
    ///   inside it (a fragment), or `verificationMethod` is not the one key of such an id, says itself that it is
    ///   another key, or points into the document of another DID.
    public init(
        profile: Profile,
        key: PublicKey,
        verificationMethod: String? = nil,
        achievementBase: String? = nil,
        evidenceBase: String? = nil,
        emailForm: EmailForm = .hashed,
        namesAssessors: Bool = false
    ) throws(IssuingError) {
        var profile = profile
        if profile.id.isEmpty { profile.id = KeyDID.did(for: key) }
        let standard = try Self.method(of: profile.id, key: key)
        if let verificationMethod {
            guard standard.isSameBytes(as: verificationMethod) || !Self.followsFromKey(profile.id) else {
                throw IssuingError(
                    .issuer,
                    "the issuer's id has the one key " + DisplayText.escaped(standard, limit: 200)
                        + ", but the issuer file names " + DisplayText.escaped(verificationMethod, limit: 200),
                    hint: "take verificationMethod out of the issuer file: it then follows from the id"
                )
            }
            try Self.require(verificationMethod, toBe: key)
            try Self.require(verificationMethod, toLieIn: profile.id)
            self.verificationMethod = verificationMethod
        } else {
            self.verificationMethod = standard
        }
        self.profile = profile
        self.achievementBase = achievementBase
        self.evidenceBase = evidenceBase
        self.emailForm = emailForm
        self.namesAssessors = namesAssessors
    }

    /// An issuer as far as it is known without its key: enough to preview a badge, not to sign one.
    ///
    /// - Parameters:
    ///   - profile: The profile, with whatever id is known.
    ///   - achievementBase: See ``achievementBase``.
    ///   - evidenceBase: See ``evidenceBase``.
    ///   - emailForm: See ``emailForm-swift.property``.
    ///   - namesAssessors: See ``namesAssessors``.
    public init(
        previewing profile: Profile,
        achievementBase: String? = nil,
        evidenceBase: String? = nil,
        emailForm: EmailForm = .hashed,
        namesAssessors: Bool = false
    ) {
        self.profile = profile
        verificationMethod = profile.id
        self.achievementBase = achievementBase
        self.evidenceBase = evidenceBase
        self.emailForm = emailForm
        self.namesAssessors = namesAssessors
    }

    /// Whether an id is the issuer's whole id, and not empty, or the word for one that follows from the key.
    public static func isWhole(_ id: String) -> Bool {
        !id.isEmpty && !["did:key", "did:jwk"].contains { $0.isSameBytes(as: id) }
    }

    /// Whether an id is a DID that is nothing but a key.
    static func followsFromKey(_ id: String) -> Bool {
        guard let method = DIDURL(id)?.method else { return false }
        return method.isSameBytes(as: "key") || method.isSameBytes(as: "jwk")
    }

    /// What names the key below an issuer's own URL.
    static func fragment(of key: PublicKey) throws(IssuingError) -> String {
        do throws(CryptoError) {
            return key.type == .rsa ? try key.jwkThumbprint : try key.multikey
        } catch {
            throw IssuingError(.issuer, "the key has no name: " + error.detail, hint: error.hint)
        }
    }

    static func method(of id: String, key: PublicKey) throws(IssuingError) -> String {
        guard let url = DIDURL(id) else { return try id + "#" + fragment(of: key) }
        guard url.fragment == nil else {
            throw IssuingError(
                .issuer,
                "the issuer's id " + DisplayText.escaped(id, limit: 120) + " names a key, not the issuer",
                hint: "take out the # and what follows it"
            )
        }
        guard followsFromKey(id) else { return try id + "#" + fragment(of: key) }
        let method: VerificationMethod
        do throws(DIDError) {
            if url.method.isSameBytes(as: "key") {
                method = try DIDKey.resolve(url)
            } else {
                guard let withFragment = DIDURL(id + "#0") else { return id + "#0" }
                method = try DIDJWK.resolve(withFragment)
            }
        } catch {
            throw IssuingError(.issuer, "the issuer's id cannot be used: " + error.detail, hint: error.hint)
        }
        guard method.key == key else {
            throw IssuingError(
                .issuer,
                "the issuer's id " + DisplayText.escaped(id, limit: 120) + " stands for another key than the one given",
                hint:
                    "give the key that belongs to it, or take the id out of the issuer file: it then follows from the key"
            )
        }
        return method.id
    }
}
