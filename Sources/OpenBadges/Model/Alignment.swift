public import StrictJSON

/// What of a framework an achievement stands for (Open Badges 3.0 §B.1.3 Alignment).
public struct Alignment: JSONEncodable, Equatable {
    /// The kind of target: `ceasn:Competency`, `CFItem` …
    public var targetType: String?
    /// The name of the competency.
    public var targetName: String
    /// A page about it.
    public var targetUrl: String
    /// What it means.
    public var targetDescription: String?
    /// The framework that it belongs to.
    public var targetFramework: String?
    /// Its code in the framework.
    public var targetCode: String?

    /// An alignment.
    public init(
        targetType: String? = nil,
        targetName: String,
        targetUrl: String,
        targetDescription: String? = nil,
        targetFramework: String? = nil,
        targetCode: String? = nil
    ) {
        self.targetType = targetType
        self.targetName = targetName
        self.targetUrl = targetUrl
        self.targetDescription = targetDescription
        self.targetFramework = targetFramework
        self.targetCode = targetCode
    }

    /// The alignment as JSON.
    public var json: JSON {
        var object = ObjectBuilder(type: "Alignment")
        object.add("targetType", targetType)
        object.add("targetName", targetName)
        object.add("targetDescription", targetDescription)
        object.add("targetFramework", targetFramework)
        object.add("targetCode", targetCode)
        object.add("targetUrl", targetUrl)
        return object.json
    }
}
