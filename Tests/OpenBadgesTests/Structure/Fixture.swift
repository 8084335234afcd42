import BadgeTesting
import Foundation
import OpenBadges
import StrictJSON
import Testing

/// Badges of an invented issuer, and ways to alter them.
enum Fixture {
    /// A badge that uses every member of every class of Open Badges 3.0.
    static func completeBadge() throws -> JSON {
        let file = Repository.root.appending(path: "Tests/OpenBadgesTests/Fixtures/complete-badge.json")
        return try JSON.read([UInt8](Data(contentsOf: file)))
    }

    /// A small badge of Data Model 1.1.
    static let badgeOfDataModel1: JSON = [
        "@context": [
            "https://www.w3.org/2018/credentials/v1", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
        ],
        "id": "urn:uuid:0f2a3b4c-0000-4000-8000-000000000001",
        "type": ["VerifiableCredential", "AchievementCredential"],
        "name": "Peer Observation",
        "issuer": ["id": "https://harbor-coaching.example/", "type": "Profile"],
        "issuanceDate": "2023-05-29T15:00:00Z",
        "expirationDate": "2028-05-29T15:00:00Z",
        "credentialSubject": [
            "id": "did:example:recipient-ilse", "type": "AchievementSubject",
            "achievement": [
                "id": "urn:uuid:0f2a3b4c-0000-4000-8000-000000000002", "type": "Achievement",
                "name": "Peer Observation",
                "description": "Observes colleagues at work.",
                "criteria": ["narrative": "Three colleagues confirm it."],
            ],
        ],
    ]

    /// The value at a place.
    static func value(_ value: JSON, _ place: String) throws -> JSON {
        let pointer = try #require(JSONPointer(place))
        return try #require(value[at: pointer], "nothing stands at \(place)")
    }

    /// The value with another one at a place.
    static func altered(_ value: JSON, _ place: String, _ new: JSON) throws -> JSON {
        var altered = value
        let pointer = try #require(JSONPointer(place))
        let isThere = altered.set(new, at: pointer)
        try #require(isThere, "there is no place \(place)")
        return altered
    }

    /// The value without what stands at a place.
    static func without(_ value: JSON, _ place: String) throws -> JSON {
        var altered = value
        let pointer = try #require(JSONPointer(place))
        let old = altered.remove(at: pointer)
        try #require(old != nil, "nothing stands at \(place)")
        return altered
    }
}

/// A problem by what tests compare: its code and its place.
struct Seen: Equatable, CustomStringConvertible {
    let reason: String
    let place: String

    init(_ reason: StructureReason, _ place: String) {
        self.reason = reason.rawValue
        self.place = place
    }

    init(_ problem: StructureProblem) {
        self.init(problem.reason, problem.subject.description)
    }

    var description: String { "\(reason) at \(place)" }
}

func problems(_ credential: JSON) -> [Seen] {
    CredentialStructure.problems(in: credential).map(Seen.init)
}
