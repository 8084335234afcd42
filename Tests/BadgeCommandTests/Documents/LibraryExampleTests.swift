import Foundation
import Testing

/// The example of the libraries does what its document says.
struct LibraryExampleTests {
    @Test func `the example of the libraries issues a badge and verifies it`() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run(Program.folder.appending(path: "IssueAndVerify").path, [])
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(outcome.out.hasPrefix("VERIFIED"))
        #expect(outcome.err.isEmpty)
    }
}
