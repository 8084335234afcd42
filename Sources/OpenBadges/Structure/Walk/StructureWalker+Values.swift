import StrictJSON
import VerifiableCredentials

extension StructureWalker {
    /// Judges a value that is not an object of a class.
    mutating func checkSimple(_ value: JSON, _ kind: ValueKind, at subject: JSONPointer) {
        switch kind {
        case .text, .languageText, .url, .timestamp, .proofTimestamp, .date, .choice, .extensibleChoice, .language,
            .jws,
            .types, .urlOrObject, .object:
            guard case .string(let text) = value else { return noteKind(value, subject, expected: kind.expected) }
            checkText(text, kind, at: subject)
        case .boolean:
            if value.bool == nil { noteKind(value, subject, expected: kind.expected) }
        case .number:
            if value.number == nil { noteKind(value, subject, expected: kind.expected) }
        case .context, .contextOfDataModel:
            checkContext(value, at: subject)
        }
    }

    /// Judges the form of a text.
    private mutating func checkText(_ text: String, _ kind: ValueKind, at subject: JSONPointer) {
        let reason: StructureReason
        let isGood: Bool
        switch kind {
        case .url, .urlOrObject: (reason, isGood) = (.badURL, TextSyntax.isURL(text))
        case .timestamp: (reason, isGood) = (.badTimestamp, Instant(text) != nil)
        case .proofTimestamp: (reason, isGood) = (.badTimestamp, Instant(text) != nil || Instant(text + "Z") != nil)
        case .date: (reason, isGood) = (.badDate, Instant(date: text) != nil)
        case .choice(let list): (reason, isGood) = (.valueNotListed, list.contains { $0.isSameBytes(as: text) })
        case .extensibleChoice(let list):
            let isListed = list.contains { $0.isSameBytes(as: text) }
            (reason, isGood) = (.valueNotListed, isListed || TextSyntax.isExtension(text))
        case .language: (reason, isGood) = (.badLanguage, TextSyntax.isLanguage(text))
        case .jws: (reason, isGood) = (.badJWS, TextSyntax.isCompactJWS(text))
        default: return
        }
        if !isGood {
            note(reason, subject, found: DisplayText.quoted(text, limit: 80), expected: kind.expected)
        }
    }

    private mutating func checkContext(_ value: JSON, at subject: JSONPointer) {
        switch value {
        case .object: break
        case .string(let text):
            if !TextSyntax.isURL(text) {
                let shown = DisplayText.quoted(text, limit: 80)
                note(.badURL, subject, found: shown, expected: "the URL of a context")
            }
        default: noteKind(value, subject, expected: ValueKind.context.expected)
        }
    }

    /// Judges a context where the data model's own must be the first.
    mutating func checkDataModelContext(_ value: JSON, isFirst: Bool, at subject: JSONPointer) {
        guard isFirst else { return checkContext(value, at: subject) }
        let isBase = DataModelVersion.allCases.contains { value.string?.isSameBytes(as: $0.context) == true }
        if isBase { return }
        let shown = value.string.map { DisplayText.quoted($0, limit: 80) } ?? value.kind
        note(.valueNotListed, subject, found: shown, expected: "first of all " + DataModelVersion.v2.context)
    }

    /// Judges a text with its language: `@value` and `@language`, perhaps `@direction`. Without a language it would say
    /// what plain text says.
    mutating func checkLanguageText(_ object: JSONObject, at subject: JSONPointer) {
        for name in ["@value", "@language"] where object[name] == nil {
            note(.missing, subject.appending(name), found: "nothing", expected: "a text, or plain text for the whole")
        }
        for member in object.members where !isFull {
            let place = subject.appending(member.name)
            guard ["@value", "@language", "@direction"].contains(where: { member.name.isSameBytes(as: $0) }) else {
                let shown = DisplayText.quoted(member.name, limit: 80)
                note(.notAllowed, place, found: "the member \(shown)", expected: "only @value, @language, @direction")
                continue
            }
            guard case .string(let text) = member.value else {
                noteKind(member.value, place, expected: "a text")
                continue
            }
            let isDirection = text.isSameBytes(as: "ltr") || text.isSameBytes(as: "rtl")
            if member.name.isSameBytes(as: "@direction"), !isDirection {
                note(.valueNotListed, place, found: DisplayText.quoted(text, limit: 80), expected: "ltr or rtl")
            }
        }
    }
}

extension MemberRule {
    /// What the member should hold, in plain words.
    package var expected: String {
        switch cardinality {
        case .one: kind.expected
        case .set: "an array of values, each \(kind.expected)"
        case .oneOrSet: "\(kind.expected), or an array of such"
        }
    }
}

extension ValueKind {
    /// What the value should be, in plain words.
    package var expected: String {
        switch self {
        case .text: "a text"
        case .languageText: "a text, or a text with its language"
        case .url: "an absolute URL or URI"
        case .timestamp: "a date and time with offset, such as 2026-11-22T09:00:00Z"
        case .proofTimestamp: "a date and time, such as 2026-11-22T09:00:00Z"
        case .date: "a date, such as 2026-11-22"
        case .boolean: "true or false"
        case .number: "a number"
        case .choice(let list): "one of " + list.joined(separator: ", ")
        case .extensibleChoice(let list): "one of " + list.joined(separator: ", ") + ", or ext: and a name"
        case .language: "a language tag, such as en or es-419"
        case .jws: "a compact JWS"
        case .types(let groups):
            groups.isEmpty
                ? "the name of a class" : groups.map { $0.joined(separator: " or ") }.joined(separator: " and ")
        case .object(let inner): "an object (\(inner.rules(.v2).name))"
        case .urlOrObject(let inner): "an absolute URL or URI, or an object (\(inner.rules(.v2).name))"
        case .context, .contextOfDataModel: "the URL of a context, or a context"
        }
    }
}
