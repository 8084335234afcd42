internal import StrictJSON

/// Scheme, host and port of an https URL in their one usual form (RFC 3986 §6.2, RFC 6454 §4): what decides whether a key
/// stands on the issuer's own host.
public struct HTTPSOrigin: Sendable, Equatable {
    /// `https://school.example`, with the port only where it is not 443.
    public let text: String

    /// The origin of a URL; absent where it is no https URL, and where its host or port is written so that two readers
    /// could read it differently: with a user name, percent-encoding, other alphabets, or a final dot.
    public init?(_ url: String) {
        let bytes = Array(url.utf8)
        guard bytes.count <= UntrustedInput.fetchedURLBytes, !bytes.contains(where: Self.isForbidden) else {
            return nil
        }
        let scheme = bytes.prefix(8).map(Self.lowered)
        guard scheme.elementsEqual("https://".utf8) else { return nil }
        let authority = bytes.dropFirst(8).prefix { !"/?#".utf8.contains($0) }
        guard let (host, port) = Self.split(authority.map(Self.lowered)) else { return nil }
        text = "https://" + host + (port == 443 ? "" : ":" + String(port))
    }

    /// Equality of bytes.
    public static func == (left: HTTPSOrigin, right: HTTPSOrigin) -> Bool {
        left.text.isSameBytes(as: right.text)
    }

    /// A URL without its fragment.
    public static func withoutFragment(_ url: String) -> String {
        String(decoding: url.utf8.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
    }

    private static func isForbidden(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\")
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    private static func split(_ authority: [UInt8]) -> (host: String, port: Int)? {
        let isAddress = authority.first == UInt8(ascii: "[")
        let end = isAddress ? authority.firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } : nil
        if isAddress && end == nil { return nil }
        let colon = authority[(end ?? 0)...].firstIndex(of: UInt8(ascii: ":"))
        let host = authority[..<(colon ?? authority.count)]
        guard isAddress ? host.count == end && host.dropFirst().dropLast().allSatisfy(isOfAddress) : isName(host) else {
            return nil
        }
        guard let colon else { return (String(decoding: host, as: UTF8.self), 443) }
        let digits = authority[(colon + 1)...]
        guard (0...5).contains(digits.count), digits.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else { return nil }
        if digits.isEmpty { return (String(decoding: host, as: UTF8.self), 443) }
        guard digits.first != UInt8(ascii: "0"), let port = Int(String(decoding: digits, as: UTF8.self)), port <= 65535
        else { return nil }
        return (String(decoding: host, as: UTF8.self), port)
    }

    private static func isOfAddress(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10 || byte &- UInt8(ascii: "a") < 6 || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: ".")
    }

    private static func isName(_ host: ArraySlice<UInt8>) -> Bool {
        guard (1...253).contains(host.count), host.last != UInt8(ascii: ".") else { return false }
        return host.allSatisfy { byte in
            byte &- UInt8(ascii: "0") < 10 || byte &- UInt8(ascii: "a") < 26 || "-._".utf8.contains(byte)
        }
    }
}
