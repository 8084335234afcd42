extension LinkedDataError.Code {
    /// A dataset has more quads than its limit.
    public static let tooManyQuads = Self("rdf.tooManyQuads")
    /// The text of a dataset's terms does not fit into its memory.
    public static let tooMuchText = Self("rdf.tooMuchText")
    /// An IRI without a scheme: where it leads depends on where the document stands.
    public static let relativeIRI = Self("rdf.relativeIRI")
    /// An IRI with a character that no IRI has (RFC 3987, N-Quads `IRIREF`).
    public static let invalidIRI = Self("rdf.invalidIRI")
    /// A language tag that does not match the grammar of N-Quads (`LANGTAG`).
    public static let invalidLanguage = Self("rdf.invalidLanguage")
    /// A blank node label that does not match the grammar of N-Quads (`BLANK_NODE_LABEL`).
    public static let invalidLabel = Self("rdf.invalidLabel")
    /// A term that stands where its kind cannot stand: a literal as subject, say.
    public static let misplacedTerm = Self("rdf.misplacedTerm")
}
