/// The names that a submission may use for its files.
public enum EvidencePath {
    /// What is wrong with a path, in words; absent where it is a plain path below `evidence/`: segments divided by `/`,
    /// none of them empty, `.` or `..`, each at most 200 bytes long, no backslash, no control character, 500 bytes in all.
    public static func fault(_ path: String) -> String? {
        if path.hasPrefix("/") { return "it begins with a slash" }
        let isHidden = path.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
            default: scalar == "\\"
            }
        }
        if isHidden { return "it has a backslash, or a control or invisible character" }
        let segments = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let dots = [Array(".".utf8), Array("..".utf8)]
        if segments.contains(where: { $0.isEmpty || dots.contains(Array($0)) }) {
            return "a part of it is empty, or is . or .."
        }
        if path.utf8.count > 500 || segments.contains(where: { $0.count > 200 }) { return "it is too long" }
        if segments.count < 2 || Array(segments[0]) != Array("evidence".utf8) { return "it is not below evidence/" }
        return nil
    }
}
