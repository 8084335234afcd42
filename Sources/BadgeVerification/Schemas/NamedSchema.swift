import JSONSchema
import OpenBadges
import StrictJSON

/// What one entry of `credentialSchema` names (VC Data Model 2.0 §4.11; Open Badges 3.0 §11.4).
enum NamedSchema {
    /// The official schema of badges, which is built in.
    case badge(String)
    /// The official schema of endorsements, which is built in.
    case endorsement(String)
    /// A JSON Schema behind a URL, and the draft of one that names none.
    case document(String, JSONSchemaDraft?)
    /// A credential behind a URL, which carries a JSON Schema.
    case credential(String)
    /// A kind of schema that is not known here.
    case notKnown
    /// Nothing: the entry has no URL.
    case nothing

    /// What an entry names.
    init(_ entry: JSON) {
        guard let url = entry["id"]?.string, !url.isEmpty else {
            self = .nothing
            return
        }
        if Self.isOfficial(url, "achievementcredential") {
            self = .badge(url)
        } else if Self.isOfficial(url, "endorsementcredential") {
            self = .endorsement(url)
        } else {
            let types = entry["type"]?.items.compactMap(\.string) ?? []
            func isNamed(_ type: String) -> Bool { types.contains { $0.isSameBytes(as: type) } }
            if isNamed("JsonSchemaCredential") {
                self = .credential(url)
            } else if isNamed("JsonSchema") {
                self = .document(url, nil)
            } else if isNamed("1EdTechJsonSchemaValidator2019") {
                self = .document(url, .draft201909)
            } else {
                self = .notKnown
            }
        }
    }

    /// Whether a URL is one of the published addresses of an official schema: as it stands, or for credentials whose sets
    /// of one are written without an array.
    private static func isOfficial(_ url: String, _ name: String) -> Bool {
        ["json", "json-ld"].contains { form in
            let official = "https://purl.imsglobal.org/spec/ob/v3p0/schema/\(form)/ob_v3p0_\(name)_schema.json"
            return official.isSameBytes(as: url)
        }
    }
}
