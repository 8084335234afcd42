import StrictJSON

/// Judges one value by compiled schemas.
struct SchemaJudge {
    let schemas: CompiledSchemas
    let tree: InstanceTree
    let limits: JSONSchemaLimits
    /// What was found, in the order in which it was.
    private(set) var problems: [JSONSchemaProblem] = []
    var work: Work
    var patterns: PatternAccount
    /// How many schemas are being judged whose problems are not told.
    private var quiet = 0
    /// The rules inside each other.
    private var depth = 0
    /// The resources that were entered on the way here, the outermost first.
    private var scope: [Int] = []

    init(schemas: CompiledSchemas, tree: InstanceTree, limits: JSONSchemaLimits) {
        self.schemas = schemas
        self.tree = tree
        self.limits = limits
        work = Work(left: limits.work)
        patterns = PatternAccount(work: Work(left: limits.patternWork), left: limits.patterns)
    }

    /// Whether a value keeps a schema.
    mutating func isKept(by node: Int, _ instance: Int) throws(JSONSchemaError) -> Bool {
        try evaluated(by: node, instance) != nil
    }

    /// Whether a value keeps a schema, without telling why not.
    mutating func isKeptQuietly(by node: Int, _ instance: Int) throws(JSONSchemaError) -> Evaluated? {
        quiet += 1
        defer { quiet -= 1 }
        return try evaluated(by: node, instance)
    }

    /// What a schema evaluates of a value; nothing where the value does not keep it.
    mutating func evaluated(by node: Int, _ instance: Int) throws(JSONSchemaError) -> Evaluated? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= limits.depth else {
            throw JSONSchemaError(.limit, "more than \(limits.depth) rules of the schema stand inside each other")
        }
        try work.spend(1)
        let resource = schemas.nodes[node].resource
        let isEntered = scope.last != resource
        if isEntered { scope.append(resource) }
        defer { if isEntered { scope.removeLast() } }
        var seen = Evaluated()
        var isKept = true
        for rule in schemas.nodes[node].rules {
            try work.spend(1)
            if try !keeps(rule, node, instance, &seen) {
                isKept = false
                if quiet > 0 { break }
            }
        }
        return isKept ? seen : nil
    }

    /// Notes what is not kept.
    mutating func tell(_ rule: String, of node: Int, at instance: Int, _ expected: String, found: String? = nil) {
        guard quiet == 0, problems.count < limits.problems else { return }
        // To say it costs more than to find it
        work.left -= min(work.left, 20)
        problems.append(
            JSONSchemaProblem(
                instance: tree.pointer(to: instance),
                rule: schemas.location(of: node, keyword: rule),
                found: found ?? describe(instance),
                expected: expected
            )
        )
    }

    /// How many problems are told, to which ``take(after:)`` goes back.
    var told: Int { problems.count }

    /// Takes the problems back that were told last.
    mutating func take(after count: Int) -> [JSONSchemaProblem] {
        defer { problems.removeLast(problems.count - count) }
        return Array(problems[count...])
    }

    /// Tells problems that were taken back.
    mutating func put(_ taken: [JSONSchemaProblem]) {
        problems += taken
    }

    /// Whether problems are told.
    var isTelling: Bool { quiet == 0 }

    /// A part of the value in plain words, escaped.
    func describe(_ instance: Int) -> String {
        switch tree[instance] {
        case .string(let text): DisplayText.quoted(text, limit: 80)
        case .number(_, let written): DisplayText.escaped(written, limit: 80)
        case .bool(let flag): flag ? "true" : "false"
        case .null, .array, .object: tree[instance].kind
        }
    }

    /// Goes on with the work, the depth and the way of another judge.
    mutating func take(from other: SchemaJudge) {
        work = other.work
        patterns = other.patterns
        depth = other.depth
        scope = other.scope
    }

    /// The outermost resource on the way here that answers, else the schema itself.
    mutating func dynamicTarget(_ node: Int, _ answer: (SchemaResource) -> Int?) throws(JSONSchemaError) -> Int {
        for resource in scope {
            try work.spend(1)
            if let target = answer(schemas.resources[resource]) { return target }
        }
        return node
    }
}
