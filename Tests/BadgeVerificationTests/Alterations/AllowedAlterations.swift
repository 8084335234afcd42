import BadgeTesting
import StrictJSON

/// The alterations of the sweeps that a good badge survives: the closed list of `docs/alterations.md`, as far as a value of
/// JSON can show them.
enum AllowedAlterations {
    /// Whether an altered badge is the same badge by the list.
    static func allow(_ altered: [UInt8], of original: JSON, _ kind: TestIssuer.Kind) -> Bool {
        guard let altered = try? JSON.read(altered) else { return false }
        return plain(withAllProofs(altered, of: original, kind), kind) == plain(original, kind)
    }

    /// The altered badge with the proofs of the original one, where only some of them are left: no verifier can see that
    /// others were taken away.
    private static func withAllProofs(_ altered: JSON, of original: JSON, _ kind: TestIssuer.Kind) -> JSON {
        let (left, all) = (altered["proof"]?.items ?? [], original["proof"]?.items ?? [])
        guard !kind.isToken, !left.isEmpty, left.allSatisfy(all.contains) else { return altered }
        return (try? altered.setting("/proof", original["proof"] ?? .null)) ?? altered
    }

    /// The badge without the contexts of a proof that are the badge's own.
    private static func withoutRepeatedContexts(_ badge: JSON) -> JSON {
        guard var object = badge.object, let proofs = object["proof"] else { return badge }
        object["proof"] = .array(
            proofs.items.map { proof in
                guard var members = proof.object, members["@context"] == object["@context"] else { return proof }
                members["@context"] = nil
                return .object(members)
            }
        )
        return .object(object)
    }

    /// The badge with what the objects with one identifier say gathered: an object for each, and references elsewhere.
    private static func merged(_ badge: JSON) -> JSON {
        var things: [String: [String: [JSON]]] = [:]
        func gather(_ value: JSON) -> JSON {
            switch value {
            case .array(let items): return .array(items.map(gather))
            case .object(let object):
                let members = object.members.map { JSONObject.Member(name: $0.name, value: gather($0.value)) }
                guard let id = object["id"]?.string else {
                    return .object(JSONObject(members))
                }
                for member in members {
                    let known = things[id, default: [:]][member.name] ?? []
                    let new = member.value.items.filter { !known.contains($0) || $0.object != nil }
                    things[id, default: [:]][member.name] = known + new
                }
                return ["id": .string(id)]
            default: return value
            }
        }
        let root = gather(badge)
        let table = things.sorted { $0.key < $1.key }.map { id, members -> JSON in
            let members = members.sorted { $0.key < $1.key }.map { name, values in
                JSONObject.Member(
                    name: name,
                    value: name == "@context" || name == "allowedValue" ? .array(values) : set(values)
                )
            }
            return .object(JSONObject(members))
        }
        return [root, .array(table)]
    }

    /// The badge in the one form that all forms of the list have in common.
    private static func plain(_ badge: JSON, _ kind: TestIssuer.Kind) -> JSON {
        if kind.isOverStatements { return merged(statements(withoutRepeatedContexts(badge), in: "")) }
        guard var object = badge.object, !kind.isToken else { return badge }
        object["proof"] = object["proof"].map { set($0.items) }
        return .object(object)
    }

    /// What the statements keep: a set has no order and holds a text, a number or an object with an identifier once. The
    /// contexts are no set, and neither are the values of `allowedValue`.
    private static func statements(_ value: JSON, in name: String) -> JSON {
        switch value {
        case .object(let object):
            let members = object.members.map {
                JSONObject.Member(name: $0.name, value: statements($0.value, in: $0.name))
            }
            return .object(JSONObject(members.sorted { $0.name < $1.name }))
        case .array(let items):
            let items = items.map { statements($0, in: name) }
            if name == "allowedValue" { return items.count == 1 ? items[0] : .array(items) }
            if name == "@context" || items.contains(where: { $0.array != nil }) { return .array(items) }
            return set(items, isProof: name == "proof")
        default:
            return value
        }
    }

    private static func set(_ items: [JSON], isProof: Bool = true) -> JSON {
        var kept: [JSON] = []
        for item in items {
            let isOneThing = isProof || item.object.map { $0["id"] != nil } ?? true
            if !isOneThing || !kept.contains(item) { kept.append(item) }
        }
        let sorted = kept.sorted { $0.compactText() < $1.compactText() }
        return sorted.count == 1 ? sorted[0] : .array(sorted)
    }
}
