import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON

extension Situation {
    /// The good badge, whose plan is public: it stands at a path of the loopback host, which is asked.
    ///
    /// - Parameters:
    ///   - path: The path, with its query.
    ///   - bytes: What was assessed.
    ///   - origin: Another host.
    ///   - total: The milliseconds that an answer may take; a busy machine needs long for a large one.
    ///   - change: What else is different in the credential.
    static func linked(
        _ path: String,
        pinning bytes: [UInt8] = Array("evidence".utf8),
        at origin: String? = nil,
        total: Int = 600_000,
        _ change: (JSON) throws -> JSON = { $0 }
    ) throws -> Situation {
        let server = try TestServer.get()
        let url = JSON.string((origin ?? server.origin) + path)
        let digest = Multibase.encode([0x12, 0x20] + (try Digest.sha256(bytes)), as: .base64url)
        var situation = try ReasonCase.signed { credential in
            try change(
                try credential.setting("/relatedResource/0/id", url).setting("/evidence/0/id", url)
                    .setting("/relatedResource/0/digestMultibase", .string(digest))
            )
        }
        situation.input.evidence = MemoryEvidence(files: [("reflection.txt", SampleBadge.reflection)])
        situation.input.loader = try server.loader(total: total)
        situation.input.isOffline = false
        return situation
    }
}
