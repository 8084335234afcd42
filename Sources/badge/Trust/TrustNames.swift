import BadgePrograms
import BadgeVerification
import StrictJSON

/// Others on the list that the user calls as a new entry is called: a report would call both by one name.
enum TrustNames {
    /// The most that are told.
    private static let limit = 4

    /// A line for each other issuer, domain or registry of the same name.
    static func lines(of kind: TrustFile.Item.Kind, in file: TrustFile) -> [String] {
        guard let name = name(of: kind) else { return [] }
        let subject = subject(of: kind)
        let others = file.items.filter { item in
            guard let other = self.name(of: item.kind) else { return false }
            return folded(other) == folded(name) && !self.subject(of: item.kind).isSameBytes(as: subject)
        }
        let lines = others.prefix(limit).map { other in
            "another \(words(other.kind)) of the name \(DisplayText.quoted(name, limit: 120)) is on the list, "
                + "\(DisplayText.escaped(DomainName.shown(self.subject(of: other.kind)))) (line \(other.mark.line)): "
                + "reports call both so; if they are not one, give each a name of its own"
        }
        let more = others.count - lines.count
        return lines + (more > 0 ? ["and \(more) more of that name"] : [])
    }

    private static func name(of kind: TrustFile.Item.Kind) -> String? {
        switch kind {
        case .issuer(let entry): entry.name
        case .domain(let domain): domain.name
        case .registry(let registry): registry.name
        }
    }

    private static func subject(of kind: TrustFile.Item.Kind) -> String {
        switch kind {
        case .issuer(let entry): entry.issuer
        case .domain(let domain): domain.domain
        case .registry(let registry): registry.place
        }
    }

    private static func words(_ kind: TrustFile.Item.Kind) -> String {
        switch kind {
        case .issuer: "issuer"
        case .domain: "domain"
        case .registry: "registry"
        }
    }

    /// A name without the difference of capital letters and of spaces, which no reader sees.
    private static func folded(_ name: String) -> [UInt8] {
        let words = name.lowercased().utf8.split(separator: UInt8(ascii: " "))
        return words.joined(separator: [UInt8(ascii: " ")]).map(\.self)
    }
}
