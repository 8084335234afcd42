import StrictJSON

/// Walks a credential beside the rules of its classes and writes down what differs.
struct StructureWalker {
    /// Which standard's rules are applied.
    enum Variant {
        case openBadges
        case dataModel
    }

    private(set) var problems: [StructureProblem] = []
    private(set) var visited: [(subject: JSONPointer, rules: ClassRules)] = []
    private let limit: Int
    private let variant: Variant
    private var version = DataModelVersion.v2

    init(limit: Int, variant: Variant) {
        self.limit = limit
        self.variant = variant
    }

    /// Whether the list is full: nothing more is looked at.
    var isFull: Bool {
        problems.count > limit
    }

    /// Writes a problem down; the first beyond the limit says that there are more.
    mutating func note(_ reason: StructureReason, _ subject: JSONPointer, found: String, expected: String) {
        if problems.count < limit {
            problems.append(StructureProblem(reason: reason, subject: subject, found: found, expected: expected))
        } else if problems.count == limit {
            let problem = StructureProblem(
                reason: .tooManyProblems,
                subject: .root,
                found: "more than \(limit) problems",
                expected: "a credential without problems"
            )
            problems.append(problem)
        }
    }

    /// Judges a value that should be an object of a class, and everything in it.
    mutating func check(_ value: JSON, as structureClass: StructureClass, at subject: JSONPointer) {
        guard case .object(let object) = value else {
            let name = structureClass.rules(version).name
            return noteKind(value, subject, expected: "an object (\(name))")
        }
        let outer = version
        defer { version = outer }
        switch structureClass {
        case .achievementCredential, .endorsementCredential, .verifiableCredential, .verifiablePresentation:
            if object["@context"] != nil { version = DataModelVersion(of: value) }
        default: break
        }
        let rules = structureClass.rules(version)
        visited.append((subject, rules))
        for rule in rules.members where rule.isRequired && object[rule.name] == nil {
            note(.missing, subject.appending(rule.name), found: "nothing", expected: rule.expected)
        }
        if let relation = rules.relation {
            checkRelation(relation, of: object, at: subject)
        }
        for member in object.members where !isFull {
            let place = subject.appending(member.name)
            if let rule = rules.members.first(where: { $0.name.isSameBytes(as: member.name) }) {
                checkMember(member.value, rule, at: place)
            } else if isMisplacedKeyword(member.name) {
                noteKeyword(member.name, place)
            } else if rules.isClosed {
                let shown = DisplayText.quoted(member.name, limit: 80)
                let names = rules.members.map(\.name).joined(separator: ", ")
                note(.notAllowed, place, found: "the member \(shown)", expected: "only \(names)")
            } else {
                checkUnnamed(member.value, at: place)
            }
        }
    }

    /// Judges a member that no rule names: it may say anything, but not nothing and not in keywords.
    private mutating func checkUnnamed(_ value: JSON, at subject: JSONPointer) {
        switch value {
        case .null:
            note(.null, subject, found: "null", expected: "a value, or no member")
        case .array(let items):
            if items.isEmpty { noteEmpty(subject) }
            for (index, item) in items.enumerated() where !isFull {
                checkUnnamed(item, at: subject.appending(index))
            }
        case .object(let object):
            // A value object is JSON-LD's way to write a text with its language or type; its keywords belong there.
            let isValueObject = object["@value"] != nil
            for member in object.members where !isFull {
                let place = subject.appending(member.name)
                if isMisplacedKeyword(member.name), !isValueObject {
                    noteKeyword(member.name, place)
                } else {
                    checkUnnamed(member.value, at: place)
                }
            }
        case .bool, .number, .string:
            break
        }
    }

    /// Whether the name is a keyword that no rule puts here. The data model lets every object bring contexts of its own.
    private func isMisplacedKeyword(_ name: String) -> Bool {
        TextSyntax.hasKeywordForm(name) && !(variant == .dataModel && name.isSameBytes(as: "@context"))
    }

    private mutating func checkMember(_ value: JSON, _ rule: MemberRule, at subject: JSONPointer) {
        guard case .array(let items) = value else {
            if rule.cardinality == .set, value != .null {
                return note(
                    .wrongType,
                    subject,
                    found: value.kind,
                    expected: "an array (\(rule.name) may have several)"
                )
            }
            return checkValue(value, rule, index: nil, at: subject)
        }
        if rule.cardinality == .one {
            return note(.wrongType, subject, found: value.kind, expected: rule.expected)
        }
        if case .types(let groups) = rule.kind {
            return checkTypes(items, groups, at: subject)
        }
        if items.isEmpty { noteEmpty(subject) }
        for (index, item) in items.enumerated() where !isFull {
            checkValue(item, rule, index: index, at: subject.appending(index))
        }
        if rule.name.isSameBytes(as: "relatedResource") {
            checkUniqueIdentifiers(items, at: subject)
        }
    }

    private mutating func checkValue(_ value: JSON, _ rule: MemberRule, index: Int?, at subject: JSONPointer) {
        switch (rule.kind, value) {
        case (_, .null):
            note(.null, subject, found: "null", expected: rule.kind.expected)
        case (.object(let inner), _):
            check(value, as: inner, at: subject)
        case (.urlOrObject(let inner), .object):
            check(value, as: inner, at: subject)
        case (.types(let groups), .string):
            checkTypes([value], groups, at: subject)
        case (.contextOfDataModel, _):
            checkDataModelContext(value, isFirst: index ?? 0 == 0, at: subject)
        case (.languageText, .object(let object)):
            checkLanguageText(object, at: subject)
        default:
            checkSimple(value, rule.kind, at: subject)
        }
    }

    private mutating func checkTypes(_ items: [JSON], _ groups: [[String]], at subject: JSONPointer) {
        if items.isEmpty {
            return note(.emptyArray, subject, found: "an empty array", expected: "the names of classes")
        }
        for (index, item) in items.enumerated() where !isFull && item.string == nil {
            noteKind(item, subject.appending(index), expected: "the name of a class")
        }
        let names = items.compactMap(\.string)
        for group in groups where !names.contains(where: { name in group.contains { $0.isSameBytes(as: name) } }) {
            let shown = names.prefix(5).map { DisplayText.quoted($0, limit: 60) }.joined(separator: ", ")
            let expected = "the class " + group.joined(separator: " or ") + " among the types"
            note(.typeValueMissing, subject, found: shown.isEmpty ? "no name" : shown, expected: expected)
        }
    }

    mutating func noteEmpty(_ subject: JSONPointer) {
        guard variant == .openBadges else { return }
        note(.emptyArray, subject, found: "an empty array", expected: "at least one item, or no member")
    }

    mutating func noteKind(_ value: JSON, _ subject: JSONPointer, expected: String) {
        note(value == .null ? .null : .wrongType, subject, found: value.kind, expected: expected)
    }

    private mutating func noteKeyword(_ name: String, _ subject: JSONPointer) {
        let plain = name.utf8.elementsEqual("@id".utf8) || name.utf8.elementsEqual("@type".utf8)
        let expected = plain ? "the plain name \(name.dropFirst())" : "no JSON-LD keyword here"
        note(.keywordAlias, subject, found: "the keyword " + DisplayText.quoted(name, limit: 40), expected: expected)
    }
}
