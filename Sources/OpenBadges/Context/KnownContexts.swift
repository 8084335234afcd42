import StrictJSON

/// The JSON-LD contexts that credentials, badges, status lists, proofs and keys name in the field.
///
/// To know a context is to know what it is for. What its terms mean is the matter of linked-data processing.
public enum KnownContexts {
    /// The context of Open Badges 3.0 with which badges are issued.
    public static let openBadges = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
    /// The types of 1EdTech's own status, refresh and schema entries.
    public static let openBadgesExtensions = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"
    /// Another address of the first context of Open Badges 3.0, which 1EdTech's validator accepts.
    public static let openBadgesAlias = "https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld"

    /// The contexts of Open Badges 3.0 that make `allowedValue` a set instead of a list.
    static let withoutListOfValues = [
        "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
        openBadgesAlias,
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
    ]

    /// All of them.
    public static let all: [String] =
        DataModelVersion.allCases.map(\.context) + withoutListOfValues + [
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
            openBadges,
            openBadgesExtensions,
            "https://purl.imsglobal.org/spec/clr/v2p0/context.json",
            "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
            "https://dc.imsglobal.org/draft/clr/v2p0/context",
            "https://w3id.org/openbadges/v1",
            "https://w3id.org/openbadges/v2",
            "https://openbadgespec.org/v2/context.json",
            "https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld",
            "https://www.w3.org/ns/credentials/status/v1",
            "https://w3id.org/vc/status-list/2021/v1",
            "https://w3id.org/security/data-integrity/v1",
            "https://w3id.org/security/data-integrity/v2",
            "https://w3id.org/security/multikey/v1",
            "https://w3id.org/security/jwk/v1",
            "https://w3id.org/security/v1",
            "https://w3id.org/security/v2",
            "https://w3id.org/security/suites/ed25519-2018/v1",
            "https://w3id.org/security/suites/ed25519-2020/v1",
            "https://w3id.org/security/suites/jws-2020/v1",
            "https://w3id.org/security/suites/secp256k1-2019/v1",
            "https://w3id.org/security/suites/x25519-2019/v1",
            "https://w3id.org/security/bbs/v1",
            "https://www.w3.org/ns/did/v1",
            "https://www.w3.org/ns/did/v1.1",
            "https://w3id.org/dcc/v1",
        ]

    /// Whether the context is one of these.
    public static func isKnown(_ url: String) -> Bool {
        all.contains { url.isSameBytes(as: $0) }
    }

    /// Whether the URL has the form of a context of Open Badges 3.0: `context.json` with any number of `-3.d.d` before the
    /// dot, as the official schema has it, or the alias.
    public static func isOpenBadges3(_ url: String) -> Bool {
        if url.isSameBytes(as: openBadgesAlias) { return true }
        let prefix = "https://purl.imsglobal.org/spec/ob/v3p0/context".utf8
        let suffix = ".json".utf8
        guard url.utf8.count >= prefix.count + suffix.count, url.utf8.starts(with: prefix) else { return false }
        guard url.utf8.suffix(suffix.count).elementsEqual(suffix) else { return false }
        var middle = Array(url.utf8.dropFirst(prefix.count).dropLast(suffix.count))[...]
        while middle.count >= 6 {
            let part = Array(middle.prefix(6))
            let isDigit = { (index: Int) in (0x30...0x39).contains(part[index]) }
            guard part[..<3].elementsEqual("-3.".utf8), isDigit(3), part[4] == 0x2E, isDigit(5) else { return false }
            middle = middle.dropFirst(6)
        }
        return middle.isEmpty
    }
}
