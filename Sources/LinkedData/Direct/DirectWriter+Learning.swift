import StrictJSON

// What is taken from the vocabulary, which grows where it must, and what goes into the dataset.
extension DirectWriter {
    /// The definition of a term in a scope.
    @inline(__always)
    mutating func compiled(_ term: Int, in scope: Int) throws(NotDirect) -> Definition {
        let place = try place(of: term, in: scope)
        return vocabulary.definitions[place]
    }

    /// The number of the definition of a term in a scope.
    @inline(__always)
    mutating func place(of term: Int, in scope: Int) throws(NotDirect) -> Int {
        let known = vocabulary.place(of: term, in: scope)
        return known != 0 ? known : try learnDefinition(of: term, in: scope)
    }

    /// The scope behind a link.
    @inline(__always)
    mutating func link(
        _ kind: LinkTable.Kind,
        _ term: Int,
        of origin: Int,
        on scope: Int
    ) throws(NotDirect) -> Int {
        if let known = vocabulary.scope(behind: LinkTable.Key(kind, term, of: origin, on: scope)) { return known }
        isLearning = true
        return try vocabulary.link(kind, term, of: origin, on: scope, from: source)
    }

    @inline(never)
    mutating func learnDefinition(of term: Int, in scope: Int) throws(NotDirect) -> Int {
        isLearning = true
        return try vocabulary.define(term, in: scope)
    }

    @inline(never)
    mutating func learnLink(_ context: JSON, on scope: Int) throws(NotDirect) -> Int {
        isLearning = true
        return try vocabulary.link(context, on: scope, from: source)
    }

    @inline(never)
    mutating func learnTerm(_ text: Span<UInt8>, in scope: Int) throws(NotDirect) -> Int {
        let term = try vocabulary.learn(String(copying: unsafe UTF8Span(unchecked: text)), in: scope)
        if term != 0 { isLearning = true }
        return term
    }

    @inline(never)
    mutating func learnTerm(at index: Int, _ json: ReadDocument, in scope: Int) throws(NotDirect) -> Int {
        let name = json.bytes.span.extracting(json.nodes[names[index]].content)
        let known = vocabulary.term(name)
        let term = known != 0 ? known : try learnTerm(name, in: scope)
        members[index] = UInt32(truncatingIfNeeded: term) << 16
        return term
    }

    @inline(never)
    func checkPrefix(_ prefix: Span<UInt8>, in scope: Int) throws(NotDirect) {
        let prefix = String(copying: unsafe UTF8Span(unchecked: prefix))
        if prefix.isSameBytes(as: "_") || vocabulary.defines(prefix, in: scope) { throw NotDirect() }
    }

    // Into the dataset

    @inline(__always)
    mutating func add(
        _ subject: TermID,
        _ predicate: TermID,
        _ object: TermID,
        _ graph: TermID
    ) throws(NotDirect) {
        if isLearning { return }
        do throws(LinkedDataError) {
            try dataset.add(subject, predicate, object, graph)
        } catch {
            throw NotDirect()
        }
    }

    @inline(__always)
    mutating func blankNode() throws(NotDirect) -> TermID {
        do throws(LinkedDataError) {
            return try dataset.freshBlankNode()
        } catch {
            throw NotDirect()
        }
    }

    /// A literal; one whose datatype is the default graph is a plain string.
    @inline(__always)
    mutating func literal(_ text: Span<UInt8>, datatype: TermID) throws(NotDirect) -> TermID {
        if isLearning { return vocabulary.type }
        do throws(LinkedDataError) {
            if datatype == .defaultGraph { return try dataset.literal(text) }
            return try dataset.literal(text, datatype: datatype)
        } catch {
            throw NotDirect()
        }
    }
}
