/// The container mapping of a term (JSON-LD 1.1 API §4.1): any of seven keywords together.
public struct Container: OptionSet, Sendable, Hashable {
    /// One bit for each keyword.
    public let rawValue: UInt8

    /// The containers with these bits.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// `@graph`
    public static let graph = Container(rawValue: 1)
    /// `@id`
    public static let id = Container(rawValue: 2)
    /// `@index`
    public static let index = Container(rawValue: 4)
    /// `@language`
    public static let language = Container(rawValue: 8)
    /// `@list`
    public static let list = Container(rawValue: 16)
    /// `@set`
    public static let set = Container(rawValue: 32)
    /// `@type`
    public static let type = Container(rawValue: 64)

    /// The container of a keyword, absent for other keywords.
    init?(_ keyword: Keyword?) {
        switch keyword {
        case .graph: self = .graph
        case .id: self = .id
        case .index: self = .index
        case .language: self = .language
        case .list: self = .list
        case .set: self = .set
        case .type: self = .type
        default: return nil
        }
    }

    /// Whether these may stand together (JSON-LD 1.1 API §4.2.2 step 19.1): one alone; `@graph` with one of `@id` and
    /// `@index`, with `@set` or without; `@set` with any of `@index`, `@graph`, `@id`, `@type` and `@language`.
    var isAllowed: Bool {
        if contains(.list) { return self == .list }
        let rest = subtracting([.set, .graph])
        switch rest.rawValue.nonzeroBitCount {
        case 0: return !isEmpty
        case 1: return !contains(.graph) || rest == .id || rest == .index
        default: return false
        }
    }
}
