import StrictJSON

extension SchemaJudge {
    /// Whether a value keeps a rule that judges it by other schemas.
    mutating func keepsInPlace(
        _ rule: SchemaRule,
        _ node: Int,
        _ instance: Int,
        _ seen: inout Evaluated
    ) throws(JSONSchemaError) -> Bool {
        switch rule.kind {
        case .reference(let target): return try follow(target, instance, &seen)
        case .recursiveReference(let target):
            guard schemas.resources[schemas.nodes[target].resource].isRecursive else {
                return try follow(target, instance, &seen)
            }
            return try follow(try dynamicTarget(target) { $0.isRecursive ? $0.root : nil }, instance, &seen)
        case .dynamicReference(let target, let anchor):
            return try follow(try dynamicTarget(target) { $0.dynamicAnchors[anchor] }, instance, &seen)
        case .allOf(let all):
            var isKept = true
            for schema in all {
                if try !follow(schema, instance, &seen) { isKept = false }
                if !isKept, !isTelling { return false }
            }
            return isKept
        case .anyOf(let ways): return try takesOne(of: ways, rule, node, instance, exactly: false, &seen)
        case .oneOf(let ways): return try takesOne(of: ways, rule, node, instance, exactly: true, &seen)
        case .not(let schema):
            let isExcluded = try isKeptQuietly(by: schema, instance) != nil
            return verdict(!isExcluded, rule, node, instance, "anything but what the rule describes")
        case .conditional(let condition, let then, let otherwise):
            if let found = try isKeptQuietly(by: condition, instance) {
                try seen.add(found, work: &work)
                guard let then else { return true }
                return try follow(then, instance, &seen)
            }
            guard let otherwise else { return true }
            return try follow(otherwise, instance, &seen)
        case .dependentSchemas(let schemas): return try keepsDependent(schemas, instance, &seen)
        case .dependencies(let schemas, let names):
            guard case .object(let object) = tree[instance] else { return true }
            let isKept = try keepsDependent(names, object, rule, node, instance)
            return try keepsDependent(schemas, instance, &seen) && isKept
        default: return true
        }
    }

    /// Judges the same value by another schema, and adds what that evaluates.
    private mutating func follow(
        _ schema: Int,
        _ instance: Int,
        _ seen: inout Evaluated
    ) throws(JSONSchemaError) -> Bool {
        guard let found = try evaluated(by: schema, instance) else { return false }
        try seen.add(found, work: &work)
        return true
    }

    private mutating func keepsDependent(
        _ schemas: [(String, Int)],
        _ instance: Int,
        _ seen: inout Evaluated
    ) throws(JSONSchemaError) -> Bool {
        guard case .object(let object) = tree[instance] else { return true }
        var isKept = true
        for (name, schema) in schemas where try place(of: name, in: object) != nil {
            if try !follow(schema, instance, &seen) { isKept = false }
            if !isKept, !isTelling { return false }
        }
        return isKept
    }

    /// Whether a value takes one of several ways: at least one, or exactly one.
    private mutating func takesOne(
        of ways: [Int],
        _ rule: SchemaRule,
        _ node: Int,
        _ instance: Int,
        exactly: Bool,
        _ seen: inout Evaluated
    ) throws(JSONSchemaError) -> Bool {
        var count = 0
        for schema in ways {
            guard let found = try isKeptQuietly(by: schema, instance) else { continue }
            count += 1
            try seen.add(found, work: &work)
            // One is enough, unless it must be known what all of them evaluate
            if !exactly, !schemas.asksUnevaluated { break }
            if exactly, count > 1 { break }
        }
        if count == 1 || (count > 1 && !exactly) { return true }
        guard isTelling else { return false }
        let expected = (exactly ? "exactly one" : "one") + " of \(ways.count) ways"
        if count > 1 {
            tell(rule.keyword, of: node, at: instance, expected, found: "more than one")
            return false
        }
        try tellFurthest(of: ways, instance)
        let found = describe(instance) + ", which is none of them"
        tell(rule.keyword, of: node, at: instance, expected, found: found)
        return false
    }

    /// Tells, of several ways none of which the value takes, what is wrong in the one that comes furthest into it.
    private mutating func tellFurthest(of ways: [Int], _ instance: Int) throws(JSONSchemaError) {
        let start = told
        var furthest = tree.pointer(to: instance).tokens.count
        var best: [JSONSchemaProblem] = []
        for schema in ways {
            _ = try evaluated(by: schema, instance)
            try work.spend(told - start)
            let problems = take(after: start)
            let reach = problems.map { $0.instance.tokens.count }.max() ?? 0
            if reach > furthest {
                furthest = reach
                best = problems
            }
        }
        put(best)
    }
}
