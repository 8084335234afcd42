public import StrictJSON

/// One level of a rubric criterion (Open Badges 3.0 §B.1.21 RubricCriterionLevel).
public struct RubricCriterionLevel: JSONEncodable, Equatable {
    /// A URI that results refer to.
    public var id: String
    /// What the level is called.
    public var name: String
    /// Its rank as a number, lowest first.
    public var level: String?
    /// The points that it gives, as a decimal.
    public var points: String?
    /// What work of this level looks like.
    public var description: String?

    /// A level.
    public init(
        id: String,
        name: String,
        level: String? = nil,
        points: String? = nil,
        description: String? = nil
    ) {
        self.id = id
        self.name = name
        self.level = level
        self.points = points
        self.description = description
    }

    /// The level as JSON.
    public var json: JSON {
        var object = ObjectBuilder()
        object.add("id", id)
        object.add("type", ["RubricCriterionLevel"] as JSON)
        object.add("name", name)
        object.add("level", level)
        object.add("points", points)
        object.add("description", description)
        return object.json
    }
}

/// What a result of an achievement can be, and what is required of it (Open Badges 3.0 §B.1.20 ResultDescription).
public struct ResultDescription: JSONEncodable, Equatable {
    /// A URI that results refer to.
    public var id: String
    /// What is judged.
    public var name: String
    /// One of the standard's list, or `ext:…`.
    public var resultType: String
    /// The id of the level that must be reached.
    public var requiredLevel: String?
    /// The value that must be reached.
    public var requiredValue: String?
    /// The levels of the criterion, lowest first.
    public var rubricCriterionLevel: [RubricCriterionLevel]
    /// The least possible value, as a decimal.
    public var valueMin: String?
    /// The greatest possible value, as a decimal.
    public var valueMax: String?

    /// A result description.
    public init(
        id: String,
        name: String,
        resultType: String,
        requiredLevel: String? = nil,
        requiredValue: String? = nil,
        rubricCriterionLevel: [RubricCriterionLevel] = [],
        valueMin: String? = nil,
        valueMax: String? = nil
    ) {
        self.id = id
        self.name = name
        self.resultType = resultType
        self.requiredLevel = requiredLevel
        self.requiredValue = requiredValue
        self.rubricCriterionLevel = rubricCriterionLevel
        self.valueMin = valueMin
        self.valueMax = valueMax
    }

    /// The description as JSON.
    public var json: JSON {
        var object = ObjectBuilder()
        object.add("id", id)
        object.add("type", ["ResultDescription"] as JSON)
        object.add("name", name)
        object.add("requiredLevel", requiredLevel)
        object.add("requiredValue", requiredValue)
        object.add("resultType", resultType)
        object.add("rubricCriterionLevel", set: rubricCriterionLevel)
        object.add("valueMax", valueMax)
        object.add("valueMin", valueMin)
        return object.json
    }
}
