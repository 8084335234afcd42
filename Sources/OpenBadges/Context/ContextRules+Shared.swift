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

    private var read: [ReadObject] = []
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
        if let object = ReadObject(value, path, members) { read.append(object) }
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
        let same = read.filter { isSame(id, $0.id) }
        if same.isEmpty || same.contains(where: { $0.path == path }) { return }
        for other in same {
            for name in other.members {
                guard let value = object[name] else { continue }
                let own = other.object[name]?.items ?? []
                if value.items.allSatisfy({ own.contains($0) }) { continue }
                problems.append(
                    ContextProblem(
                        reason: .sharedIdentifier,
                        subject: JSONPointer(tokens: path + [name]),
                        found: "another object with the identifier " + DisplayText.quoted(id, limit: 80),
                        expected: "this only in the object where it is read, at "
                            + (other.path.isEmpty
                                ? "the badge itself" : DisplayText.escaped(JSONPointer(tokens: other.path).description))
                    )
                )
                return
            }
        }
    }

    /// An identifier that begins with none of the usual schemes may be short for any other.
    private func isSame(_ id: String, _ other: String) -> Bool {
        id.isSameBytes(as: other) || !Self.schemes.contains { id.utf8.starts(with: $0.utf8) }
    }

    private static let schemes = ["http:", "https:", "did:", "urn:", "ni:", "mailto:", "tag:"]
}
