import BadgePrograms
import BadgeVerification
import StrictJSON
import VerifiableCredentials

/// What else of a trust file speaks for an issuer, or for issuers of a domain.
struct TrustCoverage {
    /// A line for each, fit to be shown.
    private(set) var lines: [String] = []

    /// What speaks for those whom an entry names, besides entries that say the same.
    init(of kind: TrustFile.Item.Kind, in file: TrustFile) {
        switch kind {
        case .issuer(let entry): add(issuer: entry.issuer, file)
        case .domain(let domain): add(domain: domain.domain, file)
        case .registry: break
        }
    }

    /// What speaks for an issuer or a domain that was taken off the list.
    init(ofRemoved name: String, in file: TrustFile) {
        if TrustList.Domain(name) != nil { add(domain: name, file) } else { add(issuer: name, file) }
    }

    private mutating func add(issuer: String, _ file: TrustFile) {
        for item in file.items {
            let line = item.mark.line
            switch item.kind {
            case .domain(let domain) where domain.holds(issuer):
                lines.append("every issuer of \(DisplayText.escaped(domain.domain)) (line \(line))")
            case .registry(let registry):
                if let words = Self.words(of: registry, issuer, file) { lines.append(words + " (line \(line))") }
            default: break
            }
        }
    }

    private mutating func add(domain: String, _ file: TrustFile) {
        guard let host = TrustList.Domain(domain) else { return }
        for item in file.items {
            guard case .issuer(let entry) = item.kind, host.holds(entry.issuer) else { continue }
            lines.append("\(DisplayText.escaped(DomainName.shown(entry.issuer), limit: 200)) (line \(item.mark.line))")
        }
    }

    /// What is said of a registry: whether a file names the issuer can be told, and of an address that it is asked.
    private static func words(of registry: TrustFile.Registry, _ issuer: String, _ file: TrustFile) -> String? {
        let name = DisplayText.escaped(registry.name ?? DomainName.shown(registry.place), limit: 200)
        if registry.isAddress { return "whoever the registry \(name) names" }
        guard let read = try? RegistryOptions.read(file.resolved(registry).place), read.issuer(issuer) != nil else {
            return nil
        }
        return "whoever the registry \(name) names, this issuer too"
    }
}
