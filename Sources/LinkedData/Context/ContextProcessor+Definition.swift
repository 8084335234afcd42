import StrictJSON

// Context definitions (JSON-LD 1.1 API §4.1.2 steps 5.5 to 5.13).
extension ContextProcessor {
    /// Updates a context with a context definition.
    mutating func applyDefinition(
        _ definition: JSONObject,
        to result: inout ContextMappings,
        call: ContextCall
    ) throws(LinkedDataError) {
        try checkVersion(definition["@version"])
        let definition = try importing(definition, call: call)
        if let base = definition["@base"], call.remoteContexts.isEmpty { try setBase(base, in: &result) }
        if let vocabulary = definition["@vocab"] { try setVocabulary(vocabulary, in: &result) }
        if let language = definition["@language"] { try setLanguage(language, in: &result) }
        if let direction = definition["@direction"] { try setDirection(direction, in: &result) }
        try checkPropagate(definition["@propagate"])
        var isProtected = false
        if let value = definition["@protected"] {
            guard let flag = value.bool else {
                throw fail(.invalidProtectedValue, "@protected is true or false; found \(value.kind)")
            }
            isProtected = flag
        }
        var creation = TermCreation(definition, isProtected: isProtected, call: call)
        for member in definition.members where !ContextProcessor.isSetting(member.name) {
            try define(member.name, in: &result, creation: &creation)
        }
    }

    /// Whether a member of a context definition is no term.
    private static func isSetting(_ name: String) -> Bool {
        switch Keyword(text: name) {
        case .base, .direction, .import, .language, .propagate, .protected, .version, .vocab: true
        default: false
        }
    }

    /// Step 5.5.
    private func checkVersion(_ version: JSON?) throws(LinkedDataError) {
        guard let version else { return }
        guard version.number?.double == 1.1 else {
            throw fail(.invalidVersionValue, "@version is the number 1.1; found \(version.kind)")
        }
        if is10 { throw fail(.processingModeConflict, "the context is for version 1.1, processed under version 1.0") }
    }

    /// Step 5.11.
    private func checkPropagate(_ propagate: JSON?) throws(LinkedDataError) {
        guard let propagate else { return }
        if is10 { throw fail(.invalidContextEntry, "@propagate does not exist under version 1.0") }
        guard propagate.bool != nil else {
            throw fail(.invalidPropagateValue, "@propagate is true or false; found \(propagate.kind)")
        }
    }

    /// Step 5.6: the definition merged into the one that it imports.
    private func importing(_ definition: JSONObject, call: ContextCall) throws(LinkedDataError) -> JSONObject {
        guard let reference = definition["@import"] else { return definition }
        if is10 { throw fail(.invalidContextEntry, "@import does not exist under version 1.0") }
        guard let reference = reference.string else {
            throw fail(.invalidImportValue, "@import is a URL; found \(reference.kind)")
        }
        let url = try resolved(reference, call: call)
        let document = try load(url)
        guard case .object(let imported)? = document.content["@context"] else {
            throw fail(.invalidRemoteContext, "\(DisplayText.escaped(url)), to be imported, has no context object")
        }
        if imported["@import"] != nil {
            throw fail(.invalidContextEntry, "the imported context \(DisplayText.escaped(url)) imports another itself")
        }
        var table = MemberTable(imported.members)
        for member in definition.members { table[member.name] = member.value }
        return JSONObject(uncheckedMembers: table.members)
    }

    /// Step 5.7.
    private func setBase(_ value: JSON, in result: inout ContextMappings) throws(LinkedDataError) {
        switch value {
        case .null: result.base = nil
        case .string(let text) where IRI.hasScheme(text): result.base = text
        case .string(let text):
            guard let base = result.base else {
                throw fail(
                    .invalidBaseIRI,
                    "@base is the relative reference \(DisplayText.quoted(text)), and there is no base to resolve it"
                )
            }
            result.base = IRI.resolve(text, against: base)
        default: throw fail(.invalidBaseIRI, "@base is an IRI or null; found \(value.kind)")
        }
    }

    /// Step 5.8.
    private func setVocabulary(_ value: JSON, in result: inout ContextMappings) throws(LinkedDataError) {
        switch value {
        case .null: result.vocabulary = nil
        case .string(let text):
            guard case .iri(let iri)? = result.expand(text, documentRelative: true),
                IRI.hasScheme(text) || IRI.isBlankNode(text) || !is10,
                IRI.hasScheme(iri) || IRI.isBlankNode(iri)
            else {
                throw fail(.invalidVocabMapping, "@vocab is an IRI; found \(DisplayText.quoted(text))")
            }
            result.vocabulary = iri
        default: throw fail(.invalidVocabMapping, "@vocab is an IRI or null; found \(value.kind)")
        }
    }

    /// Step 5.9.
    private func setLanguage(_ value: JSON, in result: inout ContextMappings) throws(LinkedDataError) {
        switch value {
        case .null: result.language = nil
        case .string(let text): result.language = text
        default: throw fail(.invalidDefaultLanguage, "@language is a language tag or null; found \(value.kind)")
        }
    }

    /// Step 5.10.
    private func setDirection(_ value: JSON, in result: inout ContextMappings) throws(LinkedDataError) {
        if is10 { throw fail(.invalidContextEntry, "@direction does not exist under version 1.0") }
        result.direction = try direction(value)
    }

    /// A direction or null.
    func direction(_ value: JSON) throws(LinkedDataError) -> String? {
        switch value {
        case .null: return nil
        case .string(let text) where text.isSameBytes(as: "ltr") || text.isSameBytes(as: "rtl"): return text
        default: throw fail(.invalidBaseDirection, "a direction is \"ltr\", \"rtl\" or null; found \(value.kind)")
        }
    }
}
