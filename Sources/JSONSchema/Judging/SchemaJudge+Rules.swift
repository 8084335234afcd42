import StrictJSON

extension SchemaJudge {
    /// Whether a value keeps one rule.
    mutating func keeps(
        _ rule: SchemaRule,
        _ node: Int,
        _ instance: Int,
        _ seen: inout Evaluated
    ) throws(JSONSchemaError) -> Bool {
        switch rule.kind {
        case .never:
            tell(rule.keyword, of: node, at: instance, "nothing: the schema admits no value here")
            return false
        case .undetermined(let error): throw error
        case .type(let types):
            return verdict(types.admits(tree[instance]), rule, node, instance, types.text)
        case .values(let forms, let text):
            let form = try tree.canonical(instance, work: &work)
            try work.spend(forms.count)
            var isOne = false
            for other in forms where other.count == form.count {
                try work.spend(form.count / 16)
                isOne = other == form
                if isOne { break }
            }
            return verdict(isOne, rule, node, instance, text)
        case .allOf, .anyOf, .oneOf, .not, .conditional, .reference, .recursiveReference, .dynamicReference,
            .dependentSchemas, .dependencies:
            return try keepsInPlace(rule, node, instance, &seen)
        default: break
        }
        switch tree[instance] {
        case .null, .bool: return true
        case .number(let number, _): return try keepsNumber(rule, node, instance, number)
        case .string(let text): return try keepsText(rule, node, instance, text)
        case .array(let items): return try keepsItems(rule, node, instance, items, &seen)
        case .object(let object): return try keepsMembers(rule, node, instance, object, &seen)
        }
    }

    /// The verdict, told where it is no.
    mutating func verdict(
        _ isKept: Bool,
        _ rule: SchemaRule,
        _ node: Int,
        _ instance: Int,
        _ expected: @autoclosure () -> String,
        found: String? = nil
    ) -> Bool {
        if !isKept { tell(rule.keyword, of: node, at: instance, expected(), found: found) }
        return isKept
    }

    private mutating func keepsNumber(
        _ rule: SchemaRule,
        _ node: Int,
        _ instance: Int,
        _ number: ExactNumber
    ) throws(JSONSchemaError) -> Bool {
        switch rule.kind {
        case .multipleOf(let divisor, let text):
            try work.spend(number.digits.count * divisor.digits.count / 16)
            return verdict(
                number.isMultiple(of: divisor),
                rule,
                node,
                instance,
                "a multiple of " + DisplayText.escaped(text, limit: 80)
            )
        case .bound(let bound, let other, let text):
            return verdict(
                bound.admits(number, other),
                rule,
                node,
                instance,
                bound.words + DisplayText.escaped(text, limit: 80)
            )
        default: return true
        }
    }

    private mutating func keepsText(
        _ rule: SchemaRule,
        _ node: Int,
        _ instance: Int,
        _ text: String
    ) throws(JSONSchemaError) -> Bool {
        switch rule.kind {
        case .length(let bound):
            try work.spend(text.utf8.count / 16)
            let count = text.unicodeScalars.count
            return verdict(
                bound.admits(count),
                rule,
                node,
                instance,
                "a text of " + bound.words + " characters",
                found: "\(count)"
            )
        case .pattern(let pattern):
            let isMatch = try pattern.isMatch(text, work: &patterns.work)
            let expected = "a text of the form " + DisplayText.quoted(pattern.text, limit: 120)
            return verdict(isMatch, rule, node, instance, expected)
        case .format(let format):
            try work.spend(1 + text.utf8.count / 16)
            return verdict(
                try format.admits(text, patterns: &patterns),
                rule,
                node,
                instance,
                "a text of the format " + format.shown
            )
        default: return true
        }
    }

    private mutating func keepsItems(
        _ rule: SchemaRule,
        _ node: Int,
        _ instance: Int,
        _ items: [Int],
        _ seen: inout Evaluated
    ) throws(JSONSchemaError) -> Bool {
        switch rule.kind {
        case .items(let bound):
            return verdict(
                bound.admits(items.count),
                rule,
                node,
                instance,
                bound.words + " items",
                found: "\(items.count)"
            )
        case .uniqueItems:
            var forms: Set<[UInt8]> = []
            for item in items {
                let form = try tree.canonical(item, work: &work)
                guard forms.insert(form).inserted else {
                    tell(rule.keyword, of: node, at: item, "items that differ", found: "one that stands before it, too")
                    return false
                }
            }
            return true
        case .itemSchemas(let first, let others, let othersKeyword):
            return try keepsItemSchemas(items, first, others, othersKeyword, node, &seen)
        case .contains(let schema, let minimum, let maximum, let notesPlaces):
            var count = 0
            for (place, item) in items.enumerated() where try isKeptQuietly(by: schema, item) != nil {
                count += 1
                if notesPlaces, schemas.asksUnevaluated { seen.places.insert(place) }
            }
            let words = maximum.map { "at least \(minimum) and at most \($0)" } ?? "at least \(minimum)"
            return verdict(
                count >= minimum && count <= maximum ?? .max,
                rule,
                node,
                instance,
                words + " items of the kind that the rule describes",
                found: "\(count)"
            )
        case .unevaluatedItems(let schema):
            var isKept = true
            for (place, item) in items.enumerated() where !seen.contains(place) {
                if try evaluated(by: schema, item) == nil { isKept = false }
                if !isKept, !isTelling { return false }
            }
            seen.isAll = true
            return isKept
        default: return true
        }
    }

    private mutating func keepsItemSchemas(
        _ items: [Int],
        _ first: [Int],
        _ others: Int?,
        _ othersKeyword: String,
        _ node: Int,
        _ seen: inout Evaluated
    ) throws(JSONSchemaError) -> Bool {
        var isKept = true
        for (place, item) in items.enumerated() {
            guard let schema = place < first.count ? first[place] : others else { break }
            if try evaluated(by: schema, item) == nil { isKept = false }
            if !isKept, !isTelling { return false }
            if schemas.asksUnevaluated, others == nil { seen.places.insert(place) }
        }
        if others != nil { seen.isAll = true }
        return isKept
    }
}
