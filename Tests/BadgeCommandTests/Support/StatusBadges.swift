import BadgeTesting
import StrictJSON
import VerifiableCredentials

/// Badges of an invented issuer that name a status list, and the lists.
enum StatusBadges {
    static let url = "https://status.example/lists/1"

    /// A badge whose status has a place in a list.
    static func badge(_ url: String = url, index: JSON = "5", purpose: String = "revocation") throws -> [UInt8] {
        let issuer = try TestIssuer()
        let credential: JSON = [
            "@context": [
                "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            ],
            "id": "urn:uuid:00000000-0000-4000-8000-000000000001",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": ["id": .string(issuer.did), "type": ["Profile"], "name": "Example Program"],
            "validFrom": "2026-11-20T09:30:00Z",
            "credentialSubject": [
                "type": ["AchievementSubject"],
                "identifier": [
                    [
                        "type": "IdentityObject", "hashed": false, "identityHash": "Ana Rivera",
                        "identityType": "name",
                    ]
                ],
                "achievement": [
                    "id": "urn:uuid:00000000-0000-4000-8000-000000000002", "type": ["Achievement"],
                    "name": "Peer Coaching",
                    "description": "Coaches a colleague through a cycle of inquiry.",
                    "criteria": ["narrative": "One cycle, with evidence, found proficient."],
                ],
            ],
            "credentialStatus": TestStatusList.entry(url, purpose: purpose, index: index),
        ]
        return try issuer.sign(credential, .embeddedEdDSA)
    }

    /// A list of that issuer.
    static func list(
        _ url: String = url,
        _ values: [Int: Int] = [:],
        count: Int = 131_072,
        purpose: JSON = "revocation",
        secondsAgo: Int64 = 3600,
        ttl: Int? = nil
    ) throws -> [UInt8] {
        let issuer = try TestIssuer()
        let made = TestIssuer.now.adding(seconds: -secondsAgo)
        var list = TestStatusList.credential(
            at: url,
            issuer: issuer.did,
            encoded: try TestStatusList.encoded(TestStatusList.bits(count, values)),
            purpose: purpose,
            made: made
        )
        if let ttl { _ = list.set(.number(JSONNumber(ttl)), at: JSONPointer(tokens: ["credentialSubject", "ttl"])) }
        return try issuer.sign(list, .embeddedEdDSA) { $0["created"] = .string(made.rfc3339) }
    }
}

extension Workspace {
    /// Badges that name lists, and the lists as files, in a folder `status`.
    func addStatusBadges() throws {
        try makeFolder("status")
        let (second, third) = ("https://status.example/lists/2", "https://status.example/lists/3")
        try write(StatusBadges.badge(index: "5"), "status/withdrawn.json")
        try write(StatusBadges.badge(index: "6"), "status/good.json")
        try write(StatusBadges.list(StatusBadges.url, [5: 1]), "status/list.json")
        try write(StatusBadges.badge(second, purpose: "suspension"), "status/suspended.json")
        try write(StatusBadges.list(second, [5: 1], purpose: "suspension"), "status/suspended-list.json")
        try write(StatusBadges.badge(third), "status/short.json")
        try write(StatusBadges.list(third, count: 100_000), "status/short-list.json")
    }
}
