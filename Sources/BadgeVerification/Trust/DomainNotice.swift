import StrictJSON
import VerifiableCredentials

/// What is odd about the host of an issuer whom the user does not know.
struct DomainNotice {
    /// The host as the network knows it.
    let domain: String
    /// The same in its own letters, where those are not Latin ones only.
    let ownLetters: String?
    /// Whether it is written in a way in which no name is.
    let isImproper: Bool
    /// The alphabets that are mixed in it as nobody writes.
    let mixture: [String]
    /// The host on the user's list that people take it for.
    let looksLike: String?
    /// Whether something stands before it that may look like the host.
    let hasUserName: Bool

    /// Absent where the issuer's id names no host.
    init?(of issuer: String, list: TrustList) {
        guard let name = DomainName(identifier: issuer) else { return nil }
        domain = name.authority
        ownLetters = name.ownLetters
        isImproper = !name.isProper
        mixture = name.mixture.map(\.rawValue)
        looksLike = list.knownDomains.first { name.looksLike($0) }?.authority
        hasUserName = name.hasUserName
    }

    /// What the report says of it; nothing where there is nothing odd.
    var findings: [Finding] {
        var findings: [Finding] = []
        if let ownLetters { findings.append(Finding("domainLetters", ownLetters)) }
        if !mixture.isEmpty { findings.append(Finding("mixedAlphabets", .array(mixture.map { .string($0) }))) }
        if isImproper { findings.append(Finding("improperDomain", .bool(true))) }
        if hasUserName { findings.append(Finding("hiddenDomain", .bool(true))) }
        if let looksLike { findings.append(Finding("looksLike", looksLike)) }
        return findings.isEmpty ? [] : [Finding("domain", domain)] + findings
    }
}
