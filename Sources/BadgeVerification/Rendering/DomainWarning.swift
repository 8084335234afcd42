import StrictJSON

/// What a reader is warned of in the domain of an issuer.
enum DomainWarning {
    /// The warning, absent where there is none.
    static func text(_ result: CheckResult?) -> String? {
        guard let result, let domain = result.finding("domain") else { return nil }
        var warnings: [String] = []
        if let known = result.finding("looksLike") {
            warnings.append(
                "Its domain " + shown(domain) + " looks like " + shown(known)
                    + ", which is on your list, and is another one."
            )
        }
        if let letters = result.finding("domainLetters") {
            warnings.append(
                "Its domain " + shown(domain) + " stands for " + DisplayText.quoted(letters, limit: 120) + "."
            )
        }
        let mixed = (result.findings.first { $0.name == "mixedAlphabets" }?.value.items ?? []).compactMap(\.string)
        if !mixed.isEmpty {
            warnings.append("Letters of several alphabets are mixed in it: " + mixed.joined(separator: ", ") + ".")
        }
        if result.findings.contains(where: { $0.name == "improperDomain" }) {
            warnings.append("Its domain " + shown(domain) + " is written in a way in which no name is.")
        }
        if result.findings.contains(where: { $0.name == "hiddenDomain" }) {
            warnings.append("Its domain is " + shown(domain) + ", not what stands before the @ in its address.")
        }
        return warnings.isEmpty ? nil : "Careful: " + warnings.joined(separator: " ")
    }

    private static func shown(_ domain: String) -> String {
        DisplayText.escaped(domain, limit: 260)
    }
}
