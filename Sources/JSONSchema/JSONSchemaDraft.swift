/// A draft of JSON Schema.
public enum JSONSchemaDraft: String, Sendable, CaseIterable {
    /// Draft 2019-09, in which Open Badges 3.0 publishes its schemas.
    case draft201909 = "2019-09"
    /// Draft 2020-12.
    case draft202012 = "2020-12"

    /// The URL by which a schema names the draft in `$schema`.
    public var url: String {
        "https://json-schema.org/draft/" + rawValue + "/schema"
    }
}
