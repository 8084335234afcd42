import Glibc
import StrictJSON

/// The benchmark: measures every row that was asked for and prints it as soon as it is there.
@main
struct Entry {
    static var rows: [Row] {
        SignatureRows.all + LinkedDataRows.all + GraphRows.all + JSONRows.all + PictureRows.all + StatusRows.all
            + ProcessRows.all
    }

    static func main() async {
        do {
            exit(try await run(Array(CommandLine.arguments.dropFirst())))
        } catch let error as BenchError {
            say(error.detail)
            exit(error.exit.rawValue)
        } catch let error as any ExplainedError {
            say(error.detail)
            exit(BenchError.Exit.data.rawValue)
        } catch {
            say("\(error)")
            exit(BenchError.Exit.software.rawValue)
        }
    }

    /// - Returns: 0 where every row that has a stage goal was measured and meets it, else 1.
    private static func run(_ arguments: [String]) async throws -> Int32 {
        if arguments.first == ProcessUsage.helperWord {
            try ProcessUsage.helper(Array(arguments.dropFirst()))
            return 0
        }
        let options = try Options(arguments)
        if options.isAskingForHelp {
            Output.line(Options.usage)
            return 0
        }
        let chosen = rows.filter { options.only.isEmpty || $0.name.contains(options.only) }
        guard !chosen.isEmpty else {
            let names = rows.map(\.name).joined(separator: ", ")
            throw BenchError(.usage, "--only \(options.only): no row has this in its name; there are: \(names)")
        }
        if options.isListing {
            for row in chosen { Output.line(row.name) }
            return 0
        }
        return try await measure(chosen, Material(options), rounds: options.rounds)
    }

    private static func measure(_ rows: [Row], _ material: Material, rounds: Int) async throws -> Int32 {
        var missed: [String] = []
        var unmeasured: [String] = []
        for row in rows {
            do {
                let method = try await row.method(material)
                let measured = try await Sampling.measure(method.work, beside: method.floor, rounds: rounds)
                let result = RowResult(row: row, method: method, measured: measured)
                Output.line(result.text)
                if !result.meets("stage") { missed.append(row.name) }
            } catch let error as BenchError where error.exit == .unavailable {
                Output.line(row.name.padded(to: 38) + " not measured: " + error.detail)
                unmeasured.append(row.name)
            }
        }
        if !missed.isEmpty { say("stage goal missed: " + missed.joined(separator: ", ")) }
        if !unmeasured.isEmpty { say("not measured: " + unmeasured.joined(separator: ", ")) }
        let hadGoals = rows.filter { row in row.goals.contains { $0.name == "stage" } }
        if missed.isEmpty && unmeasured.isEmpty && !hadGoals.isEmpty { say("every stage goal of these rows is met.") }
        return missed.isEmpty && unmeasured.isEmpty ? 0 : 1
    }

    private static func say(_ text: String) {
        Output.line("badge bench: " + text, to: 2)
    }
}
