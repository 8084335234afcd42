import Foundation
import Testing

/// Keys and passphrases stay where they belong.
struct SecrecyTests {
    private let workspace: Workspace
    private static let secret = "four quiet horses in the rain"

    init() throws {
        workspace = try Workspace.withProgram()
        try workspace.write(Self.secret + "\n", "secret")
    }

    private func makeKey(_ type: String = "Ed25519") throws -> Outcome {
        try workspace.badge(["key", "new", "--type", type, "--out", "keys/own.pem", "--passphrase-file", "secret"])
    }

    @Test(arguments: ["Ed25519", "P-256", "P-384"])
    func `making, showing and using a key tells neither passphrase nor private half`(type: String) throws {
        let made = try makeKey(type)
        #expect(made.code == 0, "\(made.all)")
        let clear = try workspace.run(
            "/bin/sh",
            ["-c", "openssl pkey -in keys/own.pem -passin file:secret -outform DER"]
        )
        #expect(clear.code == 0, "\(clear.err)")
        let size = type == "Ed25519" ? 32 : type == "P-256" ? 32 : 48
        let start = try #require(Self.place(of: [0x04, UInt8(size)], in: clear.outBytes))
        let key = Array(clear.outBytes[(start + 2)..<(start + 2 + size)])
        let runs = [
            made, try workspace.badge("key show keys/own.pem"), try workspace.badge("key show keys/own.pem --json"),
            try workspace.badge([
                "issue", "submission", "--template", "template.yaml", "--key", "keys/own.pem", "--passphrase-file",
                "secret",
                "--out", "out",
            ]),
            try workspace.badge([
                "issue", "submission", "--template", "template.yaml", "--key", "keys/own.pem", "--passphrase-file",
                "passphrase", "--out", "out2",
            ]),
        ]
        #expect(runs.map(\.code) == [0, 0, 0, 0, 77])
        let forms = [
            Array(Self.secret.utf8), key, Array(Data(key).base64EncodedString().prefix(40).utf8),
            Array(key.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined().utf8),
            Array(
                Data(key).base64EncodedString().replacingOccurrences(of: "+", with: "-")
                    .replacingOccurrences(of: "/", with: "_").prefix(40).utf8
            ),
        ]
        var written = runs.flatMap { $0.outBytes + Array($0.err.utf8) }
        for name in ["keys/own.pub.pem", "out/\(Workspace.badgeID)/badge.json"] { written += try workspace.bytes(name) }
        for form in forms { #expect(Self.place(of: form, in: written) == nil) }
        // The search would find them: they are in what openssl printed and in the passphrase file.
        #expect(Self.place(of: key, in: clear.outBytes) != nil)
    }

    @Test func `a new key is closed to others and a key that is open to others is refused`() throws {
        #expect(try makeKey().code == 0)
        #expect(try workspace.mode("keys") == 0o700)
        #expect(try workspace.mode("keys/own.pem") == 0o600)
        #expect(try workspace.mode("keys/own.pub.pem") == 0o644)
        for mode in [0o640, 0o604, 0o660, 0o620] {
            try workspace.setMode(mode, "ed25519.pem")
            let refused = try workspace.badge(Workspace.issuing)
            #expect(refused.code == 77, "\(refused.all)")
            #expect(refused.err.contains("other users may use the key file") && refused.err.contains("chmod 600"))
            #expect(!workspace.exists("out"))
        }
        try workspace.setMode(0o600, "ed25519.pem")
        #expect(try workspace.badge(Workspace.issuing).code == 0)
    }

    @Test func `a wrong passphrase is told as such and issues nothing`() throws {
        let outcome = try workspace.badge([
            "issue", "submission", "--template", "template.yaml", "--key", "ed25519.pem", "--passphrase-file", "secret",
            "--issuer", "issuer.yaml", "--out", "out",
        ])
        #expect(outcome.code == 77)
        #expect(outcome.err.contains("the passphrase does not open the key"))
        #expect(outcome.out.isEmpty && !workspace.exists("out"))
    }

    @Test func `a passphrase is taken from a descriptor`() throws {
        let made = try workspace.run(
            "/bin/bash",
            ["-c", "exec badge key new --out own.pem --passphrase-fd 3 3<secret"]
        )
        #expect(made.code == 0, "\(made.all)")
        let same = try workspace.run(
            "/bin/bash",
            [
                "-c",
                "exec badge issue submission --template template.yaml --key own.pem --passphrase-fd 9 --out out 9<secret",
            ]
        )
        #expect(same.code == 0, "\(same.all)")
        let input = try workspace.badge(
            ["key", "new", "--out", "second.pem", "--passphrase-fd", "0"],
            input: Array(Self.secret.utf8)
        )
        #expect(input.code == 0, "\(input.all)")
    }

    @Test(.enabled(if: Program.find("python3") != nil, "python3 is not here (scripts/test installs it)"))
    func `the question on a terminal shows nothing that is typed`() throws {
        try workspace.write(Self.terminal, "terminal.py")
        let python = try #require(Program.find("python3"))
        let right = try workspace.run(
            python,
            ["terminal.py", Self.secret, Self.secret, Program.badge, "key", "new", "--out", "own.pem"]
        )
        #expect(right.code == 0, "\(right.all)")
        #expect(right.out.contains("Passphrase for the new key: ") && right.out.contains("The same again: "))
        #expect(!right.out.contains("horses"))
        #expect(right.err.contains("echo was off, off, then on"), "\(right.err)")
        #expect(workspace.exists("own.pem"))
        let differing = try workspace.run(
            python,
            ["terminal.py", Self.secret, Self.secret + "!", Program.badge, "key", "new", "--out", "other.pem"]
        )
        #expect(differing.code == 77, "\(differing.all)")
        #expect(differing.out.contains("the two passphrases differ") && !differing.out.contains("horses"))
        #expect(!workspace.exists("other.pem"))
    }

    /// Runs a command on a terminal of its own, types an answer to each question, prints what the terminal showed, and
    /// says on standard error whether typed characters were shown.
    private static let terminal = """
        import os, pty, select, sys, termios, time
        answers, command = sys.argv[1:3], sys.argv[3:]
        child, terminal = pty.fork()
        if child == 0:
            os.execv(command[0], command)
        shown, echo, asked = b"", [], 0
        end = time.time() + 60
        while time.time() < end:
            ready, _, _ = select.select([terminal], [], [], 0.2)
            if ready:
                try:
                    data = os.read(terminal, 4096)
                except OSError:
                    break
                if not data:
                    break
                shown += data
            if asked < 2 and shown.count(b": ") > asked and not ready:
                echo.append("on" if termios.tcgetattr(terminal)[3] & termios.ECHO else "off")
                os.write(terminal, answers[asked].encode() + b"\\n")
                asked += 1
            elif asked == 2 and len(echo) == 2:
                if termios.tcgetattr(terminal)[3] & termios.ECHO:
                    echo.append("on")
        _, status = os.waitpid(child, 0)
        sys.stdout.buffer.write(shown)
        print("echo was " + ", ".join(echo[:2]) + ", then " + (echo[2] if len(echo) > 2 else "unknown"), file=sys.stderr)
        sys.exit(os.waitstatus_to_exitcode(status))
        """

    /// Where bytes stand in others.
    private static func place(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
        guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
        return Data(bytes).range(of: Data(wanted))?.lowerBound
    }
}
