import BadgeTesting
import Foundation
import Testing

/// Every hostile file, read by the real program: none verifies, none is taken, none crashes it, none costs more than
/// two seconds of processor time or 64 MiB more than a good badge.
struct HostileFileTests {
    /// Seconds of processor time that a file may cost: 2. A program that was compiled for debugging takes several times as
    /// long, and may take 6; `BADGE_PROGRAM` names one that was not.
    static let mostSeconds: Double = {
        #if DEBUG
            return ProcessInfo.processInfo.environment["BADGE_PROGRAM"] == nil ? 6 : 2
        #else
            return 2
        #endif
    }()
    static let mostMebibytes = 64.0

    /// What became of one file.
    private struct Judged {
        let file: HostileFile
        let number: Int
        let codes: [String]
        let outcome: MeasuredOutcome
        let isAlone: Bool

        /// Whether one of the expected codes is there. One that ends with a full stop stands for all that begin so.
        var isExpected: Bool {
            codes.contains { code in
                file.codes.contains { $0.hasSuffix(".") ? code.hasPrefix($0) : code == $0 }
            }
        }
    }

    @Test func `no hostile file is taken, and each is refused for what is wrong with it`() throws {
        let files = try HostileFiles.all().files
        let workspace = try Workspace.withHostile(files)
        let good = try MeasuredOutcome.of(Array(repeating: HostileStep.verify + ["good.json"], count: 3), in: workspace)
        #expect(good.allSatisfy { $0.code == 0 }, "\(good[0].text)")
        let ground = good.map(\.mebibytes).max() ?? 0

        var steps = HostileStep.all(files)
        var outcomes = try MeasuredOutcome.of(steps.map(\.arguments), in: workspace)
        // What is too much for several files together is looked at file by file.
        let heavy = steps.indices.filter { index in
            steps[index].files.count > 1
                && (outcomes[index].seconds > Self.mostSeconds || outcomes[index].code >= 128
                    || outcomes[index].mebibytes > ground + Self.mostMebibytes)
        }
        let single = heavy.flatMap { steps[$0].files }.map { HostileStep.one([$0], of: files) }
        for index in heavy.reversed() {
            steps.remove(at: index)
            outcomes.remove(at: index)
        }
        outcomes += try MeasuredOutcome.of(single.map(\.arguments), in: workspace)
        steps += single

        let judged = zip(steps, outcomes).flatMap { Self.judge($0, $1, files) }
        let unanswered = files.count - judged.count
        #expect(unanswered == 0)
        let problems = judged.flatMap { Self.problems($0, ground: ground) }
        #expect(problems.isEmpty, "\(problems.count) problems\n\(problems.joined(separator: "\n"))")
        let total = files.count
        let exact = files.count { $0.codes.count == 1 && $0.codes[0].hasSuffix(".") == false }
        #expect(exact * 100 >= total * 95, "for so few of \(total) files one code alone is right")
        #expect(!workspace.exists("new"), "a badge was issued")
        #expect(total >= 2000)
        try Self.report(judged, ground: ground)
    }

    /// The readers each of whose families has an unharmed twin.
    private static let twinned: [HostileFile.Reader] = [
        .statusList, .statusEntry, .schema, .keyDocument, .presentation, .endorsement, .refresh, .registry,
        .registryAnswer,
        .trustGiven, .state,
    ]

    @Test func `the twin of a family that nobody harmed is taken`() throws {
        let all = try HostileFiles.all()
        let twins = all.twins
        let families = Set(twins.map(\.family))
        let without = Set(all.files.filter { Self.twinned.contains($0.reader) }.map(\.family)).subtracting(families)
        #expect(without.isEmpty, "no twin for \(without.sorted())")
        for reader in Self.twinned + [.trust, .didDocument, .context, .statements] {
            #expect(twins.contains { $0.reader == reader }, "no twin for \(reader)")
        }
        let workspace = try Workspace.withHostile(twins)
        let steps = twins.indices.map { HostileStep.one([$0], of: twins) }
        let outcomes = try MeasuredOutcome.of(steps.map(\.arguments), in: workspace)
        for (twin, outcome) in zip(twins, outcomes) {
            #expect(outcome.code == 0, "\(twin.reader): \(twin.family)\n\(outcome.text.prefix(4000))")
        }
    }

    /// The codes of each file of a run.
    private static func judge(_ step: HostileStep, _ outcome: MeasuredOutcome, _ files: [HostileFile]) -> [Judged] {
        let reports = outcome.reports
        if let reports, reports.count == step.files.count || step.files.count == 1 && !reports.isEmpty {
            // A file of several badges has a report for each
            let all = step.files.count == 1 ? [reports] : reports.map { [$0] }
            return zip(step.files, all).map { number, reports in
                Judged(
                    file: files[number],
                    number: number,
                    codes: reports.flatMap { $0.verdict == "verified" ? ["verified"] : $0.codes },
                    outcome: outcome,
                    isAlone: step.files.count == 1
                )
            }
        }
        return step.files.map { number in
            Judged(
                file: files[number],
                number: number,
                codes: outcome.codes(naming: step.files.count == 1 ? "[" : HostileStep.name(number) + ":"),
                outcome: outcome,
                isAlone: step.files.count == 1
            )
        }
    }

    /// What is not as it has to be with the answer to one file; nothing where all is.
    private static func problems(_ one: Judged, ground: Double) -> [String] {
        let outcome = one.outcome
        let extra = outcome.mebibytes - ground
        var problems: [String] = []
        if outcome.code >= 128 || outcome.code == 70 { problems.append("crashed with \(outcome.code)") }
        if !HostileStep.codes(one.file.reader).contains(outcome.code) { problems.append("exit \(outcome.code)") }
        if one.codes.contains("verified") { problems.append("VERIFIED") }
        if !one.isExpected { problems.append("expected \(one.file.codes), found \(Set(one.codes).sorted())") }
        if !outcome.isClean { problems.append("characters that do something to a terminal") }
        if outcome.seconds > mostSeconds { problems.append("\(outcome.seconds) s of processor time") }
        if extra > mostMebibytes { problems.append("\(extra) MiB more than a good badge") }
        return problems.map { "\(one.file.reader.rawValue): \(one.file.family): \(one.file.what.prefix(80)): \($0)" }
    }

    /// Prints how many files each reader refused, and what the worst of them took.
    private static func report(_ judged: [Judged], ground: Double) throws {
        for reader in HostileFile.Reader.allCases {
            let own = judged.filter { $0.file.reader == reader }
            let count = own.count
            try #require(count > 0, "no file for \(reader.rawValue)")
            guard let slow = own.max(by: { $0.outcome.seconds < $1.outcome.seconds }),
                let large = own.max(by: { $0.outcome.mebibytes < $1.outcome.mebibytes })
            else { continue }
            let seconds = Int((slow.outcome.seconds * 1000).rounded())
            let mebibytes = Int((large.outcome.mebibytes - ground).rounded())
            print(
                "hostile files for \(reader.rawValue): \(own.count) in \(Set(own.map(\.file.family)).count) families, at "
                    + "most \(seconds) ms (\(slow.isAlone ? slow.file.what : "a run of several")) and \(mebibytes) MiB more "
                    + "(\(large.isAlone ? large.file.what : "a run of several"))"
            )
        }
        for (family, own) in Dictionary(grouping: judged, by: \.file.family).sorted(by: { $0.key < $1.key }) {
            print("hostile files: \(own.count): \(family)")
        }
        try Standards.report("hostile files", cases: judged.count)
    }
}
