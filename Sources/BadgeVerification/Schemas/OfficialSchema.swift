import BadgeCrypto
import StrictJSON

/// The official schemas as they were published, by their digests: a badge may say which bytes it was issued with.
enum OfficialSchema {
    private static let published: [(url: String, sha256: String, sha384: String)] = [
        (
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json-ld/ob_v3p0_achievementcredential_schema.json",
            "859e405b592d93c3261fe899362f4128801140d4d20c01502a066b3540483d95",
            "d52cc6e5a01a8d84b5a8c9f1fd3180b2348a9f8285bdb2faa54745e822354cc123b6f8d6c3fcef8cc4e298fd3800226b"
        )
    ]

    /// Whether the bytes that were published at an address are known to fit every digest.
    static func isKnown(_ url: String, _ pins: [PinnedArtifact.Pin]) -> Bool {
        published.contains { schema in
            guard schema.url.isSameBytes(as: url), let sha256 = try? Multibase.decode("f" + schema.sha256).bytes,
                let sha384 = try? Multibase.decode("f" + schema.sha384).bytes
            else { return false }
            let artifact = PinnedArtifact(id: url, mediaType: nil, subject: .root, pins: pins)
            return artifact.fits(FileDigests(sha256: sha256, sha384: sha384, size: 0)) == true
        }
    }
}
