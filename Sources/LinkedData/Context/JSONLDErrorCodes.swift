// The errors of JSON-LD 1.1 API §9.6, each documented with its name there. A code is that name in camel case.
extension LinkedDataError.Code {
    /// `colliding keywords`: two members of one object are the same keyword.
    public static let collidingKeywords = Self("jsonld.collidingKeywords")
    /// `conflicting indexes`: two objects with one identifier have different indexes.
    public static let conflictingIndexes = Self("jsonld.conflictingIndexes")
    /// `context overflow`: too many contexts inside each other, or too much work for them.
    public static let contextOverflow = Self("jsonld.contextOverflow")
    /// `cyclic IRI mapping`: a term whose definition needs itself.
    public static let cyclicIRIMapping = Self("jsonld.cyclicIRIMapping")
    /// `invalid @id value`: a value of `@id` that is not a string.
    public static let invalidIdValue = Self("jsonld.invalidIdValue")
    /// `invalid @import value`: a value of `@import` that is not a string.
    public static let invalidImportValue = Self("jsonld.invalidImportValue")
    /// `invalid @included value`: a value of `@included` that is not an object with a node in it.
    public static let invalidIncludedValue = Self("jsonld.invalidIncludedValue")
    /// `invalid @index value`: a value of `@index` that is not a string.
    public static let invalidIndexValue = Self("jsonld.invalidIndexValue")
    /// `invalid @nest value`: a value of `@nest` that is not what may be nested.
    public static let invalidNestValue = Self("jsonld.invalidNestValue")
    /// `invalid @prefix value`: a value of `@prefix` that is not true or false.
    public static let invalidPrefixValue = Self("jsonld.invalidPrefixValue")
    /// `invalid @propagate value`: a value of `@propagate` that is not true or false.
    public static let invalidPropagateValue = Self("jsonld.invalidPropagateValue")
    /// `invalid @protected value`: a value of `@protected` that is not true or false.
    public static let invalidProtectedValue = Self("jsonld.invalidProtectedValue")
    /// `invalid @reverse value`: a value of `@reverse` that is not an object.
    public static let invalidReverseValue = Self("jsonld.invalidReverseValue")
    /// `invalid @version value`: a value of `@version` that is not the number 1.1.
    public static let invalidVersionValue = Self("jsonld.invalidVersionValue")
    /// `invalid base direction`: a direction that is neither `ltr` nor `rtl`.
    public static let invalidBaseDirection = Self("jsonld.invalidBaseDirection")
    /// `invalid base IRI`: a value of `@base` that is neither an IRI nor can be resolved to one.
    public static let invalidBaseIRI = Self("jsonld.invalidBaseIRI")
    /// `invalid container mapping`: a value of `@container` that is none of those allowed.
    public static let invalidContainerMapping = Self("jsonld.invalidContainerMapping")
    /// `invalid context entry`: a member of a context that may not stand there.
    public static let invalidContextEntry = Self("jsonld.invalidContextEntry")
    /// `invalid context nullification`: a context set to null while protected terms are in force.
    public static let invalidContextNullification = Self("jsonld.invalidContextNullification")
    /// `invalid default language`: a language that is not a string.
    public static let invalidDefaultLanguage = Self("jsonld.invalidDefaultLanguage")
    /// `invalid IRI mapping`: a term that stands for nothing that is an IRI or a keyword.
    public static let invalidIRIMapping = Self("jsonld.invalidIRIMapping")
    /// `invalid keyword alias`: a term for `@context`.
    public static let invalidKeywordAlias = Self("jsonld.invalidKeywordAlias")
    /// `invalid language map value`: a value of a language map that is not a string.
    public static let invalidLanguageMapValue = Self("jsonld.invalidLanguageMapValue")
    /// `invalid language mapping`: a language of a term that is neither a string nor null.
    public static let invalidLanguageMapping = Self("jsonld.invalidLanguageMapping")
    /// `invalid language-tagged string`: a value of `@language` that is not a string.
    public static let invalidLanguageTaggedString = Self("jsonld.invalidLanguageTaggedString")
    /// `invalid language-tagged value`: a language for a value that is not a string.
    public static let invalidLanguageTaggedValue = Self("jsonld.invalidLanguageTaggedValue")
    /// `invalid local context`: a context that is neither an object, nor a string, nor null.
    public static let invalidLocalContext = Self("jsonld.invalidLocalContext")
    /// `invalid remote context`: a context document without a context.
    public static let invalidRemoteContext = Self("jsonld.invalidRemoteContext")
    /// `invalid reverse property`: a term for the reverse of a property with members that do not fit.
    public static let invalidReverseProperty = Self("jsonld.invalidReverseProperty")
    /// `invalid reverse property map`: a keyword among reverse properties.
    public static let invalidReversePropertyMap = Self("jsonld.invalidReversePropertyMap")
    /// `invalid reverse property value`: a value of a reverse property that is not a node.
    public static let invalidReversePropertyValue = Self("jsonld.invalidReversePropertyValue")
    /// `invalid scoped context`: a scoped context with an error in it.
    public static let invalidScopedContext = Self("jsonld.invalidScopedContext")
    /// `invalid set or list object`: a set or list with other members.
    public static let invalidSetOrListObject = Self("jsonld.invalidSetOrListObject")
    /// `invalid term definition`: a term definition with members that do not fit.
    public static let invalidTermDefinition = Self("jsonld.invalidTermDefinition")
    /// `invalid type mapping`: a type of a term that is no IRI.
    public static let invalidTypeMapping = Self("jsonld.invalidTypeMapping")
    /// `invalid type value`: a value of `@type` that is neither a string nor an array of strings.
    public static let invalidTypeValue = Self("jsonld.invalidTypeValue")
    /// `invalid typed value`: a value whose type is no IRI.
    public static let invalidTypedValue = Self("jsonld.invalidTypedValue")
    /// `invalid value object`: a value object with members that do not fit.
    public static let invalidValueObject = Self("jsonld.invalidValueObject")
    /// `invalid value object value`: a value of `@value` that is an object or an array.
    public static let invalidValueObjectValue = Self("jsonld.invalidValueObjectValue")
    /// `invalid vocab mapping`: a value of `@vocab` that is no IRI.
    public static let invalidVocabMapping = Self("jsonld.invalidVocabMapping")
    /// `keyword redefinition`: a term that is a keyword.
    public static let keywordRedefinition = Self("jsonld.keywordRedefinition")
    /// `loading document failed`: a reference to a context that cannot be resolved.
    public static let loadingDocumentFailed = Self("jsonld.loadingDocumentFailed")
    /// `loading remote context failed`: a context that no loader has.
    public static let loadingRemoteContextFailed = Self("jsonld.loadingRemoteContextFailed")
    /// `processing mode conflict`: a context for version 1.1 under the rules of 1.0.
    public static let processingModeConflict = Self("jsonld.processingModeConflict")
    /// `protected term redefinition`: a protected term that is defined otherwise.
    public static let protectedTermRedefinition = Self("jsonld.protectedTermRedefinition")
}
