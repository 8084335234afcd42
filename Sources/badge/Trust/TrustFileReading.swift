import BadgeCrypto
import BadgePrograms
import BadgeVerification
import StrictJSON
import VerifiableCredentials

/// What the keys of a trust file mean.
enum TrustFileReading {
    private static let keyAdvice = "copy it once more, whole, from what badge key show prints as multikey"

    /// An entry below `issuers`: one issuer by its `id`, or every issuer of a `domain`.
    static func issuer(_ map: YAMLMapping) -> TrustFile.Item? {
        // Every key is asked for, so that each is known wherever it stands
        let (domain, keys) = (map.optional("domain"), map.optional("keys"))
        let name = map.optional("name")?.line()
        let scope = scope(map)
        _ = map.optional("added")?.date
        guard let domain else {
            return TrustFile.Item(kind: .issuer(entry(map, name: name, keys: keys, scope: scope)), mark: map.mark)
        }
        if map.has("id") {
            _ = map.optional("id")
            domain.fail(.badValue, "an entry has an id or a domain, not both", hint: "make two entries of it")
            return nil
        }
        keys?.fail(
            .badValue,
            "keys belong to one issuer, and a domain may have several",
            hint: "write an entry with the id of the issuer whose keys they are"
        )
        let text = domain.line(atMost: 300)
        guard let read = TrustList.Domain(text, name: name, scope: scope) else {
            if !text.isEmpty { domain.fail(.badValue, "this is no domain", hint: domainAdvice(text)) }
            return nil
        }
        return TrustFile.Item(kind: .domain(read), mark: map.mark)
    }

    private static func entry(
        _ map: YAMLMapping,
        name: String?,
        keys: YAMLValue?,
        scope: TrustScope
    ) -> TrustList.Entry {
        let id = map.required("id")
        let keys = (keys?.list ?? []).compactMap { value -> PublicKey? in
            do throws(CryptoError) {
                return try PublicKey(contentsOf: Array(value.text.utf8))
            } catch {
                value.fail(.badValue, "this key cannot be used: " + error.detail, hint: error.hint ?? keyAdvice)
                return nil
            }
        }
        let issuer = id.line(atMost: UntrustedInput.keyIdentifierBytes)
        if !issuer.utf8.contains(UInt8(ascii: ":")) {
            id.fail(
                .badValue,
                "this is no issuer's id",
                hint: "an id is a DID or a URL, such as did:key:z6Mk… or https://school.example"
            )
        }
        return TrustList.Entry(issuer: issuer, name: name, keys: keys, scope: scope)
    }

    /// An entry below `registries`: a `file` or a `url`.
    static func registry(_ map: YAMLMapping) -> TrustFile.Item? {
        let (file, url) = (map.optional("file"), map.optional("url"))
        let name = map.optional("name")?.line()
        guard (file == nil) != (url == nil) else {
            map.fail(.badValue, "a registry is named by a file or by a url, and by one of them only")
            return nil
        }
        let place = (file ?? url)?.line(atMost: UntrustedInput.fetchedURLBytes) ?? ""
        if let url, !place.isEmpty, !RegistrySource.isAddress(place) {
            url.fail(
                .badValue,
                DisplayText.quoted(place) + " is not an https address",
                hint: "a registry is fetched over https only: anybody could alter it on the way otherwise"
            )
        }
        let registry = TrustFile.Registry(name: name, place: place, isAddress: url != nil)
        return TrustFile.Item(kind: .registry(registry), mark: map.mark)
    }

    private static func scope(_ map: YAMLMapping) -> TrustScope {
        var scope = TrustScope(from: map.optional("from")?.date)
        let until = map.optional("until")
        // The last day counts to its end
        scope.until = until?.date.adding(seconds: 86_399)
        let isRead = scope.from?.seconds != 0 && until?.date.seconds != 0
        if let from = scope.from, let end = scope.until, isRead, end < from {
            until?.fail(.badValue, "the trust ends before it begins", hint: "look at from and until")
        }
        guard let list = map.optional("achievements") else { return scope }
        let values = list.list
        if values.isEmpty, !list.isMissing {
            list.fail(
                .emptyValue,
                "no achievement stands here",
                hint: "list their ids, or remove the key if the issuer may award any"
            )
        }
        scope.achievements = values.compactMap { value in
            let text = value.line(atMost: UntrustedInput.fetchedURLBytes)
            guard !text.isEmpty else { return nil }
            guard let pattern = AchievementPattern(text) else {
                value.fail(.badValue, DisplayText.quoted(text) + " is no achievement's id", hint: patternAdvice)
                return nil
            }
            return pattern
        }
        return scope
    }

    static let patternAdvice =
        "write an id whole, or its beginning with a star at the end, behind a slash or another border: "
        + "https://school.example/badges/*"

    /// How a domain is written that was not.
    static func domainAdvice(_ text: String) -> String {
        guard let read = DomainName(authority: text) ?? DomainName(identifier: text), read.isProper,
            !read.authority.isSameBytes(as: text), read.labels.count > 1
        else { return "write the name of a host, such as school.example" }
        return "write it as " + read.authority
    }
}
