import BadgeCrypto
import StrictJSON

/// Records of a state folder that are not as they were written, for whoever looks only there.
extension HostileFiles {
    /// The name of the file that keeps the issuer's document.
    public static func recordName() throws -> String {
        let parts = [documentURL, "direct"]
        let text = parts.map { "\($0.utf8.count):" + $0 }.joined()
        return "response-" + Base16.encode(try Digest.sha256(Array(text.utf8))) + ".json"
    }

    private static let documentURL = "https://program.example/.well-known/did.json"

    /// The record of a document, with the digest that fits.
    private func record(_ body: [UInt8]) throws -> JSON {
        [
            "format": "badge-state/1", "url": .string(Self.documentURL), "finalURL": .string(Self.documentURL),
            "time": "2020-01-01T00:00:00Z",
            "mediaType": "application/json", "sha256": .string(Base16.encode(try Digest.sha256(body))),
            "body": .string(Base64URL.encode(body)),
        ]
    }

    private func sound() throws -> JSON { try record(HostileSample.webDocument().compactBytes()) }

    private mutating func record(_ what: String, _ code: String, _ change: (inout JSON) throws -> Void) throws {
        var json = try sound()
        try change(&json)
        add(what, json.compactBytes(), code)
    }

    mutating func addState() throws {
        let unused = "key.notLookedUp"
        begin("a record of a state folder was damaged", .state)
        twin(try sound().compactBytes())
        let bytes = try sound().compactBytes()
        let text = String(decoding: bytes, as: UTF8.self)
        let body = String(text.dropLast())
        for count in [0, 1, 100, bytes.count / 2, bytes.count - 1] {
            add("\(count) bytes of it", Array(bytes.prefix(count)), unused)
        }
        for (what, written) in [
            ("twice", text + text), ("more behind", text + "x"), ("a comma", body + ",}"),
            ("a member twice", body + ",\"url\":\"x\"}"), ("a mark", "\u{FEFF}" + text),
            ("depth", body + ",\"a\":" + times(10_000, "[") + times(10_000, "]") + "}"),
            ("a depth of five", body + ",\"a\":[[[[[]]]]]}"), ("a page", "<html>"),
            ("values", body + ",\"a\":[" + times(200, "0,") + "0]}"), ("a list", "[" + text + "]"), ("null", "null"),
            ("a number", "7"), ("a zero byte", text + "\u{0}"),
            ("nine mebibytes", text + times(9 << 20, " ")), ("an escape", body + ",\"a\":\"\u{1B}[2J\"}"),
            ("half a pair", body + ",\"a\":\"\\ud800\"}"),
        ] { add(what, written, unused) }
        for sequence in Self.invalid.prefix(6) {
            add("\(sequence)", Array((body + ",\"a\":\"").utf8) + sequence + Array("\"}".utf8), unused)
        }
        begin("a record of a state folder says something else", .state)
        twin(try sound().compactBytes())
        for name in ["format", "url", "sha256", "body", "time", "finalURL"] {
            try record("without " + name, unused) { try $0.drop("/" + name) }
            // An empty address of whoever answered is nobody's, which a did:web document does not need
            for value in [7 as JSON, .null, [], [:], "", true] where name != "finalURL" || value != "" {
                try record("\(name) \(value.compactText())", unused) { try $0.put(value, at: "/" + name) }
            }
        }
        for (name, value) in [
            ("format", "badge-state/2"), ("format", "badge-state/1 "),
            ("url", "https://program.example/.well-known/did.json#"), ("url", "https://other.example/"),
            ("url", "http://program.example/.well-known/did.json"), ("sha256", times(64, "0")),
            ("sha256", times(63, "a")), ("body", "e30"), ("body", "e30="), ("body", "!"),
            ("time", "2999-01-01T00:00:00Z"), ("time", "yesterday"), ("time", "2020-13-01T00:00:00Z"),
            ("time", "2020-01-01"),
        ] { try record("\(name) \(value.prefix(30))", unused) { try $0.put(.string(value), at: "/" + name) } }
        let capital = try sound()["sha256"]?.string?.uppercased() ?? ""
        try record("sha256 in capitals", unused) { try $0.put(.string(capital), at: "/sha256") }
        begin("a record of a state folder keeps another document", .state)
        twin(try sound().compactBytes())
        let other = try TestIssuer(seed: 9).key.publicKey.multikey
        for (what, place, value, code) in [
            ("of another", "/id", "did:web:other.example", "key.documentUnusable"),
            ("without the key", "/verificationMethod", [], "key.noSuchMethod"),
            (
                "with another key", "/verificationMethod/0/publicKeyMultibase", .string(other),
                "proof.signatureDoesNotFit"
            ),
            ("for something else", "/assertionMethod", [], "key.notForAssertion"),
            ("revoked", "/verificationMethod/0/revoked", "2026-01-01T00:00:00Z", "key.revoked"),
        ] as [(String, String, JSON, String)] {
            var document = try HostileSample.webDocument()
            try document.put(value, at: place)
            add(what, try record(document.compactBytes()).compactBytes(), code)
        }
        for (what, document, code) in [
            ("a page", "<html>", "key.documentUnusable"), ("nothing", "", "key.documentUnusable"),
            ("a hundred kilobytes", times(100_000, " "), "key.notReached"),
        ] { add(what, try record(Array(document.utf8)).compactBytes(), code) }
    }
}
