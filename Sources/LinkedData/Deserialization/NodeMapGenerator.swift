import StrictJSON

/// Node map generation (JSON-LD 1.1 API §7.2.2) from expanded form.
struct NodeMapGenerator {
    var map = NodeMap()
    private var labels: [ByteKey: String] = [:]
    private var issued = 0

    init() {}

    /// A blank node identifier that is new, or the one that stands for a given one (JSON-LD 1.1 API §7.4).
    mutating func blankNode(for given: String? = nil) -> String {
        if let given, let known = labels[ByteKey(given)] { return known }
        let label = "_:b\(issued)"
        issued += 1
        if let given { labels[ByteKey(given)] = label }
        return label
    }

    private mutating func renamed(_ id: String) -> String {
        IRI.isBlankNode(id) ? blankNode(for: id) : id
    }

    /// What has the element as value (the active subject and the active property).
    enum Owner {
        /// Nothing.
        case none
        /// A node, by a property.
        case property(String, of: String)
        /// The element has a node by a property: a reverse property.
        case reversed(String, of: String)
    }

    /// Adds an expanded element and everything in it.
    ///
    /// - Parameters:
    ///   - element: The element: an array, a node object, a value object or a list object.
    ///   - graph: The place of the graph.
    ///   - owner: What has the element.
    mutating func add(_ element: JSON, to graph: Int, owner: Owner) throws(LinkedDataError) {
        for item in element.items {
            guard let value = try value(of: item, in: graph, owner: owner) else { continue }
            if case .property(let property, let subject) = owner {
                var isSet = true
                if case .list = value { isSet = false }
                map.change(subject, in: graph) { $0.add(value, to: property, isSet: isSet) }
            }
        }
    }

    /// The element as a value, everything in it added; nothing where it is no value of its owner.
    private mutating func value(
        of element: JSON,
        in graph: Int,
        owner: Owner
    ) throws(LinkedDataError) -> NodeMap.Value? {
        guard let object = element.object else { return nil }
        if object["@value"] != nil { return .literal(renamingType(object)) }
        if let list = object["@list"] {
            var values: [NodeMap.Value] = []
            for item in list.items {
                if let value = try value(of: item, in: graph, owner: .none) { values.append(value) }
            }
            return .list(values)
        }
        if case .null? = object["@id"] { return nil }
        return .node(try addNode(object, to: graph, owner: owner))
    }

    /// Step 3: blank nodes among the types of a value get their new names too.
    private mutating func renamingType(_ object: JSONObject) -> JSONObject {
        guard let type = object["@type"]?.string, IRI.isBlankNode(type) else { return object }
        var object = object
        object["@type"] = .string(blankNode(for: type))
        return object
    }

    /// Step 6: a node object.
    private mutating func addNode(
        _ object: JSONObject,
        to graph: Int,
        owner: Owner
    ) throws(LinkedDataError) -> String {
        let types = (object["@type"]?.items ?? []).compactMap(\.string).map { renamed($0) }
        let id = object["@id"]?.string.map { renamed($0) } ?? blankNode()
        map.touch(id, in: graph)
        if case .reversed(let property, let value) = owner {
            map.change(id, in: graph) { $0.add(.node(value), to: property, isSet: true) }
        }
        if !types.isEmpty {
            map.change(id, in: graph) { node in
                for type in types { node.add(type: type) }
            }
        }
        if let index = object["@index"]?.string { try setIndex(index, of: id, in: graph) }
        for member in object["@reverse"]?.object?.members ?? [] {
            try add(member.value, to: graph, owner: .reversed(member.name, of: id))
        }
        if let content = object["@graph"] { try add(content, to: map.place(of: id), owner: .none) }
        if let included = object["@included"] { try add(included, to: graph, owner: .none) }
        for member in object.membersByName where Keyword(text: member.name) == nil {
            let property = renamed(member.name)
            map.change(id, in: graph) { _ = $0.place(of: property) }
            try add(member.value, to: graph, owner: .property(property, of: id))
        }
        return id
    }

    private mutating func setIndex(_ index: String, of id: String, in graph: Int) throws(LinkedDataError) {
        var isSame = true
        map.change(id, in: graph) { node in
            if let present = node.index { isSame = present.isSameBytes(as: index) } else { node.index = index }
        }
        if !isSame {
            throw LinkedDataError(
                .conflictingIndexes,
                "the object \(DisplayText.quoted(id)) stands in the document with two different indexes",
                hint: "whoever wrote the document must mend it"
            )
        }
    }
}
