/// Finds in any text what gives an educator away who did not agree to be named, and any e-mail address.
public struct EducatorTraces: Sendable {
    private let names: NameScanner

    /// Looks for one educator.
    ///
    /// - Parameter educator: Whose name is looked for, agreed to or not.
    public init(of educator: Educator) {
        names = NameScanner(name: educator.name)
    }

    /// The parts of the name that stand in a text, as they stand there.
    public func names(in text: String) -> [String] {
        names.matches(in: text)
    }

    /// The e-mail addresses that stand in a text.
    public static func emailAddresses(in text: String) -> [String] {
        ContactScanner.emailAddresses(in: text)
    }
}
