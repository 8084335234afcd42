public import StrictJSON

/// What a recipient reached under one result description (Open Badges 3.0 §B.1.19 Result).
public struct AchievementResult: JSONEncodable, Equatable {
    /// The id of the description.
    public var resultDescription: String
    /// The id of the level reached.
    public var achievedLevel: String?
    /// `Completed` and the others of the standard.
    public var status: String?
    /// The value reached, as text.
    public var value: String?

    /// A result.
    public init(resultDescription: String, achievedLevel: String? = nil, status: String? = nil, value: String? = nil) {
        self.resultDescription = resultDescription
        self.achievedLevel = achievedLevel
        self.status = status
        self.value = value
    }

    /// The result as JSON.
    public var json: JSON {
        var object = ObjectBuilder(type: "Result")
        object.add("achievedLevel", achievedLevel)
        object.add("resultDescription", resultDescription)
        object.add("status", status)
        object.add("value", value)
        return object.json
    }
}
