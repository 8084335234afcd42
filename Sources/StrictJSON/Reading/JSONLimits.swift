/// How much a document may ask of the reader. Beyond a limit reading stops with an error of its own code.
public struct JSONLimits: Sendable, Equatable {
    /// The largest document, in bytes.
    public let maxBytes: Int
    /// How many arrays and objects may stand inside each other; a document that is one number has depth 0.
    public let maxDepth: Int
    /// The largest number of nodes: every value and every member name counts as one.
    public let maxNodes: Int

    /// The deepest nesting that any limits allow. Reading, comparing, writing and freeing a value go down by recursion:
    /// this depth fits into half a mebibyte of stack, which a secondary thread has.
    public static let greatestDepth = 128

    /// The largest document that any limits allow, 1 GiB: where a value stands is kept in 32 bits.
    public static let greatestBytes = 1 << 30

    /// Limits of one's own.
    ///
    /// - Parameters:
    ///   - maxBytes: The largest document, in bytes; more than ``greatestBytes`` is taken as that.
    ///   - maxDepth: The deepest nesting; more than ``greatestDepth`` is taken as that.
    ///   - maxNodes: The largest number of values and member names.
    public init(maxBytes: Int, maxDepth: Int, maxNodes: Int) {
        self.maxBytes = min(maxBytes, JSONLimits.greatestBytes)
        self.maxDepth = min(maxDepth, JSONLimits.greatestDepth)
        self.maxNodes = maxNodes
    }

    /// The limits for a credential or any other document that comes from outside.
    /// 1 MiB, depth 64, 100,000 nodes.
    public static let document = JSONLimits(
        maxBytes: UntrustedInput.documentBytes,
        maxDepth: UntrustedInput.documentDepth,
        maxNodes: UntrustedInput.documentNodes
    )
}
