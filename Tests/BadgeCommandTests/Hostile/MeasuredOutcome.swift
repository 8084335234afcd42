import BadgeTesting
import Foundation
import Synchronization

/// What a run of the program came to, and what it took.
struct MeasuredOutcome {
    /// The exit code; 128 and the number of the signal where one ended it.
    let code: Int32
    /// Seconds of processor time, user and system together.
    let seconds: Double
    /// The largest resident set in MiB.
    let mebibytes: Double
    let out: [UInt8]
    let err: [UInt8]
    /// Whether nothing in either output could do something to a terminal.
    let isClean: Bool

    /// Runs the program once for each list of arguments, through `MeasuredRun`: on each processor one after the other.
    static func of(_ runs: [[String]], in workspace: Workspace) throws -> [MeasuredOutcome] {
        let lanes = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 4, runs.count))
        let results = Mutex<[Int: Result<[MeasuredOutcome], any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: lanes) { lane in
            let own = stride(from: lane, to: runs.count, by: lanes).map { runs[$0] }
            let result = Result { try oneByOne(own, in: workspace, "o\(lane)") }
            results.withLock { $0[lane] = result }
        }
        let all = try results.withLock { found in try (0..<lanes).map { try found[$0]?.get() ?? [] } }
        return runs.indices.map { all[$0 % lanes][$0 / lanes] }
    }

    /// Runs the program once for each list of arguments, one after the other, with a folder for the outputs.
    private static func oneByOne(
        _ runs: [[String]],
        in workspace: Workspace,
        _ folder: String
    ) throws -> [MeasuredOutcome] {
        try workspace.makeFolder(folder)
        defer { try? workspace.remove(folder) }
        var requests: [UInt8] = []
        for (number, arguments) in runs.enumerated() {
            let texts = ["\(folder)/\(number).out", "\(folder)/\(number).err", Program.badge] + arguments
            for text in [String(texts.count)] + texts { requests += Array(text.utf8) + [0] }
        }
        let helper = Program.folder.appending(path: "MeasuredRun").path
        let outcome = try Program.run(
            helper,
            [],
            in: workspace.folder,
            environment: workspace.environment,
            input: requests,
            timeout: 900
        )
        let lines = outcome.out.split(separator: "\n").map { $0.split(separator: " ").compactMap { Int($0) } }
        guard lines.count == runs.count, lines.allSatisfy({ $0.count == 3 }) else {
            throw WorkspaceError.preparation("MeasuredRun answered \(lines.count) of \(runs.count): " + outcome.all)
        }
        return try lines.enumerated().map { number, line in
            let out = try workspace.bytes("\(folder)/\(number).out")
            let err = try workspace.bytes("\(folder)/\(number).err")
            return MeasuredOutcome(
                code: Int32(line[0]),
                seconds: Double(line[1]) / 1_000_000,
                mebibytes: Double(line[2]) / 1024,
                out: out,
                err: err,
                isClean: isClean(out + err)
            )
        }
    }

    /// Both outputs, standard output first.
    var text: String { String(decoding: out + err, as: UTF8.self) }

    /// Whether nothing in a text could do something to a terminal: control characters, and those that turn text round
    /// or hide in it.
    private static func isClean(_ bytes: [UInt8]) -> Bool {
        if bytes.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }) { return true }
        guard let text = String(validating: bytes, as: UTF8.self) else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x0A: true
            case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F:
                false
            default: true
            }
        }
    }

    /// What the report of each file says: its verdict, absent where nothing could be read, and the codes for it. Absent
    /// where standard output is no report.
    var reports: [(verdict: String?, codes: [String])]? {
        guard let json = try? JSONSerialization.jsonObject(with: Data(out)) else { return nil }
        let all = json as? [[String: Any]] ?? (json as? [String: Any]).map { [$0] }
        return all?.map { report in
            let verdict = report["verdict"] as? String
            if let error = report["error"] as? [String: Any] { return (verdict, [error["code"] as? String ?? ""]) }
            let wanted = verdict == "notVerified" ? "failed" : "undetermined"
            let presented = (report["presentation"] as? [String: Any])?["checks"] as? [[String: Any]] ?? []
            let checks = (report["checks"] as? [[String: Any]] ?? []) + presented
            let codes = checks.filter { $0["outcome"] as? String == wanted }.compactMap { $0["reason"] as? String }
            return (verdict, codes)
        }
    }

    /// The codes in square brackets on lines that name a text.
    func codes(naming name: String) -> [String] {
        text.split(separator: "\n").filter { $0.contains(name) }.flatMap { line in
            line.split(separator: "[").dropFirst().compactMap { part in
                part.firstIndex(of: "]").map { String(part[..<$0]) }
            }
        }
    }
}
