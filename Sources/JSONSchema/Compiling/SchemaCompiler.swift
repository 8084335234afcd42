import StrictJSON

/// Reads schema documents: finds the schemas in them and what they are named by, then makes their rules.
struct SchemaCompiler {
    /// A schema that was found, before its rules are made.
    struct Found {
        let json: JSON
        let base: String
        let dialect: SchemaDialect
        /// The schemas right inside it, by ``key(_:_:)``.
        var children: [[UInt8]: Int] = [:]
        /// Why it cannot be used, where that is so.
        var fault: JSONSchemaError?
    }

    /// What was made.
    var compiled = CompiledSchemas()
    /// What was not given.
    var missing = NameList()
    /// The schemas, by the same numbers as those that were made.
    var found: [Found] = []
    let limits: JSONSchemaLimits
    let formats: JSONSchemaValidator.FormatMode
    var patterns: [[UInt8]: SchemaPattern] = [:]

    private let documents: [[UInt8]: JSON]
    private let draft: JSONSchemaDraft?
    /// Resources by URL.
    private var resources: [[UInt8]: Int] = [:]
    /// Places by URL, `#` and name.
    private var anchors: [[UInt8]: Int] = [:]
    /// Schemas that only references name, by URL, `#` and pointer.
    private var named: [[UInt8]: Int] = [:]

    init(
        documents: [JSONSchemaDocument],
        draft: JSONSchemaDraft?,
        formats: JSONSchemaValidator.FormatMode,
        limits: JSONSchemaLimits
    ) {
        self.documents = Dictionary(documents.map { (Array($0.url.utf8), $0.json) }) { first, _ in first }
        self.draft = draft
        self.formats = formats
        self.limits = limits
    }

    /// Reads a document and all that it refers to.
    ///
    /// - Returns: The number of its schema.
    mutating func compile(_ schema: JSONSchemaDocument) throws(JSONSchemaError) -> Int {
        let (url, part) = SchemaURI.split(schema.url)
        var root = try read(schema.json, from: url)
        if let fault = found[root].fault { throw fault }
        if let part, !part.isEmpty {
            root = try self.part(part, of: root)
            if let fault = found[root].fault { throw fault }
        }
        // Making rules can bring in more documents
        var next = 0
        while next < found.count {
            compiled.nodes[next].rules = try rules(of: next)
            next += 1
        }
        return root
    }

    /// The part of a document that a fragment names.
    private mutating func part(_ fragment: String, of root: Int) throws(JSONSchemaError) -> Int {
        if let target = try resolve("#" + fragment, from: root) { return target.node }
        throw JSONSchemaError(
            .referenceNotResolved,
            "the schema has no part of the name that its address has after the #: "
                + DisplayText.quoted(fragment, limit: 200)
        )
    }

    /// The name of a schema inside another one: the keyword, and the member or item of it.
    static func key(_ keyword: String, _ token: String? = nil) -> [UInt8] {
        Array(keyword.utf8) + (token.map { [0] + Array($0.utf8) } ?? [])
    }

    // Finding schemas

    private mutating func read(_ json: JSON, from url: String) throws(JSONSchemaError) -> Int {
        let place = Place(parent: -1, tokens: [url], base: url, resource: nil, dialect: nil, depth: 0)
        return try find(json, place)
    }

    /// Where a schema stands, and what holds there.
    private struct Place {
        let parent: Int
        let tokens: [String]
        var base: String
        var resource: Int?
        var dialect: SchemaDialect?
        let depth: Int
    }

    private mutating func find(_ json: JSON, _ given: Place) throws(JSONSchemaError) -> Int {
        var place = given
        let node = found.count
        guard node < limits.nodes, place.depth <= UntrustedInput.documentDepth else {
            throw JSONSchemaError(.limit, "the schema has more than \(limits.nodes) parts, or nests too deep")
        }
        let isTop = place.resource == nil
        let id = json["$id"]?.string
        var fault: JSONSchemaError?
        if isTop || id != nil {
            do throws(JSONSchemaError) {
                place.dialect = try dialect(of: json, inside: place.dialect)
            } catch {
                fault = error
            }
        }
        if let id { place.base = try base(id, against: place.base) }
        if isTop || id != nil {
            place.resource = compiled.resources.count
            compiled.resources.append(SchemaResource(root: node))
            let urls = isTop ? [given.base, place.base] : [place.base]
            try name(node, of: compiled.resources.count - 1, place, urls: urls)
        }
        let resource = place.resource ?? 0
        let dialect = place.dialect ?? SchemaDialect(.draft201909)
        compiled.nodes.append(SchemaNode(resource: resource, parent: given.parent, tokens: given.tokens))
        found.append(Found(json: json, base: place.base, dialect: dialect, fault: fault))
        if fault != nil { return node }
        switch json {
        case .bool: break
        case .object(let object): try findInside(object, node, place, dialect)
        default: throw malformed(node, "", "a schema is an object, true or false; found " + json.kind)
        }
        return node
    }

    private mutating func name(
        _ node: Int,
        of resource: Int,
        _ place: Place,
        urls: [String]
    ) throws(JSONSchemaError) {
        for url in urls {
            let bytes = Array(url.utf8)
            if let other = resources[bytes], other != resource {
                // A document may call itself what another one is called; a part of a document may not
                if place.depth == 0 { continue }
                throw JSONSchemaError(
                    .malformed,
                    "two parts of the schema have the same $id: " + DisplayText.quoted(url, limit: 200)
                )
            }
            resources[bytes] = resource
        }
    }

    private mutating func findInside(
        _ object: JSONObject,
        _ node: Int,
        _ place: Place,
        _ dialect: SchemaDialect
    ) throws(JSONSchemaError) {
        for member in object.members {
            guard let entry = dialect.entry(member.name) else { continue }
            if let problem = entry.shape.problem(of: member.value) { throw malformed(node, member.name, problem) }
            switch member.name {
            case "$anchor", "$dynamicAnchor":
                try nameAnchor(member, node, place)
            case "$recursiveAnchor":
                let resource = compiled.nodes[node].resource
                if compiled.resources[resource].root == node {
                    compiled.resources[resource].isRecursive = member.value.bool == true
                }
            default:
                break
            }
            for (token, schema) in entry.shape.schemas(in: member.value) {
                let tokens = token.map { [member.name, $0] } ?? [member.name]
                let child = Place(
                    parent: node,
                    tokens: tokens,
                    base: place.base,
                    resource: place.resource,
                    dialect: dialect,
                    depth: place.depth + 1
                )
                found[node].children[Self.key(member.name, token)] = try find(schema, child)
            }
        }
    }

    private mutating func nameAnchor(
        _ member: JSONObject.Member,
        _ node: Int,
        _ place: Place
    ) throws(JSONSchemaError) {
        let anchor = member.value.string ?? ""
        guard anchor.utf8.count <= UntrustedInput.schemaAnchorBytes else {
            throw JSONSchemaError(
                .limit,
                "a name inside the schema (\(member.name)) is longer than \(UntrustedInput.schemaAnchorBytes) bytes"
            )
        }
        let key = Array((place.base + "#" + anchor).utf8)
        guard anchors[key] == nil || anchors[key] == node else {
            throw malformed(node, member.name, "the name stands twice")
        }
        anchors[key] = node
        if member.name == "$dynamicAnchor" {
            compiled.resources[compiled.nodes[node].resource].dynamicAnchors[Array(anchor.utf8)] = node
        }
    }

    /// The dialect that `$schema` names; without one that of what is around it, or the one that was given.
    private func dialect(
        of json: JSON,
        inside outer: SchemaDialect?
    ) throws(JSONSchemaError) -> SchemaDialect {
        guard let text = json["$schema"]?.string else {
            if let outer { return outer }
            if let draft { return SchemaDialect(draft) }
            throw JSONSchemaError(
                .draftNotSupported,
                "the schema does not say of which draft of JSON Schema it is ($schema)"
            )
        }
        let url = SchemaURI.split(text).document
        if let known = JSONSchemaDraft.allCases.first(where: { $0.url.isSameBytes(as: url) }) {
            return SchemaDialect(known)
        }
        let notKnown = JSONSchemaError(
            .draftNotSupported,
            "the schema is of a draft that is not known here: " + DisplayText.quoted(text, limit: 200)
        )
        guard let metaSchema = documents[Array(url.utf8)] else {
            // A draft of somebody's own is not among what is missing: nobody fetches it
            throw notKnown
        }
        let own = SchemaURI.split(metaSchema["$schema"]?.string ?? "").document
        guard let draft = JSONSchemaDraft.allCases.first(where: { $0.url.isSameBytes(as: own) }) else {
            throw notKnown
        }
        return try SchemaDialect(metaSchema: metaSchema, draft: draft)
    }

    /// What `$id` makes the base.
    private func base(_ id: String, against base: String) throws(JSONSchemaError) -> String {
        let (document, fragment) = SchemaURI.split(SchemaURI.resolve(id, against: base))
        guard (fragment ?? "").isEmpty else {
            throw JSONSchemaError(
                .malformed,
                "an $id of the schema has a fragment: " + DisplayText.quoted(id, limit: 200)
            )
        }
        guard document.utf8.count <= UntrustedInput.fetchedURLBytes else {
            throw JSONSchemaError(.limit, "an $id of the schema is longer than \(UntrustedInput.fetchedURLBytes) bytes")
        }
        return document
    }

    /// An error of the form of a schema.
    func malformed(_ node: Int, _ keyword: String, _ problem: String) -> JSONSchemaError {
        JSONSchemaError(
            .malformed,
            "the schema is not formed as its draft says, at " + compiled.location(of: node, keyword: keyword) + ": "
                + problem
        )
    }

    // Resolving references

    /// What a reference leads to: the schema, and the name of the place where it is one.
    mutating func resolve(
        _ reference: String,
        from node: Int
    ) throws(JSONSchemaError) -> (node: Int, anchor: String?)? {
        let (url, fragment) = SchemaURI.split(SchemaURI.resolve(reference, against: found[node].base))
        guard let resource = try resource(url), let name = SchemaURI.decoded(fragment ?? "") else { return nil }
        let root = compiled.resources[resource].root
        if name.isEmpty { return (root, nil) }
        guard let pointer = JSONPointer(name) else {
            // A resource can have several URLs; its places are named by the one that is its base
            let key = Array((found[root].base + "#" + name).utf8)
            return anchors[key].map { ($0, name) }
        }
        guard found[root].fault == nil else { return (root, nil) }
        return try schema(at: pointer.tokens, below: root, named: Array((url + "#" + name).utf8)).map { ($0, nil) }
    }

    private mutating func resource(_ url: String) throws(JSONSchemaError) -> Int? {
        let bytes = Array(url.utf8)
        if let known = resources[bytes] { return known }
        guard let json = documents[bytes] ?? MetaSchema.document(url) else {
            missing.add(url)
            return nil
        }
        return compiled.nodes[try read(json, from: url)].resource
    }

    /// The schema at a pointer: one that was found, or anything else in the document that may be one.
    private mutating func schema(
        at tokens: [String],
        below root: Int,
        named key: [UInt8]
    ) throws(JSONSchemaError) -> Int? {
        var node = root
        var rest = tokens[...]
        while let keyword = rest.first {
            if let child = found[node].children[Self.key(keyword)] {
                node = child
                rest = rest.dropFirst()
            } else if rest.count > 1, let child = found[node].children[Self.key(keyword, rest.dropFirst().first)] {
                node = child
                rest = rest.dropFirst(2)
            } else {
                break
            }
        }
        if rest.isEmpty { return node }
        if let known = named[key] { return known }
        guard let json = found[node].json[at: JSONPointer(tokens: Array(rest))], json.object != nil || json.bool != nil
        else { return nil }
        let place = Place(
            parent: node,
            tokens: Array(rest),
            base: found[node].base,
            resource: compiled.nodes[node].resource,
            dialect: found[node].dialect,
            depth: 1
        )
        let child = try find(json, place)
        named[key] = child
        return child
    }
}

/// Distinct names in the order in which they came.
struct NameList {
    private(set) var names: [String] = []
    private var seen: Set<[UInt8]> = []

    /// Adds a name that is not there yet; of very many only the first ones.
    mutating func add(_ name: String) {
        guard names.count < UntrustedInput.links, seen.insert(Array(name.utf8)).inserted else { return }
        names.append(name)
    }
}
