extension YAMLValue {
    /// Whether nothing stands here, which is then reported in the words of what is expected.
    func isNothing(expecting expected: String) -> Bool {
        guard case .scalar(let text, _, _) = node, isNull || text.trimmingSpace.isEmpty else { return false }
        fail(
            .emptyValue,
            expected + " is expected, and nothing stands here",
            hint: "write it after the colon, or remove the key if it may be left out"
        )
        return true
    }
}
