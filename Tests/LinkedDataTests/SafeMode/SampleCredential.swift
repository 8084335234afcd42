import LinkedData
import StrictJSON

/// A small badge, and what safe mode says of it once something in it is changed.
enum SampleCredential {
    static let processor = JSONLDProcessor(loader: BuiltInContexts())

    static let json: JSON = [
        "@context": [
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
        "id": "urn:uuid:0f1c4e0a-52cc-4a0c-9d3b-0f6f2b7a1f01",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Asks open questions",
        "issuer": ["id": "https://hazel-grove.example/issuer", "type": ["Profile"], "name": "Hazel Grove District"],
        "validFrom": "2026-03-01T00:00:00Z",
        "credentialSubject": [
            "id": "did:example:learner",
            "type": ["AchievementSubject"],
            "achievement": [
                "id": "https://hazel-grove.example/achievements/1",
                "type": ["Achievement"],
                "name": "Asks open questions",
                "description": "Plans and leads talk.",
                "criteria": ["narrative": "Three observed lessons."],
            ],
        ],
    ]

    /// The codes and places of what would be lost.
    static func losses(_ document: JSON) -> [String] {
        processor.losses(in: document).map { "\($0.codeName) \($0.pointer?.description ?? "")" }
    }

    /// The same after a value was put somewhere.
    static func losses(putting value: JSON, at pointer: String) -> [String] {
        var document = json
        guard let place = JSONPointer(pointer), document.set(value, at: place) else { return ["no such place"] }
        return losses(document)
    }
}

extension JSON {
    /// The object with a member set or, where the value is nothing, taken away.
    func with(_ name: String, _ value: JSON?) -> JSON {
        guard case .object(var object) = self else { return self }
        object[name] = value
        return .object(object)
    }

    /// The value with another put at a place.
    func putting(_ value: JSON, at place: JSONPointer) -> JSON? {
        var copy = self
        return copy.set(value, at: place) ? copy : nil
    }

    /// The value without what stands at a place.
    func removing(at place: JSONPointer) -> JSON? {
        var copy = self
        return copy.remove(at: place) == nil ? nil : copy
    }
}
