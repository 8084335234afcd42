internal import StrictJSON

/// What is read, kept and computed at most. Whatever is beyond is refused with an error that names the limit.
public struct RDFLimits: Sendable, Equatable {
    /// Quads of a dataset.
    public var quads: Int
    /// Bytes of an N-Quads document.
    public var bytes: Int
    /// Steps of work that telling alike blank nodes apart may take (RDFC-1.0 §4.8). It is counted, not timed: the same
    /// dataset is refused or not on every machine.
    public var work: Int
    /// Alike blank nodes that hang on each other in one chain.
    public var depth: Int

    /// The limits for what comes from outside.
    public static let untrusted = RDFLimits(
        quads: UntrustedInput.quads,
        bytes: UntrustedInput.nquadsBytes,
        work: UntrustedInput.canonicalizationWork,
        depth: UntrustedInput.canonicalizationDepth
    )

    /// Limits of one's own.
    public init(quads: Int, bytes: Int, work: Int, depth: Int) {
        self.quads = quads
        self.bytes = bytes
        self.work = work
        self.depth = depth
    }
}
