/// How a JSON-LD document is processed (JSON-LD 1.1 API §9.3).
public struct JSONLDOptions: Sendable {
    /// The version of the processing rules.
    public enum ProcessingMode: Sendable {
        /// `json-ld-1.0`
        case jsonld10
        /// `json-ld-1.1`
        case jsonld11
    }

    /// How the direction of a string is written in RDF (JSON-LD 1.1 API §9.4.3).
    public enum RDFDirection: Sendable {
        /// As a datatype that names language and direction.
        case i18nDatatype
        /// As a blank node with value, language and direction.
        case compoundLiteral
    }

    /// Against what relative references are resolved; absent, they stay relative.
    public var base: String?
    /// The version of the processing rules, 1.1 where nothing else is said.
    public var processingMode = ProcessingMode.jsonld11
    /// Whether members are worked off in the order of their names instead of that of the document.
    public var isOrdered = false
    /// How directions are written; absent, they are dropped.
    public var rdfDirection: RDFDirection?
    /// Whether anything that would not reach the signed statements is an error, and every way of writing but one: always
    /// so for credentials.
    public var isSafe = false

    /// The options of the Recommendation where nothing is said, with a base.
    public init(base: String? = nil) {
        self.base = base
    }

    /// What holds for credentials: safe mode, and no base.
    public static var credential: JSONLDOptions {
        var options = JSONLDOptions()
        options.isSafe = true
        return options
    }
}
