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
    ///
    /// - Throws: ``DamagedStatusMemory`` where one was seen, and what was remembered of it cannot be read.
    func newest(at url: String, of issuer: String) throws(DamagedStatusMemory) -> SeenStatusList?

    /// Remembers a list, which takes the place of any that was remembered for that address and issuer.
    func remember(_ list: SeenStatusList, at url: String, of issuer: String)
}

/// What was remembered of a status list is damaged: whether another one is older cannot be told.
public struct DamagedStatusMemory: Error {
    /// Where it is remembered, in words that can be shown.
    public let place: String

    /// A damage.
    public init(place: String) {
        self.place = place
    }

    var finding: Finding {
        Finding(
            "problem",
            "what was remembered of this list is damaged, so whether it is an older one cannot be told: " + place
        )
    }
}
