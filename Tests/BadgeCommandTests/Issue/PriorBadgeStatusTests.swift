import BadgeTesting
import Foundation
import StrictJSON
import Testing
import VerifiableCredentials

/// Badges that are renewed and name a list of withdrawn badges, which is asked for on a loopback host.
struct PriorBadgeStatusTests {
    private let workspace: Workspace
    private let server: TestServer
    private let path = "/prior-" + UUID().uuidString.lowercased()

    init() throws {
        workspace = try Workspace()
        try workspace.addCoach()
        server = try TestServer.get()
        try workspace.write(badge(), "prior.json")
        let added = try workspace.badge("trust add prior.json --trust known.yaml --at 2025-08-01")
        try #require(added.code == 0, "\(added.all)")
    }

    /// A badge of the program's first stage that has a place in a list.
    private func badge() throws -> [UInt8] {
        let issuer = try TestIssuer()
        func named(_ type: String, _ value: String) -> JSON {
            ["type": "IdentifierEntry", "identifier": .string(value), "identifierType": .string(type)]
        }
        let credential: JSON = [
            "@context": [
                "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            ],
            "id": "urn:uuid:00000000-0000-4000-8000-000000000003",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": ["id": .string(issuer.did), "type": ["Profile"], "name": "Example Program"],
            "validFrom": "2025-07-07T09:00:00Z",
            "validUntil": "2026-07-07T09:00:00Z",
            "credentialSubject": [
                "type": ["AchievementSubject"],
                "identifier": [
                    [
                        "type": "IdentityObject", "hashed": false, "identityHash": "Ines Okafor",
                        "identityType": "name",
                    ]
                ],
                "achievement": [
                    "id": "urn:uuid:00000000-0000-4000-8000-000000000004", "type": ["Achievement"],
                    "name": "Credentialed MTP Coach",
                    "description": "Coached for a year.",
                    "criteria": ["narrative": "A year of records."],
                    "otherIdentifier": [
                        named("ext:ProgramTemplate", "mtp-coach"), named("ext:ProgramStage", "stage-1"),
                    ],
                ],
            ],
            "credentialStatus": TestStatusList.entry(server.url(path), purpose: "revocation", index: "5"),
        ]
        return try issuer.sign(credential, .embeddedEdDSA)
    }

    private func check(isOnline: Bool = true, _ more: String...) throws -> Outcome {
        try Program.run(
            Program.badge,
            [
                "submission", "check", "renewal", "--template", "coach.yaml", "--badge", "prior.json", "--trust",
                "known.yaml",
            ] + (isOnline ? ["--online", "--allow-origin", server.origin] : []) + more,
            in: workspace.folder,
            environment: workspace.environment.filter { $0.key != "BADGE_OFFLINE" }
        )
    }

    private func publish(_ values: [Int: Int], _ bytes: [UInt8]? = nil) throws {
        let list = try bytes ?? StatusBadges.list(server.url(path), values, secondsAgo: 15_552_000)
        try server.publish(list, at: path)
    }

    private func expectUncounted(_ outcome: Outcome, _ why: String) {
        #expect(outcome.code == 1, "\(outcome.all)")
        let start = "no badge of this program was shown that counts; not counted: \"prior.json\": "
        #expect(outcome.out.contains(start + why), "\(outcome.all)")
    }

    @Test func `a badge counts where the list answers that it is good, and not where it was withdrawn`() throws {
        try publish([4: 1, 6: 1])
        let good = try check()
        #expect(good.code == 0, "\(good.all)")
        #expect(good.out.contains("Renewed in time: the badge \"mtp-coach\", awarded 2025-07-07"), "\(good.out)")
        #expect(try server.requests(for: path) == 1)
        try publish([5: 1])
        try expectUncounted(check(), "withdrawn by the issuer, says its list of")
    }

    @Test func `what could not be looked up is no pass`() throws {
        let silent = try check()
        #expect(silent.code == 1, "\(silent.all)")
        #expect(silent.out.contains("that counts; not counted: \"prior.json\": "), "\(silent.all)")
        #expect(try server.requests(for: path) > 0)
        try publish([:], Array("no list".utf8))
        let other = try check()
        #expect(other.code == 1 && other.out.contains("not counted: \"prior.json\": "), "\(other.all)")
        try publish([:])
        #expect(try check().code == 0)
    }

    @Test func `without the option nobody is asked, and the badge does not count`() throws {
        try publish([:])
        let outcome = try check(isOnline: false)
        #expect(outcome.code == 1 && outcome.out.contains("not counted: \"prior.json\": "), "\(outcome.all)")
        #expect(outcome.out.contains("with --online, what the badge names is looked up"), "\(outcome.all)")
        #expect(try server.requests(for: path) == 0)
        // The variable holds for every run, whatever the options say
        let held = try workspace.badge(
            [
                "submission", "check", "renewal", "--template", "coach.yaml", "--badge", "prior.json", "--trust",
                "known.yaml", "--online", "--allow-origin", server.origin,
            ]
        )
        #expect(held.code == 1, "\(held.all)")
        #expect(try server.requests(for: path) == 0)
    }

    @Test func `a host on this machine is asked only where it was named`() throws {
        try publish([:])
        let outcome = try Program.run(
            Program.badge,
            [
                "submission", "check", "renewal", "--template", "coach.yaml", "--badge", "prior.json", "--trust",
                "known.yaml", "--online",
            ],
            in: workspace.folder,
            environment: workspace.environment.filter { $0.key != "BADGE_OFFLINE" }
        )
        #expect(outcome.code == 1, "\(outcome.all)")
        #expect(try server.requests(for: path) == 0)
        #expect(try check(isOnline: false, "--allow-origin", "no origin").code == 64)
    }
}
