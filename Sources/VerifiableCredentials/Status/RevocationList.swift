internal import StrictJSON

/// A list of revoked credentials as 1EdTech has it (`1EdTechRevocationList`): plain JSON that nobody signed.
///
/// Whoever can answer at its URL can write into it what they like: it proves no more than the connection over which it was
/// fetched.
public struct RevocationList: Sendable {
    /// What the list says about one credential.
    public struct Entry: Sendable, Equatable {
        /// Whether it is revoked.
        public let isRevoked: Bool
        /// Why, in the issuer's words.
        public let reason: String?
    }

    /// The type of an entry that names such a list.
    public static let entryType = "1EdTechRevocationList"

    /// Whose list it says it is.
    public let issuer: String?
    private let revoked: [JSON]

    /// Reads a list.
    ///
    /// - Throws: ``StatusError`` `MALFORMED_VALUE_ERROR`.
    public init(_ bytes: [UInt8]) throws(StatusError) {
        let json: JSON
        do {
            json = try JSON.read(bytes, limits: Self.limits)
        } catch {
            throw StatusError(.malformed, "the list of revoked badges is no JSON: " + error.detail, hint: error.hint)
        }
        guard let members = json.object else {
            throw StatusError(.malformed, "the list of revoked badges is \(json.kind); expected an object")
        }
        guard let listed = members["revokedCredential"] else {
            throw StatusError(.malformed, "the list of revoked badges has no member revokedCredential")
        }
        issuer = members["issuer"]?.string ?? members["issuer"]?["id"]?.string
        revoked = listed.items
        for entry in revoked where Self.id(entry) == nil {
            throw StatusError(.malformed, "an entry in the list of revoked badges names no badge")
        }
    }

    /// What it says about a credential; absent where it does not name it. Where it names it more than once, revoked counts.
    public func entry(of credential: String) -> Entry? {
        let same = revoked.filter { Self.id($0)?.isSameBytes(as: credential) == true }
        let entries = same.map { entry in
            // What is neither true nor false says nothing good
            Entry(isRevoked: entry["revoked"]?.bool ?? true, reason: entry["revocationReason"]?.string)
        }
        return entries.first(where: \.isRevoked) ?? entries.first
    }

    /// Whether it names every credential that another list has as revoked, as revoked or not.
    public func names(allOf other: RevocationList) -> Bool {
        let named = Set(revoked.compactMap { Self.id($0).map { Array($0.utf8) } })
        return other.revoked.allSatisfy { entry in
            entry["revoked"]?.bool == false || Self.id(entry).map { named.contains(Array($0.utf8)) } ?? true
        }
    }

    private static func id(_ entry: JSON) -> String? {
        entry.string ?? entry["id"]?.string
    }

    private static let limits = JSONLimits(
        maxBytes: UntrustedInput.statusListBytes,
        maxDepth: UntrustedInput.documentDepth,
        maxNodes: UntrustedInput.documentNodes
    )
}
