/// The alterations of the sweep that a good badge survives: the closed list of `docs/alterations.md`.
enum AllowedAlterations {
    /// As the sweep calls them.
    static let names: Set<String> = ["/proof 0 doubled", "/proof without its array"]
}
