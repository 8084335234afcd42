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
        }
    }

    static let verify = ["verify", "--json", "--any-issuer", "--offline", "--at", "2026-11-22T12:00:00Z"]

    /// What follows the program's name for some files of one reader.
    static func arguments(_ reader: HostileFile.Reader, _ numbers: [Int], text: String) -> [String] {
        let names = numbers.map(name)
        let first = names[0]
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
        case .pin: verify + ["good.json", "--pin=" + text]
        case .resource: verify + ["good.json", "--require", "evidence", "--resource=" + text]
        }
    }

    /// Every file in runs that are quick: badges and templates several at a time, large ones alone.
    static func all(_ files: [HostileFile]) -> [HostileStep] {
        var groups: [[Int]] = []
        var size = 0
        for (number, file) in files.enumerated() {
            let isShared = file.reader == .badge || file.reader == .template
            size += file.bytes.count
            let last = groups.last?.last.map { files[$0] }
            if isShared, last?.reader == file.reader, size <= 300_000, groups[groups.count - 1].count < 25 {
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
        let file = files[numbers[0]]
        let text = String(decoding: file.bytes, as: UTF8.self)
        return HostileStep(files: numbers, arguments: arguments(file.reader, numbers, text: text))
    }
}

extension Workspace {
    /// A workspace with everything that the runs need, and every hostile file below `h`.
    static func withHostile(_ files: [HostileFile]) throws -> Workspace {
        let workspace = try withProgram()
        try workspace.write(HostileSample.good(), "good.json")
        try workspace.write(HostileSample.goodOfWeb(), "web.json")
        try workspace.write(HostileSample.goodOfGivenContext(), "given.json")
        let leader = Repository.root.appending(path: "examples/09-teaching-matters-teacher-leader/submission")
        try workspace.copy(
            Repository.root.appending(path: "templates/teaching-matters-teacher-leader.yaml"),
            "leader.yaml"
        )
        try workspace.copy(leader.appending(path: "submission.yaml"), "leader-submission.yaml")
        let made = try workspace.run("/usr/bin/env", ["mkfifo", "hostile.fifo"])
        guard made.code == 0 else { throw WorkspaceError.preparation(made.all) }
        try workspace.makeFolder("h")
        for (number, file) in files.enumerated() { try workspace.place(file, HostileStep.name(number)) }
        return workspace
    }

    /// Puts a hostile file where its reader finds it.
    private func place(_ file: HostileFile, _ name: String) throws {
        switch file.reader {
        case .badge, .publicKey, .trust, .issuer, .template, .didDocument, .context, .statements:
            try write(file.bytes, name)
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
