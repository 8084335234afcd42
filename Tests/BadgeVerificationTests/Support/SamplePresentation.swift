import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import VerifiableCredentials

/// Presentations of badges by an invented recipient.
enum SamplePresentation {
    static let challenge = "c0ffee-1"
    static let domain = "https://employer.example"

    /// The recipient, who has a key of her own.
    static func holder() throws -> TestIssuer { try TestIssuer(seed: 20) }

    /// A badge of the trusted issuer whose recipient has that id.
    static func badge(of recipient: String?, _ kind: TestIssuer.Kind = .embeddedEdDSA) throws -> [UInt8] {
        let issuer = try TestIssuer(for: kind)
        var credential = try SampleBadge.complete(issuer: issuer.did)
        if let recipient { credential = try credential.setting("/credentialSubject/id", .string(recipient)) }
        return try issuer.sign(credential, kind)
    }

    /// A presentation without proof.
    static func members(_ badges: [JSON], holder: String?) -> JSONObject {
        var members = JSONObject()
        members["@context"] = ["https://www.w3.org/ns/credentials/v2"]
        members["type"] = ["VerifiablePresentation"]
        members["holder"] = holder.map { .string($0) }
        members["verifiableCredential"] = .array(badges)
        return members
    }

    /// A presentation signed inside.
    static func signed(
        _ members: JSONObject,
        by signer: TestIssuer,
        suite: any Cryptosuite = EdDSAJCS2022(),
        change: (inout JSONObject) -> Void = { _ in }
    ) throws -> [UInt8] {
        var signed = members
        signed["proof"] = try signer.proof(for: members, suite: suite) { options in
            options["proofPurpose"] = "authentication"
            options["challenge"] = .string(challenge)
            options["domain"] = .string(domain)
            change(&options)
        }
        return JSON.object(signed).compactBytes()
    }

    /// A presentation as a token.
    static func token(_ payload: JSONObject, by signer: TestIssuer, typ: String = "vp+jwt") throws -> [UInt8] {
        try signer.token(payload: payload, algorithm: .edDSA) { $0["typ"] = .string(typ) }
    }

    /// The envelope of a token.
    static func envelope(_ bytes: [UInt8], _ type: String = "application/vc+jwt") -> JSON {
        [
            "@context": "https://www.w3.org/ns/credentials/v2", "type": "EnvelopedVerifiableCredential",
            "id": .string("data:" + type + "," + String(decoding: bytes, as: UTF8.self)),
        ]
    }

    /// A file to verify, by one who asked for a challenge.
    static func situation(
        _ bytes: [UInt8],
        challenge: String? = SamplePresentation.challenge,
        domain: String? = SamplePresentation.domain
    ) throws -> Situation {
        var situation = Situation(bytes: bytes, trusting: try TestIssuer().did)
        situation.policy.challenge = challenge
        situation.policy.domain = domain
        return situation
    }

    /// The good presentation of the good badge, changed before it is signed.
    static func good(
        recipient: String? = nil,
        names: Bool = true,
        change: (inout JSONObject) -> Void = { _ in }
    ) throws -> Situation {
        let presenter = try Self.holder()
        let inside = try JSON.read(Self.badge(of: names ? recipient ?? presenter.did : nil))
        let unsigned = Self.members([inside], holder: presenter.did)
        return try Self.situation(Self.signed(unsigned, by: presenter, change: change))
    }
}

extension Situation {
    /// The reports of every badge in the file.
    func reports() async throws -> [Report] {
        try await Verifier(policy: policy, tool: Tool(name: "badge", version: "test"))
            .verifyAll(bytes, name: "badge", input: input).map(\.report)
    }
}
