import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing

/// The good badge with a refresh service on the loopback host, which gives a newer version until something is different.
struct Refreshed: Sendable {
    static let extensions = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"

    /// A path that no other test asks for.
    let path: String
    /// How the newer version is signed.
    var kind = TestIssuer.Kind.embeddedEdDSA
    /// Which key signs it; 1 is the issuer of the badge.
    var seed: UInt8 = 1
    /// From when on the newer version holds.
    var validFrom: JSON = "2026-11-21T09:30:00Z"
    /// What else is different in the newer version before it is signed.
    var change: @Sendable (JSON) throws -> JSON = { $0 }
    /// What is different in the badge that is given before it is signed.
    var given: @Sendable (JSON) throws -> JSON = { $0 }

    init(_ path: String) { self.path = path }

    /// Adds a refresh service to a credential.
    static func naming(_ url: String, _ credential: JSON) throws -> JSON {
        try credential.setting("/@context/-", .string(extensions))
            .setting("/refreshService", ["id": .string(url), "type": "1EdTechCredentialRefresh"])
    }

    /// The newer version as the service gives it.
    func newer() throws -> [UInt8] {
        let issuer = try TestIssuer(for: kind, seed: seed)
        let url = try TestServer.get().url(path)
        let credential = try Self.naming(url, SampleBadge.complete(issuer: TestIssuer().did))
        return try issuer.sign(change(credential.setting("/validFrom", validFrom)), kind)
    }

    /// The badge that is given, and the service.
    ///
    /// - Parameter bytes: Something else than the newer version.
    func situation(serving bytes: [UInt8]? = nil) throws -> Situation {
        let server = try TestServer.get()
        try server.publish(bytes ?? newer(), at: path)
        return try asking(server.url(path))
    }

    /// The badge that is given, with a service at an address whose answer may take so many milliseconds.
    func asking(_ url: String, total: Int = 600_000) throws -> Situation {
        var situation = try ReasonCase.signed { try given(Self.naming(url, $0)) }
        situation.input.loader = try TestServer.get().loader(total: total)
        situation.input.isOffline = false
        return situation
    }

    /// What `refresh.service` finds.
    func found() async throws -> [String] { try await situation().report().found(.refreshService) }
}
