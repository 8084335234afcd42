extension StringProtocol {
    /// Whether both strings are the same UTF-8 bytes. Swift's `==` also equates strings that merely look alike
    /// (canonical equivalence), so it must not decide about names, identifiers or URLs that come from outside.
    public func isSameBytes(as other: some StringProtocol) -> Bool {
        utf8.elementsEqual(other.utf8)
    }
}

extension String {
    /// Whether both strings are the same UTF-8 bytes: see ``Swift/StringProtocol/isSameBytes(as:)``.
    public func isSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let left = utf8Span.span
        let right = other.utf8Span.span
        for index in 0..<left.count where left[index] != right[index] { return false }
        return true
    }
}
