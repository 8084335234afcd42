extension StringProtocol {
    /// Whether both strings are the same UTF-8 bytes. Swift's `==` also equates strings that merely look alike
    /// (canonical equivalence), so it must not decide about names, identifiers or URLs that come from outside.
    public func isSameBytes(as other: some StringProtocol) -> Bool {
        utf8.elementsEqual(other.utf8)
    }
}
