import StrictJSON

/// The sentences about registries of issuers.
enum IssuerSentences {
    /// A registry lists the issuer.
    static func registered(_ result: CheckResult) -> String {
        let name = result.finding("registeredAs").map { " as " + DisplayText.quoted($0, limit: 120) } ?? ""
        let registry = DisplayText.quoted(result.finding("registry") ?? "", limit: 120)
        return "the registry " + registry + ", which you named, lists the issuer" + name
            + (DomainWarning.text(result).map { ". " + $0 } ?? "")
    }

    /// A registry could not be read.
    static func notRead(_ result: CheckResult) -> String {
        let failed = result.findings.first { $0.name == "registriesNotRead" }?.value.items ?? []
        let list = failed.prefix(4).map { one in
            DisplayText.quoted(one["registry"]?.string ?? "", limit: 120) + " (" + (one["problem"]?.string ?? "") + ")"
        }
        let more = failed.count > list.count ? " and others" : ""
        return "you have not yet said whether you know this issuer, and a registry could not be asked: "
            + list.joined(separator: ", ") + more + (DomainWarning.text(result).map { ". " + $0 } ?? "")
    }
}
