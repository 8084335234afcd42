/// How large a YAML file may be. Program files are written by people; whatever is beyond these is not one of them.
public enum YAMLLimits {
    /// Bytes of a file: 1 MiB.
    public static let bytes = 1 << 20
    /// How deeply lists and mappings may stand in each other.
    public static let depth = 32
    /// Values in a file, keys not counted.
    public static let nodes = 100_000
    /// Faults reported of one file; a file with more is not worth reading on.
    public static let problems = 200
}
