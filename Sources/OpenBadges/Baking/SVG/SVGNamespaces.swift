/// The namespace declarations in force at a place of an SVG (Namespaces in XML 1.0).
struct SVGNamespaces {
    /// The namespaces that matter here.
    enum Meaning: Equatable {
        /// No namespace at all.
        case none
        /// SVG's own.
        case svg
        /// That of badges of a standard.
        case badge(BakedPayload.Standard)
        /// Any other.
        case other
    }

    /// One declaration.
    struct Binding {
        /// Where the prefix stands; empty for the default namespace.
        let prefix: Range<Int>
        /// The prefix's hash, by which most others are told apart at once.
        let hash: UInt32
        /// The namespace's URI.
        let uri: [UInt8]
        /// What the URI means.
        let meaning: Meaning
        /// The number of the outermost declaration in force that has the same URI: equal numbers, equal namespaces.
        let identity: Int
    }

    /// The declarations in force, the innermost last.
    private(set) var bindings: [Binding] = []

    /// Forgets the declarations after the first so many, at the end of an element.
    mutating func restore(count: Int) {
        bindings.removeLast(bindings.count - count)
    }

    /// Adds the declaration of one attribute `xmlns` or `xmlns:prefix`.
    mutating func declare(_ name: QualifiedName, value: Range<Int>, in cursor: SVGCursor) throws(BakingError) {
        guard bindings.count < BakingLimits.namespaces else {
            let detail = "more than \(BakingLimits.namespaces) namespace declarations are in force here"
            throw cursor.error(.svgTooManyNames, detail)
        }
        let prefix = name.hasPrefix ? name.local : name.range.lowerBound..<name.range.lowerBound
        let uri = try SVGText.attributeValue(value, in: cursor.bytes)
        let isXML = cursor.bytes[prefix].elementsEqual("xml".utf8)
        guard isXML == (uri == BadgeVocabulary.xmlNamespace), uri != BadgeVocabulary.xmlnsNamespace,
            !cursor.bytes[prefix].elementsEqual("xmlns".utf8), prefix.isEmpty || !uri.isEmpty
        else {
            throw cursor.error(.svgNamespace, "the declaration \(cursor.shown(name.range)) is not allowed")
        }
        guard !isXML else { return }
        let identity = bindings.indices.first { bindings[$0].uri == uri } ?? bindings.count
        let hash = cursor.hash(of: prefix)
        let meaning = Self.meaning(of: uri)
        bindings.append(Binding(prefix: prefix, hash: hash, uri: uri, meaning: meaning, identity: identity))
    }

    /// The number of the declaration that a prefix refers to; absent for the default namespace where none is declared,
    /// and for the prefix `xml`.
    private func index(of prefix: Range<Int>, in cursor: SVGCursor) throws(BakingError) -> Int? {
        let hash = cursor.hash(of: prefix)
        var index = bindings.count
        while index > 0 {
            index -= 1
            if bindings[index].hash == hash, cursor.isSame(bindings[index].prefix, prefix) { return index }
        }
        if prefix.isEmpty || cursor.bytes[prefix].elementsEqual("xml".utf8) { return nil }
        throw cursor.error(
            .svgNamespace,
            "the prefix \(cursor.shown(prefix)) is not declared",
            hint: "open the picture in a drawing program and save it again"
        )
    }

    /// What the name of an element means by its namespace.
    func meaning(of name: QualifiedName, in cursor: SVGCursor) throws(BakingError) -> Meaning {
        guard let index = try index(of: name.prefix, in: cursor) else { return name.hasPrefix ? .other : .none }
        return bindings[index].meaning
    }

    /// A number that is the same for the names of attributes in the same namespace: those without a prefix are in none,
    /// and declarations and `xml:` in namespaces of their own.
    func identity(ofAttribute name: QualifiedName, in cursor: SVGCursor) throws(BakingError) -> Int {
        guard name.hasPrefix else { return -1 }
        if cursor.bytes[name.prefix].elementsEqual("xmlns".utf8) { return -2 }
        guard let index = try index(of: name.prefix, in: cursor) else { return -3 }
        return bindings[index].identity
    }

    private static func meaning(of uri: [UInt8]) -> Meaning {
        if uri.isEmpty { return .none }
        if uri == BadgeVocabulary.svgNamespace { return .svg }
        let standard = BakedPayload.Standard.allCases.first { uri.elementsEqual($0.namespace.utf8) }
        return standard.map { .badge($0) } ?? .other
    }
}
