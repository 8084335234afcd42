import Foundation
import Testing

/// Two that the user calls by one name, which a report could not tell apart.
struct TrustNameTests {
    private static func add(_ arguments: [String], in workspace: Workspace) throws -> Outcome {
        try workspace.badge(["trust", "add"] + arguments + ["--trust", "list.yaml"])
    }

    @Test(arguments: ["Sample School", "sample  school"])
    func `another issuer of the same name is told`(name: String) throws {
        let workspace = try Workspace()
        let first = try Self.add(["did:web:one.example", "--name", "Sample School"], in: workspace)
        #expect(first.code == 0 && first.err.isEmpty, "\(first.all)")
        let second = try Self.add(["did:web:two.example", "--name", name], in: workspace)
        #expect(second.code == 0)
        #expect(
            second.err.contains(
                "note: another issuer of the name \"\(name)\" is on the list, did:web:one.example (line 3): "
            ),
            "\(second.err)"
        )
    }

    @Test func `another name, the same issuer or no name at all is no such thing`() throws {
        let workspace = try Workspace()
        _ = try Self.add(["did:web:one.example", "--name", "Sample School"], in: workspace)
        let others = [
            ["did:web:two.example", "--name", "Sample Schools"], ["did:web:three.example"],
            ["did:web:one.example", "--name", "Sample School", "--until", "2030-01-01"],
        ]
        for other in others {
            let outcome = try Self.add(other, in: workspace)
            #expect(outcome.code == 0 && !outcome.err.contains("of the name"), "\(outcome.all)")
        }
    }

    @Test func `a domain and a registry of that name are told too`() throws {
        let workspace = try Workspace()
        _ = try Self.add(["did:web:one.example", "--name", "The state"], in: workspace)
        let domain = try Self.add(["state.example", "--domain", "--name", "The state"], in: workspace)
        #expect(domain.err.contains("note: another issuer of the name"), "\(domain.err)")
        let registry = try Self.add(
            ["https://registry.example/registry.json", "--registry", "--name", "The state"],
            in: workspace
        )
        #expect(registry.err.contains("note: another domain of the name"), "\(registry.err)")
    }
}
