import StrictJSON

/// Writes the statements of a credential straight from its JSON into a dataset, by a compiled ``Vocabulary``.
///
/// It does what expansion, node map generation and deserialization do together (JSON-LD 1.1 API §5.1, §7.2, §8.1), for plain
/// documents in safe mode: one object whose members are terms, with contexts given by URL, without keywords but through their
/// aliases for `@id` and `@type`. Whatever else it meets, and whatever may be an error, makes it give up as a whole.
///
/// Where something is not compiled yet it is compiled, and the document only gone through to the end to compile the rest:
/// see ``isLearning``.
struct DirectWriter {
    private(set) var vocabulary: Vocabulary
    private(set) var dataset: RDFDataset
    /// Whether the vocabulary has grown. Its new names are not in the dataset, which is then of no use.
    private(set) var isLearning = false
    private let source: ContextSource
    /// Of each member of the objects that are being written, the term above and the definition below.
    private var members: [UInt32] = []
    private var depth = 0

    /// Text of terms that a dataset gets in an ordinary badge, beyond the names of the vocabulary.
    private static let room = 16 << 10

    init(_ vocabulary: Vocabulary, source: ContextSource, limits: RDFLimits) {
        self.vocabulary = vocabulary
        self.source = source
        dataset = RDFDataset(namesOf: vocabulary.names, limits: limits, room: DirectWriter.room)
        members.reserveCapacity(64)
    }

    /// Writes a document.
    mutating func write(_ document: JSONObject) throws(NotDirect) {
        _ = try node(document, property: 0, in: Vocabulary.initialScope, to: .defaultGraph)
        // An object that says nothing is none in safe mode
        if dataset.quads.isEmpty, !isLearning { throw NotDirect() }
    }

    // Nodes

    /// Writes a node object and everything in it.
    ///
    /// - Parameters:
    ///   - object: The object.
    ///   - property: The term whose value it is; zero for the document.
    ///   - scope: The scope in which that stands.
    ///   - graph: The graph for its statements.
    /// - Returns: The node.
    private mutating func node(
        _ object: JSONObject,
        property: Int,
        in scope: Int,
        to graph: TermID
    ) throws(NotDirect) -> TermID {
        let list = object.members
        let start = members.count
        depth += 1
        guard depth <= UntrustedInput.documentDepth else { throw NotDirect() }
        for member in list {
            members.append(UInt32(truncatingIfNeeded: vocabulary.term(member.name.utf8Span.span)) << 16)
        }
        let outer = try outerScope(of: list, at: start, property: property, in: scope)
        let typeMember = try typeMember(of: list, at: start, in: outer)
        let active = typeMember < 0 ? outer : try typeScope(list[typeMember].value, on: outer)
        let idMember = try define(list, at: start, typeMember: typeMember, in: active)
        let subject = idMember < 0 ? try blankNode() : try identifier(list[idMember].value, in: active)
        if typeMember >= 0 { try types(list[typeMember].value, of: subject, in: outer, to: graph) }
        for index in list.indices {
            let place = members[start + index]
            let definition = vocabulary.definitions[Int(place & 0xFFFF)]
            guard definition.meaning == .name else { continue }
            let term = Int(place >> 16)
            switch list[index].value {
            case .array(let items) where definition.values != .json:
                for item in items {
                    try value(item, of: subject, term: term, definition: definition, in: active, to: graph)
                }
            default:
                try value(list[index].value, of: subject, term: term, definition: definition, in: active, to: graph)
            }
        }
        members.removeLast(list.count)
        depth -= 1
        return subject
    }

    /// The scope for the members of an object before its types are looked at (JSON-LD 1.1 API §5.1.2 steps 7 to 9).
    @inline(__always)
    private mutating func outerScope(
        of list: [JSONObject.Member],
        at start: Int,
        property: Int,
        in scope: Int
    ) throws(NotDirect) -> Int {
        var result = scope
        let before = Int(vocabulary.previous[scope])
        if before != 0, try beginsNode(list, at: start, in: scope) { result = before }
        if property != 0 {
            if try compiled(property, in: scope).hasScope {
                result = try link(.property, property, of: scope, on: result)
            }
        }
        for index in list.indices where members[start + index] >> 16 == UInt32(Vocabulary.contextTerm) {
            if let known = vocabulary.scope(behind: list[index].value, on: result) {
                result = known
            } else {
                result = try learnLink(list[index].value, on: result)
            }
        }
        return result
    }

    /// Whether an object is more than an identifier. One that has another keyword is left to the complete way.
    @inline(__always)
    private mutating func beginsNode(
        _ list: [JSONObject.Member],
        at start: Int,
        in scope: Int
    ) throws(NotDirect) -> Bool {
        var isIdentifier = false
        for index in list.indices {
            let term = try term(of: list[index], at: start + index, in: scope)
            if term == 0 { continue }
            let meaning = try compiled(term, in: scope).meaning
            if meaning == .keyword { throw NotDirect() }
            isIdentifier = meaning == .id
        }
        return !isIdentifier || list.count != 1
    }

    /// The member that holds the types; -1 where there is none.
    @inline(__always)
    private mutating func typeMember(
        of list: [JSONObject.Member],
        at start: Int,
        in scope: Int
    ) throws(NotDirect) -> Int {
        var found = -1
        for index in list.indices {
            let term = try term(of: list[index], at: start + index, in: scope)
            if term == 0 || term == Vocabulary.contextTerm { continue }
            if try compiled(term, in: scope).meaning == .type {
                guard found < 0 else { throw NotDirect() }
                found = index
            }
        }
        return found
    }

    /// Notes the definitions of all members. Each must be an identifier, the types, or a property.
    ///
    /// - Returns: The member that holds the identifier; -1 where there is none.
    @inline(__always)
    private mutating func define(
        _ list: [JSONObject.Member],
        at start: Int,
        typeMember: Int,
        in scope: Int
    ) throws(NotDirect) -> Int {
        var found = -1
        for index in list.indices {
            let term = try term(of: list[index], at: start + index, in: scope)
            if term == Vocabulary.contextTerm { continue }
            guard term != 0 else { throw NotDirect() }
            let place = try place(of: term, in: scope)
            switch vocabulary.definitions[place].meaning {
            case .id:
                guard found < 0 else { throw NotDirect() }
                found = index
            case .type:
                guard index == typeMember else { throw NotDirect() }
            case .name:
                guard index != typeMember, vocabulary.definitions[place].values != .other else { throw NotDirect() }
            case .undefined, .keyword, .other: throw NotDirect()
            }
            members[start + index] |= UInt32(truncatingIfNeeded: place)
        }
        if typeMember >= 0, vocabulary.definitions[Int(members[start + typeMember] & 0xFFFF)].meaning != .type {
            throw NotDirect()
        }
        return found
    }

    /// The term of a member; zero where the scope does not define it and no other did so far.
    @inline(__always)
    private mutating func term(
        of member: JSONObject.Member,
        at place: Int,
        in scope: Int
    ) throws(NotDirect) -> Int {
        let term = Int(members[place] >> 16)
        return term != 0 ? term : try learnTerm(member.name, at: place, in: scope)
    }

    // Values

    /// Writes a value of a property (JSON-LD 1.1 API §5.1.2 steps 13.5 to 13.14, §5.3.2).
    private mutating func value(
        _ value: JSON,
        of subject: TermID,
        term: Int,
        definition: Definition,
        in scope: Int,
        to graph: TermID
    ) throws(NotDirect) {
        let object: TermID
        if case .object(let inner) = value, definition.values != .json {
            if definition.isGraph {
                object = try blankNode()
                _ = try node(inner, property: term, in: scope, to: object)
            } else {
                object = try node(inner, property: term, in: scope, to: graph)
            }
        } else if definition.isGraph {
            throw NotDirect()
        } else if definition.hasScope, definition.values != .json {
            let inner = try link(.property, term, of: scope, on: scope)
            let scoped = try compiled(term, in: inner)
            guard scoped.meaning == .name, scoped.values != .json else { throw NotDirect() }
            object = try scalar(value, scoped, in: inner)
        } else {
            object = try scalar(value, definition, in: scope)
        }
        try add(subject, definition.iri, object, graph)
    }

    /// The term of what is no object.
    @inline(__always)
    private mutating func scalar(
        _ value: JSON,
        _ definition: Definition,
        in scope: Int
    ) throws(NotDirect) -> TermID {
        switch (definition.values, value) {
        case (.plain, .string(let text)): return try literal(text, datatype: .defaultGraph)
        case (.typed, .string(let text)): return try literal(text, datatype: definition.datatype)
        case (.id, .string(let text)): return try reference(text, in: scope)
        case (.vocab, .string(let text)): return try termOrReference(text, in: scope)
        case (.json, _): return try json(value)
        case (.other, _): throw NotDirect()
        case (_, .bool(let flag)):
            let datatype = definition.values == .typed ? definition.datatype : vocabulary.boolean
            return try literal(flag ? "true" : "false", datatype: datatype)
        case (_, .number(let number)):
            return try self.number(number, datatype: definition.values == .typed ? definition.datatype : nil)
        case (_, .null), (_, .array), (_, .object), (_, .string): throw NotDirect()
        }
    }

    /// The literal of a number (JSON-LD 1.1 API §8.2.2 steps 10 and 11).
    @inline(never)
    private mutating func number(_ number: JSONNumber, datatype: TermID?) throws(NotDirect) -> TermID {
        guard NativeNumber.isKept(number),
            let (text, isDouble) = NativeNumber.lexical(number, isTypedDouble: datatype == vocabulary.double)
        else { throw NotDirect() }
        return try literal(text, datatype: datatype ?? (isDouble ? vocabulary.double : vocabulary.integer))
    }

    /// A JSON literal (JSON-LD 1.1 API §8.2.2 step 8).
    @inline(never)
    private mutating func json(_ value: JSON) throws(NotDirect) -> TermID {
        let bytes: [UInt8]
        do throws(JSONError) {
            bytes = try value.canonicalBytes()
        } catch {
            throw NotDirect()
        }
        return try literal(String(decoding: bytes, as: UTF8.self), datatype: vocabulary.json)
    }

    // References

    /// The subject that the value of an identifier names.
    @inline(__always)
    private mutating func identifier(_ value: JSON, in scope: Int) throws(NotDirect) -> TermID {
        guard case .string(let text) = value else { throw NotDirect() }
        return try reference(text, in: scope)
    }

    /// Writes the types of a node. They are looked up in the scope before those of the types themselves.
    @inline(__always)
    private mutating func types(
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
    private mutating func typeScope(_ value: JSON, on outer: Int) throws(NotDirect) -> Int {
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
    private mutating func scopedType(_ text: String, in scope: Int) throws(NotDirect) -> Int {
        var term = vocabulary.term(text.utf8Span.span)
        if term == 0 { term = try learnTerm(text, in: scope) }
        if term == 0 { return 0 }
        return try compiled(term, in: scope).hasScope ? term : 0
    }

    /// What a type or a value by vocabulary stands for (JSON-LD 1.1 API §5.2.2, with `vocab`).
    @inline(__always)
    private mutating func termOrReference(_ text: String, in scope: Int) throws(NotDirect) -> TermID {
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
    private mutating func reference(_ text: String, in scope: Int) throws(NotDirect) -> TermID {
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
    private mutating func newIRI(_ text: String) throws(NotDirect) -> TermID {
        guard text.utf8.last != UInt8(ascii: ":"), IRI.isWellFormed(text) else { throw NotDirect() }
        do throws(LinkedDataError) {
            return try dataset.iri(text.utf8Span.span)
        } catch {
            throw NotDirect()
        }
    }

    // Into the dataset

    @inline(__always)
    private mutating func add(
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
    private mutating func blankNode() throws(NotDirect) -> TermID {
        do throws(LinkedDataError) {
            return try dataset.freshBlankNode()
        } catch {
            throw NotDirect()
        }
    }

    /// A literal; one whose datatype is the default graph is a plain string.
    @inline(__always)
    private mutating func literal(_ text: String, datatype: TermID) throws(NotDirect) -> TermID {
        if isLearning { return vocabulary.type }
        do throws(LinkedDataError) {
            if datatype == .defaultGraph { return try dataset.literal(text.utf8Span.span) }
            return try dataset.literal(text.utf8Span.span, datatype: datatype)
        } catch {
            throw NotDirect()
        }
    }

    // From the vocabulary, which grows where it must

    /// The definition of a term in a scope.
    @inline(__always)
    private mutating func compiled(_ term: Int, in scope: Int) throws(NotDirect) -> Definition {
        let place = try place(of: term, in: scope)
        return vocabulary.definitions[place]
    }

    /// The number of the definition of a term in a scope.
    @inline(__always)
    private mutating func place(of term: Int, in scope: Int) throws(NotDirect) -> Int {
        let known = vocabulary.place(of: term, in: scope)
        return known != 0 ? known : try learnDefinition(of: term, in: scope)
    }

    /// The scope behind a link.
    @inline(__always)
    private mutating func link(
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
    private mutating func learnDefinition(of term: Int, in scope: Int) throws(NotDirect) -> Int {
        isLearning = true
        return try vocabulary.define(term, in: scope)
    }

    @inline(never)
    private mutating func learnLink(_ context: JSON, on scope: Int) throws(NotDirect) -> Int {
        isLearning = true
        return try vocabulary.link(context, on: scope, from: source)
    }

    @inline(never)
    private mutating func learnTerm(_ text: String, in scope: Int) throws(NotDirect) -> Int {
        let term = try vocabulary.learn(text, in: scope)
        if term != 0 { isLearning = true }
        return term
    }

    @inline(never)
    private mutating func learnTerm(_ name: String, at place: Int, in scope: Int) throws(NotDirect) -> Int {
        let known = vocabulary.term(name.utf8Span.span)
        let term = known != 0 ? known : try learnTerm(name, in: scope)
        members[place] = UInt32(truncatingIfNeeded: term) << 16
        return term
    }

    @inline(never)
    private func checkPrefix(_ text: String, upTo colon: Int, in scope: Int) throws(NotDirect) {
        let prefix = String(decoding: text.utf8.prefix(colon), as: UTF8.self)
        if prefix.isSameBytes(as: "_") || vocabulary.defines(prefix, in: scope) { throw NotDirect() }
    }
}
