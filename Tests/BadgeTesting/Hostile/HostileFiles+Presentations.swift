import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// Presentations by somebody who is not the recipient, from another occasion, or of nothing.
extension HostileFiles {
    /// What the verifier asked for.
    public static let challenge = "c0ffee-1"
    /// How the verifier called itself.
    public static let domain = "https://employer.example"
    private static let differs = "proof.signatureDoesNotFit"

    private static let holder = Result { try TestIssuer(seed: 20) }
    private static let given = Result { try JSON.read(badge(of: holder.get().did)) }

    /// A badge whose recipient has that id.
    private static func badge(of recipient: String, _ kind: TestIssuer.Kind = .embeddedEdDSA) throws -> [UInt8] {
        try HostileSample.signed(kind) { try $0.put(.string(recipient), at: "/credentialSubject/id") }
    }

    /// The unsigned presentation of the badge.
    private func members(_ badges: JSON? = nil) throws -> JSONObject {
        var members = JSONObject()
        members["@context"] = ["https://www.w3.org/ns/credentials/v2"]
        members["type"] = ["VerifiablePresentation"]
        members["holder"] = .string(try Self.holder.get().did)
        members["verifiableCredential"] = try badges ?? [Self.given.get()]
        return members
    }

    /// A presentation that is signed after it and its proof's options were changed.
    private func signed(
        _ members: JSONObject? = nil,
        by signer: TestIssuer? = nil,
        options: (inout JSONObject) -> Void = { _ in }
    ) throws -> [UInt8] {
        var signed = try members ?? self.members()
        signed["proof"] = try (signer ?? Self.holder.get()).proof(for: signed, suite: EdDSAJCS2022()) { proof in
            proof["proofPurpose"] = "authentication"
            proof["challenge"] = .string(Self.challenge)
            proof["domain"] = .string(Self.domain)
            options(&proof)
        }
        return JSON.object(signed).compactBytes()
    }

    private func afterwards(_ change: (inout JSON) throws -> Void) throws -> [UInt8] {
        var json = try JSON.read(signed())
        try change(&json)
        return json.compactBytes()
    }

    mutating func addPresentations() throws {
        try addOccasions()
        try addPresenters()
        try addPresentationProofs()
        try addPresented()
        try addPresentationTokens()
    }

    private mutating func addOccasions() throws {
        begin("a presentation was made for another occasion", .presentation)
        twin(try signed())
        for value in [
            "c0ffee-2" as JSON, "C0FFEE-1", "c0ffee-1 ", " c0ffee-1", "", "c0ffee", "c0ffee-11", "c0ffee-1\u{0}", 7,
            .null, [], ["c0ffee-1"],
            [:], true, "c0ff\u{435}e-1", "c0ffee-1\n",
        ] {
            add(
                "challenge " + value.compactText(),
                try signed { $0["challenge"] = value },
                "presentation.challengeDiffers"
            )
        }
        add("no challenge", try signed { $0["challenge"] = nil }, "presentation.challengeDiffers")
        for value in [
            "https://other.example" as JSON, "https://employer.example/", "HTTPS://employer.example",
            "http://employer.example", "", "employer.example",
            "https://employer.example.", "https://employer.example.evil.example", 7, .null, [], [:], true,
            "https://\u{435}mployer.example",
            ["https://employer.example", "https://other.example"], [["https://employer.example"]],
            "https://employer.example:443",
        ] { add("domain " + value.compactText(), try signed { $0["domain"] = value }, "presentation.domainDiffers") }
        add("no domain", try signed { $0["domain"] = nil }, "presentation.domainDiffers")
    }

    private mutating func addPresenters() throws {
        begin("somebody else presents the badge", .presentation)
        twin(try signed())
        let thief = try TestIssuer(seed: 21)
        var own = try members()
        own["holder"] = .string(thief.did)
        add("a thief", try signed(own, by: thief), "presentation.ofAnother")
        own["holder"] = nil
        add("a thief without a name", try signed(own, by: thief), "presentation.ofAnother")
        add("a thief in the recipient's name", try signed(by: thief), "key.ofAnother")
        let method = try Self.holder.get().method
        add(
            "a thief under the recipient's key",
            try signed(by: thief) { $0["verificationMethod"] = .string(method) },
            Self.differs
        )
        own["holder"] = .string(try TestIssuer().did)
        add("the issuer", try signed(own, by: TestIssuer()), "presentation.ofAnother")
        for value in [7 as JSON, [], true, [:], ["id": 7], "", "did:web:holder.example", "https://holder.example"] {
            own["holder"] = value
            let isElsewhere = value.string.map { $0 != "" } ?? false
            add("holder " + value.compactText(), try signed(own), isElsewhere ? "key.broughtAlong" : "key.ofAnother")
        }
        for recipient in [
            thief.did, "did:web:holder.example", try Self.holder.get().method, try Self.holder.get().did + " ", "urn:x",
        ] {
            let badge = try JSON.read(Self.badge(of: recipient))
            add("a badge of \(recipient.suffix(12))", try signed(members([badge])), "presentation.ofAnother")
        }
        let unnamed = try JSON.read(HostileSample.good())
        add("a badge of nobody", try signed(members([unnamed])), "presentation.recipientWithoutID")
        add("a badge alone", try Self.given.get().compactBytes(), "presentation.none")
    }

    private mutating func addPresentationProofs() throws {
        begin("the proof of a presentation is none, or does not fit", .presentation)
        twin(try signed())
        for value in [nil, [], ["x"], .null] as [JSON?] {
            let bytes = try afterwards { json in
                if let value { try json.put(value, at: "/proof") } else { try json.drop("/proof") }
            }
            let code = value?.items.isEmpty ?? true ? "presentation.notSigned" : "proof.malformed"
            add("proof \(value?.compactText() ?? "missing")", bytes, code)
        }
        for value in [7 as JSON, "x", [:], true, [[]]] {
            add("proof " + value.compactText(), try afterwards { try $0.put(value, at: "/proof") }, "proof.malformed")
        }
        for (place, value) in [
            ("/holder", .string(try TestIssuer(seed: 20).did + "x")),
            ("/@context/0", "https://www.w3.org/ns/credentials/v3"), ("/type/0", "VerifiablePresentation "),
            ("/id", "urn:uuid:1"), ("/proof/created", "2026-11-22T11:59:59Z"), ("/proof/challenge", "c0ffee-2"),
            ("/proof/domain", "https://other.example"),
            ("/proof/nonce", "x"), ("/undefinedTerm", 7),
        ] as [(String, JSON)] {
            let bytes = try afterwards { try $0.put(value, at: place) }
            add(
                "changed " + place,
                bytes,
                place == "/type/0" ? "input.notABadge" : place == "/@context/0" ? "proof.context" : Self.differs
            )
        }
        for (name, value, code) in [
            ("proofPurpose", "assertionMethod" as JSON, "purpose.other"), ("proofPurpose", "", "purpose.other"),
            ("expires", "2026-11-22T11:59:59Z", "proof.expired"),
            ("created", "2026-11-23T12:00:00Z", "proof.inFuture"), ("created", "now", "proof.timeMalformed"),
            ("created", 7, "proof.timeMalformed"),
            ("verificationMethod", "did:key:z6Mk", "key.unusable"),
            ("verificationMethod", "https://holder.example/key", "key.ofAnother"),
            ("verificationMethod", 7, "proof.malformed"), ("previousProof", "urn:x", "proof.chainNotSupported"),
        ] { add("\(name) \(value.compactText())", try signed { $0[name] = value }, code) }
        for (name, value, code) in [
            ("cryptosuite", "none" as JSON, "proof.suiteNotKnown"), ("proofValue", "z", Self.differs),
            ("proofValue", "", Self.differs),
            ("proofValue", 7, "proof.malformed"), ("type", "Ed25519Signature2099", "proof.suiteNotKnown"),
            ("cryptosuite", 7, "proof.malformed"),
            ("proofValue", .string(times(100_000, "z")), Self.differs),
        ] {
            add(
                "\(name) \(value.compactText().prefix(40))",
                try afterwards { try $0.put(value, at: "/proof/" + name) },
                code
            )
        }
    }

    private mutating func addPresented() throws {
        begin("a presentation presents no badge, or too many", .presentation)
        twin(try signed())
        let good = try Self.given.get()
        let inner = try JSON.read(signed())
        for (what, value, code) in [
            ("nothing", [], "input.notABadge"),
            ("a hundred and one", .array(Array(repeating: 7, count: 101)), "input.presentation"),
            ("a presentation", [inner], "input.notABadge"), ("a presentation alone", inner, "input.notABadge"),
            ("a number", [7], "input.notABadge"),
            ("null", [.null], "input.notABadge"), ("a list", [[good]], "input.notABadge"),
            ("an empty object", [[:]], "input.notABadge"),
            ("a number alone", 7, "input.notABadge"), ("a link", ["https://a.example/badge"], "proof.malformed",),
        ] as [(String, JSON, String)] { add(what, try signed(members(value)), code) }
        add(
            "no member",
            try signed(
                {
                    var own = try members(); own["verifiableCredential"] = nil; return own
                }()
            ),
            "input.notABadge"
        )
        begin("the badge of a presentation is false", .presentation)
        twin(try signed())
        for (what, change) in [
            ("changed", { try $0.put("Doctor", at: "/name") }), ("without a proof", { try $0.drop("/proof") }),
        ] as [(String, (inout JSON) throws -> Void)] {
            var badge = good
            try change(&badge)
            add(what, try signed(members([badge])), what == "changed" ? Self.differs : "proof.missing")
        }
        for (name, value, code) in [
            ("/validUntil", "2026-11-21T00:00:00Z", "validity.expired"),
            ("/validFrom", "2027-01-01T00:00:00Z", "validity.notYet"),
            ("/id", "not a URL", "structure.badURL"),
        ] {
            let recipient = try Self.holder.get().did
            let badge = try JSON.read(
                HostileSample.signed { json in
                    try json.put(.string(recipient), at: "/credentialSubject/id")
                    try json.put(.string(value), at: name)
                }
            )
            add(name, try signed(members([badge])), code)
        }
        begin("a badge of a presentation stands in an envelope that is none", .presentation)
        let token = String(decoding: try Self.badge(of: Self.holder.get().did, .tokenEdDSA), as: UTF8.self)
        func envelope(_ id: JSON) -> JSON {
            ["@context": "https://www.w3.org/ns/credentials/v2", "type": "EnvelopedVerifiableCredential", "id": id]
        }
        twin(try signed(members([envelope(.string("data:application/vc+jwt," + token))])))
        for (what, id, code) in [
            ("no data", .string(token), "input.notABadge"),
            ("another type", .string("data:text/plain," + token), "input.notABadge"),
            ("nothing", "data:application/vc+jwt,", "proof.malformed"),
            ("no comma", "data:application/vc+jwt", "input.notABadge"), ("a number", 7, "input.notABadge"),
            ("SD-JWT", .string("data:application/vc+sd-jwt," + token), "input.formNotRead"),
            ("COSE", "data:application/vc+cose;base64,0oRD", "input.formNotRead"),
            ("cut", .string("data:application/vc+jwt," + token.dropLast(4)), Self.differs),
            ("a link", "https://a.example/badge.jwt", "input.notABadge"),
            ("a file", "file:///etc/passwd", "input.notABadge"),
            ("two tokens", .string("data:application/vc+jwt," + token + "," + token), "proof.malformed"),
        ] as [(String, JSON, String)] { add(what, try signed(members([envelope(id)])), code) }
    }

    private mutating func addPresentationTokens() throws {
        begin("a presentation that is a token is from another occasion, or none", .presentation)
        let holder = try Self.holder.get()
        let own = try members()
        func token(
            _ vp: JSON? = nil,
            by signer: TestIssuer? = nil,
            typ: String = "JWT",
            _ change: (inout JSONObject) -> Void = { _ in }
        ) throws -> [UInt8] {
            var payload = JSONObject()
            payload["iss"] = .string(holder.did)
            payload["aud"] = .string(Self.domain)
            payload["nonce"] = .string(Self.challenge)
            payload["vp"] = vp ?? .object(own)
            change(&payload)
            return try (signer ?? holder).token(payload: payload, algorithm: .edDSA) { $0["typ"] = .string(typ) }
        }
        twin(try token())
        for value in ["c0ffee-2" as JSON, "", 7, .null, ["c0ffee-1"]] {
            add("nonce " + value.compactText(), try token { $0["nonce"] = value }, "presentation.challengeDiffers")
        }
        add("no nonce", try token { $0["nonce"] = nil }, "presentation.challengeDiffers")
        for value in ["https://other.example" as JSON, "", 7, .null, ["https://other.example"], []] {
            add("aud " + value.compactText(), try token { $0["aud"] = value }, "presentation.domainDiffers")
        }
        add("no aud", try token { $0["aud"] = nil }, "presentation.domainDiffers")
        for value in [7 as JSON, .null, [], "x", true] {
            add("vp " + value.compactText(), try token(value), "input.notABadge")
        }
        add("vp empty", try token([:]), "input.notABadge")
        add("ended", try token { $0["exp"] = 1 }, "proof.expired")
        add("not begun", try token { $0["nbf"] = 1_895_348_800 }, "proof.inFuture")
        add("by another", try token(by: TestIssuer(seed: 21)), "key.ofAnother")
        add("of another", try token { $0["iss"] = "did:web:other.example" }, "token.claimDiffers")
        for type in ["at+jwt", "vc+jwt", "dpop+jwt", "kb+jwt", ""] {
            add("typ " + type, try token(typ: type), "token.type")
        }
        let part = String(decoding: try token(), as: UTF8.self).split(separator: ".").map(String.init)
        add("no signature", part[0] + "." + part[1] + ".", Self.differs)
        add("none", "eyJhbGciOiJub25lIn0." + part[1] + ".", "proof.algorithmForbidden")
        add("another signature", part[0] + "." + part[1] + "." + times(86, "A"), Self.differs)
        add("cut", part[0] + "." + part[1] + "." + part[2].dropLast(1), Self.differs)
    }
}
