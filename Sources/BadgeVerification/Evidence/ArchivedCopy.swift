import StrictJSON
import VerifiableCredentials

/// A copy of an artifact that the badge itself names: another artifact with the same digest, at an address on the
/// issuer's own host, that is there and fits.
struct ArchivedCopy {
    /// Where it stands.
    let url: String

    /// Looks for it among what was looked up; absent where there is none.
    init?(of artifact: PinnedArtifact, in context: CheckContext) {
        let hosts = Self.hosts(ofIssuerIn: context.members)
        let wanted = artifact.comparableDigests
        for (other, _) in context.evidence.judged where !other.id.isSameBytes(as: artifact.id) {
            guard let host = Self.host(of: other.id), hosts.contains(host),
                other.comparableDigests.contains(where: wanted.contains),
                case .success(let found) = context.evidence.answer(about: other)
            else { continue }
            let digests = FileDigests(sha256: found.sha256, sha384: found.sha384, size: found.size)
            guard artifact.fits(digests) == true, other.fits(digests) == true else { continue }
            url = other.id
            return
        }
        return nil
    }

    /// The findings of a result that passes by the copy.
    ///
    /// - Parameter reason: Why the artifact itself could not be had.
    func findings(insteadOf reason: VerifierReason) -> [Finding] {
        [Finding("copy", url), Finding("original", reason.rawValue)]
    }

    /// The hosts of the issuer: that of its identifier, and that of the page that it names.
    static func hosts(ofIssuerIn members: JSONObject) -> [[UInt8]] {
        let issuer = members["issuer"]
        let id = issuer?.string ?? issuer?["id"]?.string
        let document = id.flatMap { id in id.utf8.starts(with: "did:web:".utf8) ? try? DIDWeb.documentURL(of: id) : nil
        }
        return [document, id, issuer?["url"]?.string].compactMap { $0.flatMap(host) }
    }

    /// The host of a web address in small letters, without its port; absent where it is none, or names a user.
    static func host(of url: String) -> [UInt8]? {
        guard BadgeLink.isWeb(url), let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let authority = url.utf8[colon...].dropFirst(3).prefix { !"/?#\\".utf8.contains($0) }
        guard !authority.contains(UInt8(ascii: "@")) else { return nil }
        let isBracketed = authority.first == UInt8(ascii: "[")
        let end = isBracketed ? UInt8(ascii: "]") : UInt8(ascii: ":")
        let host = authority.prefix { $0 != end }
        return host.isEmpty ? nil : host.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
}
