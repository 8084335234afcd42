import StrictJSON

extension SchemaJudge {
    /// Whether an object keeps a rule for objects.
    mutating func keepsMembers(
        _ rule: SchemaRule,
        _ node: Int,
        _ instance: Int,
        _ object: InstanceObject,
        _ seen: inout Evaluated
    ) throws(JSONSchemaError) -> Bool {
        switch rule.kind {
        case .members(let bound):
            let count = object.members.count
            return verdict(bound.admits(count), rule, node, instance, bound.words + " members", found: "\(count)")
        case .required(let names):
            return try has(names, object, rule, node, instance, because: nil)
        case .dependentRequired(let lists):
            return try keepsDependent(lists, object, rule, node, instance)
        case .propertyNames(let schema):
            return try keepsNames(schema, object, rule, node, instance)
        case .properties(let rules):
            return try keepsProperties(rules, object, &seen)
        case .unevaluatedProperties(let schema):
            var isKept = true
            for (place, member) in object.members.enumerated() where !seen.contains(place) {
                if try evaluated(by: schema, member.child) == nil { isKept = false }
                if !isKept, !isTelling { return false }
            }
            seen.isAll = true
            return isKept
        default: return true
        }
    }

    /// Whether the names of a dependency are there where its own is.
    mutating func keepsDependent(
        _ lists: [(String, [String])],
        _ object: InstanceObject,
        _ rule: SchemaRule,
        _ node: Int,
        _ instance: Int
    ) throws(JSONSchemaError) -> Bool {
        var isKept = true
        for (name, names) in lists where try place(of: name, in: object) != nil {
            if try !has(names, object, rule, node, instance, because: name) { isKept = false }
            if !isKept, !isTelling { return false }
        }
        return isKept
    }

    /// The place of a member. To look a name up takes as long as the name is.
    mutating func place(of name: String, in object: InstanceObject) throws(JSONSchemaError) -> Int? {
        try work.spend(1 + name.utf8.count / 16)
        return object.place(of: name)
    }

    private mutating func has(
        _ names: [String],
        _ object: InstanceObject,
        _ rule: SchemaRule,
        _ node: Int,
        _ instance: Int,
        because: String?
    ) throws(JSONSchemaError) -> Bool {
        var isKept = true
        for name in names where try place(of: name, in: object) == nil {
            if !isTelling { return false }
            let reason = because.map { ", because there is " + DisplayText.quoted($0, limit: 80) } ?? ""
            let expected = "a member " + DisplayText.quoted(name, limit: 80) + reason
            tell(rule.keyword, of: node, at: instance, expected, found: "none")
            isKept = false
        }
        return isKept
    }

    private mutating func keepsNames(
        _ schema: Int,
        _ object: InstanceObject,
        _ rule: SchemaRule,
        _ node: Int,
        _ instance: Int
    ) throws(JSONSchemaError) -> Bool {
        var isKept = true
        for member in object.members {
            // A name is a value of its own, which stands nowhere in the document
            var judge = SchemaJudge(schemas: schemas, tree: try InstanceTree(.string(member.name)), limits: limits)
            judge.take(from: self)
            let fits = try judge.isKeptQuietly(by: schema, judge.tree.root) != nil
            work = judge.work
            patterns = judge.patterns
            if !fits {
                let found = DisplayText.quoted(member.name, limit: 80)
                tell(rule.keyword, of: node, at: instance, "names of the form that the rule describes", found: found)
                isKept = false
            }
        }
        return isKept
    }

    private mutating func keepsProperties(
        _ rules: PropertyRules,
        _ object: InstanceObject,
        _ seen: inout Evaluated
    ) throws(JSONSchemaError) -> Bool {
        var isKept = true
        for (place, member) in object.members.enumerated() {
            try work.spend(1 + member.name.utf8.count / 16)
            var isJudged = false
            if let schema = rules.named[Array(member.name.utf8)] {
                isJudged = true
                if try evaluated(by: schema, member.child) == nil { isKept = false }
            }
            for (pattern, schema) in rules.patterned where try pattern.isMatch(member.name, work: &patterns.work) {
                isJudged = true
                if try evaluated(by: schema, member.child) == nil { isKept = false }
            }
            if !isJudged, let others = rules.others {
                if try evaluated(by: others, member.child) == nil { isKept = false }
            }
            if !isKept, !isTelling { return false }
            if isJudged, schemas.asksUnevaluated, rules.others == nil { seen.places.insert(place) }
        }
        if rules.others != nil { seen.isAll = true }
        return isKept
    }
}
