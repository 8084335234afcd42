import StrictJSON

/// The nodes of a document by graph and identifier (JSON-LD 1.1 API §7.2), each with its properties.
struct NodeMap {
    /// A node in a graph.
    struct Node {
        /// Its identifier, an IRI or a blank node identifier.
        let id: String
        /// Its types, each once.
        private(set) var types: [String] = []
        /// Its index, which no statement has.
        var index: String?
        /// Its properties with their values.
        var properties: [Property] = []
        private var places: [ByteKey: Int] = [:]
        private var typeKeys: Set<ByteKey> = []

        init(id: String) {
            self.id = id
        }

        /// Adds a type, unless it is there already.
        mutating func add(type: String) {
            if typeKeys.insert(ByteKey(type)).inserted { types.append(type) }
        }

        /// Adds a value to a property, which begins to exist where it does not yet. A value that is there already is not
        /// added again.
        mutating func add(_ value: Value, to property: String, isSet: Bool) {
            let place = place(of: property)
            properties[place].add(value, isSet: isSet)
        }

        /// Where the values of a property stand, which begins to exist where it does not yet.
        mutating func place(of property: String) -> Int {
            let key = ByteKey(property)
            if let place = places[key] { return place }
            properties.append(Property(iri: property))
            places[key] = properties.count - 1
            return properties.count - 1
        }
    }

    /// A property of a node.
    struct Property {
        /// Its IRI.
        let iri: String
        /// Its values.
        private(set) var values: [Value] = []
        private var seen: Set<ByteKey> = []

        init(iri: String) {
            self.iri = iri
        }

        /// Adds a value, unless it stands there already and values are a set.
        mutating func add(_ value: Value, isSet: Bool) {
            if isSet, !seen.insert(value.key).inserted { return }
            values.append(value)
        }
    }

    /// A value of a property.
    enum Value {
        /// A node, by its identifier.
        case node(String)
        /// A value object.
        case literal(JSONObject)
        /// A list.
        case list([Value])

        /// What two values have alike exactly when they are the same.
        fileprivate var key: ByteKey {
            switch self {
            case .node(let id): ByteKey("n" + id)
            case .literal(let object):
                ByteKey("v" + JSON.object(JSONObject(uncheckedMembers: object.membersByName)).compactText())
            case .list: ByteKey("l")
            }
        }
    }

    /// A graph: its name, an identifier or `@default`, and its nodes in the order in which they came.
    struct Graph {
        let name: String
        private(set) var nodes: [Node] = []
        private var places: [ByteKey: Int] = [:]

        init(name: String) {
            self.name = name
        }

        /// Where a node stands, which begins to exist where it does not yet.
        mutating func place(of id: String) -> Int {
            let key = ByteKey(id)
            if let place = places[key] { return place }
            nodes.append(Node(id: id))
            places[key] = nodes.count - 1
            return nodes.count - 1
        }

        /// Changes the node with an identifier.
        mutating func change(_ id: String, _ body: (inout Node) -> Void) {
            let place = place(of: id)
            body(&nodes[place])
        }

        /// The node with an identifier.
        func node(_ id: String) -> Node? {
            places[ByteKey(id)].map { nodes[$0] }
        }
    }

    /// The graphs in the order in which they came, the default graph first.
    private(set) var graphs = [Graph(name: "@default")]
    private var places = [ByteKey("@default"): 0]

    /// Where a graph stands, which begins to exist where it does not yet.
    mutating func place(of name: String) -> Int {
        let key = ByteKey(name)
        if let place = places[key] { return place }
        graphs.append(Graph(name: name))
        places[key] = graphs.count - 1
        return graphs.count - 1
    }

    /// Changes a node in a graph.
    mutating func change(_ id: String, in graph: Int, _ body: (inout Node) -> Void) {
        graphs[graph].change(id, body)
    }

    /// Makes a node exist in a graph.
    mutating func touch(_ id: String, in graph: Int) {
        _ = graphs[graph].place(of: id)
    }
}
