import StrictJSON

// Identifiers and types.
extension DirectWriter {
    /// The subject that the value of an identifier names.
    @inline(__always)
    mutating func identifier(_ value: JSON, in scope: Int) throws(NotDirect) -> TermID {
        guard case .string(let text) = value else { throw NotDirect() }
        return try reference(text, in: scope)
    }

    /// Writes the types of a node. They are looked up in the scope before those of the types themselves.
    @inline(__always)
    mutating func types(
        _ value: JSON,
        of subject: TermID,
        in scope: Int,
        to graph: TermID
    ) throws(NotDirect) {
        switch value {
        case .string(let text):
            try add(subject, vocabulary.type, termOrReference(text, in: scope), graph)
        case .array(let items):
            for item in items {
                guard case .string(let text) = item else { throw NotDirect() }
                try add(subject, vocabulary.type, termOrReference(text, in: scope), graph)
            }
        default: throw NotDirect()
        }
    }

    /// The scope with those of all types on top, in the order of their names (JSON-LD 1.1 API §5.1.2 step 11).
    @inline(__always)
    mutating func typeScope(_ value: JSON, on outer: Int) throws(NotDirect) -> Int {
        switch value {
        case .string(let text):
            let term = try scopedType(text, in: outer)
            return term == 0 ? outer : try link(.type, term, of: outer, on: outer)
        case .array(let items):
            var scoped: [(text: String, term: Int)] = []
            for item in items {
                guard case .string(let text) = item else { throw NotDirect() }
                let term = try scopedType(text, in: outer)
                if term == 0 { continue }
                guard scoped.count < 16 else { throw NotDirect() }
                scoped.append((text, term))
            }
            if scoped.count > 1 { scoped.sort { $0.text.precedesInBytes($1.text) } }
            var active = outer
            for (_, term) in scoped { active = try link(.type, term, of: outer, on: active) }
            return active
        default: throw NotDirect()
        }
    }

    /// The term of a type that has a scoped context; zero for others.
    @inline(__always)
    mutating func scopedType(_ text: String, in scope: Int) throws(NotDirect) -> Int {
        var term = vocabulary.term(text.utf8Span.span)
        if term == 0 { term = try learnTerm(text, in: scope) }
        if term == 0 { return 0 }
        return try compiled(term, in: scope).hasScope ? term : 0
    }

    /// What a type or a value by vocabulary stands for (JSON-LD 1.1 API §5.2.2, with `vocab`).
    @inline(__always)
    mutating func termOrReference(_ text: String, in scope: Int) throws(NotDirect) -> TermID {
        var term = vocabulary.term(text.utf8Span.span)
        if term == 0 { term = try learnTerm(text, in: scope) }
        if term != 0 {
            let definition = try compiled(term, in: scope)
            if definition.meaning == .name { return definition.iri }
            if definition.meaning != .undefined { throw NotDirect() }
        }
        return try reference(text, in: scope)
    }

    /// What an identifier stands for (JSON-LD 1.1 API §5.2.2): an absolute IRI, itself. Compact IRIs, blank nodes and all
    /// other texts are left to the complete way.
    @inline(__always)
    mutating func reference(_ text: String, in scope: Int) throws(NotDirect) -> TermID {
        let bytes = text.utf8Span.span
        let count = bytes.count
        var colon = 0
        while colon < count, bytes[colon] != UInt8(ascii: ":") { colon += 1 }
        guard colon > 0, colon < count - 1 else { throw NotDirect() }
        let slash = UInt8(ascii: "/")
        if !(count - colon > 2 && bytes[colon + 1] == slash && bytes[colon + 2] == slash) {
            let term = vocabulary.term(bytes.extracting(0..<colon))
            if term == 0 {
                try checkPrefix(text, upTo: colon, in: scope)
            } else if try compiled(term, in: scope).isPrefix {
                throw NotDirect()
            }
        }
        if isLearning { return vocabulary.type }
        if let known = dataset.knownIRI(bytes) { return known }
        return try newIRI(text)
    }

    @inline(never)
    mutating func newIRI(_ text: String) throws(NotDirect) -> TermID {
        guard text.utf8.last != UInt8(ascii: ":"), IRI.isWellFormed(text) else { throw NotDirect() }
        do throws(LinkedDataError) {
            return try dataset.iri(text.utf8Span.span)
        } catch {
            throw NotDirect()
        }
    }
}
