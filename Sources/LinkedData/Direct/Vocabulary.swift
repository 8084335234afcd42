import StrictJSON

/// What the terms of an array of contexts mean, compiled for writing statements directly: terms and scopes are small
/// numbers, and a table says what each term means in each scope. A scope is an active context (JSON-LD 1.1 API §4.1); scoped
/// contexts are links from scope to scope. Terms, meanings and links are compiled from the active contexts of the complete
/// way the first time that a document needs them. A vocabulary is a value: documents are written with a copy, and one that
/// knows more replaces it.
struct Vocabulary: Sendable {
    /// The contexts that documents name in one object, and the scope that they lead to.
    private struct DocumentLink: Sendable {
        let scope: Int
        let urls: [String]
        let result: Int
    }

    /// The contexts at the root of the documents for which this is.
    let contexts: [String]
    /// The IRIs of all definitions; every dataset begins with them.
    private(set) var names = RDFDataset()
    /// What the terms mean, by the numbers in `places`.
    private(set) var definitions: [Definition] = [.undefined, .undefined]
    /// The scope that comes back in force in the next node object, for each scope; zero where there is none.
    private(set) var previous: [UInt16] = []

    private var texts = ByteBuffer()
    private var terms: [TermSlice] = [.empty]
    private var termTable = TermTable(slots: 1024)
    private var scopes: [ActiveContext] = []
    /// The number of the definition of each term in each scope; zero where it is not compiled yet.
    private var places: [UInt16] = []
    private var stride = 512
    private var links = LinkTable()
    private var documentLinks: [DocumentLink] = []
    private var cost = 0

    /// The number of `@context`.
    static let contextTerm = 1
    /// The scope before any context. Zero stands for none.
    static let initialScope = 1

    /// `rdf:type`
    let type: TermID
    /// `xsd:boolean`
    let boolean: TermID
    /// `xsd:integer`
    let integer: TermID
    /// `xsd:double`
    let double: TermID
    /// `rdf:JSON`
    let json: TermID

    /// A vocabulary that knows nothing yet.
    init(contexts: [String], from source: ContextSource) throws(LinkedDataError) {
        self.contexts = contexts
        type = try names.iri(RDFNames.type)
        boolean = try names.iri(RDFNames.boolean)
        integer = try names.iri(RDFNames.integer)
        double = try names.iri(RDFNames.double)
        json = try names.iri(RDFNames.json)
        let initial = source.initial
        scopes = [initial, initial]
        previous = [0, 0]
        places = [UInt16](repeating: 0, count: 2 * stride)
        _ = addTerm("@context")
        for scheme in ["urn", "did", "mailto", "data", "tel", "ni"] { _ = addTerm(scheme) }
    }

    // What is known

    /// How much it knows; more than another where documents have taught it more.
    var size: Int { definitions.count + scopes.count }

    /// Whether it can learn no more.
    private(set) var isFull = false

    /// Whether a text is a term in a scope.
    func defines(_ text: String, in scope: Int) -> Bool {
        scopes[scope].definition(of: text) != nil
    }

    /// The number of a term; zero where it is not known.
    @inline(__always)
    func term(_ text: Span<UInt8>) -> Int {
        termTable.find(text, hash: termTable.hash(text), terms: terms, arena: texts.storage, margin: 0) ?? 0
    }

    /// The number of the definition of a term in a scope; zero where it is not compiled yet.
    @inline(__always)
    func place(of term: Int, in scope: Int) -> Int {
        Int(places[scope * stride + term])
    }

    /// The scope behind a link; nothing where it is not compiled yet.
    @inline(__always)
    func scope(behind key: LinkTable.Key) -> Int? {
        links.find(key)
    }

    /// The scope that the value of a member `@context` leads to; nothing where it is not compiled yet.
    func scope(behind context: Int, _ json: ReadDocument, on scope: Int) -> Int? {
        for link in documentLinks where link.scope == scope && Vocabulary.names(link.urls, context, json) {
            return link.result
        }
        return nil
    }

    /// Whether the value of a member `@context`, given by its node, names exactly these contexts.
    private static func names(_ urls: [String], _ context: Int, _ json: ReadDocument) -> Bool {
        let node = json.nodes[context]
        if node.kind != .array { return urls.count == 1 && isURL(urls[0], context, json) }
        guard node.count == urls.count else { return false }
        // Items that are no strings end the comparison, so each has one node
        for index in urls.indices where !isURL(urls[index], context + 1 + index, json) { return false }
        return true
    }

    private static func isURL(_ url: String, _ node: Int, _ json: ReadDocument) -> Bool {
        let node = json.nodes[node]
        guard node.kind == .string, node.length == url.utf8.count else { return false }
        let text = url.utf8Span.span
        for index in 0..<node.length where json.bytes[node.start + index] != text[index] { return false }
        return true
    }

    /// Whether the value of a member `@context` names exactly these contexts.
    static func names(_ urls: [String], _ context: JSON) -> Bool {
        switch context {
        case .string(let text): return urls.count == 1 && urls[0].isSameBytes(as: text)
        case .array(let items):
            guard items.count == urls.count else { return false }
            for index in items.indices {
                guard case .string(let text) = items[index], text.isSameBytes(as: urls[index]) else { return false }
            }
            return true
        default: return false
        }
    }

    /// The contexts that the value of a member `@context` names; nothing where it is not only URLs.
    static func urls(_ context: JSON) -> [String]? {
        let urls = context.items.compactMap(\.string)
        return urls.isEmpty || urls.count != context.items.count ? nil : urls
    }
}

// What is learned
extension Vocabulary {
    /// Notes the order of the names that have been learned.
    mutating func rankNames() {
        names.rankNames()
    }

    /// The most scopes and the most terms of a vocabulary. Badges use some hundred of both.
    private static let capacity = 2000

    /// The number of a term that is not known yet; zero where the scope does not define it. Names that begin with `@` are
    /// left to the complete way.
    mutating func learn(_ text: String, in scope: Int) throws(NotDirect) -> Int {
        guard text.utf8.first != UInt8(ascii: "@"), defines(text, in: scope) else { return 0 }
        guard terms.count < Vocabulary.capacity else { throw full() }
        return addTerm(text)
    }

    private mutating func full() -> NotDirect {
        isFull = true
        return NotDirect()
    }

    private mutating func addTerm(_ text: String) -> Int {
        let start = texts.count
        texts.append(text.utf8Span.span)
        terms.append(TermSlice(start, upTo: texts.count))
        termTable.insert(hash: termTable.hash(text.utf8Span.span), index: terms.count - 1)
        if terms.count > stride { widen() }
        return terms.count - 1
    }

    private mutating func widen() {
        var wider = [UInt16](repeating: 0, count: 2 * places.count)
        for scope in scopes.indices {
            for term in 0..<stride { wider[2 * scope * stride + term] = places[scope * stride + term] }
        }
        places = wider
        stride *= 2
    }

    private func text(of term: Int) -> String {
        let start = Int(terms[term].start)
        return String(decoding: texts.storage[start..<start + Int(terms[term].count)], as: UTF8.self)
    }

    /// Compiles the definition of a term in a scope.
    mutating func define(_ term: Int, in scope: Int) throws(NotDirect) -> Int {
        var place = 1
        if let definition = scopes[scope].definition(of: text(of: term)) {
            place = definitions.count
            guard place < Int(UInt16.max) else { throw full() }
            do throws(LinkedDataError) {
                definitions.append(try Definition(definition, names: &names))
            } catch {
                throw NotDirect()
            }
        }
        places[scope * stride + term] = UInt16(truncatingIfNeeded: place)
        return place
    }

    /// Compiles a link to a scoped context.
    mutating func link(
        _ kind: LinkTable.Kind,
        _ term: Int,
        of origin: Int,
        on scope: Int,
        from source: ContextSource
    ) throws(NotDirect) -> Int {
        let active: ActiveContext?
        do throws(LinkedDataError) {
            active = try source.scoped(text(of: term), kind, of: scopes[origin], on: scopes[scope])
        } catch {
            throw NotDirect()
        }
        guard let active else { throw NotDirect() }
        let result = try add(active)
        links.insert(LinkTable.Key(kind, term, of: origin, on: scope), result)
        return result
    }

    /// Compiles a link to the scope that the value of a member `@context` leads to.
    mutating func link(_ context: JSON, on scope: Int, from source: ContextSource) throws(NotDirect) -> Int {
        guard let urls = Vocabulary.urls(context) else { throw NotDirect() }
        let active: ActiveContext
        do throws(LinkedDataError) {
            active = try source.document(urls, on: scopes[scope])
        } catch {
            throw NotDirect()
        }
        let result = try add(active)
        documentLinks.append(DocumentLink(scope: scope, urls: urls, result: result))
        return result
    }

    /// Adds the scope behind a new link. What all links of a vocabulary together cost, no document may cost more than, so
    /// one that is written directly never goes beyond the limit.
    private mutating func add(_ active: ActiveContext) throws(NotDirect) -> Int {
        cost += active.cost
        guard cost <= UntrustedInput.contextWork, scopes.count < Vocabulary.capacity else { throw full() }
        return try index(of: active)
    }

    private mutating func index(of active: ActiveContext) throws(NotDirect) -> Int {
        if let known = scopes.indices.dropFirst().first(where: { scopes[$0] === active }) { return known }
        guard active.base == nil, active.vocabulary == nil, active.language == nil, active.direction == nil else {
            throw NotDirect()
        }
        let before = try active.previous.map { (previous) throws(NotDirect) -> Int in try index(of: previous) } ?? 0
        scopes.append(active)
        previous.append(UInt16(truncatingIfNeeded: before))
        places.append(contentsOf: repeatElement(0, count: stride))
        return scopes.count - 1
    }
}
