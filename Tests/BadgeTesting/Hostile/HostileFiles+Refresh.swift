import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// What stands where an issuer keeps newer versions of its badges, and is no version of this one, or a newer one.
extension HostileFiles {
    private static let unverified = "refresh.notVerified"

    /// The badge that is given, or another version of it, with the service.
    private func version(
        _ url: String,
        as kind: TestIssuer.Kind = .embeddedEdDSA,
        seed: UInt8 = 1,
        _ change: (inout JSON) throws -> Void = { _ in },
        options: (inout JSONObject) -> Void = { _ in }
    ) throws -> [UInt8] {
        var json = try HostileSample.credential()
        try json.put(.array(HostileSample.contexts.items + [HostileStatus.contextOf1EdTech]), at: "/@context")
        try json.put(["id": .string(url), "type": "1EdTechCredentialRefresh"], at: "/refreshService")
        try change(&json)
        return try TestIssuer(for: kind, seed: seed).sign(json, kind, change: options)
    }

    private var service: String { "https://program.example/refresh/\(files.count)" }

    private mutating func refresh(_ what: String, _ bytes: [UInt8], _ code: String) throws {
        let url = service
        add(what, bytes, at: url, of: try version(url), code)
    }

    private mutating func refresh(_ what: String, _ code: String, _ change: (inout JSON) throws -> Void) throws {
        try refresh(what, version(service, change), code)
    }

    private mutating func refreshTwin() throws {
        let url = service
        twin(try version(url), at: url, of: try version(url))
    }

    mutating func addRefreshServices() throws {
        try addRefreshText()
        try addRefreshProofs()
        try addVersions()
        try addServices()
    }

    private mutating func addRefreshText() throws {
        begin("a refresh service gives no badge", .refresh)
        try refreshTwin()
        let text = String(decoding: try version(service), as: UTF8.self)
        let body = String(text.dropLast())
        for (what, written) in [
            ("nothing", ""), ("a brace", "{"), ("cut", String(text.dropLast(9))), ("two", text + text),
            ("a comma", body + ",}"), ("more", text + "x"),
            ("a member twice", body + ",\"id\":\"urn:x\"}"), ("a page", "<!DOCTYPE html><html></html>"),
            ("a zero byte", text + "\u{0}"),
            ("half a pair", body + ",\"a\":\"\\ud800\"}"),
            ("depth", body + ",\"a\":" + times(10_000, "[") + times(10_000, "]") + "}"), ("null", "null"),
            ("values", body + ",\"a\":[" + times(110_000, "0,") + "0]}"), ("a list", "[" + text + "]"),
            ("a comment", body + "/**/}"), ("two dots", ".."),
            ("a token", "e30.e30.e30"), ("a cut token", "eyJ.eyJ"), ("a PNG", "\u{89}PNG"),
            ("SD-JWT", "eyJhbGciOiJFZERTQSJ9.e30.e30~x"), ("an object", "{}"),
            ("an SVG without a badge", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"),
            ("a mark", "\u{FEFF}" + text), ("a text", "\"x\""),
            (
                "the older form",
                #"{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"https://a.example/1"}"#
            ),
            ("two mebibytes", text + times(2 << 20, " ")), ("eighteen mebibytes", text + times(18 << 20, " ")),
        ] {
            try refresh(what, Array(written.utf8), what.hasPrefix("eighteen") ? "refresh.unreachable" : Self.unverified)
        }
        for sequence in Self.invalid.prefix(8) {
            try refresh("\(sequence)", Array((body + ",\"a\":\"").utf8) + sequence + Array("\"}".utf8), Self.unverified)
        }
    }

    private mutating func addRefreshProofs() throws {
        begin("a refresh service gives a badge that its issuer did not sign", .refresh)
        try refreshTwin()
        let good = try JSON.read(version(service) { try $0.put("2026-11-21T09:30:00Z", at: "/validFrom") })
        for place in good.allPointers {
            guard let text = good[at: place]?.string,
                !["@context", "proof", "type", "issuer"].contains(place.tokens.first), place.tokens.last != "type",
                place.description != "/id"
            else { continue }
            var json = good
            try json.put(.string(text + "x"), at: place.description)
            try refresh("changed \(place)", json.compactBytes(), Self.unverified)
        }
        for (what, value) in [("no proof", nil), ("no proofs", []), ("an empty proof", [:]), ("a text", "x")]
            as [(String, JSON?)]
        {
            var json = good
            if let value { try json.put(value, at: "/proof") } else { try json.drop("/proof") }
            try refresh(what, json.compactBytes(), Self.unverified)
        }
        try refresh("signed by another", version(service, seed: 9), Self.unverified)
        let method = try TestIssuer().method
        try refresh(
            "under the issuer's key",
            version(service, seed: 9, options: { $0["verificationMethod"] = .string(method) }),
            Self.unverified
        )
        for (name, value) in [
            ("cryptosuite", "none"), ("proofValue", "z"), ("verificationMethod", "did:web:a.example#1"),
        ] as [(String, JSON)] {
            var json = good
            try json.put(value, at: "/proof/0/" + name)
            try refresh("\(name) \(value.compactText())", json.compactBytes(), Self.unverified)
        }
        let token = String(decoding: try version(service, as: .tokenEdDSA), as: UTF8.self).split(separator: ".").map(
            String.init
        )
        try refresh("a token without a signature", Array((token[0] + "." + token[1] + ".").utf8), Self.unverified)
        try refresh("a token of none", Array(("eyJhbGciOiJub25lIn0." + token[1] + ".").utf8), Self.unverified)
    }

    private mutating func addVersions() throws {
        begin("a refresh service gives another badge", .refresh)
        try refreshTwin()
        for id in [
            "urn:uuid:1", "", "urn:uuid:00000000-0000-4000-8000-000000000101 ",
            "URN:uuid:00000000-0000-4000-8000-000000000101",
        ] {
            try refresh("id " + id, "refresh.otherID") { try $0.put(.string(id), at: "/id") }
        }
        for value in [7 as JSON, .null, []] {
            try refresh("id " + value.compactText(), "refresh.otherID") { try $0.put(value, at: "/id") }
        }
        try refresh("no id", "refresh.otherID") { try $0.drop("/id") }
        let stranger = try TestIssuer(seed: 9).did
        let own = version(seed: 9, stranger)
        try refresh("of another", try own(service), "refresh.otherIssuer")
        for value in [7 as JSON, .null, "", [:], ["id": ""], "did:web:other.example"] {
            try refresh("issuer " + value.compactText(), "refresh.otherIssuer") { try $0.put(value, at: "/issuer") }
        }
        try refresh("no issuer", "refresh.otherIssuer") { try $0.drop("/issuer") }
        begin("there is a newer version of the badge, or only an older one", .refresh)
        try refreshTwin()
        for time in ["2026-11-20T09:30:01Z", "2026-11-22T12:00:00Z", "2027-01-01T00:00:00Z", "9999-12-31T23:59:59Z"] {
            try refresh(time, "refresh.newer") { json in
                try json.put(.string(time), at: "/validFrom")
                try json.drop("/validUntil")
            }
        }
        for time in ["2026-11-20T09:29:59Z", "2001-01-01T00:00:00Z", "2026-11-20T09:30:00+02:00"] {
            try refresh(time, "refresh.older") { try $0.put(.string(time), at: "/validFrom") }
        }
        for time in ["yesterday", "", "2026-11-20", "2026-02-30T00:00:00Z"] {
            try refresh("begins " + time, Self.unverified) { try $0.put(.string(time), at: "/validFrom") }
        }
        try refresh("withdrawn in the newer one", "refresh.newer") { json in
            try json.put("2026-11-21T09:30:00Z", at: "/validFrom")
            try json.put("2026-11-22T00:00:00Z", at: "/validUntil")
        }
    }

    /// The badge of a stranger who has a service of the same address.
    private func version(seed: UInt8, _ did: String) -> (String) throws -> [UInt8] {
        { url in try self.version(url, seed: seed) { try $0.put(.string(did), at: "/issuer/id") } }
    }

    private mutating func addServices() throws {
        begin("the refresh service of a badge is none that is asked here", .refresh)
        try refreshTwin()
        for (what, service, code) in [
            (
                "a kind that is not known", ["id": "https://a.example/", "type": "1EdTechRevocationList"] as JSON,
                "refresh.typeNotKnown"
            ),
            (
                "another address", ["id": "https://a.example/", "type": "1EdTechCredentialRefresh"],
                "refresh.notLookedUp"
            ),
            ("a file", ["id": "file:///etc/passwd", "type": "1EdTechCredentialRefresh"], "refresh.notLookedUp"),
            (
                "a host inside", ["id": "http://169.254.169.254/", "type": "1EdTechCredentialRefresh"],
                "refresh.notLookedUp"
            ),
            (
                "itself", ["id": "urn:uuid:00000000-0000-4000-8000-000000000101", "type": "1EdTechCredentialRefresh"],
                "refresh.notLookedUp"
            ),
        ] {
            let url = self.service
            let given = try version(url) { try $0.put(service, at: "/refreshService") }
            add(what, try version(url), at: url, of: given, code)
        }
        for value in [7 as JSON, "x", [7], true, [[]]] {
            let url = service
            add(
                "service " + value.compactText(),
                try version(url),
                at: url,
                of: try version(url) { try $0.put(value, at: "/refreshService") },
                "structure.wrongType"
            )
        }
    }
}
