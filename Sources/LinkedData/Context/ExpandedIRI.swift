import StrictJSON

/// What a name or a value stands for once it is expanded (JSON-LD 1.1 API §5.2): a keyword, or a text that is an IRI, a
/// blank node identifier or, where nothing made it absolute, still a relative reference.
public enum ExpandedIRI: Sendable {
    /// A keyword.
    case keyword(Keyword)
    /// Anything else.
    case iri(String)

    /// The text of either.
    public var text: String {
        switch self {
        case .keyword(let keyword): keyword.rawValue
        case .iri(let text): text
        }
    }

    /// The keyword, where it is one.
    public var keyword: Keyword? {
        if case .keyword(let keyword) = self { keyword } else { nil }
    }

    /// Whether it is an IRI or a blank node identifier, by its form.
    var isAbsolute: Bool {
        if case .iri(let text) = self { IRI.hasScheme(text) || IRI.isBlankNode(text) } else { false }
    }
}

extension ExpandedIRI: Equatable {
    /// Equal when the bytes are.
    public static func == (left: ExpandedIRI, right: ExpandedIRI) -> Bool {
        left.text.isSameBytes(as: right.text)
    }
}
