import StrictJSON

/// A registry that the user named.
public struct RegistrySource: Sendable {
    /// Where it is.
    public enum Place: Sendable {
        /// In a file, which has been read.
        case file(String, IssuerRegistry)
        /// At an https address.
        case url(String)
    }

    /// What the user calls it.
    public let name: String?
    /// Where it is.
    public let place: Place

    /// A registry.
    public init(name: String? = nil, place: Place) {
        self.name = name
        self.place = place
    }

    /// The path or the address.
    public var location: String {
        switch place {
        case .file(let path, _): path
        case .url(let url): url
        }
    }

    /// What the user calls it, or where it is.
    public var title: String { name ?? location }

    /// Whether an address is one from which a registry may be had: https, with a host that is a name.
    public static func isAddress(_ text: String) -> Bool {
        text.utf8.starts(with: "https://".utf8) && text.utf8.count <= UntrustedInput.fetchedURLBytes
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
}
