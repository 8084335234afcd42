import BadgeTesting
import Foundation
import Testing

/// Registries on the command line and in the trust file, from files and from a host over TLS.
struct RegistryCommandTests {
    private let workspace: Workspace
    private let server: TestServer
    private let path = "/registry-" + UUID().uuidString.lowercased() + ".json"
    private let badge = "out/" + Workspace.badgeID + "/badge.json"
    private let issuer = "did:key:z6MknSYNtRP3xN6abbxCRHE5fJaB1N9JW3FWTYQzmpmWCBnM"

    init() throws {
        workspace = try Workspace.withProgram()
        server = try TestServer.get()
        try workspace.issue()
        try workspace.write(registry, "known.json")
    }

    private var registry: [UInt8] {
        Array(#"{"meta": {}, "registry": {"\#(issuer)": {"name": "Sample \u001b[2J Program"}}}"#.utf8)
    }

    private var url: String { "https://localhost:\(server.port("good"))\(path)" }

    private func verify(_ more: [String], online: Bool = false) throws -> Outcome {
        let reach = [
            "--allow-origin", "https://localhost:\(server.port("good"))", "--ca-file", server.certificates.authority,
        ]
        return try Program.run(
            Program.badge,
            ["verify", badge, "--at", "2026-08-01"] + (online ? reach : []) + more,
            in: workspace.folder,
            environment: workspace.environment.filter { $0.key != "BADGE_OFFLINE" || !online }
        )
    }

    /// The output without its line breaks.
    private func flat(_ outcome: Outcome) -> String {
        outcome.out.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }

    @Test func `a registry in a file vouches for its issuers, and its names are escaped`() throws {
        let outcome = try verify(["--registry", "known.json"])
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(outcome.out.contains("[issuer.registered]") && outcome.out.contains("Sample \\u{1B}[2J Program"))
        #expect(flat(outcome).contains("The registry \"known.json\", which you named, lists the issuer."))
        #expect(!outcome.all.contains("\u{1B}"))
        try workspace.write(#"{"registry": {"\#(issuer)x": {}}}"#, "known.json")
        let other = try verify(["--registry", "known.json"])
        #expect(other.code == 2 && other.out.contains("[issuer.notListed]"), "\(other.all)")
    }

    @Test func `a registry of the trust file stands beside it`() throws {
        try workspace.makeFolder("lists")
        try workspace.write(registry, "lists/ours.json")
        try workspace.write(
            "format: badge-trust/1\nissuers:\nregistries:\n  - file: ours.json\n    name: Ours\n",
            "lists/trust.yaml"
        )
        let outcome = try verify(["--trust", "lists/trust.yaml"])
        #expect(outcome.code == 0 && flat(outcome).contains("The registry \"Ours\""), "\(outcome.all)")
        let listed = try workspace.badge("trust list --trust lists/trust.yaml")
        #expect(listed.out == "ours.json  \"Ours\"  (every issuer of this registry)\n", "\(listed.all)")
        #expect(try workspace.badge("trust check lists/trust.yaml").code == 0)
        try workspace.write("{}", "lists/ours.json")
        let broken = try verify(["--trust", "lists/trust.yaml"])
        #expect(broken.code == 65 && broken.err.contains("[registry.form]"), "\(broken.all)")
        let checked = try workspace.badge("trust check lists/trust.yaml")
        #expect(checked.code == 1 && checked.out.contains("trust.yaml:4: ") && checked.out.contains("[registry.form]"))
        try workspace.remove("lists/ours.json")
        #expect(try verify(["--trust", "lists/trust.yaml"]).code == 66)
        #expect(try workspace.badge("trust check lists/trust.yaml").code == 1)
    }

    @Test func `a registry on the web is asked over TLS, and not offline`() throws {
        try server.publish(registry, at: path)
        let offline = try verify(["--registry", url])
        #expect(offline.code == 2 && offline.out.contains("[issuer.registryNotRead]"), "\(offline.all)")
        let again = try verify(["--registry", url, "--offline"], online: true)
        #expect(again.code == 2, "\(again.all)")
        #expect(try server.requests(for: path) == 0)
        let given = try verify(["--registry", url, "--resource", url + "=known.json"])
        #expect(given.code == 0, "\(given.all)")
        let outcome = try verify(["--registry", url], online: true)
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(flat(outcome).contains("it is a list that nobody signed"))
        #expect(try server.requests(for: path) == 1)
    }

    @Test func `a registry that gives no answer is only said by the check`() throws {
        try workspace.write("format: badge-trust/1\nregistries:\n  - url: \(url)\n", "list.yaml")
        let offline = try workspace.badge("trust check list.yaml")
        #expect(offline.code == 0 && offline.err.contains("was not read: it was not looked up"), "\(offline.all)")
        try server.publish(Array("[]".utf8), at: path)
        let online = try Program.run(
            Program.badge,
            [
                "trust", "check", "list.yaml", "--allow-origin", "https://localhost:\(server.port("good"))",
                "--ca-file", server.certificates.authority,
            ],
            in: workspace.folder,
            environment: workspace.environment.filter { $0.key != "BADGE_OFFLINE" }
        )
        #expect(online.code == 1 && online.out.contains("list.yaml:3: ") && online.out.contains("[registry.form]"))
    }

    @Test(arguments: [
        ("http://registry.example/list.json", 64, "over https only"), ("absent.json", 66, "--registry"),
        ("template.yaml", 65, "[registry.notJSON]"),
    ])
    func `what is no registry ends the run`(value: String, code: Int32, message: String) throws {
        let outcome = try verify(["--registry", value])
        #expect(outcome.code == code && outcome.err.contains(message), "\(outcome.all)")
        #expect(outcome.out.isEmpty)
    }
}
