import StrictJSON
import VerifiableCredentials

/// Badges whose endorsements nobody made, or that are about something else.
extension HostileFiles {
    private static let badgeID = "urn:uuid:00000000-0000-4000-8000-000000000101"
    private static let achievementID = "urn:uuid:00000000-0000-4000-8000-000000000102"
    private static let unverified = "endorsement.notVerified"
    private static let otherThing = "endorsement.ofAnother"

    /// The endorsement of something, before it is signed.
    private func unsigned(_ endorser: TestIssuer, of thing: String) -> JSON {
        [
            "@context": HostileSample.contexts, "id": "urn:uuid:00000000-0000-4000-8000-0000000000e1",
            "type": ["VerifiableCredential", "EndorsementCredential"], "name": "Endorsement",
            "issuer": ["id": .string(endorser.did), "type": ["Profile"], "name": "State Office of Education"],
            "validFrom": "2026-11-21T09:30:00Z",
            "credentialSubject": [
                "id": .string(thing), "type": ["EndorsementSubject"],
                "endorsementComment": "We saw it, and it is sound.",
            ],
        ]
    }

    /// A signed endorsement, changed before it is signed: an object, or the text of a token.
    private func endorsement(
        of thing: String = badgeID,
        as kind: TestIssuer.Kind = .embeddedEdDSA,
        _ change: (inout JSON) throws -> Void = { _ in },
        options: (inout JSONObject) -> Void = { _ in }
    ) throws -> JSON {
        let endorser = try TestIssuer(for: kind, seed: HostileSample.endorserSeed)
        var json = unsigned(endorser, of: thing)
        try change(&json)
        let bytes = try endorser.sign(json, kind, change: options)
        return try kind.isToken ? .string(String(decoding: bytes, as: UTF8.self)) : JSON.read(bytes)
    }

    /// A badge with endorsements at a place.
    private func badge(_ endorsements: JSON, at place: String = "/endorsement") throws -> [UInt8] {
        try HostileSample.signed { try $0.put(endorsements, at: place) }
    }

    mutating func addEndorsements() throws {
        try addFalseEndorsements()
        try addEndorsementsOfOthers()
        try addEndorsementTokens()
        try addManyEndorsements()
    }

    private mutating func addFalseEndorsements() throws {
        begin("an endorsement was changed, or is not the endorser's", .endorsement)
        twin(try badge([endorsement()]))
        let good = try endorsement()
        for place in good.allPointers {
            guard let text = good[at: place]?.string, place.tokens.first != "@context", place.tokens.last != "type",
                place.tokens.first != "type"
            else { continue }
            var json = good
            try json.put(.string(text + "x"), at: place.description)
            let code = place.tokens.last == "cryptosuite" ? "endorsement.open" : Self.unverified
            add("changed \(place)", try badge([json]), code)
        }
        for (what, value) in [
            ("no proof", nil), ("no proofs", []), ("an empty proof", [:]), ("a text", "x"), ("null", .null),
        ] as [(String, JSON?)] {
            var json = good
            if let value { try json.put(value, at: "/proof") } else { try json.drop("/proof") }
            add(what, try badge([json]), value == .null ? "structure.null" : Self.unverified)
        }
        for (name, value) in [
            ("proofPurpose", "authentication"), ("expires", "2026-11-22T11:59:59Z"),
            ("created", "2026-11-23T12:00:00Z"),
            ("verificationMethod", .string(try TestIssuer().method)),
        ] as [(String, JSON)] {
            add(
                "\(name) \(value.compactText())",
                try badge([endorsement(options: { $0[name] = value })]),
                Self.unverified
            )
        }
        let other = try TestIssuer(seed: 8).did
        add(
            "in another's name",
            try badge([endorsement { try $0.put(.string(other), at: "/issuer/id") }]),
            Self.unverified
        )
        let own = try TestIssuer().did
        add(
            "in the issuer's name",
            try badge([endorsement { try $0.put(.string(own), at: "/issuer/id") }]),
            Self.unverified
        )
        begin("an endorsement breaks a rule, or holds at another time than now", .endorsement)
        twin(try badge([endorsement()]))
        for (place, value) in [
            ("/validUntil", "2026-11-22T11:59:59Z" as JSON), ("/validFrom", "2026-11-22T12:00:01Z"),
            ("/validFrom", "yesterday"), ("/validUntil", ""),
            ("/id", "not a URL"), ("/issuer/type", "Nobody"), ("/credentialSubject/endorsementComment", 7),
            ("/undefinedTerm", "x"),
            ("/credentialSubject/undefinedTerm", "x"), ("/name", 7),
        ] {
            add(
                "\(place) \(value.compactText())",
                try badge([endorsement { try $0.put(value, at: place) }]),
                Self.unverified
            )
        }
        for place in ["/validFrom", "/issuer/type", "/credentialSubject/type"] {
            add("without " + place, try badge([endorsement { try $0.drop(place) }]), Self.unverified)
        }
        begin("nobody can tell whose an endorsement is", .endorsement)
        twin(try badge([endorsement()]))
        let unknown = try endorsement { try $0.put("https://unknown.example/", at: "/@context/2") }
        add("a vocabulary that nobody knows", try badge([unknown]), "endorsement.open")
        for id in [
            "https://council.example/", "did:web:council.example", "did:web:127.0.0.1", "urn:uuid:1", "did:example:1",
        ] {
            add(id, try badge([endorsement { try $0.put(.string(id), at: "/issuer/id") }]), "endorsement.open")
        }
        for (what, entry) in [
            ("revoked, nobody knows", TestStatusList.entry("https://council.example/status")),
            ("a status that is not known", ["id": "https://council.example/1", "type": "BitstringStatusList"]),
        ] as [(String, JSON)] {
            add(what, try badge([endorsement { try $0.put(entry, at: "/credentialStatus") }]), "endorsement.open")
        }
    }

    private mutating func addEndorsementsOfOthers() throws {
        begin("an endorsement is about something else than what it stands in", .endorsement)
        twin(try badge([endorsement()]))
        for thing in [
            Self.badgeID + "1", Self.achievementID, Self.badgeID.uppercased(), try TestIssuer().did, "urn:uuid:1",
            "https://program.example/",
        ] { add(thing, try badge([endorsement(of: thing)]), Self.otherThing) }
        add("without an id", try badge([endorsement { try $0.drop("/credentialSubject/id") }]), Self.unverified)
        for (place, thing) in [
            ("/credentialSubject/achievement", Self.badgeID), ("/issuer", Self.badgeID),
            ("/issuer", "https://program.example/"),
            ("/credentialSubject/source", "https://program.example/panel/"),
        ] {
            add(
                "\(thing) in \(place)",
                try badge([endorsement(of: thing)], at: place + "/endorsement"),
                Self.otherThing
            )
        }
        begin("an endorsement is none", .endorsement)
        twin(try badge([endorsement()]))
        add("a badge", try badge([JSON.read(HostileSample.good())]), "endorsement.otherType")
        add("the badge itself, unsigned", try badge([HostileSample.credential()]), "endorsement.otherType")
        for type in ["OpenBadgeCredential", "endorsementCredential", "AchievementCredential"] {
            let bytes = try badge([endorsement { try $0.put(["VerifiableCredential", .string(type)], at: "/type") }])
            add(type, bytes, "endorsement.otherType")
        }
        for value in [7 as JSON, "x", [7], ["x"], true, [[]], [[:]]] {
            add(
                "value " + value.compactText(),
                try badge(value),
                value == [[:]] ? "endorsement.otherType" : "endorsement.unreadable"
            )
        }
        for value in [.null as JSON, [], [.null]] {
            add(
                "value " + value.compactText(),
                try badge(value),
                value == [] ? "structure.emptyArray" : "structure.null"
            )
        }
    }

    private mutating func addEndorsementTokens() throws {
        let jwt = "/endorsementJwt"
        begin("the token of an endorsement is none, or of another", .endorsement)
        let text = try endorsement(as: .tokenEdDSA).string ?? ""
        twin(try badge([.string(text)], at: jwt))
        let part = text.split(separator: ".").map(String.init)
        for (what, token) in [
            ("nothing", ""), ("a dot", "."), ("two dots", ".."), ("no payload", "e30..e30"), ("words", "a b c"),
            ("two parts", part[0] + "." + part[1]), ("four parts", text + ".x"),
            ("a link", "https://a.example/e.jwt"), ("a page", "<html>"), ("JSON", "{}"), ("zero", "a.b.\u{0}"),
            ("a long one", times(200_000, "a")),
        ] { add(what, try badge([.string(token)], at: jwt), "endorsement.unreadable") }
        add("an empty payload", try badge(["e30.e30.e30"], at: jwt), "endorsement.otherType")
        for (what, token) in [
            ("no signature", part[0] + "." + part[1] + "."), ("none", "eyJhbGciOiJub25lIn0." + part[1] + "."),
            ("cut", String(text.dropLast(2))),
            ("another signature", part[0] + "." + part[1] + "." + times(86, "A")),
            ("another header", "eyJhbGciOiJFZERTQSJ9." + part[1] + "." + part[2]),
            ("a space", text + " "), ("a line end", text + "\n"), ("padding", text + "="),
        ] { add(what, try badge([.string(token)], at: jwt), Self.unverified) }
        add("of another", try badge([endorsement(of: Self.achievementID, as: .tokenEdDSA)], at: jwt), Self.otherThing)
        add(
            "a badge",
            try badge([.string(String(decoding: HostileSample.good(.tokenEdDSA), as: UTF8.self))], at: jwt),
            "endorsement.otherType"
        )
        for value in [7 as JSON, [7], true, [:], [[]], [[:]]] {
            add("value " + value.compactText(), try badge(value, at: jwt), "structure.wrongType")
        }
    }

    private mutating func addManyEndorsements() throws {
        begin("a badge has more endorsements, or deeper ones, than are judged", .endorsement)
        twin(try badge([endorsement()]))
        let token = try endorsement(as: .tokenEdDSA)
        add(
            "thirty-three",
            try badge(.array(Array(repeating: token, count: 33)), at: "/endorsementJwt"),
            "endorsement.notJudged"
        )
        add(
            "a hundred and one",
            try badge(.array(Array(repeating: token, count: 101)), at: "/endorsementJwt"),
            "entries.tooMany"
        )
        let empty = JSON.array(Array(repeating: "e30.e30.e30", count: 5000))
        add("five thousand of nothing", try badge(empty, at: "/endorsementJwt"), "endorsement.otherType")
        add(
            "one false among good ones",
            try badge([endorsement(), endorsement(of: Self.badgeID + "1")]),
            Self.otherThing
        )
    }
}
