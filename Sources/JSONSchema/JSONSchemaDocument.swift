public import StrictJSON

/// A schema document and the URL that it was had from: references to that URL lead to it.
public struct JSONSchemaDocument: Sendable {
    /// The URL; its fragment, where there is one, names the part that is meant.
    public let url: String
    /// The document.
    public let json: JSON

    /// A document.
    public init(url: String, json: JSON) {
        self.url = url
        self.json = json
    }
}
