public import StrictJSON

/// What was achieved and what it took (Open Badges 3.0 §B.1.1 Achievement).
public struct Achievement: JSONEncodable, Equatable {
    /// A URI.
    public var id: String
    /// One of the standard's types, or `ext:…`.
    public var achievementType: String?
    /// The version of the rules.
    public var version: String?
    /// Its name.
    public var name: String
    /// What it stands for.
    public var description: String
    /// A page with the criteria.
    public var criteriaID: String?
    /// The criteria in words.
    public var criteriaNarrative: String
    /// What of which frameworks it stands for.
    public var alignment: [Alignment]
    /// Other names of it.
    public var otherIdentifier: [IdentifierEntry]
    /// What was judged and required.
    public var resultDescription: [ResultDescription]

    /// An achievement.
    public init(
        id: String,
        achievementType: String? = nil,
        version: String? = nil,
        name: String,
        description: String,
        criteriaID: String? = nil,
        criteriaNarrative: String,
        alignment: [Alignment] = [],
        otherIdentifier: [IdentifierEntry] = [],
        resultDescription: [ResultDescription] = []
    ) {
        self.id = id
        self.achievementType = achievementType
        self.version = version
        self.name = name
        self.description = description
        self.criteriaID = criteriaID
        self.criteriaNarrative = criteriaNarrative
        self.alignment = alignment
        self.otherIdentifier = otherIdentifier
        self.resultDescription = resultDescription
    }

    /// The achievement as JSON.
    public var json: JSON {
        var object = ObjectBuilder()
        object.add("id", id)
        object.add("type", ["Achievement"] as JSON)
        object.add("achievementType", achievementType)
        object.add("version", version)
        object.add("name", name)
        object.add("description", description)
        var criteria = ObjectBuilder()
        criteria.add("id", criteriaID)
        criteria.add("narrative", criteriaNarrative)
        object.add("criteria", criteria.json)
        object.add("alignment", set: alignment)
        object.add("otherIdentifier", set: otherIdentifier)
        object.add("resultDescription", set: resultDescription)
        return object.json
    }
}
