import StrictJSON

// Safe mode: of several ways to write the same statement only the plain one is taken, so that a name cannot be hidden from
// those who read the JSON while the signature still fits.
extension Expander {
    /// A keyword that is written in a member.
    mutating func checkKeyword(_ keyword: Keyword, written name: String, in frame: ObjectFrame, object: JSONObject) {
        guard options.isSafe else { return }
        let isRaw = Keyword(text: name) != nil
        switch keyword {
        case .graph, .included, .reverse:
            lose(.keywordNotAllowed, "\(keyword.rawValue) makes statements about something else than this object")
        case .nest where isRaw, .set where isRaw:
            lose(.spelledOut, "\(keyword.rawValue) only groups what can stand here itself")
        case .list where frame.property.definition(in: frame.active)?.container.contains(.list) == true:
            lose(.spelledOut, "@list is not written where the context makes a list of every array")
        case .id, .type:
            guard isRaw, let alias = alias(of: keyword, in: frame.active) else { return }
            if object.members.contains(where: { frame.active.mappings.expand($0.name)?.keyword == .value }) { return }
            lose(.spelledOut, "\(keyword.rawValue) is written \(DisplayText.quoted(alias)) under these contexts")
        default: return
        }
    }

    private func alias(of keyword: Keyword, in active: ActiveContext) -> String? {
        active.terms.first { active.definition(of: $0)?.iri?.keyword == keyword }
    }

    /// A property that is written out as an IRI although a term stands for it, or that is none.
    mutating func checkProperty(_ iri: String, written name: String, in active: ActiveContext) {
        guard options.isSafe else { return }
        if IRI.isBlankNode(iri) {
            lose(
                .blankProperty,
                "the property \(DisplayText.quoted(name)) is a blank node, of which no statement is made"
            )
        } else if !IRI.isWellFormed(iri) {
            lose(.malformedIRI, "the property \(DisplayText.quoted(name)) is no IRI")
        } else if active.definition(of: name) == nil {
            let term = active.terms.first { term in
                active.definition(of: term).map { $0.iri == .iri(iri) && !$0.isReverse } ?? false
            }
            guard let term else { return }
            lose(
                .spelledOut,
                "\(DisplayText.quoted(name)) is written \(DisplayText.quoted(term)) under these contexts"
            )
        }
    }

    /// A value object that says no more than the plain value does.
    mutating func checkSpelledOut(_ result: MemberTable, in frame: ObjectFrame) {
        guard options.isSafe else { return }
        let object = JSON.object(JSONObject(uncheckedMembers: result.members))
        checkLiteral(object)
        guard let value = result["@value"] else { return }
        guard let definition = frame.property.definition(in: frame.active) else {
            // A property that is written as an IRI takes plain values
            let type = result["@type"]
            let isPlain = type == nil || value.string != nil && type == .string(XSD.stringIRI)
            if isPlain, result.members.count == (type == nil ? 1 : 2) {
                lose(.spelledOut, "an object with @value is written here where the plain value says the same")
            }
            return
        }
        if definition.type?.keyword == .id || definition.type?.keyword == .vocab, value.string != nil { return }
        if definition.type?.keyword == .json { return }
        if Expander.literal(value, definition: definition, in: frame.active).meansSame(as: object) {
            lose(.spelledOut, "an object with @value is written here where the plain value says the same")
        }
    }

    /// A literal: its language, direction, datatype and number must reach the statement as they are.
    mutating func checkLiteral(_ literal: JSON) {
        guard options.isSafe, let literal = literal.object else { return }
        if let language = literal["@language"]?.string, !LanguageTag.isWellFormed(language) {
            lose(.languageMalformed, "\(DisplayText.quoted(language)) is no language tag such as \"en\" or \"de-CH\"")
        }
        if literal["@direction"] != nil, options.rdfDirection == nil {
            lose(.directionLost, "the direction of this text is covered by no signature")
        }
        if let type = literal["@type"]?.string, Keyword(text: type) == nil, !IRI.isWellFormed(type) {
            lose(.malformedIRI, "the type \(DisplayText.quoted(type)) of a value is no IRI")
        }
        if let number = literal["@value"]?.number, literal["@type"] != "@json", !NativeNumber.isKept(number) {
            lose(
                .numberPrecision,
                "the number \(DisplayText.escaped(number.lexical, limit: 40)) has more digits than a statement keeps",
                hint: "whoever issued the document should write it as a string"
            )
        }
    }
}
