import StrictJSON
import VerifiableCredentials

/// Credentials that carry a schema, and that nobody vouches for, or that carry none.
extension HostileFiles {
    private static let notProved = "schema.credentialNotProved"

    /// A credential that carries a schema which the badge keeps, signed by its own issuer.
    private func carrier(
        at url: String,
        as kind: TestIssuer.Kind = .embeddedEdDSA,
        _ change: (inout JSON) throws -> Void = { _ in },
        options: (inout JSONObject) -> Void = { _ in }
    ) throws -> [UInt8] {
        let issuer = try TestIssuer(for: kind, seed: 9)
        var credential: JSON = [
            "@context": ["https://www.w3.org/ns/credentials/v2"], "id": .string(url),
            "type": ["VerifiableCredential", "JsonSchemaCredential"], "issuer": .string(issuer.did),
            "validFrom": "2026-01-01T00:00:00Z",
            "credentialSubject": [
                "id": .string(url), "type": "JsonSchema", "jsonSchema": ["$schema": Self.draft, "required": ["name"]],
            ],
        ]
        try change(&credential)
        return try issuer.sign(credential, kind, change: options)
    }

    /// Adds what stands at an address of its own.
    private mutating func stands(_ what: String, _ code: String, _ make: (String) throws -> [UInt8]) throws {
        let url = schemaURL
        add(what, try make(url), at: url, of: try badge(of: url, type: "JsonSchemaCredential"), code)
    }

    /// Adds a credential that is changed before it is signed.
    private mutating func carried(_ what: String, _ code: String, _ change: (inout JSON) throws -> Void) throws {
        let url = schemaURL
        let bytes = try carrier(at: url, change)
        try stands(what, code) { _ in bytes }
    }

    /// Adds a credential that is changed after it was signed.
    private mutating func afterwards(_ what: String, _ code: String, _ change: (inout JSON) throws -> Void) throws {
        let url = schemaURL
        var json = try JSON.read(carrier(at: url))
        try change(&json)
        let bytes = json.compactBytes()
        try stands(what, code) { _ in bytes }
    }

    private mutating func carrierTwin(_ kind: TestIssuer.Kind = .embeddedEdDSA) throws {
        let url = schemaURL
        twin(try carrier(at: url, as: kind), at: url, of: try badge(of: url, type: "JsonSchemaCredential"))
    }

    mutating func addSchemaCredentials() throws {
        begin("a credential that carries a schema was changed, or is not its issuer's", .schema)
        try carrierTwin()
        let good = try JSON.read(carrier(at: schemaURL))
        for place in good.allPointers {
            guard good[at: place]?.string != nil, place.tokens.first != "proof", place.tokens.last != "type",
                place.tokens.first != "type", place.tokens.first != "@context"
            else { continue }
            let code = place.tokens.first == "validFrom" ? Self.noSchema : Self.notProved
            try afterwards("changed \(place)", code) { json in
                try json.put(.string((json[at: place]?.string ?? "") + "0"), at: place.description)
            }
        }
        for (what, value) in [("no proof", nil), ("no proofs", []), ("an empty proof", [:]), ("a text", "x")]
            as [(String, JSON?)]
        {
            try afterwards(what, what.hasPrefix("no ") ? Self.notProved : Self.noSchema) { json in
                if let value { try json.put(value, at: "/proof") } else { try json.drop("/proof") }
            }
        }
        for (name, value) in [
            ("proofPurpose", "authentication"), ("expires", "2026-11-22T11:59:59Z"),
            ("created", "2026-11-23T12:00:00Z"),
            ("verificationMethod", .string(try TestIssuer().method)),
        ] as [(String, JSON)] {
            let url = schemaURL
            let bytes = try carrier(at: url, options: { $0[name] = value })
            try stands("\(name) \(value.compactText())", Self.notProved) { _ in bytes }
        }
        let issuer = try TestIssuer().did
        try carried("in somebody's name", Self.notProved) { try $0.put(.string(issuer), at: "/issuer") }
        try carried("of nobody who can be found", Self.notProved) {
            try $0.put("https://nobody.example/", at: "/issuer")
        }
        begin("a credential that carries a schema holds at another time than now", .schema)
        try carrierTwin()
        try carried("ended", Self.notProved) { try $0.put("2026-11-22T11:59:59Z", at: "/validUntil") }
        try carried("not begun", Self.notProved) { try $0.put("2026-11-22T12:00:01Z", at: "/validFrom") }
        begin("what stands at the address is no credential that carries a schema", .schema)
        try carrierTwin()
        for value in [7 as JSON, [], "x", true, .null] {
            try carried("schema " + value.compactText(), Self.noSchema) {
                try $0.put(value, at: "/credentialSubject/jsonSchema")
            }
        }
        try carried("no schema", Self.noSchema) { try $0.drop("/credentialSubject/jsonSchema") }
        try carried("another kind", Self.noSchema) { try $0.put(["VerifiableCredential"], at: "/type") }
        try carried("a schema of a draft that is not known", "schema.draftNotKnown") {
            try $0.put("http://json-schema.org/draft-07/schema#", at: "/credentialSubject/jsonSchema/$schema")
        }
        try carried("a schema that refers to itself", Self.burden) {
            try $0.put("#", at: "/credentialSubject/jsonSchema/$ref")
        }
        try stands("a badge", Self.noSchema) { _ in try HostileSample.good() }
        let presentation: JSON = ["type": "VerifiablePresentation", "verifiableCredential": [good]]
        try stands("a presentation", Self.noSchema) { _ in presentation.compactBytes() }
        for text in [
            "", "{}", "[]", "<html></html>", "a.b.c", "{\"type\":\"JsonSchemaCredential\"}", "\u{89}PNG\r\n\u{1A}\n",
        ] {
            try stands(text, Self.noSchema) { _ in Array(text.utf8) }
        }
        begin("a token that carries a schema is not what it seems", .schema)
        try carrierTwin(.tokenEdDSA)
        for (what, code) in [
            ("no signature", Self.notProved), ("none", Self.notProved), ("another signature", Self.notProved),
            ("another payload", Self.noSchema),
        ] {
            let url = schemaURL
            let part = String(decoding: try carrier(at: url, as: .tokenEdDSA), as: UTF8.self).split(separator: ".").map(
                String.init
            )
            let text =
                switch what {
                case "no signature": part[0] + "." + part[1] + "."
                case "none": "eyJhbGciOiJub25lIn0." + part[1] + "."
                case "another signature": part[0] + "." + part[1] + "." + times(86, "A")
                default: part[0] + ".e30." + part[2]
                }
            try stands(what, code) { _ in Array(text.utf8) }
        }
        begin("a badge names a schema without an address", .badge)
        twin(try HostileSample.good())
        for value in [nil, "", 7, [], [:]] as [JSON?] {
            let bytes = try HostileSample.signed { json in
                try json.put([["type": "JsonSchema"]], at: "/credentialSchema")
                if let value { try json.put(value, at: "/credentialSchema/0/id") }
            }
            let code = value == nil ? "structure.missing" : value == "" ? "structure.badURL" : "structure.wrongType"
            add("id \(value?.compactText() ?? "missing")", bytes, code)
        }
    }
}
