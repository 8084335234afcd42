import BadgeCrypto
import BadgeTesting
import BadgeVerification
import OpenBadges
import StrictJSON
import Testing

/// The published samples of Open Badges 3.0 as somebody sees them who trusts their issuers and knows their keys: our
/// verdict beside the one of the samples' publisher. Where they differ, `Tests/suite-exceptions.json` says why.
@Suite(.enabled(if: Standards.mayRun, "the official suites (standards/data) are not on this machine"))
struct SampleVerdictTests {
    private static let suite = "1edtech-samples/ob30 verdicts"

    /// The key of a sample: in the fragment of the method's name, or in the token's header.
    private static func keys(of credential: UnverifiedCredential) -> [PublicKey] {
        if case .token(let token, _) = credential.securing {
            return token.header["jwk"].flatMap { try? PublicKey(jwk: $0) }.map { [$0] } ?? []
        }
        let names = credential.unverifiedProofs.compactMap { $0["verificationMethod"]?.string }
        let keys = names.compactMap { name -> PublicKey? in
            name.split(whereSeparator: { "#:".contains($0) }).last.flatMap { try? PublicKey(multikey: String($0)) }
        }
        return keys
    }

    private static func verdict(of bytes: [UInt8]) async throws -> Verdict? {
        guard case .credential(let credential) = try BadgeReader.read(bytes).content else { return nil }
        let situation = Situation(
            bytes: bytes,
            trusting: credential.unverifiedIssuerID ?? "",
            keys: keys(of: credential)
        )
        return try await situation.report().verdict
    }

    @Test func `with keys and issuers known, the verdicts are the publisher's`()
        async throws
    {
        let exceptions = try SuiteExceptions.of(Self.suite)
        var differing: Set<String> = []
        var judged = 0
        for entry in try JSON.read(Standards.bytes("1edtech-samples/manifest.json")).items {
            let file = try #require(entry["file"]?.string)
            let expected = try #require(entry["publisherTest"]?.string)
            guard file.utf8.starts(with: "ob30/".utf8), expected != "untested" else { continue }
            let isGood = ["valid", "warning"].contains(expected)
            let verdict = try await Self.verdict(of: Standards.bytes("1edtech-samples/" + file))
            judged += 1
            guard (verdict == .verified) != isGood else { continue }
            differing.insert(file)
            #expect(
                exceptions[file] != nil,
                "\(file): the publisher says \(expected), we say \(verdict?.rawValue ?? "nothing")"
            )
        }
        let outlived = Set(exceptions.keys).subtracting(differing)
        #expect(outlived.isEmpty, "as published: \(outlived)")
        #expect(judged > 0)
        try Standards.report(Self.suite, cases: judged, exceptions: differing.count)
    }
}
