import ArgumentParser
import Glibc
import ResourceFetching
import StrictJSON
import VerifiableCredentials

/// Whether a command goes to the network, and where it may go.
struct NetworkOptions: ParsableArguments {
    @Flag(help: "Looks nothing up over the network. The variable BADGE_OFFLINE=1 says the same for every run.")
    var offline = false

    @Option(
        help: ArgumentHelp(
            "An origin that may be contacted though its address is refused otherwise, such as https://intranet.example; "
                + "may be given several times.",
            valueName: "ORIGIN"
        )
    )
    var allowOrigin: [String] = []

    @Option(
        help: ArgumentHelp(
            "The authorities (PEM) that vouch for the hosts that are asked, instead of those of the system: for hosts of "
                + "your own.",
            valueName: "FILE"
        )
    )
    var caFile: String?

    /// Whether nothing is looked up.
    var isOffline: Bool {
        if offline { return true }
        guard let value = unsafe getenv("BADGE_OFFLINE") else { return false }
        let text = unsafe String(cString: value)
        return !text.isEmpty && text != "0"
    }

    /// What looks things up. Each piece of evidence and each link is asked for once in a run, however many badges name it.
    ///
    /// - Parameters:
    ///   - state: Where answers are kept.
    ///   - maxAge: How old, in seconds, what was kept may be.
    func loader(
        keeping state: StateFolder? = nil,
        maxAge: Int64 = StateOptions.standardAge
    ) throws -> any ResourceLoader {
        let origins = try allowOrigin.map { try Self.origin($0) }
        if let caFile {
            _ = try FileError.naming("--ca-file") { try InputFile.read(caFile, limit: UntrustedInput.documentBytes) }
        }
        if isOffline {
            guard let state else { return OfflineLoader() }
            return StateLoader(folder: state, isOffline: true, maxAge: maxAge, other: OfflineLoader())
        }
        let configuration = NetworkConfiguration(allowedOrigins: origins, certificateAuthorities: caFile)
        let network = NetworkLoader(configuration)
        guard let state else { return RememberingLoader(network) }
        return RememberingLoader(StateLoader(folder: state, isOffline: false, maxAge: maxAge, other: network))
    }

    static func origin(_ text: String) throws(FileError) -> WebOrigin {
        do throws(FetchingError) {
            return try WebOrigin(text)
        } catch {
            throw FileError(
                .badValue,
                "--allow-origin \(DisplayText.quoted(text)): " + error.detail,
                hint: error.hint ?? "write scheme, host and port, such as https://intranet.example:8443"
            )
        }
    }
}
