import BadgeTesting
import StrictJSON

/// Changes documents at random places in ways that matter to linked data.
struct CredentialMutation {
    /// Names, types and values that documents have.
    private var names: [String] = [
        "@id", "@type", "@value", "@graph", "@list", "@set", "@included", "@reverse", "@index", "@language", "@nest",
        "@json", "@none", "id", "type", "unheardOf", "https://schema.org/name", "schema:name", "sec:proof", "_:b0", "",
        "name", "proof", "achievement", "result", "endorsement", "verifiableCredential", "proofPurpose",
        "creditsEarned",
    ]
    private var types: [String] = [
        "VerifiableCredential", "OpenBadgeCredential", "EndorsementCredential", "Achievement", "AchievementSubject",
        "Profile", "DataIntegrityProof", "Unheard", "https://example.org/Type", "id", "@json", "_:b1", "schema:Thing",
    ]
    private var values: [JSON] = [
        .null, true, false, 1, 0, -7, "", "plain", "urn:x:y", "_:b1", "http://a b", "https://a.example/#b#c", "id",
        "@type", "did:", ":x", "schema:name", "OpenBadgeCredential", "assertionMethod", "https://example.org/\u{e9}",
        "https://example.org/e\u{301}", "mailto:a@b.example", "urn:quote:\"", "a\u{1}b", "line\nline", "\u{FFFF}", [:],
        [], [["a"]], ["id": "urn:a:b"], ["id": "relative"], ["@id": "urn:a:b"], ["@value": "x"], ["type": []],
        ["@value": "x", "@language": "en"], ["@value": "x", "@type": "http://www.w3.org/2001/XMLSchema#date"],
        ["en": "x", "de": "y"], ["type": "Achievement"], ["type": ["Achievement", "Profile"], "name": "n"],
        ["@list": ["a", "b"]], ["@set": ["a"]], ["@graph": ["id": "urn:g:1", "name": "n"]], ["a", "a", "b"],
    ]
    private var contexts: [String] = [
        "https://www.w3.org/ns/credentials/v2", "https://www.w3.org/2018/credentials/v1",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", "https://w3id.org/security/data-integrity/v2",
        "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json", "https://w3id.org/security/v2",
        "https://w3id.org/security/suites/ed25519-2020/v1", "https://www.w3.org/ns/did/v1",
        "https://w3id.org/vc/status-list/2021/v1", "https://www.w3.org/ns/odrl.jsonld", "https://unknown.example/v1",
        "https://www.w3.org/ns/credentials/examples/v2",
    ]

    init(learningFrom documents: [JSON]) throws {
        for text in ["1.5", "1e3", "-0", "1e300", "12345678901234567890", "0.12345678901234567", "1e21", "100.0"] {
            values.append(.number(try JSONNumberText.number(text)))
        }
        for document in documents { learn(document) }
    }

    private mutating func learn(_ json: JSON) {
        switch json {
        case .array(let items): for item in items { learn(item) }
        case .object(let object):
            for member in object.members {
                if member.name.utf8.first != UInt8(ascii: "@") { names.append(member.name) }
                if member.name.isSameBytes(as: "type") { types += member.value.items.compactMap(\.string) }
                values.append(member.value)
                learn(member.value)
            }
        default: break
        }
    }

    /// The document with one to three changes.
    func changed(_ document: JSON, _ random: inout SeededGenerator) -> JSON {
        var document = document
        for _ in 0..<Int.random(in: 1...3, using: &random) { change(&document, &random) }
        return document
    }

    private func change(_ json: inout JSON, _ random: inout SeededGenerator) {
        switch json {
        case .object(var object):
            let places = object.members.indices
            // Down into a member more often than here, so that all depths have their share
            if let place = places.randomElement(using: &random), Int.random(in: 0..<10, using: &random) < 6 {
                change(&json, at: place, of: object, &random)
            } else {
                change(&object, &random)
                json = .object(object)
            }
        case .array(var items):
            if let place = items.indices.randomElement(using: &random), Bool.random(using: &random) {
                change(&items[place], &random)
            } else {
                changeItems(&items, &random)
            }
            json = .array(items)
        default:
            json = scalar(&random)
        }
    }

    private func change(_ json: inout JSON, at place: Int, of object: JSONObject, _ random: inout SeededGenerator) {
        var members = object.members
        if members[place].name.isSameBytes(as: "@context") {
            changeContexts(&members[place].value, &random)
        } else {
            change(&members[place].value, &random)
        }
        json = .object(JSONObject(members))
    }

    private func change(_ object: inout JSONObject, _ random: inout SeededGenerator) {
        let name = object.names.randomElement(using: &random) ?? "name"
        let other = names.randomElement(using: &random) ?? "name"
        switch Int.random(in: 0..<9, using: &random) {
        case 0: object[name] = nil
        case 1: object[other] = scalar(&random)
        case 2:
            let value = object[name]
            object[name] = nil
            object[other] = value
        case 3:
            guard let value = object[name] else { return }
            if case .array(let items) = value { object[name] = items.first ?? .null } else { object[name] = [value] }
        case 4: object[name] = scalar(&random)
        case 5: object["type"] = .string(types.randomElement(using: &random) ?? "Achievement")
        case 6:
            let more = types.randomElement(using: &random) ?? "Achievement"
            object["type"] = .array((object["type"]?.items ?? []) + [.string(more)])
        case 7: object["id"] = ["urn:same:1", "urn:same:2", "_:same", "same"].randomElement(using: &random)
        default:
            var context = object["@context"] ?? []
            changeContexts(&context, &random)
            object["@context"] = context
        }
    }

    private func changeItems(_ items: inout [JSON], _ random: inout SeededGenerator) {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: items.append(scalar(&random))
        case 1: items.shuffle(using: &random)
        case 2: if !items.isEmpty { items.removeLast() }
        default: if let first = items.first { items.append(first) }
        }
    }

    private func changeContexts(_ context: inout JSON, _ random: inout SeededGenerator) {
        var items = context.items
        let url = JSON.string(contexts.randomElement(using: &random) ?? "https://www.w3.org/ns/credentials/v2")
        switch Int.random(in: 0..<5, using: &random) {
        case 0: items.append(url)
        case 1: items.shuffle(using: &random)
        case 2: items = [url]
        case 3: if let place = items.indices.randomElement(using: &random) { items[place] = url }
        default: items.append(["@vocab": "https://example.org/vocabulary#"])
        }
        context = items.count == 1 ? items[0] : .array(items)
    }

    private func scalar(_ random: inout SeededGenerator) -> JSON {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .string(types.randomElement(using: &random) ?? "Achievement")
        default: values.randomElement(using: &random) ?? .null
        }
    }
}

/// Numbers as they are written.
enum JSONNumberText {
    static func number(_ text: String) throws -> JSONNumber {
        let number = try JSON.read(Array("[\(text)]".utf8)).items.first?.number
        guard let number else { throw StandardsError.empty(text) }
        return number
    }
}
