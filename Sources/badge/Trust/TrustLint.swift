import BadgeCrypto
import BadgePrograms
import BadgeVerification
import StrictJSON
import VerifiableCredentials

/// What is wrong with the entries of a trust file that can be read.
struct TrustLint {
    /// One thing.
    struct Fault {
        /// The line of the entry.
        let line: Int
        /// A stable code.
        let code: String
        /// What was found, for a person.
        let detail: String
        /// How to mend it.
        let hint: String

        var json: JSON {
            [
                "line": .number(JSONNumber(line)), "code": .string(code), "detail": .string(detail),
                "hint": .string(hint),
            ]
        }
    }

    let faults: [Fault]

    init(_ file: TrustFile, at: Instant) {
        var faults: [Fault] = []
        for (place, item) in file.items.enumerated() {
            let line = item.mark.line
            let earlier = file.items[..<place]
            if let twin = earlier.first(where: { TrustFile.isSame($0.kind, item.kind) }) {
                faults.append(
                    Fault(
                        line: line,
                        code: "trust.duplicate",
                        detail: "\(Self.shown(item)) stands there already, at line \(twin.mark.line)",
                        hint: "remove one of them"
                    )
                )
            }
            faults += Self.time(of: item, at: at)
            if case .issuer(let entry) = item.kind {
                faults += Self.id(entry, line, among: file) + Self.wider(entry, line, among: file)
            }
            if case .domain(let domain) = item.kind, let name = DomainName(authority: domain.domain) {
                faults += Self.domain(name, line, among: file)
            }
        }
        self.faults = faults
    }

    private static func time(of item: TrustFile.Item, at: Instant) -> [Fault] {
        let scope: TrustScope
        switch item.kind {
        case .issuer(let entry): scope = entry.scope
        case .domain(let domain): scope = domain.scope
        case .registry: return []
        }
        guard scope.time(at: at) == .ended, let until = scope.until else { return [] }
        return [
            Fault(
                line: item.mark.line,
                code: "trust.entryEnded",
                detail: "your trust in \(shown(item)) ended on \(until.date)",
                hint: "change until, or remove the entry"
            )
        ]
    }

    /// What else on the list lifts the bounds of an entry.
    private static func wider(_ entry: TrustList.Entry, _ line: Int, among file: TrustFile) -> [Fault] {
        for item in file.items where item.mark.line != line {
            let (scope, words): (TrustScope, String)
            switch item.kind {
            case .issuer(let other) where other.issuer.isSameBytes(as: entry.issuer):
                (scope, words) = (other.scope, "the same issuer")
            case .domain(let domain) where domain.holds(entry.issuer):
                (scope, words) = (domain.scope, "every issuer of " + DisplayText.escaped(domain.domain))
            default: continue
            }
            let lifted = [
                entry.scope.achievements != nil && scope.achievements == nil ? "achievements" : nil,
                entry.scope.from != nil && scope.from == nil ? "from" : nil,
                entry.scope.until != nil && scope.until == nil ? "until" : nil,
            ].compactMap { $0 }
            if lifted.isEmpty { continue }
            let id = DisplayText.quoted(DomainName.shown(entry.issuer), limit: 200)
            return [
                Fault(
                    line: line,
                    code: "trust.widerEntry",
                    detail: "\(lifted.joined(separator: " and ")) of \(id) bounds nothing: \(words) is trusted at line "
                        + "\(item.mark.line) without it, and one entry that speaks is enough",
                    hint: "bound the other entry too, or remove it"
                )
            ]
        }
        return []
    }

    private static func id(_ entry: TrustList.Entry, _ line: Int, among file: TrustFile) -> [Fault] {
        let id = DisplayText.quoted(DomainName.shown(entry.issuer), limit: 200)
        func fault(_ detail: String) -> [Fault] {
            [
                Fault(
                    line: line,
                    code: "trust.badID",
                    detail: id + detail,
                    hint: "copy the id once more, whole: a DID, or an address that begins with https://"
                )
            ]
        }
        if entry.issuer.utf8.starts(with: "did:".utf8) {
            let text = entry.issuer.utf8.starts(with: "did:jwk:".utf8) ? entry.issuer + "#0" : entry.issuer
            guard let url = DIDURL(text) else { return fault(" is not a DID") }
            do {
                var own: PublicKey?
                if url.method.isSameBytes(as: "key") { own = try DIDKey.resolve(url).key }
                if url.method.isSameBytes(as: "jwk") { own = try DIDJWK.resolve(url).key }
                if let own, !entry.keys.isEmpty, !entry.keys.contains(own) {
                    return fault(
                        " is itself a key, and none of the keys beside it is that key: no badge could ever fit"
                    )
                }
                if url.method.isSameBytes(as: "web") { _ = try DIDWeb.documentURL(of: entry.issuer) }
            } catch {
                return fault(": " + error.detail)
            }
        } else if !entry.issuer.utf8.starts(with: "https://".utf8) {
            return fault(" is neither a DID nor an https address")
        }
        guard let name = DomainName(identifier: entry.issuer) else {
            return entry.issuer.utf8.starts(with: "https://".utf8) ? fault(" names no host") : []
        }
        return domain(name, line, among: file)
    }

    /// The entry of a file that a new entry's domain is taken for; absent where there is none.
    static func imitated(by kind: TrustFile.Item.Kind, in file: TrustFile) -> (name: String, line: Int)? {
        guard let name = host(of: kind) else { return nil }
        for item in file.items {
            guard let other = host(of: item.kind), name.looksLike(other) else { continue }
            return (other.authority, item.mark.line)
        }
        return nil
    }

    private static func host(of kind: TrustFile.Item.Kind) -> DomainName? {
        switch kind {
        case .issuer(let entry): DomainName(identifier: entry.issuer)
        case .domain(let domain): DomainName(authority: domain.domain)
        case .registry: nil
        }
    }

    private static func domain(_ name: DomainName, _ line: Int, among file: TrustFile) -> [Fault] {
        var faults: [Fault] = []
        func add(_ code: String, _ detail: String) {
            let hint = "make sure, at an address that you know already, that the domain is the issuer's"
            faults.append(Fault(line: line, code: code, detail: "the domain \(name.authority) " + detail, hint: hint))
        }
        let mixture = name.mixture.map(\.rawValue).joined(separator: ", ")
        if !mixture.isEmpty { add("trust.mixedAlphabets", "mixes letters of several alphabets: " + mixture) }
        if !name.isProper { add("trust.improperDomain", "is written in a way in which no name is") }
        for item in file.items where item.mark.line < line {
            guard let other = host(of: item.kind), name.looksLike(other) else { continue }
            add("trust.looksLike", "looks like \(other.authority), which stands at line \(item.mark.line)")
            break
        }
        return faults
    }

    private static func shown(_ item: TrustFile.Item) -> String {
        let text =
            switch item.kind {
            case .issuer(let entry): DomainName.shown(entry.issuer)
            case .domain(let domain): domain.domain
            case .registry(let registry): registry.place
            }
        return DisplayText.quoted(text, limit: 200)
    }
}
