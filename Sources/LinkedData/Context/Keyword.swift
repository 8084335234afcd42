/// The keywords of JSON-LD 1.1 (JSON-LD 1.1 §1.7), those of framing left out.
public enum Keyword: String, Sendable, CaseIterable {
    case base = "@base"
    case container = "@container"
    case context = "@context"
    case direction = "@direction"
    case graph = "@graph"
    case id = "@id"
    case `import` = "@import"
    case included = "@included"
    case index = "@index"
    case json = "@json"
    case language = "@language"
    case list = "@list"
    case nest = "@nest"
    case none = "@none"
    case prefix = "@prefix"
    case propagate = "@propagate"
    case protected = "@protected"
    case reverse = "@reverse"
    case set = "@set"
    case type = "@type"
    case value = "@value"
    case version = "@version"
    case vocab = "@vocab"

    private static let table: [ByteKey: Keyword] = Dictionary(
        uniqueKeysWithValues: allCases.map { (ByteKey($0.rawValue), $0) }
    )

    /// The keyword with these bytes, absent where the text is none.
    init?(text: String) {
        guard text.utf8.first == UInt8(ascii: "@"), let keyword = Keyword.table[ByteKey(text)] else { return nil }
        self = keyword
    }

    /// Whether a text has the form of a keyword, `@` and letters, and so is reserved (JSON-LD 1.1 API §4.2.2 step 5).
    static func isReserved(_ text: String) -> Bool {
        let bytes = text.utf8
        return bytes.first == UInt8(ascii: "@") && bytes.count > 1 && bytes.dropFirst().allSatisfy(IRI.isLetter)
    }
}
