import StrictJSON

/// Credentials that their issuer signed as they stand, and that are none, or mean something else than they say.
extension HostileFiles {
    mutating func addShapes() throws {
        let places = try HostileSample.credential().allPointers.filter { !$0.tokens.isEmpty }
        begin("the issuer signed a member that is of another kind than the standard says")
        for place in places {
            let top = place.tokens[0]
            let isContext = top.utf8.elementsEqual("@context".utf8)
            let isHarmless = place.description.utf8.elementsEqual("/credentialSubject/creditsEarned".utf8)
            let code = isContext ? "context." : "structure.wrongType"
            let bytes = try HostileSample.signed { json in
                try json.put(isHarmless ? "2" : 7, at: place.description)
            }
            add("7 at \(place)", bytes, code)
        }
        begin("the issuer signed a member that is null")
        let first = files.count
        for place in places {
            let isContext = place.tokens[0].utf8.elementsEqual("@context".utf8)
            let bytes = try HostileSample.signed { json in try json.put(.null, at: place.description) }
            add("null at \(place)", bytes, isContext ? "context." : "structure.null")
        }
        thin(from: first, keeping: 2, offset: 0)
        try addMissing()
        try addLarge()
        try addTerms()
        try addContexts()
        try addClaims()
    }

    private mutating func addMissing() throws {
        begin("the issuer left out what the standard requires")
        for (place, code) in [
            ("/@context", "context.missing"), ("/type", "structure.missing"), ("/issuer", "structure.missing"),
            ("/validFrom", "structure.missing"), ("/credentialSubject/type", "structure.missing"),
            ("/credentialSubject/achievement", "structure.missing"),
            ("/credentialSubject/achievement/id", "structure.missing"),
            ("/credentialSubject/achievement/type", "structure.missing"),
            ("/credentialSubject/achievement/name", "structure.missing"),
            ("/credentialSubject/achievement/criteria", "structure.missing"),
            ("/credentialSubject/achievement/description", "structure.missing"),
            ("/credentialSubject/identifier", "structure.noRecipient"), ("/issuer/id", "structure.missing"),
            ("/issuer/type", "structure.missing"), ("/credentialSubject/result/0/type", "structure.missing"),
            ("/credentialSubject/identifier/0/hashed", "structure.missing"),
            ("/credentialSubject/identifier/0/identityHash", "structure.missing"),
            ("/credentialSubject/identifier/0/identityType", "structure.missing"),
            ("/relatedResource/0/digestMultibase", "structure.noDigest"),
        ] as [(String, String)] { add(place, try HostileSample.signed { try $0.drop(place) }, code) }
        begin("the issuer signed an empty list, object or text")
        for place in [
            "/type", "/credentialSubject/type", "/credentialSubject/achievement/type", "/evidence",
            "/credentialSubject/result",
        ] {
            add("[] at " + place, try HostileSample.signed { try $0.put([], at: place) }, "structure.emptyArray")
        }
        for place in [
            "/issuer", "/credentialSubject", "/credentialSubject/achievement",
            "/credentialSubject/achievement/criteria",
        ] {
            add("{} at " + place, try HostileSample.signed { try $0.put([:], at: place) }, "structure.")
        }
    }

    private mutating func addLarge() throws {
        begin("the issuer signed something that has far too many parts")
        let status: JSON = [
            "id": "https://a.example/1#1", "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
            "statusListIndex": "1", "statusListCredential": "https://a.example/1",
        ]
        func many(_ count: Int, _ value: JSON) -> JSON { .array(Array(repeating: value, count: count)) }
        add(
            "a thousand contexts",
            try HostileSample.signed { json in
                let more = (0..<1000).map { JSON.string("https://a.example/\($0)") }
                try json.put(.array(HostileSample.contexts.items + more), at: "/@context")
            },
            "context.tooMany"
        )
        add(
            "one context a thousand times",
            try HostileSample.signed { json in
                let more = many(1000, HostileSample.contexts.items[0]).items
                try json.put(.array(HostileSample.contexts.items + more), at: "/@context")
            },
            "context.tooMany"
        )
        add(
            "two thousand status entries",
            try HostileSample.signed { try $0.put(many(2000, status), at: "/credentialStatus") },
            "entries.tooMany"
        )
        add(
            "two thousand schemas",
            try HostileSample.signed { json in
                try json.put(many(2000, ["id": "https://a.example/s", "type": "JsonSchema"]), at: "/credentialSchema")
            },
            "entries.tooMany"
        )
        add(
            "ten thousand types",
            try HostileSample.signed { json in
                try json.put(
                    .array(["VerifiableCredential", "OpenBadgeCredential"] + many(10_000, "X").items),
                    at: "/type"
                )
            },
            "context.undefinedType"
        )
        add(
            "two hundred subjects",
            try HostileSample.signed { json in
                try json.put(many(200, json["credentialSubject"] ?? .null), at: "/credentialSubject")
            },
            "structure.wrongType"
        )
        add(
            "a thousand faulty results beside forty thousand texts in a list where one subject belongs",
            try HostileSample.signed { json in
                var subject = json["credentialSubject"]?.object ?? JSONObject()
                subject["result"] = many(980, ["type": ["Result"], "resultDescription": "urn:none"])
                let texts = (0..<40_000).map { JSON.string("text number \($0)") }
                try json.put(.array([.object(subject)] + texts), at: "/credentialSubject")
            },
            "structure.wrongType"
        )
        add(
            "five thousand results",
            try HostileSample.signed { json in
                let result = json["credentialSubject"]?["result"]?.items[0] ?? .null
                try json.put(many(5000, result), at: "/credentialSubject/result")
            },
            "results.tooMany"
        )
        add(
            "two thousand descriptions",
            try HostileSample.signed { json in
                let one = json["credentialSubject"]?["achievement"]?["resultDescription"]?.items[0] ?? .null
                try json.put(many(2000, one), at: "/credentialSubject/achievement/resultDescription")
            },
            "results.tooMany"
        )
        add(
            "thirty thousand undefined words",
            try HostileSample.signed { json in
                for index in 0..<3000 { try json.put(1, at: "/word\(index)") }
            },
            "context.undefinedTerm"
        )
    }

    private mutating func addTerms() throws {
        begin("a word that no context defines, which readers of JSON-LD drop without a trace")
        let start = files.count
        for place in [
            "", "/issuer", "/issuer/image", "/credentialSubject", "/credentialSubject/identifier/0",
            "/credentialSubject/source", "/credentialSubject/achievement", "/credentialSubject/achievement/criteria",
            "/credentialSubject/achievement/alignment/0", "/credentialSubject/achievement/resultDescription/0",
            "/credentialSubject/achievement/resultDescription/0/rubricCriterionLevel/0", "/credentialSubject/result/0",
            "/evidence/0", "/relatedResource/0",
        ] {
            for name in [
                "note", "Name", "n\u{E4}me", "caf\u{E9}", "cafe\u{301}", "", " name", "name ", "name\u{200B}",
                "n\u{430}me",
            ] {
                let pointer = (JSONPointer(place) ?? .root).appending(name)
                let bytes = try HostileSample.signed { json in
                    guard json.set("x", at: pointer) else { throw HostileSample.Fault.noPlace(place) }
                }
                add("\(place) \(name.debugDescription)", bytes, "context.undefinedTerm")
            }
        }
        thin(from: start, keeping: 3, offset: 0)
        begin("a keyword of JSON-LD that changes what the words mean")
        let keywords = files.count
        for (name, value) in [
            ("@id", "did:key:z6Mk" as JSON), ("@type", "Profile"), ("@graph", []), ("@included", []), ("@reverse", [:]),
            ("@base", "https://a.example/"), ("@vocab", "https://a.example/"), ("@import", "https://a.example/"),
            ("@protected", true), ("@nest", [:]), ("@set", []), ("@value", 1), ("@language", "en"), ("@json", [:]),
        ] as [(String, JSON)] {
            for place in ["", "/issuer", "/credentialSubject", "/credentialSubject/achievement"] {
                let bytes = try HostileSample.signed { try $0.put(value, at: place + "/" + name) }
                add("\(place) \(name)", bytes, "structure.keywordAlias")
            }
        }
        thin(from: keywords, keeping: 2, offset: 0)
        begin("a type that no context defines")
        for (place, type) in [
            ("/type", "Diploma"), ("/type", "verifiablecredential"), ("/issuer/type", "profile"),
            ("/credentialSubject/type", "Doctor"), ("/credentialSubject/achievement/type", "Achievement "),
            ("/evidence/0/type", "https"), ("/credentialSubject/result/0/type", "\u{430}chievement"),
        ] as [(String, String)] {
            let bytes = try HostileSample.signed { json in
                guard let pointer = JSONPointer(place), let old = json[at: pointer]?.items else { return }
                try json.put(.array(old + [.string(type)]), at: place)
            }
            add(place + " " + type, bytes, "context.undefinedType")
        }
    }

    private mutating func addContexts() throws {
        begin("the contexts are others than those whose words are known here, or in another order")
        let known = HostileSample.contexts.items
        let cases: [(String, JSON, String)] = [
            ("turned round", .array(known.reversed()), "context.wrongFirst"),
            ("the second alone", .array([known[1]]), "context.wrongFirst"),
            ("a text", known[0], "context.wrongSecond"), ("the first alone", .array([known[0]]), "context.wrongSecond"),
            ("one of them twice", .array(known + [known[1]]), "context.repeated"),
            ("an object", ["@vocab": "https://a.example/"], "context.wrongFirst"),
            ("an object behind", .array(known + [["@vocab": "https://a.example/"]]), "context.inline"),
            ("a redefined word", .array(known + [["name": "https://a.example/name"]]), "context.inline"),
            ("a list in the list", .array(known + [["https://a.example/"]]), "context.notText"),
            ("null behind", .array(known + [.null]), "context.notText"),
            ("a number behind", .array(known + [1]), "context.notText"),
            ("a file", .array(known + ["file:///etc/passwd"]), "context.unknown"),
            ("a host inside", .array(known + ["http://169.254.169.254/latest/meta-data/"]), "context.unknown"),
            ("a loop", .array(known + ["http://127.0.0.1:22/"]), "context.unknown"),
            ("a fragment", .array(["https://www.w3.org/ns/credentials/v2#", known[1]]), "context.wrongFirst"),
            ("over http", .array(["http://www.w3.org/ns/credentials/v2", known[1]]), "context.wrongFirst"),
            ("in capitals", .array(["HTTPS://WWW.W3.ORG/ns/credentials/v2", known[1]]), "context.wrongFirst"),
            ("a space behind", .array(["https://www.w3.org/ns/credentials/v2 ", known[1]]), "context.wrongFirst"),
            (
                "of another host",
                .array([known[0], "https://purl.imsglobal.org.a.example/spec/ob/v3p0/context-3.0.3.json"]),
                "context.wrongSecond"
            ),
            (
                "of the next version",
                .array([known[0], "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.9.json"]), "context.unknown"
            ),
            ("data:", .array(known + ["data:application/ld+json,x"]), "context.unknown"),
            ("no list", 7, "context."), ("an empty list", [], "context."),
        ]
        for (what, contexts, code) in cases {
            add(what, try HostileSample.signed { try $0.put(contexts, at: "/@context") }, code)
        }
        begin("a context stands inside, where it would change the words of one part")
        for place in [
            "/issuer", "/credentialSubject", "/credentialSubject/achievement", "/evidence/0", "/relatedResource/0",
        ] {
            for value in ["https://a.example/" as JSON, ["name": "https://a.example/n"], .null, []] {
                add(
                    place,
                    try HostileSample.signed { try $0.put(value, at: place + "/@context") },
                    "structure.keywordAlias"
                )
            }
        }
    }

    private mutating func addClaims() throws {
        begin("the issuer signed a value that cannot be one")
        let cases: [(String, JSON, String)] = [
            ("/validFrom", "2026-02-30T00:00:00Z", "structure.badTimestamp"),
            ("/validFrom", "yesterday", "structure.badTimestamp"),
            ("/validFrom", "2026-11-20", "structure.badTimestamp"),
            ("/validFrom", "2026-11-20T09:30:00", "structure.badTimestamp"),
            ("/validFrom", "2026-11-20t25:00:00Z", "structure.badTimestamp"),
            ("/validFrom", "-2026-11-20T09:30:00Z", "structure.badTimestamp"),
            ("/validFrom", "99999-11-20T09:30:00Z", "structure.badTimestamp"),
            ("/validUntil", "0000-00-00T00:00:00Z", "structure.badTimestamp"),
            ("/validUntil", "2026-11-20T09:30:00+24:00", "structure.badTimestamp"),
            ("/validUntil", "", "structure.badTimestamp"),
            ("/validUntil", "2020-01-01T00:00:00Z", "structure.endsBeforeBeginning"),
            ("/id", "not a URL", "structure.badURL"), ("/id", "javascript:alert(1)//\u{1B}", "structure.badURL"),
            ("/id", "", "structure.badURL"),
            ("/issuer/url", "http://127.0.0.1\\@a.example/", "structure.badURL"),
            ("/issuer/url", "https://a.example/\r\nX: y", "structure.badURL"),
            ("/credentialSubject/achievement/alignment/0/targetUrl", "../../etc/passwd", "structure.badURL"),
            ("/credentialSubject/identifier/0/hashed", "false", "structure.wrongType"),
            ("/credentialSubject/identifier/0/identityType", "shoeSize", "structure.valueNotListed"),
            ("/credentialSubject/achievement/achievementType", "Nobel", "structure.valueNotListed"),
            ("/credentialSubject/achievement/resultDescription/0/resultType", "Magic", "structure.valueNotListed"),
            (
                "/credentialSubject/result/0/resultDescription", "urn:uuid:00000000-0000-4000-8000-0000000009ff",
                "results.unknownDescription"
            ),
            (
                "/credentialSubject/result/0/achievedLevel", "urn:uuid:00000000-0000-4000-8000-0000000009ff",
                "results.levelNotInDescription"
            ),
            (
                "/credentialSubject/result/0/achievedLevel", "urn:uuid:00000000-0000-4000-8000-0000000001b0",
                "results.belowRequired"
            ),
            ("/credentialSubject/result/1/value", "9", "results.belowRequired"),
            ("/credentialSubject/result/1/value", "41", "results.valueOutOfRange"),
            ("/credentialSubject/result/1/value", "-1", "results.valueOutOfRange"),
            ("/credentialSubject/result/1/value", "1e2", "results.notANumber"),
            ("/credentialSubject/result/1/value", "NaN", "results.notANumber"),
            ("/credentialSubject/result/1/value", "0x20", "results.notANumber"),
            ("/credentialSubject/result/1/value", "\u{661}\u{662}", "results.notANumber"),
            ("/credentialSubject/result/1/value", " 12", "results.notANumber"),
            ("/credentialSubject/result/1/value", .string(times(100_000, "9")), "results.notANumber",),
            ("/credentialSubject/result/1/value", .string("0." + times(100_000, "0") + "1"), "results.notANumber"),
        ]
        for (place, value, code) in cases {
            let shown = String(value.compactText().prefix(40))
            add("\(place) \(shown)", try HostileSample.signed { try $0.put(value, at: place) }, code)
        }
        begin("the badge holds at another time than now")
        add(
            "ended",
            try HostileSample.signed { try $0.put("2026-11-21T00:00:00Z", at: "/validUntil") },
            "validity.expired"
        )
        add(
            "ended a second ago",
            try HostileSample.signed { try $0.put("2026-11-22T11:59:59Z", at: "/validUntil") },
            "validity.expired"
        )
        add(
            "not begun",
            try HostileSample.signed { try $0.put("2027-01-01T00:00:00Z", at: "/validFrom") },
            "validity.notYet"
        )
        add(
            "begins in the year 9999",
            try HostileSample.signed { json in
                try json.put("9999-12-31T23:59:59Z", at: "/validFrom")
                try json.drop("/validUntil")
            },
            "validity.notYet"
        )
    }
}
