import BadgeTesting
import LinkedData
import StrictJSON

/// A case of the suites of JSON-LD 1.1 in the form of their manifests.
struct JSONLDCase {
    let id: String
    let kind: String
    let input: String
    let expected: String?
    let expectedError: String?
    let baseIRI: String
    let remoteContexts: [(url: String, file: String?)]
    let option: JSON?

    init(_ entry: JSON) throws {
        func text(_ name: String) throws -> String {
            guard let value = entry[name]?.string else { throw StandardsError.empty(name) }
            return value
        }
        id = try text("id")
        kind = try text("type")
        input = try text("input")
        expected = entry["expect"]?.string
        expectedError = entry["expectErrorCode"]?.string
        baseIRI = try text("baseIri")
        option = entry["option"]
        remoteContexts = (entry["remoteContexts"]?.items ?? []).compactMap { remote in
            remote["url"]?.string.map { ($0, remote["file"]?.string) }
        }
    }

    static let folder = "json-ld/"

    static func read(_ path: String) throws -> JSON {
        try JSON.read(Standards.bytes(folder + path))
    }

    /// All cases of a manifest; none is an error.
    static func all(in manifest: String) throws -> [JSONLDCase] {
        let cases = try read(manifest)["tests"]?.items.map { try JSONLDCase($0) } ?? []
        if cases.isEmpty { throw StandardsError.empty(manifest) }
        return cases
    }

    var loader: GivenContexts {
        get throws {
            try GivenContexts(
                remoteContexts.compactMap { remote in
                    guard let file = remote.file else { return nil }
                    return ContextDocument(url: remote.url, content: try JSONLDCase.read(file))
                }
            )
        }
    }

    var options: JSONLDOptions {
        var options = JSONLDOptions(base: option?["base"]?.string)
        switch option?["rdfDirection"]?.string {
        case "i18n-datatype": options.rdfDirection = .i18nDatatype
        case "compound-literal": options.rdfDirection = .compoundLiteral
        default: break
        }
        return options
    }

    var expandContext: JSON? {
        get throws {
            try option?["expandContext"]?.string.map(JSONLDCase.read)
        }
    }

    /// The code that stands for the suite's name of an error: `invalid @id value` is `jsonld.invalidIdValue`.
    static func code(of name: String) -> String {
        let words = name.split { $0 == " " || $0 == "-" }.map { $0.drop { $0 == "@" } }
        return "jsonld." + words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}

extension JSON {
    /// The value with the members of objects sorted, and with the items of arrays sorted unless they are those of a list
    /// or of a JSON literal: alike for expanded documents that the suite takes as equal.
    func unordered(inList: Bool = false) -> JSON {
        switch self {
        case .array(let items):
            let items = items.map { $0.unordered() }
            return .array(inList ? items : items.sorted { $0.compactText() < $1.compactText() })
        case .object(let object):
            let isLiteral = object["@type"] == "@json"
            var members = object.members
            members.sort { $0.name < $1.name }
            return .object(
                JSONObject(
                    members.map { member in
                        let isKept = isLiteral && member.name == "@value"
                        let value = isKept ? member.value : member.value.unordered(inList: member.name == "@list")
                        return JSONObject.Member(name: member.name, value: value)
                    }
                )
            )
        case .number(let number): return .number(number.double.flatMap(JSONNumber.init) ?? number)
        default: return self
        }
    }
}
