import StrictJSON

/// How much a judgement by a schema may take. The defaults stand, each with its reason, among the limits on what comes
/// from outside.
public struct JSONSchemaLimits: Sendable {
    /// Schemas inside all documents together.
    public var nodes = UntrustedInput.schemaNodes
    /// Rules inside each other while a value is judged, references included.
    public var depth = UntrustedInput.schemaDepth
    /// Steps of work of one judgement.
    public var work = UntrustedInput.schemaWork
    /// Steps of work of all patterns of one judgement.
    public var patternWork = UntrustedInput.patternWork
    /// Different patterns of the schemas.
    public var patterns = UntrustedInput.schemaPatterns
    /// Bytes of one pattern.
    public var patternBytes = UntrustedInput.patternBytes
    /// Problems that are listed.
    public var problems = UntrustedInput.problems

    /// The limits that hold for what comes from outside.
    public init() {}
}
