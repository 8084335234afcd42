import BadgeTesting
import StrictJSON

// What badges are made of.
extension RandomDocument {
    mutating func profile(depth: Int) -> JSON {
        object([
            ("id", reference()), ("type", one(of: ["Profile", ["Profile"]])),
            ("name", localized()), ("url", maybe(3) { .string($0.iri()) }), ("phone", maybe(8) { $0.string() }),
            ("email", maybe(4) { $0.string() }), ("description", maybe(4) { $0.localized() }),
            ("image", maybe(4) { $0.image() }), ("address", maybe(4) { $0.address() }),
            ("official", maybe(8) { $0.string() }), ("givenName", maybe(8) { $0.string() }),
            ("familyName", maybe(8) { $0.string() }), ("dateOfBirth", maybe(8) { .string($0.day()) }),
            ("otherIdentifier", maybe(5) { $0.set(1...2) { $0.identifier() } }),
            ("parentOrg", depth > 0 ? maybe(4) { $0.profile(depth: depth - 1) } : nil),
        ])
    }

    mutating func address() -> JSON {
        object([
            ("type", ["Address"]), ("addressCountry", maybe(2) { $0.string() }),
            ("addressCountryCode", "NZ"), ("addressLocality", maybe(2) { $0.string() }),
            ("postalCode", maybe(2) { $0.string() }), ("streetAddress", maybe(2) { $0.string() }),
            ("geo", maybe(2) { $0.place() }),
        ])
    }

    private mutating func place() -> JSON {
        object([("type", "GeoCoordinates"), ("latitude", number()), ("longitude", number())])
    }

    mutating func image() -> JSON {
        if chance(4) { return .string(iri()) }
        return object([("id", .string(iri())), ("type", "Image"), ("caption", maybe(2) { $0.localized() })])
    }

    mutating func identifier() -> JSON {
        object([
            ("type", one(of: ["IdentifierEntry", ["IdentifierEntry"]])), ("identifier", string()),
            ("identifierType", .string(one(of: ["identifier", "ext:number", "sourcedId"]))),
        ])
    }

    mutating func identity() -> JSON {
        let isHashed = chance(2)
        return object([
            ("type", one(of: ["IdentityObject", ["IdentityObject"]])), ("hashed", .bool(isHashed)),
            ("identityHash", isHashed ? "sha256$9920e532c613d2c68779aaa9c98ccc45" : string()),
            ("identityType", .string(one(of: ["emailAddress", "ext:id"]))),
            ("salt", isHashed ? "a7f3c1e9d2b84056" : nil),
        ])
    }

    mutating func alignment() -> JSON {
        object([
            ("type", one(of: ["Alignment", ["Alignment"]])), ("targetName", string()), ("targetUrl", .string(iri())),
            ("targetCode", maybe(2) { $0.string() }), ("targetFramework", maybe(2) { $0.string() }),
            ("targetDescription", maybe(2) { $0.localized() }), ("targetType", maybe(2) { _ in "CFItem" }),
        ])
    }

    mutating func result() -> JSON {
        object([
            ("type", one(of: ["Result", ["Result"]])), ("achievedLevel", maybe(2) { .string($0.iri()) }),
            ("resultDescription", maybe(2) { .string($0.iri()) }), ("status", maybe(3) { _ in "Completed" }),
            ("value", maybe(2) { $0.string() }), ("alignment", maybe(5) { $0.set(1...2) { $0.alignment() } }),
        ])
    }

    mutating func resultDescription() -> JSON {
        object([
            ("id", .string(iri())), ("type", ["ResultDescription"]), ("name", localized()),
            ("resultType", "LetterGrade"),
            ("allowedValue", maybe(2) { $0.set(0...5) { $0.string() } }), ("requiredValue", maybe(3) { $0.string() }),
            ("requiredLevel", maybe(3) { .string($0.iri()) }),
            ("valueMin", maybe(3) { $0.chance(2) ? $0.number() : $0.string() }), ("valueMax", maybe(3) { $0.number() }),
            ("rubricCriterionLevel", maybe(3) { $0.set(1...3) { $0.level() } }),
        ])
    }

    private mutating func level() -> JSON {
        object([
            ("id", .string(iri())), ("type", ["RubricCriterionLevel"]), ("name", string()),
            ("level", maybe(2) { $0.string() }),
            ("points", maybe(2) { $0.chance(2) ? $0.number() : $0.string() }),
            ("description", maybe(2) { $0.localized() }),
        ])
    }

    mutating func evidence() -> JSON {
        object([
            ("id", id()), ("type", one(of: ["Evidence", ["Evidence"]])), ("name", maybe(2) { $0.string() }),
            ("narrative", maybe(2) { $0.localized() }), ("genre", maybe(3) { $0.string() }),
            ("audience", maybe(3) { $0.string() }), ("description", maybe(3) { $0.localized() }),
        ])
    }

    mutating func relatedResource() -> JSON {
        object([
            ("id", .string(iri())), ("mediaType", maybe(2) { _ in "application/pdf" }),
            ("digestMultibase", maybe(2) { _ in "uEiBn4Nxa" }), ("digestSRI", maybe(2) { _ in "sha256-cWjO2a==" }),
        ])
    }

    mutating func status() -> JSON {
        object([
            ("id", maybe(2) { .string($0.iri()) }), ("type", "BitstringStatusListEntry"),
            ("statusPurpose", .string(one(of: ["revocation", "suspension", "message"]))),
            ("statusListIndex", .string(String(Int.random(in: 0..<131_072, using: &random)))),
            ("statusListCredential", .string(iri())), ("statusSize", maybe(5) { _ in 2 }),
            ("statusMessage", maybe(5) { $0.set(1...2) { $0.statusMessage() } }),
        ])
    }

    private mutating func statusMessage() -> JSON {
        object([("status", .string(one(of: ["0x0", "0x1", "0x2"]))), ("message", string())])
    }

    mutating func schema() -> JSON {
        object([("id", .string(iri())), ("type", "https://fern.example/vocabulary#Schema")])
    }

    mutating func termsOfUse() -> JSON {
        object([("id", id()), ("type", ["https://fern.example/vocabulary#Terms"])])
    }
}
