/// Datatypes that N-Quads treats in a way of its own.
enum XSD {
    /// The datatype of literals without a datatype.
    static let stringIRI = "http://www.w3.org/2001/XMLSchema#string"
    /// The datatype of literals with a language.
    static let langStringIRI = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
    /// The datatype that is left out in canonical N-Quads, in brackets.
    static let string = Array("<\(stringIRI)>".utf8)
}
