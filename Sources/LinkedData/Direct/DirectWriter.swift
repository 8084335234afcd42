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
    var vocabulary: Vocabulary
    var dataset: RDFDataset
    /// Whether the vocabulary has grown. Its new names are not in the dataset, which is then of no use.
    var isLearning = false
    let source: ContextSource
    /// Of each member of the objects that are being written, the term above and the definition below.
    var members: [UInt32] = []
    /// The nodes of their names in the document.
    var names: [Int] = []
    private var depth = 0

    /// Text of terms that a dataset gets in an ordinary badge, beyond the names of the vocabulary.
    private static let room = 16 << 10

    init(_ vocabulary: Vocabulary, source: ContextSource, limits: RDFLimits) {
        self.vocabulary = vocabulary
        self.source = source
        dataset = RDFDataset(namesOf: vocabulary.names, limits: limits, room: DirectWriter.room)
        members.reserveCapacity(64)
        names.reserveCapacity(64)
    }

    /// Writes a document, given by where it stands.
    mutating func write(_ place: JSONObject.Place) throws(NotDirect) {
        let json = place.document
        _ = try node(place.node, leaving: place.left, json, property: 0, in: Vocabulary.initialScope, to: .defaultGraph)
        // An object that says nothing is none in safe mode
        if dataset.quads.isEmpty, !isLearning { throw NotDirect() }
    }

    // Nodes

    /// Writes a node object and everything in it.
    ///
    /// - Parameters:
    ///   - object: The object.
    ///   - left: The name of a member that is left out; zero leaves out none.
    ///   - json: The document that it stands in.
    ///   - property: The term whose value it is; zero for the document.
    ///   - scope: The scope in which that stands.
    ///   - graph: The graph for its statements.
    /// - Returns: The node.
    mutating func node(
        _ object: Int,
        leaving left: Int = 0,
        _ json: ReadDocument,
        property: Int,
        in scope: Int,
        to graph: TermID
    ) throws(NotDirect) -> TermID {
        let start = members.count
        depth += 1
        guard depth <= UntrustedInput.documentDepth else { throw NotDirect() }
        list(object, leaving: left, json)
        let range = start..<members.count
        let outer = try outerScope(of: range, json, property: property, in: scope)
        let typeMember = try typeMember(of: range, json, in: outer)
        let active = typeMember < 0 ? outer : try typeScope(names[typeMember] + 1, json, on: outer)
        let idMember = try define(range, json, typeMember: typeMember, in: active)
        let subject = idMember < 0 ? try blankNode() : try identifier(names[idMember] + 1, json, in: active)
        if typeMember >= 0 { try types(names[typeMember] + 1, json, of: subject, in: outer, to: graph) }
        for index in range {
            let place = members[index]
            let definition = vocabulary.definitions[Int(place & 0xFFFF)]
            guard definition.meaning == .name else { continue }
            let term = Int(place >> 16)
            let node = names[index] + 1
            if json.nodes[node].kind == .array, definition.values != .json {
                var item = node + 1
                while item < json.nodes[node].next {
                    try value(item, json, of: subject, term: term, definition: definition, in: active, to: graph)
                    item = json.nodes[item].next
                }
            } else {
                try value(node, json, of: subject, term: term, definition: definition, in: active, to: graph)
            }
        }
        members.removeLast(range.count)
        names.removeLast(range.count)
        depth -= 1
        return subject
    }

    /// Notes the members of an object and which terms their names are.
    @inline(__always)
    mutating func list(_ object: Int, leaving left: Int, _ json: ReadDocument) {
        let end = json.nodes[object].next
        var name = object + 1
        while name < end {
            if name != left {
                let term = vocabulary.term(json.bytes.span.extracting(json.nodes[name].content))
                members.append(UInt32(truncatingIfNeeded: term) << 16)
                names.append(name)
            }
            name = json.nodes[name + 1].next
        }
    }

    /// The scope for the members of an object before its types are looked at (JSON-LD 1.1 API §5.1.2 steps 7 to 9).
    @inline(__always)
    mutating func outerScope(
        of range: Range<Int>,
        _ json: ReadDocument,
        property: Int,
        in scope: Int
    ) throws(NotDirect) -> Int {
        var result = scope
        let before = Int(vocabulary.previous[scope])
        if before != 0, try beginsNode(range, json, in: scope) { result = before }
        if property != 0 {
            if try compiled(property, in: scope).hasScope {
                result = try link(.property, property, of: scope, on: result)
            }
        }
        for index in range where members[index] >> 16 == UInt32(Vocabulary.contextTerm) {
            if let known = vocabulary.scope(behind: names[index] + 1, json, on: result) {
                result = known
            } else {
                result = try learnLink(json.value(at: names[index] + 1), on: result)
            }
        }
        return result
    }

    /// Whether an object is more than an identifier. One that has another keyword is left to the complete way.
    @inline(__always)
    mutating func beginsNode(_ range: Range<Int>, _ json: ReadDocument, in scope: Int) throws(NotDirect) -> Bool {
        var isIdentifier = false
        for index in range {
            let term = try term(at: index, json, in: scope)
            if term == 0 { continue }
            let meaning = try compiled(term, in: scope).meaning
            if meaning == .keyword { throw NotDirect() }
            isIdentifier = meaning == .id
        }
        return !isIdentifier || range.count != 1
    }

    /// The member that holds the types; -1 where there is none.
    @inline(__always)
    mutating func typeMember(of range: Range<Int>, _ json: ReadDocument, in scope: Int) throws(NotDirect) -> Int {
        var found = -1
        for index in range {
            let term = try term(at: index, json, in: scope)
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
    mutating func define(
        _ range: Range<Int>,
        _ json: ReadDocument,
        typeMember: Int,
        in scope: Int
    ) throws(NotDirect) -> Int {
        var found = -1
        for index in range {
            let term = try term(at: index, json, in: scope)
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
            members[index] |= UInt32(truncatingIfNeeded: place)
        }
        if typeMember >= 0, vocabulary.definitions[Int(members[typeMember] & 0xFFFF)].meaning != .type {
            throw NotDirect()
        }
        return found
    }

    /// The term of a member; zero where the scope does not define it and no other did so far.
    @inline(__always)
    mutating func term(at index: Int, _ json: ReadDocument, in scope: Int) throws(NotDirect) -> Int {
        let term = Int(members[index] >> 16)
        return term != 0 ? term : try learnTerm(at: index, json, in: scope)
    }
}
