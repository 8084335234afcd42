import BadgeCrypto
import BadgeIssuing
import BadgePrograms
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// The file that says who issues (`badge-issuer/1`).
struct IssuerFile {
    static let format = "badge-issuer/1"

    struct Content {
        var profile: Profile
        var method: String?
        var achievementBase: String?
        var evidenceBase: String?
        var emailForm: IssuerDescription.EmailForm
        var namesAssessors = false
        var proofs: [String]
    }

    let issuer: IssuerDescription
    /// The proofs that the issuer makes where the command line names none.
    let proofs: [ProofKind]
    /// What whoever signs is to be told of the id.
    let notes: [String]

    /// - Parameter path: The file; without one, the issuer is the key's own DID, without a name.
    init(_ path: String?, key: PublicKey) throws {
        var content = try Self.content(of: path)
        notes = [IssuerIDForm.note(on: content.profile.id)].compactMap { $0 }
        if content.profile.id.utf8.elementsEqual("did:jwk".utf8) { content.profile.id = DIDJWK.did(for: key) }
        let read = content
        let place = path ?? "the issuer"
        let advice = "write id: did:key to be known by the key that signs, or give the key that belongs to the id"
        let profile = try LocatedError.naming(place, exit: .unreadable, advice: advice) {
            var profile = read.profile
            if profile.id.utf8.elementsEqual("did:key".utf8) { profile.id = try DIDKey.did(for: key) }
            return profile
        }
        // The file is sound, and the key is not its key: the exit is that of the error.
        issuer = try LocatedError.naming(place, advice: advice) {
            try IssuerDescription(
                profile: profile,
                key: key,
                verificationMethod: read.method,
                achievementBase: read.achievementBase,
                evidenceBase: read.evidenceBase,
                emailForm: read.emailForm,
                namesAssessors: read.namesAssessors
            )
        }
        proofs = try LocatedError.naming(place, exit: .unreadable, advice: advice) {
            try read.proofs.map { try ProofKind(named: $0) }
        }
    }

    /// The issuer as far as the file alone tells, without its key.
    init(previewing path: String?) throws {
        let content = try Self.content(of: path)
        if let method = content.method {
            try LocatedError.naming(path ?? "the issuer") {
                try IssuerDescription.require(method, fitting: content.profile.id)
            }
        }
        notes = [IssuerIDForm.note(on: content.profile.id)].compactMap { $0 }
        issuer = IssuerDescription(
            previewing: content.profile,
            achievementBase: content.achievementBase,
            evidenceBase: content.evidenceBase,
            emailForm: content.emailForm,
            namesAssessors: content.namesAssessors
        )
        proofs = try LocatedError.naming(
            path ?? "the issuer",
            exit: .unreadable,
            advice: "whoever issues mends proofs in the issuer's file"
        ) { try content.proofs.map { try ProofKind(named: $0) } }
    }

    private static func content(of path: String?) throws -> Content {
        guard let path else { return Content(profile: Profile(id: ""), emailForm: .hashed, proofs: []) }
        let bytes = try FileError.naming("--issuer") { try InputFile.read(path, limit: YAMLLimits.bytes) }
        return try YAMLFile(name: path, bytes: bytes).read(format: format, Self.content)
    }

    /// Reads the keys.
    static func content(_ map: YAMLMapping) -> Content {
        // A did:jwk of an RSA key has more characters than other lines.
        let id = map.optional("id")?.issuerID(atMost: UntrustedInput.keyIdentifierBytes) ?? ""
        return Content(
            profile: Profile(
                id: id,
                name: map.required("name").line(),
                url: map.optional("url")?.webAddress,
                description: map.optional("description")?.prose(),
                email: map.optional("email")?.emailAddress
            ),
            method: map.optional("verificationMethod")?.keyName(of: id, atMost: UntrustedInput.keyIdentifierBytes),
            achievementBase: map.optional("achievementBase").map(base),
            evidenceBase: map.optional("evidenceBase").map(base),
            emailForm: map.optional("recipientEmail")?.choice(IssuerDescription.EmailForm.self) ?? .hashed,
            namesAssessors: map.optional("namesAssessors")?.bool ?? false,
            proofs: map.list("proofs").map { $0.word(among: ProofKind.names) }
        )
    }

    /// A web address to which names are appended.
    private static func base(_ value: YAMLValue) -> String {
        let address = value.webAddress
        return address.utf8.last == UInt8(ascii: "/") ? address : address + "/"
    }
}
