public import StrictJSON

/// Another name by which something is known (Open Badges 3.0 §B.1.13 IdentifierEntry).
public struct IdentifierEntry: JSONEncodable, Equatable {
    /// The name.
    public var identifier: String
    /// What kind of name: one of the standard's types, or `ext:…`.
    public var identifierType: String

    /// A name of a kind.
    public init(_ identifier: String, type: String) {
        self.identifier = identifier
        identifierType = type
    }

    /// The entry as JSON. Its type is one word, as the official schema asks.
    public var json: JSON {
        var object = ObjectBuilder()
        object.add("type", "IdentifierEntry" as JSON)
        object.add("identifier", identifier)
        object.add("identifierType", identifierType)
        return object.json
    }
}

/// The kinds of name by which the badges of this program tell to which of its programs they belong. They are read by
/// anybody; who does not know them sees a name of a kind of somebody's own.
public enum ProgramIdentifier {
    /// The id of the template that the award follows.
    public static let template = "ext:ProgramTemplate"
    /// The id of the stage that the badge stands for.
    public static let stage = "ext:ProgramStage"
    /// The id of the path that was taken.
    public static let path = "ext:ProgramPath"

    /// The name of a kind that an achievement has; absent where it has none, or several.
    public static func value(_ type: String, of achievement: JSON?) -> String? {
        let entries = (achievement?["otherIdentifier"]?.items ?? []).filter {
            $0["identifierType"]?.string?.isSameBytes(as: type) == true
        }
        return entries.count == 1 ? entries[0]["identifier"]?.string : nil
    }
}
