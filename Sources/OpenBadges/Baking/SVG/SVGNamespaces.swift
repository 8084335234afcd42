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
        /// Where the value stands, as written.
        let value: Range<Int>
        /// What the value means.
        let meaning: Meaning
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
        if !isXML { bindings.append(Binding(prefix: prefix, value: value, meaning: Self.meaning(of: uri))) }
    }

    /// The declaration that a prefix refers to; absent for the default namespace where none is declared, and for the
    /// prefix `xml`.
    func binding(of prefix: Range<Int>, in cursor: SVGCursor) throws(BakingError) -> Binding? {
        let bytes = cursor.bytes
        for binding in bindings.reversed() where binding.prefix.count == prefix.count {
            if isSame(binding.prefix, prefix, in: bytes) { return binding }
        }
        if prefix.isEmpty || bytes[prefix].elementsEqual("xml".utf8) { return nil }
        throw cursor.error(
            .svgNamespace,
            "the prefix \(cursor.shown(prefix)) is not declared",
            hint: "open the picture in a drawing program and save it again"
        )
    }

    /// What the name of an element means by its namespace.
    func meaning(of name: QualifiedName, in cursor: SVGCursor) throws(BakingError) -> Meaning {
        let binding = try binding(of: name.prefix, in: cursor)
        return binding?.meaning ?? (name.hasPrefix ? .other : .none)
    }

    private static func meaning(of uri: [UInt8]) -> Meaning {
        if uri.isEmpty { return .none }
        if uri == BadgeVocabulary.svgNamespace { return .svg }
        let standard = BakedPayload.Standard.allCases.first { uri.elementsEqual($0.namespace.utf8) }
        return standard.map { .badge($0) } ?? .other
    }

    private func isSame(_ left: Range<Int>, _ right: Range<Int>, in bytes: [UInt8]) -> Bool {
        for offset in 0..<left.count where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] {
            return false
        }
        return true
    }
}
