public import StrictJSON
public import VerifiableCredentials

/// Who achieved what, and with which results (Open Badges 3.0 §B.1.2 AchievementSubject).
public struct AchievementSubject: JSONEncodable, Equatable {
    /// The recipient's DID, where there is one.
    public var id: String?
    /// The recipient's identities; at least one where there is no ``id``.
    public var identifier: [IdentityObject]
    /// When the work began.
    public var activityStartDate: Instant?
    /// When the work ended.
    public var activityEndDate: Instant?
    /// What the recipient did, in words.
    public var narrative: String?
    /// Who assessed.
    public var source: Profile?
    /// What was achieved.
    public var achievement: Achievement
    /// The results.
    public var result: [AchievementResult]

    /// A subject.
    public init(
        id: String? = nil,
        identifier: [IdentityObject],
        activityStartDate: Instant? = nil,
        activityEndDate: Instant? = nil,
        narrative: String? = nil,
        source: Profile? = nil,
        achievement: Achievement,
        result: [AchievementResult] = []
    ) {
        self.id = id
        self.identifier = identifier
        self.activityStartDate = activityStartDate
        self.activityEndDate = activityEndDate
        self.narrative = narrative
        self.source = source
        self.achievement = achievement
        self.result = result
    }

    /// The subject as JSON.
    public var json: JSON {
        var object = ObjectBuilder()
        object.add("id", id)
        object.add("type", ["AchievementSubject"] as JSON)
        object.add("identifier", set: identifier)
        object.add("activityStartDate", activityStartDate?.rfc3339)
        object.add("activityEndDate", activityEndDate?.rfc3339)
        object.add("narrative", narrative)
        object.add("source", source)
        object.add("achievement", achievement)
        object.add("result", set: result)
        return object.json
    }
}
