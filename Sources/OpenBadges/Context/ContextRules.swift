public import LinkedData
public import StrictJSON

/// The rules about the contexts of Open Badges 3.0 (§B.1, and 1EdTech's schema): which, in which order, and that they
/// cover what the credential says.
///
/// Contexts of the credential and of every endorsement inside it are judged; those that a proof copies are a matter of
/// the proof.
public enum ContextRules {
    /// The most contexts of one object that are looked at.
    public static let limit = UntrustedInput.contexts

    /// What is wrong with the contexts, in document order: the first must be the data model's, the second that of Open
    /// Badges 3.0, none may stand twice or be written out. Contexts that are merely unknown are not among the problems;
    /// ``unknownContexts(in:contexts:)`` lists them.
    public static func problems(in credential: JSON) -> [ContextProblem] {
        guard let contexts = credential["@context"] else {
            let expected = "an array of contexts, the first " + DataModelVersion.v2.context
            let subject = JSONPointer.root.appending("@context")
            return [ContextProblem(reason: .missing, subject: subject, found: "nothing", expected: expected)]
        }
        var problems = judge(contexts, at: .root.appending("@context"))
        forEachNested(in: credential) { nested, subject, isCredential in
            guard problems.count < CredentialStructure.limit else { return }
            problems += judge(nested, at: subject)
            if !isCredential { problems += repeated(nested, of: contexts, at: subject) }
        }
        return problems
    }

    /// The contexts that are named and not known, with their places in document order. Where each is known, but one that
    /// the user gave names another that is not, that one is listed: nobody can say what the words of either mean.
    public static func unknownContexts(
        in credential: JSON,
        contexts known: LinkedDataCanonicalizer = .builtIn
    ) -> [ContextProblem] {
        var problems: [ContextProblem] = []
        func list(_ contexts: JSON, _ subject: JSONPointer, _: Bool) {
            for (index, context) in contexts.items.prefix(limit).enumerated() {
                guard case .string(let url) = context, !known.processor.loader.knows(url) else { continue }
                guard problems.count < CredentialStructure.limit else { return }
                let place = contexts.array == nil ? subject : subject.appending(index)
                let found = DisplayText.quoted(url, limit: 120)
                let expected = "a context that is known"
                problems.append(ContextProblem(reason: .unknown, subject: place, found: found, expected: expected))
            }
        }
        if let contexts = credential["@context"] { list(contexts, .root.appending("@context"), true) }
        forEachNested(in: credential, list)
        if problems.isEmpty, !givenContexts(in: credential, contexts: known).isEmpty,
            let error = known.losses(in: credential).first(where: { $0.code == .unknownContext })
        {
            let place = error.pointer ?? JSONPointer.root.appending("@context")
            let expected = "a context that names only contexts that are known"
            problems.append(ContextProblem(reason: .unknown, subject: place, found: error.detail, expected: expected))
        }
        return problems
    }

    /// The contexts that are named and that the user gave, each once, in document order: what the badge says by their words
    /// is as sure as the user's files are.
    public static func givenContexts(in credential: JSON, contexts known: LinkedDataCanonicalizer) -> [String] {
        var given: [String] = []
        func list(_ contexts: JSON, _: JSONPointer, _: Bool) {
            for case .string(let url) in contexts.items.prefix(limit) where known.processor.loader.isGiven(url) {
                guard given.count < CredentialStructure.limit else { return }
                if !given.contains(where: { $0.isSameBytes(as: url) }) { given.append(url) }
            }
        }
        if let contexts = credential["@context"] { list(contexts, .root, true) }
        forEachNested(in: credential, list)
        return given
    }

    private static func judge(_ contexts: JSON, at subject: JSONPointer) -> [ContextProblem] {
        let items = contexts.items
        var problems: [ContextProblem] = []
        func note(_ reason: ContextReason, _ index: Int, _ found: String, _ expected: String) {
            let place = contexts.array == nil && index == 0 ? subject : subject.appending(index)
            problems.append(ContextProblem(reason: reason, subject: place, found: found, expected: expected))
        }
        let isFirstRight = DataModelVersion.allCases.contains {
            items.first?.string?.isSameBytes(as: $0.context) == true
        }
        if !isFirstRight { note(.wrongFirst, 0, shown(items.first), DataModelVersion.v2.context) }
        let second = items.dropFirst().first
        if second?.string.map(KnownContexts.isOpenBadges3) != true {
            note(.wrongSecond, 1, shown(second), KnownContexts.openBadges)
        }
        var seen: [[UInt8]: Int] = [:]
        for (index, item) in items.prefix(limit).enumerated() {
            switch item {
            case .string(let url):
                if let first = seen[Array(url.utf8)] {
                    note(.repeated, index, shown(item), "each context once; item \(first) is the same")
                } else {
                    seen[Array(url.utf8)] = index
                }
            case .object:
                note(.inline, index, "a context that is written out", "the URL of a published context")
            default:
                note(.notText, index, item.kind, "the URL of a published context")
            }
        }
        if items.count > limit { note(.tooMany, limit, "\(items.count) contexts", "at most \(limit)") }
        return problems
    }

    /// The contexts of an object that the credential itself lists already: they change nothing there, and no signature
    /// tells that they were added. A credential inside, which must list its own, is no such object.
    private static func repeated(_ nested: JSON, of outer: JSON, at subject: JSONPointer) -> [ContextProblem] {
        let known = outer.items.prefix(limit).compactMap(\.string)
        return nested.items.prefix(limit).enumerated().compactMap { index, item in
            guard let url = item.string, known.contains(where: { url.isSameBytes(as: $0) }) else { return nil }
            return ContextProblem(
                reason: .repeated,
                subject: nested.array == nil ? subject : subject.appending(index),
                found: shown(item),
                expected: "each context once, at the credential"
            )
        }
    }

    /// Calls the body for each `@context` below the root, but those of proofs, and says whether it is a credential's.
    private static func forEachNested(in value: JSON, _ body: (JSON, JSONPointer, Bool) -> Void) {
        func walk(_ value: JSON, _ subject: JSONPointer, isRoot: Bool) {
            switch value {
            case .object(let object):
                for member in object.members {
                    if member.name.isSameBytes(as: "@context") {
                        if !isRoot { body(member.value, subject.appending(member.name), isCredential(object)) }
                    } else if holdsMembers(member.value), !member.name.isSameBytes(as: "proof") {
                        walk(member.value, subject.appending(member.name), isRoot: false)
                    }
                }
            case .array(let items):
                for (index, item) in items.enumerated() where holdsMembers(item) {
                    walk(item, subject.appending(index), isRoot: false)
                }
            default:
                break
            }
        }
        walk(value, .root, isRoot: true)
    }

    /// Whether there can be members in a value.
    private static func holdsMembers(_ value: JSON) -> Bool {
        switch value {
        case .object, .array: true
        default: false
        }
    }

    private static func isCredential(_ object: JSONObject) -> Bool {
        (object["type"]?.items ?? []).contains { $0.string?.isSameBytes(as: "VerifiableCredential") == true }
    }

    private static func shown(_ value: JSON?) -> String {
        guard let value else { return "nothing" }
        return value.string.map { DisplayText.quoted($0, limit: 120) } ?? value.kind
    }
}
