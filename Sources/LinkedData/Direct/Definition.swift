/// What a term means in one scope, as far as the direct way knows it.
struct Definition: Sendable {
    /// What the name of a member stands for.
    enum Meaning: UInt8, Sendable {
        /// Nothing: the scope does not define the term.
        case undefined
        /// `@id`
        case id
        /// `@type`
        case type
        /// Another keyword.
        case keyword
        /// A well-formed IRI.
        case name
        /// Something else, or nothing on purpose.
        case other
    }

    /// What the values of a property are (JSON-LD 1.1 API §5.3.2).
    enum Values: UInt8, Sendable {
        /// Strings, numbers and booleans.
        case plain
        /// Strings are references.
        case id
        /// Strings are terms or references.
        case vocab
        /// Whatever stands there is a JSON literal.
        case json
        /// Literals of one datatype.
        case typed
        /// Something that the direct way leaves to the complete one.
        case other
    }

    var meaning = Meaning.undefined
    var values = Values.other
    /// Whether each object among the values is a graph of its own.
    var isGraph = false
    /// Whether the term has a scoped context.
    var hasScope = false
    /// Whether the term can be the prefix of a compact IRI.
    var isPrefix = false
    /// The IRI for which the term stands, in the names of the vocabulary.
    var iri = TermID.defaultGraph
    /// The datatype of the values.
    var datatype = TermID.defaultGraph

    /// A term that is not defined.
    static let undefined = Definition()

    private init() {}

    /// The definition of a term in a context without a vocabulary, a language and a direction of its own.
    ///
    /// - Parameters:
    ///   - term: What the context says.
    ///   - names: Receives the IRIs.
    init(_ term: TermDefinition, names: inout RDFDataset) throws(LinkedDataError) {
        meaning = .other
        hasScope = term.localContext != nil
        isPrefix = term.isPrefix
        switch term.iri {
        case .keyword(.id)?: meaning = .id
        case .keyword(.type)?: meaning = .type
        case .keyword?: meaning = .keyword
        case .iri(let text)? where IRI.isWellFormed(text):
            meaning = .name
            iri = try names.iri(text)
        default: break
        }
        guard meaning == .name, !term.isReverse, term.language == nil, term.direction == nil else { return }
        let container = term.container.subtracting(.set)
        guard container.isEmpty || container == .graph else { return }
        isGraph = !container.isEmpty
        switch term.type {
        case nil, .keyword(.none)?: values = .plain
        case .keyword(.id)?: values = .id
        case .keyword(.vocab)?: values = .vocab
        case .keyword(.json)? where !isGraph: values = .json
        case .iri(let text)? where IRI.isWellFormed(text):
            values = .typed
            datatype = try names.iri(text)
        default: break
        }
    }
}
