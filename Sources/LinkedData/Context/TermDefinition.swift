public import StrictJSON

/// What a term means in an active context (JSON-LD 1.1 API §4.1).
public struct TermDefinition: Sendable {
    /// A mapping that can be set to nothing on purpose, which is not the same as not being set.
    public enum Setting: Sendable, Equatable {
        /// Set to null: the default of the context does not apply.
        case null
        /// Set to this text.
        case text(String)

        /// Equal when the bytes are.
        public static func == (left: Setting, right: Setting) -> Bool {
            switch (left, right) {
            case (.null, .null): true
            case (.text(let a), .text(let b)): a.isSameBytes(as: b)
            default: false
            }
        }

        /// The text, absent for null.
        public var value: String? {
            if case .text(let text) = self { text } else { nil }
        }
    }

    /// What the term stands for; nothing where it is mapped to null.
    public internal(set) var iri: ExpandedIRI?
    /// Whether it may be the prefix of a compact IRI.
    public internal(set) var isPrefix = false
    /// Whether other contexts may not redefine it.
    public internal(set) var isProtected = false
    /// Whether it stands for a property in the reverse direction.
    public internal(set) var isReverse = false
    /// The type of its values: `@id`, `@vocab`, `@json`, `@none` or a datatype.
    public internal(set) var type: ExpandedIRI?
    /// How its values are held.
    public internal(set) var container: Container = []
    /// The language of its strings.
    public internal(set) var language: Setting?
    /// The direction of its strings.
    public internal(set) var direction: Setting?
    /// The property of which the keys of an index map are values; absent where they are of none.
    public internal(set) var index: String?
    /// The member among whose members this one may stand.
    public internal(set) var nest: String?
    /// Its scoped context, as it stands in the context that defines it.
    public internal(set) var localContext: JSON?
    /// Against what the URLs in the scoped context are resolved.
    public internal(set) var baseURL: String?
    /// Whether the scoped context stands in a document that is known to be right.
    var isProven = false

    init() {}

    /// Whether two definitions say the same apart from protection (JSON-LD 1.1 API §4.2.2 step 27.1). Scoped contexts are
    /// compared as JSON values, the order of members apart; where they were published does not matter.
    func saysSame(as other: TermDefinition) -> Bool {
        iri == other.iri && isPrefix == other.isPrefix && isReverse == other.isReverse && type == other.type
            && container == other.container && language == other.language && direction == other.direction
            && same(index, other.index) && same(nest, other.nest)
            && sameContext(localContext, other.localContext)
    }

    private func same(_ left: String?, _ right: String?) -> Bool {
        switch (left, right) {
        case (nil, nil): true
        case (let left?, let right?): left.isSameBytes(as: right)
        default: false
        }
    }

    private func sameContext(_ left: JSON?, _ right: JSON?) -> Bool {
        switch (left, right) {
        case (nil, nil): true
        case (let left?, let right?): left.meansSame(as: right)
        default: false
        }
    }
}
