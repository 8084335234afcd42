import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// The good badge from which hostile ones are made, and ways of changing it.
public enum HostileSample {
    /// The seed of the key of whoever endorses badges.
    public static let endorserSeed: UInt8 = 9

    /// Why a hostile file could not be made.
    enum Fault: Error {
        case noPlace(String)
    }

    /// The pieces of evidence that the good badge pins.
    public static let evidence = [("plan.txt", Array("A plan.".utf8)), ("report.txt", Array("A report.".utf8))]

    static let contexts: JSON = [
        "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ]

    /// The badge that verifies: whatever is made from it must not.
    public static func good(_ kind: TestIssuer.Kind = .embeddedEdDSA) throws -> [UInt8] {
        try TestIssuer(for: kind).sign(credential(for: kind), kind)
    }

    /// The credential without proof, every part that some check looks at in it.
    static func credential(for kind: TestIssuer.Kind = .embeddedEdDSA) throws -> JSON {
        try (kind == .embeddedEdDSA ? usual : Result { try make(for: kind) }).get()
    }

    private static let usual = Result { try make(for: .embeddedEdDSA) }

    private static func make(for kind: TestIssuer.Kind) throws -> JSON {
        var text = Self.text
        text = replaced(text, "ISSUER", try TestIssuer(for: kind).did)
        for (name, bytes) in evidence {
            let digest = try Digest.sha256(bytes)
            text = replaced(text, "NI-" + name, "ni:///sha-256;" + Base64URL.encode(digest))
            text = replaced(text, "MB-" + name, Multibase.encode([0x12, 0x20] + digest, as: .base64url))
        }
        return try JSON.read(Array(text.utf8))
    }

    /// The good badge with its credential changed before it is signed.
    static func signed(
        _ kind: TestIssuer.Kind = .embeddedEdDSA,
        _ change: (inout JSON) throws -> Void
    ) throws -> [UInt8] {
        var json = try credential(for: kind)
        try change(&json)
        return try TestIssuer(for: kind).sign(json, kind)
    }

    /// The good badge changed after it was signed.
    static func afterwards(_ change: (inout JSON) throws -> Void) throws -> [UInt8] {
        var json = try JSON.read(good())
        try change(&json)
        return json.compactBytes()
    }

    /// The good badge with options of its proof changed before it is signed.
    static func options(_ change: (inout JSONObject) -> Void) throws -> [UInt8] {
        try TestIssuer().sign(credential(), .embeddedEdDSA, change: change)
    }

    /// Every place of the text replaced.
    static func replaced(_ text: String, _ old: String, _ new: String) -> String {
        let parts = text.split(separator: old, omittingEmptySubsequences: false)
        return parts.joined(separator: new)
    }

    private static let text = #"""
        {"@context":["https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id":"urn:uuid:00000000-0000-4000-8000-000000000101","type":["VerifiableCredential","OpenBadgeCredential"],
        "issuer":{"id":"ISSUER","type":["Profile"],"name":"Example Program","url":"https://program.example/",
        "image":{"id":"https://program.example/logo.png","type":"Image"}},
        "validFrom":"2026-11-20T09:30:00Z","validUntil":"2029-11-20T09:30:00Z","awardedDate":"2026-11-20T09:30:00Z",
        "name":"Peer Coaching","description":"For coaching colleagues.",
        "credentialSubject":{"type":["AchievementSubject"],"narrative":"Coached two colleagues.","creditsEarned":2,
        "identifier":[{"type":"IdentityObject","hashed":false,"identityHash":"Ana Rivera","identityType":"name"}],
        "source":{"id":"https://program.example/panel","type":["Profile"],"name":"Panel"},
        "achievement":{"id":"urn:uuid:00000000-0000-4000-8000-000000000102","type":["Achievement"],
        "name":"Peer Coaching","description":"Coaches a colleague.","version":"1.2.0","tag":["coaching"],
        "criteria":{"id":"https://program.example/criteria","narrative":"One cycle."},
        "alignment":[{"type":["Alignment"],"targetName":"Coaching","targetUrl":"https://framework.example/1",
        "targetCode":"C1","targetFramework":"Framework"}],
        "resultDescription":[{"id":"urn:uuid:00000000-0000-4000-8000-0000000001a1","type":["ResultDescription"],
        "name":"Listening","resultType":"RubricCriterionLevel",
        "requiredLevel":"urn:uuid:00000000-0000-4000-8000-0000000001b1","rubricCriterionLevel":[
        {"id":"urn:uuid:00000000-0000-4000-8000-0000000001b0","type":["RubricCriterionLevel"],"name":"Basic","level":"1",
        "points":"1"},
        {"id":"urn:uuid:00000000-0000-4000-8000-0000000001b1","type":["RubricCriterionLevel"],"name":"Proficient",
        "level":"2","points":"2"}]},
        {"id":"urn:uuid:00000000-0000-4000-8000-0000000001a2","type":["ResultDescription"],"name":"Hours",
        "resultType":"RawScore","valueMin":"0","valueMax":"40","requiredValue":"10"}]},
        "result":[{"type":["Result"],"resultDescription":"urn:uuid:00000000-0000-4000-8000-0000000001a1",
        "achievedLevel":"urn:uuid:00000000-0000-4000-8000-0000000001b1"},
        {"type":["Result"],"resultDescription":"urn:uuid:00000000-0000-4000-8000-0000000001a2","value":"12"}]},
        "evidence":[{"id":"NI-plan.txt","type":["Evidence"],"name":"Plan","genre":"Text"},
        {"id":"NI-report.txt","type":["Evidence"],"name":"Report","narrative":"In writing."}],
        "relatedResource":[{"id":"NI-plan.txt","mediaType":"text/plain","digestMultibase":"MB-plan.txt"},
        {"id":"NI-report.txt","mediaType":"text/plain","digestMultibase":"MB-report.txt"}]}
        """#
}

extension JSON {
    /// Puts a value at a place, which must be there or be a new member of an object that is.
    mutating func put(_ value: JSON, at place: String) throws {
        guard let pointer = JSONPointer(place), set(value, at: pointer) else {
            throw HostileSample.Fault.noPlace(place)
        }
    }

    /// Takes away what stands at a place.
    mutating func drop(_ place: String) throws {
        guard let pointer = JSONPointer(place), remove(at: pointer) != nil else {
            throw HostileSample.Fault.noPlace(place)
        }
    }
}
