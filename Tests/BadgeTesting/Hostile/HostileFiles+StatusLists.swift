import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// Status lists of an issuer's host, or of whoever answers for it, that do not tell whether a badge was withdrawn.
extension HostileFiles {
    static let unsound = "status.listMalformed"
    static let unproved = "status.listNotVerified"
    static let bitsPlace = "/credentialSubject/encodedList"

    mutating func addStatusLists() throws {
        try addListStreams()
        try addListBits()
        try addListText()
        try addListProofs()
        try addListTokens()
        try addListMembers()
        try addListTimes()
    }

    /// Adds a list that is changed before it is signed.
    private mutating func list(_ what: String, _ code: String, _ change: (inout JSON) throws -> Void) throws {
        let own = ownStatus
        add(what, try own.list(change), at: own.url, of: try own.badge(), code)
    }

    /// Adds a list that is made in another way, at an address of its own.
    private mutating func made(
        _ what: String,
        _ code: String = "status.listNotVerified",
        as form: TestIssuer.Kind = .embeddedEdDSA,
        seed: UInt8 = 1,
        _ make: (HostileStatus) throws -> [UInt8]
    ) throws {
        var own = ownStatus
        own.form = form
        own.seed = seed
        add(what, try make(own), at: own.url, of: try own.badge(), code)
    }

    /// Adds a list whose bits are written so.
    private mutating func list(_ what: String, encoded: String, _ code: String = unsound) throws {
        try list(what, code) { try $0.put(.string(encoded), at: Self.bitsPlace) }
    }

    /// Adds the sound list.
    private mutating func listTwin(_ kind: StatusListKind = .bitstring, form: TestIssuer.Kind = .embeddedEdDSA) throws {
        var own = ownStatus
        own.kind = kind
        own.form = form
        twin(try own.list(), at: own.url, of: try own.badge())
    }

    private mutating func addListStreams() throws {
        let good = try TestGzip.compress(TestStatusList.bits([6: 1]))
        func text(_ bytes: [UInt8]) -> String { "u" + Base64URL.encode(bytes) }
        for kind in StatusListKind.allCases {
            begin("\(kind.credentialType): the bits are cut off or damaged", .statusList)
            try listTwin(kind)
            func add(_ what: String, _ bytes: [UInt8]) throws {
                var own = ownStatus
                own.kind = kind
                self.add(what, try own.list(encoded: text(bytes)), at: own.url, of: try own.badge(), Self.unsound)
            }
            for count in stride(from: 0, to: good.count, by: 11) + [good.count - 1, good.count - 4, good.count - 8] {
                try add("\(count) of \(good.count) bytes", Array(good.prefix(count)))
            }
            for place in [0, 1, 2] + Array(good.count - 8..<good.count) {
                var copy = good
                copy[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                try add("another byte \(place)", copy)
            }
            for (what, more) in [
                ("a zero", [0]), ("a line end", [10]), ("itself", good),
                ("a kilobyte", [UInt8](repeating: 7, count: 1024)),
                ("the head of another", Array(good.prefix(10))),
            ] as [(String, [UInt8])] { try add("behind it " + what, good + more) }
        }
        begin("the bits of a status list are something else than gzip in base64url", .statusList)
        try listTwin()
        let zlib = [0x78, 0x9C] + good.dropFirst(10).dropLast(8)
        for (what, bytes) in [
            ("nothing", []), ("plain bits", TestStatusList.bits()), ("zlib", zlib), ("bare", Array(good.dropFirst(10))),
            ("bzip2", Array("BZh91AY&SY".utf8)), ("a reserved flag", [0x1F, 0x8B, 8, 0xE0] + good.dropFirst(4)),
            ("another method", [0x1F, 0x8B, 7] + good.dropFirst(3)), ("a PNG", [0x89, 0x50, 0x4E, 0x47]),
            ("a head alone", Array(good.prefix(10))), ("a name without end", [0x1F, 0x8B, 8, 8] + times(99, "a").utf8),
        ] as [(String, [UInt8])] { try list(what, encoded: text(bytes)) }
        let base58 = Multibase.encode(good, as: .base58btc)
        let plain = String(text(good).dropFirst())
        for (what, written) in [
            ("no letter", ""), ("the prefix alone", "u"), ("base58", base58),
            ("hexadecimal", "f" + Base16.encode(good)),
            ("the prefix of base64", "m" + plain), ("of padded base64", "U" + plain), ("of base58", "z" + plain),
            ("of hexadecimal", "F" + plain), ("the prefix twice", "uu" + plain), ("padding", text(good) + "="),
            ("a space before", " " + text(good)), ("a space behind", text(good) + " "),
            ("a line end", text(good) + "\n"),
            ("a space inside", "uH4sI " + plain.dropFirst(5)), ("plus and slash", "u+/+/"),
            ("a zero", text(good) + "\u{0}"),
            ("letters of another alphabet", "u\u{41D}4s"), ("data:", "data:;base64," + plain),
            ("a URL", "https://a.example/"),
            ("a letter more", text(good) + "A"), ("half a byte", "uH"), ("no alphabet", "u!!!!"),
        ] { try list(what, encoded: written) }
        for value in [7 as JSON, .null, true, [], [:], ["uH4s"]] {
            try list("bits " + value.compactText(), value == .null ? Self.unproved : Self.unsound) {
                try $0.put(value, at: Self.bitsPlace)
            }
        }
    }

    private mutating func addListBits() throws {
        begin("a status list inflates to more than may be", .statusList)
        try listTwin()
        for mebibytes in [40, 100] {
            let zeros = [UInt8](repeating: 0, count: mebibytes << 20)
            try list("\(mebibytes) MiB of zeros", encoded: try TestStatusList.encoded(zeros))
        }
        try list("a byte more", encoded: try TestStatusList.encoded([UInt8](repeating: 0, count: 16 << 20 | 1)))
        try list("ones", encoded: try TestStatusList.encoded([UInt8](repeating: 0xFF, count: 20 << 20)))
        let own = ownStatus
        let padded = try own.list { try $0.put(.string(times(5 << 20, "x")), at: "/description") }
        add("five mebibytes of JSON", padded, at: own.url, of: try own.badge(), "status.listNotReached")
        begin("a status list has fewer entries than hide whose status is asked for", .statusList)
        try listTwin()
        for bytes in [0, 1, 2, 1024, 8192, 16_383] {
            let bits = [UInt8](repeating: 0, count: bytes)
            try list("\(bytes) bytes", encoded: try TestStatusList.encoded(bits), "status.listTooShort")
        }
        begin("a status list says that the badge was withdrawn", .statusList)
        try listTwin()
        let taken = try TestStatusList.encoded(TestStatusList.bits([5: 1]))
        try list("its bit", encoded: taken, "status.revoked")
        try list(
            "every bit",
            encoded: try TestStatusList.encoded([UInt8](repeating: 0xFF, count: 16_384)),
            "status.revoked"
        )
        for (purpose, code) in [
            ("suspension", "status.suspended"), ("message", "status.set"), ("anything", "status.set"),
        ] {
            let own = ownStatus
            let list = try own.list { json in
                try json.put(.string(taken), at: Self.bitsPlace)
                try json.put(.string(purpose), at: "/credentialSubject/statusPurpose")
            }
            let badge = try own.badge { try $0.put(.string(purpose), at: "/statusPurpose") }
            add(purpose, list, at: own.url, of: badge, code)
        }
    }

    private mutating func addListText() throws {
        begin("a status list is not JSON that every reader reads alike", .statusList)
        try listTwin()
        for (what, first, last) in [
            ("a member twice", "", ",\"id\":\"urn:x\"}"), ("a comma", "", ",}"), ("more behind", "", "}x"),
            ("two lists", "", "}{}"),
            ("half a pair", "", ",\"a\":\"\\ud800\"}"),
            ("depth", "", ",\"a\":" + times(10_000, "[") + times(10_000, "]") + "}"),
            ("cut", "", ""), ("values", "", ",\"a\":[" + times(110_000, "0,") + "0]}"), ("a zero byte", "", "}\u{0}"),
            ("a comment", "", "/**/}"),
            ("in a list", "[", "}]"), ("a mark", "\u{FEFF}", "}"), ("an escape", "", ",\"a\":\"\u{1B}[2J\"}"),
            ("a number too large", "", ",\"a\":1e999}"), ("NaN", "", ",\"a\":NaN}"),
        ] { try made(what) { Array(first.utf8) + (try $0.list()).dropLast() + Array(last.utf8) } }
        for text in ["", "{", "<!DOCTYPE html><html></html>", "\"x\"", "7", "null", "{}", "..", "[]", "true", "a.b.c"] {
            try made("text " + text) { _ in Array(text.utf8) }
        }
        for sequence in Self.invalid.prefix(10) {
            try made("\(sequence)") {
                try $0.list().dropLast() + Array(",\"a\":\"".utf8) + sequence + Array("\"}".utf8)
            }
        }
    }

    private mutating func addListProofs() throws {
        begin("a status list is not the issuer's, or was changed", .statusList)
        try listTwin()
        let good = try JSON.read(ownStatus.list())
        for place in good.allPointers {
            guard good[at: place]?.string != nil, place.tokens.first != "proof" || place.tokens.last == "created",
                place.tokens.last != "type", place.tokens.first != "type", place.tokens.first != "@context"
            else { continue }
            let code = place.description == "/issuer" ? "status.listOfAnother" : Self.unproved
            try made("changed \(place)", code) { own in
                try own.afterwards { json in
                    try json.put(.string((json[at: place]?.string ?? "") + "x"), at: place.description)
                }
            }
        }
        let empty = try TestStatusList.encoded(TestStatusList.bits())
        try made("no bit set") { try $0.afterwards { try $0.put(.string(empty), at: Self.bitsPlace) } }
        for (what, value) in [
            ("no proof", nil), ("null for a proof", .null), ("no proofs", []), ("a text for a proof", "x"),
            ("a number for a proof", 7), ("an empty proof", [:]),
        ] as [(String, JSON?)] {
            try made(what) { own in
                try own.afterwards { json in
                    if let value { try json.put(value, at: "/proof") } else { try json.drop("/proof") }
                }
            }
        }
        for (name, value) in [
            ("proofPurpose", "authentication" as JSON), ("cryptosuite", "none"), ("cryptosuite", "eddsa-jcs-2099"),
            ("type", "Ed25519Signature1"), ("expires", "2026-11-22T11:59:59Z"), ("created", "2026-11-23T12:00:00Z"),
            ("created", "yesterday"), ("verificationMethod", 7),
            ("verificationMethod", .string(try TestIssuer(seed: 9).method)), ("proofValue", "z"),
        ] {
            let isAfterwards = ["cryptosuite", "proofValue", "type"].contains(name)
            try made("\(name) \(value.compactText())") { own in
                try isAfterwards
                    ? own.afterwards { try $0.put(value, at: "/proof/0/" + name) }
                    : own.list(options: { $0[name] = value })
            }
        }
        let stranger = try TestIssuer(seed: 9).did
        try made("of somebody else", "status.listOfAnother", seed: 9) { try $0.list(issuer: stranger) }
        try made("in the issuer's name", seed: 9) { try $0.list() }
        let method = try TestIssuer().method
        try made("under the issuer's key", seed: 9) {
            try $0.list(options: { $0["verificationMethod"] = .string(method) })
        }
        for value in [7 as JSON, .null, [], [:], "", true, ["id": 7], ["name": "Example Program"]] {
            try list("issuer " + value.compactText(), Self.unproved) { try $0.put(value, at: "/issuer") }
        }
        for did in [
            "did:web:status.example", "https://status.example", try TestIssuer().did + " ", try TestIssuer().method,
        ] {
            try made("issuer \(did.prefix(30))", "status.listOfAnother") { try $0.list(issuer: did) }
        }
    }

    private mutating func addListTokens() throws {
        begin("a status list that is a token is not what it seems", .statusList)
        try listTwin(form: .tokenEdDSA)
        func parts(_ what: String, _ make: @escaping ([String]) -> String) throws {
            try made(what, as: .tokenEdDSA) { own in
                let part = String(decoding: try own.list(), as: UTF8.self).split(separator: ".").map(String.init)
                return Array(make(part).utf8)
            }
        }
        try parts("no signature") { $0[0] + "." + $0[1] + "." }
        try parts("a signature cut") { String($0.joined(separator: ".").dropLast(2)) }
        try parts("four parts") { $0.joined(separator: ".") + ".x" }
        try parts("none") { "eyJhbGciOiJub25lIn0." + $0[1] + "." }
        try parts("another signature") { $0[0] + "." + $0[1] + "." + times(86, "A") }
        try parts("no payload") { $0[0] + ".." + $0[2] }
        try parts("another payload") { $0[0] + ".e30." + $0[2] }
        try parts("a line inside") { $0[0] + ".\n" + $0[1] + "." + $0[2] }
        try parts("in quotes") { "\"" + $0.joined(separator: ".") + "\"" }
        let (issuer, other) = (try TestIssuer(), try TestIssuer(seed: 9))
        func token(
            _ what: String,
            _ code: String = "status.listNotVerified",
            by signer: TestIssuer,
            _ change: @escaping (inout JSONObject) -> Void = { _ in },
            header: @escaping (inout JSONObject) -> Void = { _ in }
        ) throws {
            try made(what, code) { own in
                var payload = try VCJWT.payload(of: own.unsigned().object ?? JSONObject())
                change(&payload)
                return try signer.token(payload: payload, algorithm: .edDSA, change: header)
            }
        }
        try token("of another key", by: other)
        try token("of another under the issuer's name", by: other, header: { $0["kid"] = .string(issuer.method) })
        for value in [.string(other.did) as JSON, 7, .null, [], ""] {
            try token("iss \(value.compactText().prefix(20))", by: issuer) { $0["iss"] = value }
        }
        for (name, value, code) in [
            ("nbf", 1_895_348_800 as JSON, "status.listNotYet"), ("exp", 1_795_348_799, "status.listExpired"),
            ("exp", 1, "status.listExpired"), ("iat", 1_895_348_800, Self.unproved),
        ] { try token("\(name) \(value.compactText())", code, by: issuer) { $0[name] = value } }
        for type in ["at+jwt", "vp+jwt", "JOSE+JSON", "statuslist+jwt"] {
            try token("typ " + type, by: issuer, header: { $0["typ"] = .string(type) })
        }
    }

    private mutating func addListMembers() throws {
        begin("a status list is of another kind, or about something else", .statusList)
        try listTwin()
        let subject = "/credentialSubject"
        for (what, place, value) in [
            ("no kind", "/type", ["VerifiableCredential"]),
            ("the draft's kind", "/type", ["VerifiableCredential", "StatusList2021Credential"]),
            ("a badge", "/type", ["VerifiableCredential", "OpenBadgeCredential"]), ("a number", "/type", 7),
            ("the draft's subject", subject + "/type", "StatusList2021"), ("no subject", subject, []),
            ("another subject", subject + "/type", "BitstringStatusListEntry"), ("a text", subject, "x"),
            ("null", subject, .null),
        ] as [(String, String, JSON)] { try list(what, Self.unproved) { try $0.put(value, at: place) } }
        try list("two subjects", Self.unproved) { json in
            let one = json["credentialSubject"] ?? .null
            try json.put([one, one], at: subject)
        }
        for purpose in ["suspension", "Revocation", "revocation ", "", "refresh", "message", "re\u{301}vocation"] {
            try list("purpose " + purpose, "status.listOtherPurpose") {
                try $0.put(.string(purpose), at: subject + "/statusPurpose")
            }
        }
        try list("many purposes", "status.listOtherPurpose") { json in
            try json.put(.array((0..<5000).map { .string("p\($0)") }), at: subject + "/statusPurpose")
        }
        for value in [7 as JSON, [], [7], true, ["revocation", 7]] {
            try list("purpose " + value.compactText(), Self.unsound) {
                try $0.put(value, at: subject + "/statusPurpose")
            }
        }
        try list("no purpose", Self.unsound) { try $0.drop(subject + "/statusPurpose") }
        try list("no bits", Self.unsound) { try $0.drop(Self.bitsPlace) }
        for value in [-1 as JSON, "60000", true, [], [:], .number(JSONNumber(1.5) ?? JSONNumber(0))] {
            try list("ttl " + value.compactText(), Self.unsound) { try $0.put(value, at: subject + "/ttl") }
        }
        begin("a status list stands at another address than it says", .statusList)
        try listTwin()
        for id in [
            "https://status.example/lists/", "https://status.example/other", "http://status.example/sound",
            "urn:uuid:1",
            "https://status.example./lists", "HTTPS://status.example/lists", "https://status.example/%6Cists",
            "did:web:a.example",
        ] { try list(id, "status.listOtherID") { try $0.put(.string(id), at: "/id") } }
        begin("a status list has vocabularies that are not known, or does not define what it says", .statusList)
        try listTwin()
        for contexts in [
            ["https://unknown.example/"] as JSON, [], [.null], [["@vocab": "https://x.example/"]],
            "https://unknown.example/",
            ["https://www.w3.org/ns/credentials/v2", "https://unknown.example/"], 7,
            ["https://www.w3.org/ns/credentials/v2", ["encodedList": "https://x.example/"]],
        ] {
            try list(String(contexts.compactText().prefix(60)), Self.unproved) { try $0.put(contexts, at: "/@context") }
        }
        for place in ["/undefinedTerm", subject + "/undefinedTerm", "/@graph", subject + "/@id", "/@included"] {
            try list("more: " + place, Self.unproved) { try $0.put("x", at: place) }
        }
    }

    private mutating func addListTimes() throws {
        begin("a status list holds at another time than now", .statusList)
        try listTwin()
        for (name, time, code) in [
            ("validUntil", "2026-11-22T11:59:59Z", "status.listExpired"),
            ("validUntil", "2001-01-01T00:00:00Z", "status.listExpired"),
            ("validUntil", "2026-11-22T13:59:59+02:00", "status.listExpired"),
            ("validFrom", "2026-11-22T12:05:01Z", "status.listNotYet"),
            ("validFrom", "9999-12-31T23:59:59Z", "status.listNotYet"),
            ("validFrom", "yesterday", Self.unsound), ("validFrom", "2026-11-22", Self.unsound),
            ("validUntil", "", Self.unsound),
            ("validUntil", "2026-02-30T00:00:00Z", Self.unsound), ("validUntil", "never", Self.unsound),
        ] { try list("\(name) \(time)", code) { try $0.put(.string(time), at: "/" + name) } }
        for value in [7 as JSON, [], true] {
            try list("validUntil " + value.compactText(), Self.unsound) { try $0.put(value, at: "/validUntil") }
        }
    }
}
