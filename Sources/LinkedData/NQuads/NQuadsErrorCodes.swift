extension LinkedDataError.Code {
    /// The document has more bytes than ``RDFLimits/bytes``.
    public static let nquadsTooManyBytes = Self("nquads.tooManyBytes")
    /// The document is not UTF-8.
    public static let nquadsInvalidUTF8 = Self("nquads.invalidUTF8")
    /// A character that cannot stand there.
    public static let nquadsUnexpectedCharacter = Self("nquads.unexpectedCharacter")
    /// The document ends in the middle of a statement.
    public static let nquadsUnexpectedEnd = Self("nquads.unexpectedEnd")
    /// A backslash followed by something that is no escape of the place.
    public static let nquadsInvalidEscape = Self("nquads.invalidEscape")
}
