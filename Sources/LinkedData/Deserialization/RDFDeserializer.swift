import StrictJSON

/// Deserialization to RDF (JSON-LD 1.1 API §8.1) of a node map.
struct RDFDeserializer {
    let options: JSONLDOptions
    var dataset: RDFDataset

    /// The dataset of a node map. What is not well-formed is passed over, as the Recommendation demands; in safe mode it
    /// was refused before.
    mutating func add(_ map: NodeMap) throws(LinkedDataError) {
        for graph in map.graphs {
            var name = TermID.defaultGraph
            if !graph.name.isSameBytes(as: "@default") {
                guard let term = try node(graph.name) else { continue }
                name = term
            }
            for node in graph.nodes { try add(node, to: name) }
        }
    }

    /// The statements about a node.
    private mutating func add(_ node: NodeMap.Node, to graph: TermID) throws(LinkedDataError) {
        guard let subject = try self.node(node.id) else { return }
        if !node.types.isEmpty {
            let type = try dataset.iri(RDFNames.type)
            for name in node.types {
                guard let object = try self.node(name) else { continue }
                try dataset.add(subject, type, object, graph)
            }
        }
        for property in node.properties where IRI.isWellFormed(property.iri) {
            let predicate = try dataset.iri(property.iri)
            for value in property.values {
                guard let object = try object(value, in: graph) else { continue }
                try dataset.add(subject, predicate, object, graph)
            }
        }
    }

    /// The term of a node; nothing where its identifier is neither a well-formed IRI nor a blank node.
    private mutating func node(_ id: String) throws(LinkedDataError) -> TermID? {
        if IRI.isBlankNode(id) { return try dataset.blankNode(label: String(id.utf8.dropFirst(2)) ?? "") }
        return IRI.isWellFormed(id) ? try dataset.iri(id) : nil
    }

    /// Object to RDF conversion (JSON-LD 1.1 API §8.2.2).
    private mutating func object(_ value: NodeMap.Value, in graph: TermID) throws(LinkedDataError) -> TermID? {
        switch value {
        case .node(let id): try node(id)
        case .literal(let literal): try self.literal(literal, in: graph)
        case .list(let items): try list(items, in: graph)
        }
    }

    /// List to RDF conversion (JSON-LD 1.1 API §8.3.2).
    private mutating func list(_ items: [NodeMap.Value], in graph: TermID) throws(LinkedDataError) -> TermID {
        let end = try dataset.iri(RDFNames.nil)
        if items.isEmpty { return end }
        let first = try dataset.iri(RDFNames.first)
        let rest = try dataset.iri(RDFNames.rest)
        let head = try dataset.freshBlankNode()
        var cell = head
        for (index, item) in items.enumerated() {
            if let object = try object(item, in: graph) { try dataset.add(cell, first, object, graph) }
            let next = index == items.count - 1 ? end : try dataset.freshBlankNode()
            try dataset.add(cell, rest, next, graph)
            cell = next
        }
        return head
    }
}

/// The names of RDF and XML Schema that deserialization uses.
enum RDFNames {
    static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    static let first = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first"
    static let rest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest"
    static let `nil` = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"
    static let json = "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON"
    static let value = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
    static let language = "http://www.w3.org/1999/02/22-rdf-syntax-ns#language"
    static let direction = "http://www.w3.org/1999/02/22-rdf-syntax-ns#direction"
    static let boolean = "http://www.w3.org/2001/XMLSchema#boolean"
    static let double = "http://www.w3.org/2001/XMLSchema#double"
    static let integer = "http://www.w3.org/2001/XMLSchema#integer"
    /// In front of a language, `_` and a direction it is a datatype.
    static let i18n = "https://www.w3.org/ns/i18n#"
}
