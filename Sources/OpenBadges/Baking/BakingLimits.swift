import StrictJSON

/// How much of a picture from outside is read at most; the reasons stand in ``UntrustedInput``.
public enum BakingLimits {
    /// The size of a picture in bytes: 16 MiB.
    public static let picture = UntrustedInput.pictureBytes
    /// The size of a payload in bytes, inflated where it was compressed: 1 MiB.
    public static let payload = UntrustedInput.payloadBytes
    /// How deep elements of an SVG may be nested: 256.
    public static let elementDepth = UntrustedInput.elementDepth
    /// How many attributes one element may have: 128.
    public static let attributes = UntrustedInput.elementAttributes
    /// How many namespace declarations may be in force at one place: 64.
    public static let namespaces = UntrustedInput.elementNamespaces
    /// The length of a hosted badge's URL in bytes: 4096.
    public static let url = UntrustedInput.hostedURLBytes
}
