import StrictJSON
import VerifiableCredentials

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

    /// Whether an address is one from which a registry may be had: https, with a host, and without a user name.
    public static func isAddress(_ text: String) -> Bool {
        guard text.utf8.count <= UntrustedInput.fetchedURLBytes, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
            scheme(of: text) == "https", let name = DomainName(identifier: text)
        else { return false }
        return !name.hasUserName && name.isProper
    }

    /// Whether a text is meant as a web address, good or not, and not as the name of a file.
    public static func isMeantAsAddress(_ text: String) -> Bool {
        ["https", "http"].contains(scheme(of: text))
    }

    /// What stands before `://`, in small letters.
    private static func scheme(of text: String) -> String? {
        let name = text.utf8.prefix(6).prefix { $0 != UInt8(ascii: ":") }
        guard text.utf8.dropFirst(name.count).starts(with: "://".utf8) else { return nil }
        return String(decoding: name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
