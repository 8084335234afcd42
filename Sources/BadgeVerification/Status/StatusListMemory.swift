public import VerifiableCredentials

/// A status list that was seen and found to be its issuer's.
public struct SeenStatusList: Sendable {
    /// When the issuer made it, as it says itself; absent where it does not say.
    public let made: Instant?
    /// The list as it was fetched.
    public let bytes: [UInt8]

    /// A list.
    public init(made: Instant?, bytes: [UInt8]) {
        self.made = made
        self.bytes = bytes
    }
}

/// Remembers from run to run the newest status list of each address, so that nobody can show an older one, in which a badge
/// was not yet taken back.
public protocol StatusListMemory: Sendable {
    /// The newest list of that issuer that was seen at that address.
    func newest(at url: String, of issuer: String) -> SeenStatusList?

    /// Remembers a list, which takes the place of any that was remembered for that address and issuer.
    func remember(_ list: SeenStatusList, at url: String, of issuer: String)
}
