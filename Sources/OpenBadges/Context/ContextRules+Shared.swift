public import StrictJSON

extension ContextRules {
    /// The objects that have the identifier of the credential, its subject, its achievement or something by which results
    /// are judged, stand elsewhere, and say there what decides about the badge.
    ///
    /// Two objects with one identifier are one thing in statements: whoever has the badge can move what one of them says
    /// into the other, and no signature over statements tells. So a status or an end that was moved to where nobody looks
    /// must be found. What the object in the right place says too may be said twice.
    public static func sharedIdentifiers(in credential: JSON) -> [ContextProblem] {
        guard let root = credential.object else { return [] }
        var search = SharedSearch(root)
        search.visit(credential)
        return search.problems
    }
}

/// An object in the place where it is read, and the members that are read there.
private struct ReadObject {
    let object: JSONObject
    let path: [String]
    let id: String
    let members: [String]

    init?(_ value: JSON?, _ path: [String], _ members: [String]) {
        guard let object = value?.object, let id = object["id"]?.string else { return nil }
        self.object = object
        self.path = path
        self.id = id
        self.members = members
    }
}

private struct SharedSearch {
    private static let ofCredential = [
        "validFrom", "validUntil", "issuanceDate", "expirationDate", "issuer", "credentialSubject", "credentialStatus",
        "credentialSchema", "evidence", "relatedResource", "termsOfUse", "endorsement", "endorsementJwt",
    ]
    private static let ofSubject = ["achievement", "identifier", "result"]
    private static let ofAchievement = ["criteria", "endorsement", "endorsementJwt", "resultDescription"]
    private static let ofDescription = [
        "allowedValue", "requiredLevel", "requiredValue", "resultType", "rubricCriterionLevel", "valueMax", "valueMin",
    ]
    private static let ofResult = ["achievedLevel", "resultDescription", "status", "value"]
    private static let ofLevel = ["level", "points"]

    /// The most objects in places where they are read that may have one identifier.
    private static let mostAlike = 8

    private var read: [ReadObject] = []
    /// Their numbers by the bytes of their identifiers.
    private var numbers: [[UInt8]: [Int]] = [:]
    /// Where the walk is.
    private var path: [String] = []
    var problems: [ContextProblem] = []

    init(_ root: JSONObject) {
        add(.object(root), [], Self.ofCredential)
        each(root["credentialSubject"], ["credentialSubject"]) { search, subject, path in
            search.add(subject, path, Self.ofSubject)
            search.each(subject["result"], path + ["result"]) { $0.add($1, $2, Self.ofResult) }
            search.each(subject["achievement"], path + ["achievement"]) { search, achievement, path in
                search.add(achievement, path, Self.ofAchievement)
                let descriptions = achievement["resultDescription"]
                search.each(descriptions, path + ["resultDescription"]) { search, description, path in
                    search.add(description, path, Self.ofDescription)
                    let levels = description["rubricCriterionLevel"]
                    search.each(levels, path + ["rubricCriterionLevel"]) { $0.add($1, $2, Self.ofLevel) }
                }
            }
        }
    }

    private mutating func add(_ value: JSON, _ path: [String], _ members: [String]) {
        guard let object = ReadObject(value, path, members) else { return }
        numbers[Array(object.id.utf8), default: []].append(read.count)
        read.append(object)
    }

    private mutating func each(
        _ value: JSON?,
        _ path: [String],
        _ body: (inout SharedSearch, JSON, [String]) -> Void
    ) {
        guard let value else { return }
        for (index, item) in value.items.prefix(CredentialStructure.limit).enumerated() {
            body(&self, item, value.array == nil ? path : path + ["\(index)"])
        }
    }

    mutating func visit(_ value: JSON) {
        switch value {
        case .object(let object):
            if let id = object["id"]?.string { judge(object, id) }
            for member in object.members {
                path.append(member.name)
                visit(member.value)
                path.removeLast()
            }
        case .array(let items):
            for (index, item) in items.enumerated() {
                path.append(String(index))
                visit(item)
                path.removeLast()
            }
        default:
            break
        }
    }

    private mutating func judge(_ object: JSONObject, _ id: String) {
        guard problems.count < CredentialStructure.limit else { return }
        guard let same = numbers[Array(id.utf8)] else { return judgeUnusual(object, id) }
        if same.contains(where: { read[$0].path == path }) { return }
        if same.count > Self.mostAlike { return note(path, id, at: read[same[0]].path) }
        for other in same.map({ read[$0] }) {
            for name in other.members {
                guard let value = object[name] else { continue }
                if Self.isPart(value, of: other.object[name]) { continue }
                return note(path + [name], id, at: other.path)
            }
        }
    }

    /// Whether everything in a value stands in another one too. Of long values only equal ones are.
    private static func isPart(_ value: JSON, of own: JSON?) -> Bool {
        guard let own else { return false }
        if value == own { return true }
        let (items, all) = (value.items, own.items)
        return items.count <= mostAlike && all.count <= mostAlike && items.allSatisfy { all.contains($0) }
    }

    /// An identifier that begins with none of the usual schemes may be short for any other. An endorsement, which is a
    /// credential of its own, may have one.
    private mutating func judgeUnusual(_ object: JSONObject, _ id: String) {
        if Self.schemes.contains(where: { id.utf8.starts(with: $0.utf8) }) { return }
        let types = object["type"]?.items ?? []
        if types.contains(where: { $0.string?.isSameBytes(as: "EndorsementCredential") == true }) { return }
        let decisive = Self.ofCredential + Self.ofSubject + Self.ofAchievement + Self.ofDescription + Self.ofResult
        guard let name = (decisive + Self.ofLevel).first(where: { object[$0] != nil }) else { return }
        note(path + [name], id, at: [])
    }

    private mutating func note(_ place: [String], _ id: String, at other: [String]) {
        problems.append(
            ContextProblem(
                reason: .sharedIdentifier,
                subject: JSONPointer(tokens: place),
                found: "another object with the identifier " + DisplayText.quoted(id, limit: 80),
                expected: "this only in the object where it is read, at "
                    + (other.isEmpty ? "the badge itself" : DisplayText.escaped(JSONPointer(tokens: other).description))
            )
        )
    }

    private static let schemes = ["http:", "https:", "did:", "urn:", "ni:", "mailto:", "tag:"]
}
