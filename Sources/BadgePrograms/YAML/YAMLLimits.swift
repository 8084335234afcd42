import StrictJSON

/// How large a YAML file may be. Program files are written by people; whatever is beyond these is not one of them.
public enum YAMLLimits {
    /// Bytes of a file: 1 MiB.
    public static let bytes = UntrustedInput.yamlBytes
    /// How deeply lists and mappings may stand in each other.
    public static let depth = UntrustedInput.yamlDepth
    /// Values in a file, keys not counted.
    public static let nodes = UntrustedInput.yamlNodes
    /// Faults reported of one file; a file with more is not worth reading on.
    public static let problems = UntrustedInput.problems
}
