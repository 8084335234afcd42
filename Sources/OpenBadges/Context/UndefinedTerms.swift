public import StrictJSON

/// A member or a type that no context of the credential defines in its place.
public struct UndefinedTerm: Sendable, Equatable {
    /// Whether it is a member or a type.
    public let reason: ContextReason
    /// The member, or the item of `type`.
    public let subject: JSONPointer
    /// Its name, as it stands in the credential: not escaped.
    public let name: String
    /// The defined name that it most resembles, where one does.
    public let nearest: String?

    /// The same as a problem.
    public var problem: ContextProblem {
        let what = reason == .undefinedType ? "the type " : "the member "
        let expected = nearest.map { "perhaps " + $0 } ?? "a name that a listed context defines here"
        return ContextProblem(
            reason: reason,
            subject: subject,
            found: what + DisplayText.quoted(name, limit: 80),
            expected: expected
        )
    }
}

/// Whether the members of a credential are defined.
public enum TermJudgement: Sendable, Equatable {
    /// All members were judged; these are undefined, in document order. Nothing covers them in a signature over RDF.
    case judged([UndefinedTerm])
    /// Members cannot be judged: these contexts, or the objects with these contexts, are beyond the ones whose terms are
    /// known here.
    case cannotJudge([JSONPointer])
}

extension ContextRules {
    /// Names every member and every type that no context of the credential defines in its place.
    ///
    /// It can be told where the contexts are `credentials/v2`, Open Badges 3.0.3 and perhaps 1EdTech's extensions, in this
    /// order. Inline contexts, others, and earlier versions cannot be judged before linked-data processing exists. At
    /// most ``CredentialStructure/limit`` terms are listed.
    public static func undefinedTerms(in credential: JSON) -> TermJudgement {
        var walk = TermWalk()
        walk.visit(credential, at: .root, scope: nil)
        return walk.unjudged.isEmpty ? .judged(walk.undefined) : .cannotJudge(walk.unjudged)
    }
}

/// The walk over the objects of a credential with the terms that are defined in each.
private struct TermWalk {
    /// What is defined where an object stands.
    struct Scope {
        var hasExtensions: Bool
        var ofMembers: [String]
    }

    var undefined: [UndefinedTerm] = []
    var unjudged: [JSONPointer] = []

    mutating func visit(_ value: JSON, at subject: JSONPointer, scope outer: Scope?) {
        switch value {
        case .array(let items):
            for (index, item) in items.enumerated() { visit(item, at: subject.appending(index), scope: outer) }
        case .object(let object):
            visit(object, at: subject, scope: outer)
        default:
            break
        }
    }

    private mutating func visit(_ object: JSONObject, at subject: JSONPointer, scope outer: Scope?) {
        guard undefined.count < CredentialStructure.limit, unjudged.count < CredentialStructure.limit else { return }
        guard var scope = scope(of: object, in: outer) else {
            unjudged.append(object["@context"] == nil ? subject : subject.appending("@context"))
            return
        }
        let classes = classesNamed(in: object, at: subject, scope)
        let inherited = scope.ofMembers
        for member in object.members where undefined.count < CredentialStructure.limit {
            let place = subject.appending(member.name)
            if TextSyntax.isKeyword(member.name) { continue }
            let name = Array(member.name.utf8)
            let isTerm =
                Self.everywhere.contains(name) || classes.contains { Self.inClass[$0].contains(name) }
                || inherited.contains { member.name.isSameBytes(as: $0) }
            guard isTerm || TermWalk.isIRI(member.name) else {
                let terms = classes.reduce(DefinedTerms.everywhere + inherited) { $0 + DefinedTerms.inClass[$1].terms }
                note(.undefinedTerm, member.name, among: terms, at: place)
                continue
            }
            if DefinedTerms.plainJSON.contains(where: { member.name.isSameBytes(as: $0) }) { continue }
            let added = DefinedTerms.inMember.first { isTerm && member.name.isSameBytes(as: $0.name) }?.terms ?? []
            scope.ofMembers = inherited + added.filter { term in !inherited.contains { $0.isSameBytes(as: term) } }
            let ends = DefinedTerms.withoutContext.contains { member.name.isSameBytes(as: $0) }
            visit(member.value, at: place, scope: ends ? nil : scope)
        }
    }

    /// The scope of an object, absent where its terms cannot be told.
    private func scope(of object: JSONObject, in outer: Scope?) -> Scope? {
        guard let contexts = object["@context"] else { return outer }
        let known = [DataModelVersion.v2.context, KnownContexts.openBadges, KnownContexts.openBadgesExtensions]
        let items = contexts.items
        guard (2...3).contains(items.count) else { return nil }
        guard zip(items, known).allSatisfy({ $0.string?.isSameBytes(as: $1) == true }) else { return nil }
        return Scope(hasExtensions: items.count == 3 || outer?.hasExtensions == true, ofMembers: outer?.ofMembers ?? [])
    }

    /// The classes among the types of an object that bring terms of their own, as positions in the table of terms. Types
    /// that nothing defines are noted.
    private mutating func classesNamed(in object: JSONObject, at subject: JSONPointer, _ scope: Scope) -> [Int] {
        guard let value = object["type"] else { return [] }
        let place = subject.appending("type")
        let others = scope.ofMembers + (scope.hasExtensions ? DefinedTerms.ofExtensions : [])
        var classes: [Int] = []
        for (index, item) in value.items.enumerated() {
            guard case .string(let name) = item else { continue }
            let bytes = Array(name.utf8)
            if let position = Self.classes[bytes] {
                if !classes.contains(position) { classes.append(position) }
            } else if !Self.everywhere.contains(bytes), !others.contains(where: { name.isSameBytes(as: $0) }),
                !TermWalk.isIRI(name)
            {
                let place = value.array == nil ? place : place.appending(index)
                note(.undefinedType, name, among: DefinedTerms.everywhere + others, at: place)
            }
        }
        return classes.sorted()
    }

    /// The table of terms by the bytes of their names.
    private static let everywhere = Set(DefinedTerms.everywhere.map { Array($0.utf8) })
    private static let inClass = DefinedTerms.inClass.map { Set($0.terms.map { Array($0.utf8) }) }
    /// The classes that are terms everywhere, with their positions in the table.
    private static let classes = Dictionary(
        DefinedTerms.inClass.enumerated().map { (Array($0.element.name.utf8), $0.offset) }
            .filter { everywhere.contains($0.0) },
        uniquingKeysWith: { first, _ in first }
    )

    private mutating func note(_ reason: ContextReason, _ name: String, among terms: [String], at place: JSONPointer) {
        guard undefined.count < CredentialStructure.limit else { return }
        let nearest = NearName.of(name, among: terms)
        undefined.append(UndefinedTerm(reason: reason, subject: place, name: name, nearest: nearest))
    }

    /// Whether the name is an absolute IRI, which needs no definition.
    private static func isIRI(_ name: String) -> Bool {
        TextSyntax.isURL(name)
    }
}
