import BadgeTesting
import Foundation
import Testing

/// Every numbered example answers as its `session.txt` says, run as `examples/README.md` describes.
struct ExampleTests {
    private static let folder = Repository.root.appending(path: "examples")

    /// The numbered folders; one stands in for none, so that their absence fails.
    static let names: [String] = {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let numbered = all.filter { $0.first?.isNumber == true }.sorted()
        return numbered.isEmpty ? ["(no example was found)"] : numbered
    }()

    @Test(arguments: names)
    func `an example answers as it says`(name: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: name + "/session.txt"), encoding: .utf8)
        let session = try Session(text, named: name + "/session.txt")
        let workspace = try Workspace()
        try workspace.makeFolder("examples")
        try workspace.copy(Self.folder.appending(path: name), "examples/" + name)
        try workspace.copy(Repository.root.appending(path: "templates"), "templates")
        try workspace.copy(Repository.root.appending(path: "keys"), "keys")
        for key in workspace.names(in: "keys") { try workspace.setMode(0o600, "keys/" + key) }
        let problems = try session.run(in: workspace, at: "examples/" + name)
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n\n"))")
    }

    @Test func `the list of examples names every folder and no other`() throws {
        let text = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
        let listed = text.components(separatedBy: "\n").compactMap { line -> String? in
            guard line.hasPrefix("| `"), let end = line.range(of: "/`") else { return nil }
            return String(line[line.index(line.startIndex, offsetBy: 3)..<end.lowerBound])
        }
        #expect(listed.filter { $0.first?.isNumber == true }.sorted() == Self.names)
    }
}
