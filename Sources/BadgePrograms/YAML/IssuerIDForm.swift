internal import StrictJSON
internal import VerifiableCredentials

/// What an issuer's id must look like for anybody to get from it to the issuer's keys.
public enum IssuerIDForm {
    /// What is wrong with an id.
    public struct Fault: Sendable, Equatable {
        /// What was found and what was expected.
        public let detail: String
        /// What a right one looks like.
        public let hint: String
    }

    /// The methods of DIDs, and the kind of URL, whose keys `badge verify` finds by itself (docs/verification.md).
    static let knownMethods = ["did:key", "did:jwk", "did:web"]

    /// What is wrong with the form of an id; absent where nothing is. The words `did:key` and `did:jwk` alone stand for the
    /// id that follows from the key.
    public static func fault(in id: String) -> Fault? {
        if ["did:key", "did:jwk"].contains(where: { $0.isSameBytes(as: id) }) { return nil }
        let found = DisplayText.quoted(id, limit: 200)
        guard id.utf8.contains(UInt8(ascii: ":")) else {
            let isHost = HTTPSOrigin("https://" + id) != nil && id.utf8.contains(UInt8(ascii: "."))
            return Fault(
                detail: found + " is no issuer's id",
                hint: isHost
                    ? "write https://\(id)/ or did:web:\(id)"
                    : "an id is a DID or a URL, such as did:key or https://school.example"
            )
        }
        if let sign = oddSign(in: id) {
            return Fault(detail: found + " has " + sign + ", which no id has", hint: "write the id without it")
        }
        if scheme(of: id).isSameBytes(as: "did") { return DIDForm.fault(in: id) }
        return webFault(in: id, found: found)
    }

    /// What is to be told of an id that is rightly formed and whose keys `badge verify` does not find by itself, or not where
    /// its writer may think; absent for all others.
    public static func note(on id: String) -> String? {
        let shown = DisplayText.escaped(id, limit: 120)
        if fault(in: id) != nil || id.isEmpty { return nil }
        let scheme = scheme(of: id)
        if scheme.isSameBytes(as: "https") { return nil }
        guard scheme.isSameBytes(as: "did") else {
            let better = scheme.isSameBytes(as: "http") ? "; no key is asked for by http: write https" : ""
            return "the issuer's id \(shown) is neither a DID nor an https address, so badge verify finds no key by it"
                + better + ": " + pinning
        }
        let parts = id.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        let method = parts[0] + ":" + parts[1]
        guard knownMethods.contains(where: { $0.isSameBytes(as: method) }) else {
            let near = NearName.nearest(to: method, among: knownMethods).map { " (did you mean \($0)?)" } ?? ""
            return
                "the issuer's id \(shown) is a DID of the method \(DisplayText.escaped(parts[1], limit: 40))\(near), and badge "
                + "verify finds keys only by \(knownMethods.joined(separator: ", ")) and https addresses: " + pinning
        }
        return DIDForm.portNote(on: id)
    }

    private static let pinning = "whoever checks the badge needs the key pinned, by --pin or in the trust list"

    /// The scheme in small letters: what stands before the first colon.
    static func scheme(of id: String) -> String {
        String(decoding: id.utf8.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased()
    }

    /// A sign that no URL and no DID has, in words.
    static func oddSign(in id: String) -> String? {
        for scalar in id.unicodeScalars {
            if scalar.properties.isWhitespace { return "a blank" }
            if !scalar.isASCII || scalar.value < 0x20 || scalar.value == 0x7F {
                return "the sign " + DisplayText.quoted(String(scalar))
            }
            if "\"<>\\^`{|}".unicodeScalars.contains(scalar) { return "the sign " + String(scalar) }
        }
        return nil
    }

    private static func webFault(in id: String, found: String) -> Fault? {
        let scheme = scheme(of: id)
        guard ["https", "http"].contains(scheme) else {
            let isName =
                !scheme.isEmpty
                && scheme.utf8.allSatisfy { byte in
                    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || "+-".utf8.contains(byte)
                } && scheme.utf8.first.map { $0 &- UInt8(ascii: "a") < 26 } == true
            guard !isName else { return nil }
            let guess = "https://" + id
            return Fault(
                detail: found + " is neither a DID nor a URL",
                hint: HTTPSOrigin(guess) != nil
                    ? "write " + guess : "an id is a DID or a URL, such as did:key or https://school.example"
            )
        }
        let rest = String(
            decoding: id.utf8.dropFirst(scheme.utf8.count + 1).drop { $0 == UInt8(ascii: "/") },
            as: UTF8.self
        )
        let isWhole = id.utf8.dropFirst(scheme.utf8.count).starts(with: "://".utf8)
        if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
            return Fault(
                detail: found + " names a key, not the issuer",
                hint: "take out the # and what follows it: write \(scheme)://" + String(rest[..<hash])
            )
        }
        if isWhole, HTTPSOrigin("https://" + rest) != nil { return nil }
        let host = rest.utf8.prefix { !"/?".utf8.contains($0) }
        let hasUser = host.contains(UInt8(ascii: "@"))
        let bare =
            hasUser ? String(decoding: rest.utf8.drop { $0 != UInt8(ascii: "@") }.dropFirst(), as: UTF8.self) : rest
        let guess = "https://" + bare
        return Fault(
            detail: found + (hasUser ? " has a user name before the host" : " is no web address with a host"),
            hint: HTTPSOrigin(guess) != nil ? "write " + guess : "an id of this kind looks like https://school.example/"
        )
    }
}
