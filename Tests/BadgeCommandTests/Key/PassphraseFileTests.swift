import Testing

/// Who may read the file of a passphrase, and what a private key without its public half is good for.
struct PassphraseFileTests {
    private let workspace: Workspace

    init() throws {
        workspace = try Workspace.withProgram()
    }

    @Test(arguments: [(0o600, nil), (0o400, nil), (0o644, "read"), (0o444, "read"), (0o640, "read"), (0o622, "change")])
    func `a passphrase file that others may use is told and taken`(mode: Int, verb: String?) throws {
        try workspace.setMode(mode, "passphrase")
        let outcome = try workspace.issue()
        let note = verb.map { "note: other users may \($0) the passphrase file \"passphrase\"" }
        #expect(outcome.err.contains("other users may") == (note != nil), "\(outcome.err)")
        if let note { #expect(outcome.err.contains(note), "\(outcome.err)") }
    }

    @Test func `a passphrase from a descriptor has no mode`() throws {
        let outcome = try workspace.run(
            "/bin/sh",
            ["-c", "badge key show ed25519.pem --passphrase-fd 3 3<passphrase"]
        )
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(!outcome.err.contains("other users may"))
    }

    @Test func `a private key whose public half is gone is shown for its passphrase`() throws {
        let whole = try workspace.badge("key show ed25519.pem")
        try workspace.remove("ed25519.pub.pem")
        let shown = try workspace.badge("key show ed25519.pem --passphrase-file passphrase")
        #expect(shown.code == 0, "\(shown.all)")
        #expect(shown.out == whole.out)
        #expect(shown.err.contains("the public half ed25519.pub.pem is gone"), "\(shown.err)")
        let unasked = try workspace.badge("key show ed25519.pem")
        #expect(unasked.code == 77, "\(unasked.all)")
        #expect(unasked.err.contains("[passphrase.noTerminal]"), "\(unasked.err)")
        #expect(unasked.err.contains("--passphrase-file"), "\(unasked.err)")
        try workspace.write("another passphrase\n", "wrong")
        #expect(try workspace.badge("key show ed25519.pem --passphrase-file wrong").code == 77)
    }
}
