/// How much of a picture from outside is read at most, each number with its reason.
public enum BakingLimits {
    /// The size of a picture in bytes, 16 MiB: fifty times a large badge picture, and read in well under a second.
    public static let picture = 16 * 1024 * 1024
    /// The size of a payload in bytes, inflated where it was compressed, 1 MiB: the limit of any credential document.
    public static let payload = 1024 * 1024
    /// How deep elements of an SVG may be nested, 256: drawing programs stay below 30.
    public static let elementDepth = 256
    /// How many attributes one element may have, 128: SVG itself knows about 60 that could stand together. Attributes of
    /// an element are compared with each other, so this bounds the time.
    public static let attributes = 128
    /// How many namespace declarations may be in force at one place, 64: drawing programs write about 12. Each name is
    /// looked up among them, so this bounds the time.
    public static let namespaces = 64
    /// The length of a hosted badge's URL in bytes, 4096: browsers and servers refuse longer ones.
    public static let url = 4096
}
