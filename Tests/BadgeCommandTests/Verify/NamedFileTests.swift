import BadgeTesting
import Foundation
import Testing

/// What is said of files and folders that an option names wrongly.
struct NamedFileTests {
    @Test(arguments: [
        ("verify badge.json --evidence nothere", "--evidence"), ("verify badge.json --trust nothere", "--trust"),
        ("verify badge.json --pin did:web:a.example=nothere", "--pin"),
        ("verify badge.json --resource https://a.example/=nothere", "--resource"),
        ("verify badge.json --context https://a.example/v1=nothere", "--context"),
        ("canonicalize badge.json --context https://a.example/v1=nothere", "--context"),
        ("verify badge.json --ca-file nothere", "--ca-file"),
        ("evidence check submission --ca-file nothere", "--ca-file"),
        ("submission check submission --template nothere", "--template"),
        ("evidence check submission --template nothere", "--template"),
        ("trust add did:web:a.example --key nothere --trust trust.yaml", "--key"),
    ])
    func `a file that is not there is told with its option`(line: String, option: String) throws {
        let workspace = try Workspace.withProgram()
        try workspace.write(HostileSample.good(), "badge.json")
        let outcome = try workspace.badge(line)
        #expect(outcome.code == 66, "\(outcome.all)")
        #expect(
            outcome.err.hasPrefix("badge: error: \(option): there is no file \"nothere\" [file.missing]\n"),
            "\(outcome.err)"
        )
    }

    @Test(arguments: [("--template", "template.yaml"), ("--image", "plain.png"), ("--issuer", "issuer.yaml")])
    func `a file that badge issue needs and that is not there is told with its option`(
        option: String,
        file: String
    ) throws {
        let workspace = try Workspace.withProgram()
        let arguments = (Workspace.issuing + ["--image", "plain.png"]).map { $0 == file ? "nothere" : $0 }
        let outcome = try workspace.badge(arguments)
        #expect(outcome.code == 66, "\(outcome.all)")
        #expect(outcome.err.contains("error: \(option): there is no file \"nothere\" [file.missing]"), "\(outcome.err)")
    }

    @Test(arguments: [
        ("did:web:a.example:b", "write --resource https://a.example/b/did.json=did.json"),
        ("did:web:a.example#key", "https://school.example/.well-known/did.json"),
        ("did:key:z6Mk", "https://school.example/.well-known/did.json"),
    ])
    func `a DID in the place of the URL of a resource is refused`(did: String, advice: String) throws {
        let workspace = try Workspace.withProgram()
        try workspace.write(HostileSample.good(), "badge.json")
        try workspace.write("{}", "did.json")
        let outcome = try workspace.badge("verify badge.json --resource \(did)=did.json")
        #expect(outcome.code == 64, "\(outcome.all)")
        #expect(
            outcome.err.hasPrefix("badge: error: --resource \"\(did)\": expected a URL before the equals sign"),
            "\(outcome.err)"
        )
        #expect(outcome.err.contains(advice), "\(outcome.err)")
    }

    @Test func `a file in the place of the folder to write into is told as a file`() throws {
        let workspace = try Workspace.withProgram()
        let before = try workspace.bytes("plain.svg")
        func issue(_ out: String) throws -> Outcome { try workspace.badge(Workspace.issuing.dropLast() + [out]) }
        let outcome = try issue("plain.svg")
        #expect(outcome.code == 73, "\(outcome.all)")
        #expect(
            outcome.err.contains("\"plain.svg\" is a file and not a folder to write into [file.unwritable]"),
            "\(outcome.err)"
        )
        #expect(!outcome.err.contains("make the folder"))
        let report = try workspace.badge(
            "evidence check submission --template template.yaml --offline --out plain.svg/x.csv"
        )
        #expect(report.code == 73 && report.err.contains("is a file and not a folder"), "\(report.all)")
        #expect(try workspace.bytes("plain.svg") == before)
        #expect(try issue("out").code == 0)
    }
}
