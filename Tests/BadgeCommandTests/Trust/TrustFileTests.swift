import Testing

/// The trust file as people and programs write it.
struct TrustFileTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    @Test func `of many entries added at once none is lost`() async throws {
        let workspace = workspace
        for round in 0..<3 {
            let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        try workspace.badge("trust add https://school-\(number).example --trust list-\(round).yaml")
                            .code
                    }
                }
                var codes: [Int32] = []
                for try await code in group { codes.append(code) }
                return codes
            }
            #expect(codes == [Int32](repeating: 0, count: 8))
            let list = try workspace.badge("trust list --trust list-\(round).yaml")
            #expect(list.out.split(separator: "\n").count == 8, "\(list.all)")
        }
    }

    @Test func `the same entry added at once stands there once`() async throws {
        let workspace = workspace
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<6 {
                group.addTask { try workspace.badge("trust add https://school.example --trust list.yaml") }
            }
            try await group.waitForAll()
        }
        #expect(try workspace.badge("trust list --trust list.yaml").out == "https://school.example\n")
    }

    @Test(arguments: ["issuers:\n", "issuers: ~\n", "issuers: null\n", "issuers: []\n", ""])
    func `a list with nothing in it is empty for every command`(end: String) throws {
        try workspace.write("format: badge-trust/1\n" + end, "list.yaml")
        let list = try workspace.badge("trust list --trust list.yaml")
        #expect(list.code == 0, "\(list.all)")
        #expect(list.out.isEmpty)
        try workspace.write("{}", "badge.json")
        #expect(try workspace.badge("verify badge.json --trust list.yaml").err.contains("list.yaml") == false)
        guard end == "issuers:\n" else { return }
        let added = try workspace.badge("trust add https://school.example --trust list.yaml")
        #expect(added.code == 0, "\(added.all)")
        #expect(try workspace.badge("trust list --trust list.yaml").out == "https://school.example\n")
    }

    @Test(arguments: ["issuers: none\n", "issuers: \"\"\n", "issuers: {}\n"])
    func `anything else that is no list is refused`(end: String) throws {
        try workspace.write("format: badge-trust/1\n" + end, "list.yaml")
        let list = try workspace.badge("trust list --trust list.yaml")
        #expect(list.code == 65, "\(list.all)")
        #expect(list.err.contains("[yaml.wrongKind]"), "\(list.all)")
    }
}
