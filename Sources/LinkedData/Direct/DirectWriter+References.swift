import StrictJSON

// Identifiers and types.
extension DirectWriter {
    /// The subject that the value of an identifier names.
    @inline(__always)
    mutating func identifier(_ node: Int, _ json: ReadDocument, in scope: Int) throws(NotDirect) -> TermID {
        guard json.nodes[node].kind == .string else { throw NotDirect() }
        return try reference(json.bytes.span.extracting(json.nodes[node].content), in: scope)
    }

    /// Writes the types of a node. They are looked up in the scope before those of the types themselves.
    @inline(__always)
    mutating func types(
        _ node: Int,
        _ json: ReadDocument,
        of subject: TermID,
        in scope: Int,
        to graph: TermID
    ) throws(NotDirect) {
        if json.nodes[node].kind != .array {
            return try add(subject, vocabulary.type, try type(node, json, in: scope), graph)
        }
        var item = node + 1
        while item < json.nodes[node].next {
            try add(subject, vocabulary.type, try type(item, json, in: scope), graph)
            item = json.nodes[item].next
        }
    }

    @inline(__always)
    private mutating func type(_ node: Int, _ json: ReadDocument, in scope: Int) throws(NotDirect) -> TermID {
        guard json.nodes[node].kind == .string else { throw NotDirect() }
        return try termOrReference(json.bytes.span.extracting(json.nodes[node].content), in: scope)
    }

    /// The scope with those of all types on top, in the order of their names (JSON-LD 1.1 API §5.1.2 step 11).
    @inline(__always)
    mutating func typeScope(_ node: Int, _ json: ReadDocument, on outer: Int) throws(NotDirect) -> Int {
        if json.nodes[node].kind != .array {
            let term = try scopedType(node, json, in: outer)
            return term == 0 ? outer : try link(.type, term, of: outer, on: outer)
        }
        var scoped: [(text: TermSlice, term: Int)] = []
        var item = node + 1
        while item < json.nodes[node].next {
            let term = try scopedType(item, json, in: outer)
            if term != 0 {
                guard scoped.count < 16 else { throw NotDirect() }
                let content = json.nodes[item].content
                scoped.append((TermSlice(content.lowerBound, upTo: content.upperBound), term))
            }
            item = json.nodes[item].next
        }
        if scoped.count > 1 { scoped.sort { json.bytes.span.order($0.text, $1.text) < 0 } }
        var active = outer
        for (_, term) in scoped { active = try link(.type, term, of: outer, on: active) }
        return active
    }

    /// The term of a type that has a scoped context; zero for others.
    @inline(__always)
    mutating func scopedType(_ node: Int, _ json: ReadDocument, in scope: Int) throws(NotDirect) -> Int {
        guard json.nodes[node].kind == .string else { throw NotDirect() }
        let text = json.bytes.span.extracting(json.nodes[node].content)
        var term = vocabulary.term(text)
        if term == 0 { term = try learnTerm(text, in: scope) }
        if term == 0 { return 0 }
        return try compiled(term, in: scope).hasScope ? term : 0
    }

    /// What a type or a value by vocabulary stands for (JSON-LD 1.1 API §5.2.2, with `vocab`).
    @inline(__always)
    mutating func termOrReference(_ text: Span<UInt8>, in scope: Int) throws(NotDirect) -> TermID {
        var term = vocabulary.term(text)
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
    mutating func reference(_ bytes: Span<UInt8>, in scope: Int) throws(NotDirect) -> TermID {
        let count = bytes.count
        var colon = 0
        while colon < count, bytes[colon] != UInt8(ascii: ":") { colon += 1 }
        guard colon > 0, colon < count - 1 else { throw NotDirect() }
        let slash = UInt8(ascii: "/")
        if !(count - colon > 2 && bytes[colon + 1] == slash && bytes[colon + 2] == slash) {
            let term = vocabulary.term(bytes.extracting(0..<colon))
            if term == 0 {
                try checkPrefix(bytes.extracting(0..<colon), in: scope)
            } else if try compiled(term, in: scope).isPrefix {
                throw NotDirect()
            }
        }
        if isLearning { return vocabulary.type }
        if let known = dataset.knownIRI(bytes) { return known }
        return try newIRI(bytes)
    }

    @inline(never)
    mutating func newIRI(_ text: Span<UInt8>) throws(NotDirect) -> TermID {
        guard text[text.count - 1] != UInt8(ascii: ":"), IRISyntax.isWellFormed(text) else { throw NotDirect() }
        do throws(LinkedDataError) {
            return try dataset.iri(text)
        } catch {
            throw NotDirect()
        }
    }
}
