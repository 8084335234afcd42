internal import StrictJSON
internal import VerifiableCredentials

/// What a DID that is an issuer's id must look like.
enum DIDForm {
    /// What is wrong with it; absent where nothing is.
    static func fault(in id: String) -> IssuerIDForm.Fault? {
        let found = DisplayText.quoted(id, limit: 200)
        if let hash = id.utf8.firstIndex(of: UInt8(ascii: "#")) {
            return IssuerIDForm.Fault(
                detail: found + " names a key, not the issuer",
                hint: "take out the # and what follows it: write "
                    + DisplayText.escaped(String(id[..<hash]), limit: 200)
            )
        }
        let parts = id.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        let method = parts.count > 1 ? parts[1].lowercased() : ""
        if method.isSameBytes(as: "web") { return webFault(id, rest: parts.count > 2 ? parts[2] : "", found) }
        guard let url = DIDURL(id), id.utf8.last != UInt8(ascii: ":") else {
            let lower = parts.prefix(2).joined(separator: ":").lowercased()
            let guess = ([lower] + parts.dropFirst(2)).joined(separator: ":")
            let isGuess = guess != id && (DIDURL(guess) != nil || ["did:key", "did:jwk"].contains(guess))
            return IssuerIDForm.Fault(
                detail: found + " is not formed as a DID is",
                hint: isGuess
                    ? "write " + DisplayText.escaped(guess, limit: 200)
                    : "a DID is did:, the method in small letters, a colon, and letters, digits and . - _ : only, such as "
                        + "did:web:school.example"
            )
        }
        do throws(DIDError) {
            if method.isSameBytes(as: "key") { _ = try DIDKey.resolve(url) }
            if method.isSameBytes(as: "jwk"), let named = DIDURL(id + "#0") { _ = try DIDJWK.resolve(named) }
        } catch {
            return IssuerIDForm.Fault(
                detail: found + " is no key: " + error.detail,
                hint: "write id: did:\(method) alone, which is filled in from the key that signs"
            )
        }
        return nil
    }

    /// That a number behind the host is a part of the path; absent where there is none.
    static func portNote(on id: String) -> String? {
        let parts = id.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 3, parts[1].isSameBytes(as: "web"), (2...5).contains(parts[3].utf8.count),
            parts[3].utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }), let url = try? DIDWeb.documentURL(of: id)
        else { return nil }
        let meant = (["did", "web", parts[2] + "%3A" + parts[3]] + parts.dropFirst(4)).joined(separator: ":")
        return
            "the document of the issuer's id \(id) is looked for at \(url); if \(parts[3]) is meant as a port, the id is "
            + meant
    }

    private static func webFault(_ id: String, rest: String, _ found: String) -> IssuerIDForm.Fault? {
        if id.utf8.starts(with: "did:web:".utf8), isWeb(id),
            !["https", "http"].contains(where: { rest.utf8.starts(with: ($0 + ":").utf8) || rest.isSameBytes(as: $0) })
        {
            return nil
        }
        let guess = guess(rest)
        return IssuerIDForm.Fault(
            detail: found + " leads nowhere: a did:web is the name of a host, and the parts of a path behind colons",
            hint: isWeb(guess) && !guess.isSameBytes(as: id)
                ? "write " + guess : "it looks like did:web:school.example or did:web:school.example:path"
        )
    }

    /// Whether the document of a did:web has a place that can be asked.
    private static func isWeb(_ id: String) -> Bool {
        guard let url = try? DIDWeb.documentURL(of: id) else { return false }
        return HTTPSOrigin(url) != nil
    }

    /// What is meant where a web address stands behind `did:web:`.
    private static func guess(_ rest: String) -> String {
        var text = rest
        var isAddress = false
        for start in ["https:", "http:"] where text.lowercased().hasPrefix(start) {
            text = String(text.dropFirst(start.count))
            isAddress = true
        }
        let cut = text.drop { $0 == "/" }.prefix { $0 != "?" }
        isAddress = isAddress || cut.contains("/")
        var parts = cut.split(separator: "/").map(String.init)
        if parts.last == "did.json" { parts.removeLast() }
        if parts.last == ".well-known" { parts.removeLast() }
        guard var host = parts.first else { return "" }
        host = host.split(separator: "@").last.map(String.init) ?? host
        let named = host.split(separator: ":", omittingEmptySubsequences: true).map(String.init)
        let isPort = isAddress && named.count == 2 && Int(named[1]) != nil
        host = named.joined(separator: isPort ? "%3A" : ":")
        return (["did:web", host] + parts.dropFirst()).joined(separator: ":")
    }
}
