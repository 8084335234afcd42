import ArgumentParser
import BadgeVerification
import StrictJSON

/// Whose status lists count, and which rules they may break.
struct StatusOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "An issuer whose status lists count for the badges of others too, as a DID or URL; may be given several times.",
            valueName: "ISSUER"
        )
    )
    var statusIssuer: [String] = []

    @Option(
        help: ArgumentHelp(
            "A rule that issuers break and that you let pass: short-status-list, numeric-status-index, "
                + "other-status-list-id or outdated-status-list; may be given several times.",
            valueName: "RULE"
        )
    )
    var allow: [String] = []

    /// The issuers of the option.
    func issuers() throws(FileError) -> [String] {
        for issuer in statusIssuer {
            guard ["did:", "https://"].contains(where: { issuer.utf8.starts(with: $0.utf8) }) else {
                throw FileError(
                    .badValue,
                    "--status-issuer \(DisplayText.quoted(issuer)): this is no issuer's id",
                    hint: "an id begins with did: or https://"
                )
            }
        }
        return statusIssuer
    }

    /// The rules of the option.
    func leniencies() throws(FileError) -> Set<Leniency> {
        var all: Set<Leniency> = []
        for name in allow {
            guard let leniency = Leniency(rawValue: name) else {
                throw FileError(
                    .badValue,
                    "--allow: there is no rule named \(DisplayText.quoted(name)) that could be let pass",
                    hint: "write one of: " + Leniency.allCases.map(\.rawValue).joined(separator: ", ")
                )
            }
            all.insert(leniency)
        }
        return all
    }
}
