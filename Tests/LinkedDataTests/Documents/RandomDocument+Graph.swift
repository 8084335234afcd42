import BadgeTesting
import StrictJSON

// Documents with a context of their own, for what badges have no use for.
extension RandomDocument {
    private static let terms: [(String, JSON)] = [
        ("xsd", "http://www.w3.org/2001/XMLSchema#"), ("ex", "https://example.org/ns#"), ("nested", "@nest"),
        ("name", "ex:name"), ("plain", ["@id": "ex:plain", "@language": .null]),
        ("english", ["@id": "ex:english", "@language": "en-GB"]), ("knows", ["@id": "ex:knows", "@type": "@id"]),
        ("kind", ["@id": "ex:kind", "@type": "@vocab"]), ("day", ["@id": "ex:day", "@type": "xsd:date"]),
        ("amount", ["@id": "ex:amount", "@type": "xsd:double"]),
        ("count", ["@id": "ex:count", "@type": "xsd:integer"]),
        ("list", ["@id": "ex:list", "@container": "@list"]),
        ("people", ["@id": "ex:people", "@type": "@id", "@container": "@list"]),
        ("set", ["@id": "ex:set", "@container": "@set"]), ("label", ["@id": "ex:label", "@container": "@language"]),
        ("byIndex", ["@id": "ex:byIndex", "@container": "@index"]), ("byId", ["@id": "ex:byId", "@container": "@id"]),
        ("byType", ["@id": "ex:byType", "@container": "@type"]),
        ("byKey", ["@id": "ex:byKey", "@container": "@index", "@index": "ex:key"]),
        ("graph", ["@id": "ex:graph", "@container": "@graph"]),
        ("graphs", ["@id": "ex:graphs", "@container": ["@graph", "@id"]]),
        ("indexed", ["@id": "ex:indexed", "@container": ["@graph", "@index"]]),
        ("data", ["@id": "ex:data", "@type": "@json"]), ("childOf", ["@reverse": "ex:parentOf"]),
        ("inside", ["@id": "ex:inside", "@nest": "nested"]),
        ("within", ["@id": "ex:within", "@context": ["name": "ex:withinName", "extra": "ex:extra"]]),
        ("Scoped", ["@id": "ex:Scoped", "@context": ["name": "ex:scopedName"]]),
        ("Spreading", ["@id": "ex:Spreading", "@context": ["@propagate": true, "plain": "ex:spreadPlain"]]),
        ("Thing", "ex:Thing"), ("Other", "ex:Other"),
    ]

    mutating func graphDocument() -> JSON {
        var context = JSONObject([.init(name: "@version", value: .number(JSONNumber(uncheckedLexical: "1.1")))])
        if chance(2) { context["@vocab"] = "https://vocabulary.example/#" }
        if chance(2) { context["@base"] = "https://base.example/path/page" }
        if chance(3) { context["@language"] = .string(one(of: Self.languages)) }
        for (name, definition) in Self.terms { context[name] = definition }
        let node = chance(3) ? graph() : self.node(depth: Int.random(in: 0...3, using: &random))
        guard case .object(var root) = node else { return node }
        root["@context"] = chance(8) ? [.object(context), ["name": "ex:otherName"]] : .object(context)
        return .object(root)
    }

    /// The members of a graph, of the default one or of one with a name.
    private mutating func graph() -> JSON {
        let nodes = JSON.array((0..<Int.random(in: 1...3, using: &random)).map { _ in node(depth: 1) })
        return object([("@id", maybe(3) { $0.nodeID() }), ("@graph", nodes)])
    }

    /// An IRI, a blank node identifier, a compact IRI or a relative reference.
    private mutating func nodeID() -> JSON {
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<3: .string(iri())
        case 3..<7: .string(blankNode())
        case 7: .string("ex:thing" + String(Int.random(in: 0..<4, using: &random)))
        default:
            .string(one(of: ["thing", "../up/thing", "?query", "#fragment", "", "//host.example/a/./b", "/root/../a"]))
        }
    }

    /// A node.
    ///
    /// - Parameter isInScope: Whether it stands in a map by index of a node with a type-scoped context, which then holds in
    ///   it too.
    private mutating func node(depth: Int, isInScope: Bool = false) -> JSON {
        var node = JSONObject()
        if !chance(3) { node["@id"] = nodeID() }
        if chance(2) { node["@type"] = set(1...2) { .string($0.type()) } }
        let isScoped = isInScope || node["@type"]?.items.contains("Scoped") ?? false
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let (name, value) = member(depth: depth, isScoped: isScoped)
            // PyLD keeps the context of a type in maps by identifier: KnownDifferenceTests
            if isScoped, name == "byId" || name == "graphs" { continue }
            node[name] = value
        }
        return .object(node)
    }

    private mutating func type() -> String {
        one(of: ["Thing", "Other", "Scoped", "Spreading", "https://example.org/ns#Full", "ex:Compact", "_:type"])
    }

    private mutating func member(depth: Int, isScoped: Bool) -> (String, JSON) {
        if depth > 0, chance(2) { return nodeMember(depth: depth - 1, isScoped: isScoped) }
        switch Int.random(in: 0..<16, using: &random) {
        case 0: return ("name", set(1...2) { $0.value() })
        case 1: return ("plain", set(1...3) { $0.value() })
        case 2: return ("knows", set(1...3) { $0.nodeID() })
        case 3: return ("kind", .string(one(of: ["Thing", "Other", "urn:x:y", "ex:kind"])))
        case 4: return ("day", .string(day()))
        case 5: return ("amount", set(1...2) { $0.number() })
        case 6: return ("count", chance(2) ? number() : string())
        case 7: return ("list", .array((0..<Int.random(in: 0...4, using: &random)).map { _ in value() }))
        case 8: return ("people", .array((0..<Int.random(in: 0...3, using: &random)).map { _ in nodeID() }))
        case 9:
            return (
                "set",
                chance(8) ? [true, ["@value": "true", "@type": "xsd:boolean"]] : ["@set": set(0...3) { $0.value() }]
            )
        case 10: return ("label", languageMap())
        case 11: return ("data", json(depth: 3))
        case 12: return ("ex:listOfLists", ["@list": [["@list": [value(), value()]], ["@list": []], value()]])
        case 13: return (one(of: ["unheardOf", "https://example.org/ns#full", "ex:compact", "_:property"]), value())
        case 14: return ("english", set(1...2) { $0.value() })
        default: return ("byIndex", ["a": value(), "b": set(1...2) { $0.value() }])
        }
    }

    private mutating func nodeMember(depth: Int, isScoped: Bool) -> (String, JSON) {
        switch Int.random(in: 0..<14, using: &random) {
        case 0, 1: return ("knows", set(1...2) { $0.node(depth: depth) })
        case 2: return ("set", set(1...2) { $0.node(depth: depth) })
        case 3: return ("within", node(depth: depth))
        case 4: return ("childOf", set(1...2) { $0.node(depth: depth) })
        case 5: return ("graph", set(1...2) { $0.node(depth: depth) })
        case 6:
            return ("graphs", [iri(): node(depth: depth), "_:named": node(depth: depth), "@none": node(depth: depth)])
        case 7:
            return (
                "indexed",
                ["a": node(depth: depth, isInScope: isScoped), "@none": node(depth: depth, isInScope: isScoped)]
            )
        case 8: return ("byId", [iri(): ["name": string()], "_:named": ["plain": value()]])
        case 9: return ("byType", ["Thing": ["name": string()], "Other": .string(iri()), "@none": ["plain": value()]])
        case 10: return ("byKey", [text(): node(depth: depth, isInScope: isScoped)])
        case 11: return ("nested", ["inside": value(), "name": string()])
        case 12: return ("@included", set(1...2) { $0.node(depth: depth) })
        default: return ("list", .array([node(depth: depth), value()]))
        }
    }

    private mutating func languageMap() -> JSON {
        var map = JSONObject()
        for _ in 0..<Int.random(in: 1...3, using: &random) { map[one(of: Self.languages)] = set(1...2) { $0.string() } }
        if chance(4) { map["@none"] = string() }
        return .object(map)
    }

    /// A value: plain, with a language, with a datatype, with a direction that no statement has, or null.
    private mutating func value() -> JSON {
        switch Int.random(in: 0..<14, using: &random) {
        case 0..<4: string()
        case 4: number()
        case 5: .bool(chance(2))
        case 6: .null
        case 7, 8: inLanguage()
        case 9: ["@value": .string(day()), "@type": "xsd:date"]
        case 10: ["@value": string(), "@type": "https://example.org/ns#type"]
        case 11: ["@value": number(), "@type": .string(one(of: ["xsd:double", "xsd:decimal", "xsd:integer"]))]
        case 12: ["@value": json(depth: 2), "@type": "@json"]
        default: ["@value": string(), "@language": "ar", "@direction": "rtl"]
        }
    }
}
