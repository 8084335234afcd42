/// What can be wrong with the structure of a credential. The raw values are stable codes.
public enum StructureReason: String, Sendable, CaseIterable {
    /// A member that the class requires is not there.
    case missing = "structure.missing"
    /// A member or an item is `null`.
    case null = "structure.null"
    /// An array is empty.
    case emptyArray = "structure.emptyArray"
    /// A value has another kind or another number than the class says: text for an object, an array for one value.
    case wrongType = "structure.wrongType"
    /// `type` does not name the class that belongs in this place.
    case typeValueMissing = "structure.typeValueMissing"
    /// A member stands in a class that admits no others.
    case notAllowed = "structure.notAllowed"
    /// A JSON-LD keyword stands where its plain name belongs, or where none belongs.
    case keywordAlias = "structure.keywordAlias"
    /// A text is not an absolute URL or URI.
    case badURL = "structure.badURL"
    /// A text is not a date and time with an offset from UTC.
    case badTimestamp = "structure.badTimestamp"
    /// A text is not a calendar date.
    case badDate = "structure.badDate"
    /// A text is not a language tag of the form that Open Badges admits.
    case badLanguage = "structure.badLanguage"
    /// A text is not three parts of base64url with dots between.
    case badJWS = "structure.badJWS"
    /// A text is not one of the values of a list.
    case valueNotListed = "structure.valueNotListed"
    /// An identifier that must be unique in its set stands twice.
    case duplicateIdentifier = "structure.duplicateIdentifier"
    /// The subject has neither `id` nor `identifier`.
    case noRecipient = "structure.noRecipient"
    /// The criteria have neither `id` nor `narrative`.
    case noCriteria = "structure.noCriteria"
    /// A related resource has neither `digestSRI` nor `digestMultibase`.
    case noDigest = "structure.noDigest"
    /// A subject says nothing.
    case noClaims = "structure.noClaims"
    /// The credential ends before it begins.
    case endsBeforeBeginning = "structure.endsBeforeBeginning"
    /// There are more problems than are listed.
    case tooManyProblems = "structure.tooManyProblems"
}
