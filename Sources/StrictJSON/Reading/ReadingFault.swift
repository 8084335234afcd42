/// What stopped the reader, small enough to be thrown through every level at no cost. ``explained(in:limits:)`` makes a
/// ``JSONError`` of it.
struct ReadingFault: Error {
    enum Kind {
        case byteOrderMark, notUTF8, invalidUTF8, empty, unexpectedEnd, unexpectedCharacter, trailingText, trailingComma
        case duplicateMember, controlCharacter, invalidEscape, loneSurrogate
        case invalidNumber, leadingZero, numberTooLarge, invalidLiteral
        case tooManyBytes, tooDeep, tooManyNodes
    }

    /// What could have stood at the place of the fault.
    enum Expected {
        case value, memberName, colon, commaOrBrace, commaOrBracket, quotationMark, digit, hexDigit, nothing
    }

    let kind: Kind
    /// The first byte of what is wrong.
    let offset: Int
    var expected: Expected = .nothing
}
