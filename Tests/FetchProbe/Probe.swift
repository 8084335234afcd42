import Glibc
import ResourceFetching
import VerifiableCredentials

/// Fetches the URLs on standard input, one a line, and prints one line about each: what became of it. The tests run it
/// where only a process of its own can be, such as in a network namespace.
///
///     FetchProbe CONNECT-MILLISECONDS TOTAL-MILLISECONDS [ALLOWED-ORIGIN…]
@main
enum Probe {
    static func main() async {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3, let connect = Int(arguments[1]), let total = Int(arguments[2]) else {
            print("usage: FetchProbe CONNECT-MILLISECONDS TOTAL-MILLISECONDS [ALLOWED-ORIGIN…]")
            return
        }
        let loader = NetworkLoader(
            NetworkConfiguration(
                allowedOrigins: arguments.dropFirst(3).compactMap { try? WebOrigin($0) },
                connectMilliseconds: connect,
                loadMilliseconds: total,
                digestMilliseconds: total
            )
        )
        while let url = readLine() {
            print(await outcome(url, loader))
            // Standard output waits for more where it is no terminal.
            fflush(nil)
        }
    }

    private static func outcome(_ url: String, _ loader: NetworkLoader) async -> String {
        do {
            let found = try await loader.digest(url, limit: 1 << 20)
            return "found \(found.size) \(found.finalURL)"
        } catch {
            switch error {
            case .gone(let text): return "gone \(text)"
            case .protected(let text): return "protected \(text)"
            case .notLookedUp: return "notLookedUp"
            case .refused(let text): return "refused \(text)"
            case .unreachable(let text): return "unreachable \(text)"
            case .tooLarge(let limit): return "tooLarge \(limit)"
            case .exhausted(let text): return "exhausted \(text)"
            }
        }
    }
}
