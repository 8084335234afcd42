/// A file that a scaffold consists of.
public struct ScaffoldFile: Sendable {
    /// Its path below the folder of the scaffold.
    public let path: String
    /// Its text.
    public let text: String
}
