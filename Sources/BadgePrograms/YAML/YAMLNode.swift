/// A YAML value with its place: what the rest of the module sees of a file. Scalars keep their text; what it means is
/// for the format to say.
indirect enum YAMLNode: Sendable {
    /// A text, plain, quoted or a block.
    case scalar(String, isPlain: Bool, YAMLMark)
    /// A list.
    case list([YAMLNode], YAMLMark)
    /// Keys and values in their order. No key stands twice.
    case mapping([Entry], YAMLMark)

    struct Entry: Sendable {
        let key: String
        let keyMark: YAMLMark
        let value: YAMLNode
    }

    var mark: YAMLMark {
        switch self {
        case .scalar(_, _, let mark), .list(_, let mark), .mapping(_, let mark): mark
        }
    }

    /// In the words of an error message.
    var kind: String {
        switch self {
        case .scalar(let text, let isPlain, _): text.isEmpty && isPlain ? "nothing" : "a text"
        case .list: "a list"
        case .mapping: "keys with values"
        }
    }
}
