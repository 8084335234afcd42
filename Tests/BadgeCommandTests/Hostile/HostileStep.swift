import BadgeTesting
import Foundation

/// One run of the program over one hostile file or several.
struct HostileStep {
    /// Which files, by their numbers.
    var files: [Int]
    let arguments: [String]

    /// The name of a file in the workspace.
    static func name(_ number: Int) -> String { "h/\(number)" }

    /// The exit codes with which a file may be refused.
    static func codes(_ reader: HostileFile.Reader) -> Set<Int32> {
        switch reader {
        case .badge: [1, 2, 65]
        case .publicKey, .privateKey: [65, 77]
        case .trust, .issuer, .template, .submission, .assessment: [65]
        case .table, .record: [1]
        case .evidenceIndex: [2, 65]
        case .didDocument: [1, 2]
        case .context: [1, 2, 65]
        case .statements: [65]
        case .pin: [64, 65, 66, 77]
        case .resource: [1, 2, 64, 66]
        case .statusList, .statusEntry, .schema, .keyDocument, .presentation, .endorsement, .refresh, .state:
            [1, 2, 65]
        case .registry: [2, 65]
        case .registryAnswer: [2]
        case .trustGiven: [1, 2]
        }
    }

    static let verify = ["verify", "--json", "--any-issuer", "--offline", "--at", "2026-11-22T12:00:00Z"]

    /// The same, where it is asked whether anybody vouches for the issuer.
    private static let verifyIssuer = verify.filter { $0 != "--any-issuer" }
    private static let registry = "https://registry.example/registry.json"

    /// The name of the badge with which a file is given.
    static func badge(_ number: Int) -> String { "b/\(number)" }

    /// The badges that name the files of these numbers, and the files for the addresses that they name.
    private static func given(_ numbers: [Int], _ files: [HostileFile]) -> [String] {
        numbers.map(badge) + numbers.flatMap { ["--resource", files[$0].url + "=" + name($0)] }
    }

    /// What follows the program's name for some files of one reader.
    static func arguments(_ reader: HostileFile.Reader, _ numbers: [Int], of files: [HostileFile]) -> [String] {
        let names = numbers.map(name)
        let first = names[0]
        let text = String(decoding: files[numbers[0]].bytes.prefix(200_000), as: UTF8.self)
        return switch reader {
        case .badge: verify + names
        case .publicKey: verify + ["good.json", "--pin", "did:web:a.example=" + first]
        case .privateKey: ["key", "show", first, "--passphrase-file", "passphrase"]
        case .trust: ["trust", "list", "--trust", first]
        case .issuer:
            [
                "issue", "submission", "--template", "template.yaml", "--key", "ed25519.pem", "--passphrase-file",
                "passphrase", "--out", "new", "--issuer", first,
            ]
        case .template: ["program", "check"] + names
        case .submission: ["submission", "check", first, "--template", "template.yaml"]
        case .assessment: ["submission", "check", first, "--template", "template.yaml", "--decision"]
        case .table, .record: ["submission", "check", first, "--template", "leader.yaml"]
        case .evidenceIndex: verify + ["good.json", "--require", "evidence", "--evidence", first]
        case .didDocument:
            verify + ["web.json", "--resource", "https://program.example/.well-known/did.json=" + first]
        case .context: verify + ["given.json", "--context", HostileSample.givenContext + "=" + first]
        case .statements: ["canonicalize", first]
        case .statusList, .schema, .keyDocument: verify + given(numbers, files)
        case .statusEntry: verify + names + ["--resource", HostileFiles.soundListURL + "=status.json"]
        case .presentation: verify + names + ["--challenge", HostileFiles.challenge, "--domain", HostileFiles.domain]
        case .endorsement: verify + names + ["--require", "endorsement", "--trust", "endorsers.yaml"]
        case .refresh: verify + ["--require", "newest"] + given(numbers, files)
        case .registry: verifyIssuer + ["good.json", "--registry", first]
        case .registryAnswer:
            verifyIssuer + ["good.json", "--registry", registry, "--resource", registry + "=" + first]
        case .trustGiven: verifyIssuer + ["good.json", "--trust", first]
        case .state: verify + ["web.json", "--state", first, "--max-age", "999999d"]
        case .pin: verify + ["good.json", "--pin=" + text]
        case .resource: verify + ["good.json", "--require", "evidence", "--resource=" + text]
        }
    }

    /// The readers that take several files in one run.
    private static let shared: [HostileFile.Reader] = [
        .badge, .template, .statusList, .statusEntry, .schema, .keyDocument, .presentation, .endorsement, .refresh,
    ]

    /// Every file in runs that are quick: badges and templates several at a time, large ones alone.
    static func all(_ files: [HostileFile]) -> [HostileStep] {
        var groups: [[Int]] = []
        var size = 0
        for (number, file) in files.enumerated() {
            let isShared = shared.contains(file.reader)
            size += file.bytes.count
            let last = groups.last?.last.map { files[$0] }
            // What stands at an address is one thing in a run
            let isTwice = !file.url.isEmpty && groups.last?.contains { files[$0].url == file.url } == true
            if isShared, !isTwice, last?.reader == file.reader, size <= 300_000, groups[groups.count - 1].count < 25 {
                groups[groups.count - 1].append(number)
            } else {
                groups.append([number])
                size = file.bytes.count
            }
        }
        return groups.map { one($0, of: files) }
    }

    /// The run over some files of one reader.
    static func one(_ numbers: [Int], of files: [HostileFile]) -> HostileStep {
        HostileStep(files: numbers, arguments: arguments(files[numbers[0]].reader, numbers, of: files))
    }
}

extension Workspace {
    /// A workspace with everything that the runs need, and every hostile file below `h`.
    static func withHostile(_ files: [HostileFile]) throws -> Workspace {
        let workspace = try withProgram()
        try workspace.write(HostileSample.good(), "good.json")
        let endorser = try TestIssuer(seed: HostileSample.endorserSeed).did
        try workspace.write("format: badge-trust/1\nissuers:\n  - id: \"\(endorser)\"\n", "endorsers.yaml")
        try workspace.write(HostileSample.goodOfWeb(), "web.json")
        try workspace.write(HostileSample.goodOfGivenContext(), "given.json")
        try workspace.write(HostileFiles.soundList(), "status.json")
        let leader = Repository.root.appending(path: "examples/09-teaching-matters-teacher-leader/submission")
        try workspace.copy(
            Repository.root.appending(path: "templates/teaching-matters-teacher-leader.yaml"),
            "leader.yaml"
        )
        try workspace.copy(leader.appending(path: "submission.yaml"), "leader-submission.yaml")
        let made = try workspace.run("/usr/bin/env", ["mkfifo", "hostile.fifo"])
        guard made.code == 0 else { throw WorkspaceError.preparation(made.all) }
        try workspace.makeFolder("h")
        try workspace.makeFolder("b")
        for (number, file) in files.enumerated() {
            try workspace.place(file, HostileStep.name(number))
            if let badge = file.badge { try workspace.write(badge, HostileStep.badge(number)) }
        }
        return workspace
    }

    /// A folder as `--state` makes it.
    func makeStateFolder(_ name: String) throws {
        try makeFolder(name)
        try setMode(0o700, name)
        try write("{\"format\": \"badge-state/1\"}\n", name + "/badge-state.json")
    }

    /// Puts a hostile file where its reader finds it.
    private func place(_ file: HostileFile, _ name: String) throws {
        switch file.reader {
        case .badge, .publicKey, .trust, .issuer, .template, .didDocument, .context, .statements, .statusList,
            .statusEntry,
            .schema, .keyDocument, .presentation, .endorsement, .refresh, .registry, .registryAnswer, .trustGiven:
            try write(file.bytes, name)
        case .state:
            try makeStateFolder(name)
            try write(file.bytes, name + "/" + HostileFiles.recordName())
        case .privateKey:
            try write(file.bytes, name)
            try setMode(0o600, name)
        case .submission:
            try makeFolder(name)
            try write(file.bytes, name + "/submission.yaml")
        case .assessment:
            try makeFolder(name + "/assessments")
            try copy(url("submission/submission.yaml"), name + "/submission.yaml")
            try write(file.bytes, name + "/assessments/sheet.yaml")
        case .table:
            try makeFolder(name + "/evidence")
            try copy(url("leader-submission.yaml"), name + "/submission.yaml")
            try write(file.bytes, name + "/evidence/coaching-log.csv")
        case .record:
            try makeFolder(name + "/evidence")
            try copy(url("leader-submission.yaml"), name + "/submission.yaml")
            try write(file.bytes, name + "/evidence/observation-1.yaml")
        case .evidenceIndex:
            try makeFolder(name)
            try write(file.bytes, name + "/index.json")
        case .pin, .resource: break
        }
    }
}
