public import StrictJSON

/// A person or an organization, here the issuer or the source of an assessment (Open Badges 3.0 §B.1.17 Profile).
public struct Profile: JSONEncodable, Equatable {
    /// A DID or URL.
    public var id: String
    /// The name that it gives itself.
    public var name: String?
    /// Its home page.
    public var url: String?
    /// What it says about itself.
    public var description: String?
    /// An e-mail address of the organization.
    public var email: String?

    /// A profile.
    public init(
        id: String,
        name: String? = nil,
        url: String? = nil,
        description: String? = nil,
        email: String? = nil
    ) {
        self.id = id
        self.name = name
        self.url = url
        self.description = description
        self.email = email
    }

    /// The profile as JSON.
    public var json: JSON {
        var object = ObjectBuilder()
        object.add("id", id)
        object.add("type", ["Profile"] as JSON)
        object.add("name", name)
        object.add("url", url)
        object.add("description", description)
        object.add("email", email)
        return object.json
    }
}
