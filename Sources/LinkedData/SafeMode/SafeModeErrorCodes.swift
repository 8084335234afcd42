// What safe mode refuses beyond the errors of the Recommendation.
extension LinkedDataError.Code {
    /// A member or a type that no context defines.
    public static let undefinedTerm = Self("jsonld.undefinedTerm")
    /// An identifier or a type that is no absolute IRI after resolution.
    public static let relativeReference = Self("jsonld.relativeReference")
    /// An identifier or a type with a character that no IRI has.
    public static let malformedIRI = Self("jsonld.malformedIRI")
    /// A member or an item that is null.
    public static let nullValue = Self("jsonld.nullValue")
    /// A value that stands where only objects have a meaning, or an object that says nothing.
    public static let freeValue = Self("jsonld.freeValue")
    /// A key of a map under which there is no value.
    public static let emptyEntry = Self("jsonld.emptyEntry")
    /// An `@index`, or a key of a map, that reaches no statement.
    public static let indexLost = Self("jsonld.indexLost")
    /// A direction that reaches no statement.
    public static let directionLost = Self("jsonld.directionLost")
    /// A language that is none, so that its value reaches no statement.
    public static let languageMalformed = Self("jsonld.languageMalformed")
    /// A property that is a blank node.
    public static let blankProperty = Self("jsonld.blankProperty")
    /// A number that statements would not keep exactly.
    public static let numberPrecision = Self("jsonld.numberPrecision")
    /// A context that is not known.
    public static let unknownContext = Self("jsonld.unknownContext")
    /// A context that is written out in the document, or null.
    public static let inlineContext = Self("jsonld.inlineContext")
    /// The same context twice in one array.
    public static let repeatedContext = Self("jsonld.repeatedContext")
    /// A keyword, an IRI or a value object where the contexts have a plain way of writing.
    public static let spelledOut = Self("jsonld.spelledOut")
    /// A keyword that makes statements about something else than the object in which it stands.
    public static let keywordNotAllowed = Self("jsonld.keywordNotAllowed")
    /// A document that is not one object.
    public static let notOneObject = Self("jsonld.notOneObject")
    /// Statements that do not hang on the one object that the document is about.
    public static let notSingleRoot = Self("jsonld.notSingleRoot")
}
