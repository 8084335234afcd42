import StrictJSON

/// The contexts that the rules of Open Badges speak of. What is in them, and in all others, is the matter of linked data.
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
