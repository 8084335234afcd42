import BadgeCrypto
import StrictJSON

/// Trust files whose entries say something that no entry says, or do not speak for this badge.
extension HostileFiles {
    private static let head = "format: badge-trust/1\nissuers:\n"

    mutating func addTrust() throws {
        try addTrustValues()
        try addTrustNotGiven()
    }

    private mutating func addTrustValues() throws {
        let issuer = try TestIssuer().did
        let key = try TestIssuer().key.publicKey.multikey
        let entry = Self.head + "  - id: \(issuer)\n"
        let domain = Self.head + "  - domain: university.example\n"
        let bad = "yaml.badValue"
        let secret = Multibase.encode([0x80, 0x26] + [UInt8](repeating: 7, count: 32), as: .base58btc)
        begin("an entry of a trust file has a value that it cannot have", .trust)
        twin(
            Array(
                (entry
                    + "    keys: [\(key)]\n    achievements: [\"https://a.example/*\"]\n    from: 2026-01-01\n")
                    .utf8
            )
        )
        for (what, text, code) in [
            ("an id and a domain", entry + "    domain: a.example\n", bad),
            ("keys of a domain", domain + "    keys: [\(key)]\n", bad),
            ("no issuer", Self.head + "  - name: A\n", "yaml.missingKey"),
            ("an id that is none", Self.head + "  - id: school\n", bad),
            ("a key that is none", entry + "    keys: [z6Mk]\n", bad),
            ("a key of zeros", entry + "    keys: [\"z6MkeTG3bFFSLYVU7VqhgZxqr6YzpaGrQtFMh1uvqGy1vDnP\"]\n", bad),
            (
                "a private key",
                entry
                    + "    keys: [\(secret)]\n",
                bad
            ),
            ("an empty star", entry + "    achievements: [\"*\"]\n", bad),
            ("a star inside", entry + "    achievements: [\"https://a.example/*/b\"]\n", bad),
            ("a star behind a host", entry + "    achievements: [\"https://a.example*\"]\n", bad),
            ("a star for a host", entry + "    achievements: [\"https://*\"]\n", bad),
            ("a star behind a word", entry + "    achievements: [\"https://a.example/b*\"]\n", bad),
            ("two stars", entry + "    achievements: [\"https://a.example/**\"]\n", bad),
            ("a star behind the scheme", entry + "    achievements: [\"https:*\"]\n", bad),
            ("no achievements", entry + "    achievements: []\n", "yaml.emptyValue"),
            ("a star behind http", entry + "    achievements: [\"http:/*\"]\n", bad),
            ("an end before the beginning", entry + "    from: 2026-02-01\n    until: 2026-01-31\n", bad),
            ("achievements that are a text", entry + "    achievements: a\n", "yaml.wrongKind"),
            ("keys that are a text", entry + "    keys: \(key)\n", "yaml.wrongKind"),
            ("a name that is a list", entry + "    name: [a]\n", "yaml.wrongKind"),
            ("a name of two lines", entry + "    name: \"a\\nb\"\n", bad),
            ("a key that is not known", entry + "    key: \(key)\n", "yaml.unknownKey"),
            ("an entry that is a text", Self.head + "  - \(issuer)\n", "yaml.wrongKind"),
            ("issuers that are a mapping", "format: badge-trust/1\nissuers:\n  id: \(issuer)\n", "yaml.wrongKind"),
            ("an id twice", entry + "    id: \(issuer)\n", "yaml.duplicateKey"),
        ] { add(what, text, code) }
        for date in [
            "tomorrow", "2026-13-01", "2026-02-30", "2026-1-1", "26-01-01", "2026-01-01T00:00:00Z", "\"\"", "-1",
            "99999-01-01", "0000-00-00",
        ] {
            for name in ["from", "until"] {
                add("\(name) \(date)", entry + "    \(name): \(date)\n", date == "\"\"" ? "yaml.emptyValue" : bad)
            }
        }
        begin("a domain of a trust file is none", .trust)
        twin(Array(domain.utf8))
        for name in [
            "https://a.example", "a.example/", "*.example", "*", ".example", "a..example", "a.example.", "a example",
            "user@a.example",
            "a.example:443", "-", "b\u{FC}cher.example", "xn--zzzzzzzz", "A.EXAMPLE", "a.example:x", "[::1]",
            "a.example?x", "a.example#x", times(300, "a") + ".example", "a_b.example/x",
            "\u{430}.example", "did:web:a.example",
        ] { add(name, Self.head + "  - domain: \"\(name)\"\n", bad) }
        begin("a registry of a trust file is none", .trust)
        twin(Array("format: badge-trust/1\nregistries:\n  - url: https://registry.example/r.json\n    name: R\n".utf8))
        for (text, code) in [
            ("url: http://registry.example/", bad), ("url: ftp://registry.example/", bad),
            ("url: registry.json", bad),
            ("url: \"\"", "yaml.emptyValue"), ("name: R", bad),
            ("file: a.json\n    url: https://registry.example/", bad), ("url: [a]", "yaml.wrongKind"),
            ("url: https://registry.example/\n    key: x", "yaml.unknownKey"),
            ("url: https://registry.example/" + times(5000, "a"), bad), ("file: \"\"", "yaml.emptyValue"),
            ("url: \"https://r\u{435}gistry.example/\"", bad),
        ] { add(String(text.prefix(60)), "format: badge-trust/1\nregistries:\n  - " + text + "\n", code) }
        for text in ["registries: a\n", "registries: 7\n", "registries: {a: b}\n", "registries: [a]\n"] {
            add(text, "format: badge-trust/1\n" + text, "yaml.wrongKind")
        }
    }

    private mutating func addTrustNotGiven() throws {
        let issuer = try TestIssuer().did
        let other = try TestIssuer(seed: 7)
        let entry = Self.head + "  - id: \(issuer)\n"
        let achievement = "urn:uuid:00000000-0000-4000-8000-000000000102"
        begin("a trust file does not speak for this badge", .trustGiven)
        twin(
            Array(
                (entry + "    achievements: [\"\(achievement)\"]\n    from: 2026-11-22\n    until: 2026-11-22\n").utf8
            )
        )
        for (what, text, code) in [
            ("nobody", "format: badge-trust/1\nissuers: []\n", "issuer.notListed"),
            ("another", Self.head + "  - id: \(other.did)\n", "issuer.notListed"),
            ("another spelling", Self.head + "  - id: \"\(issuer)#\"\n", "issuer.notListed"),
            ("its key's name", Self.head + "  - id: \"\(try TestIssuer().method)\"\n", "issuer.notListed"),
            ("capitals", Self.head + "  - id: \(issuer.uppercased())\n", "issuer.notListed"),
            ("a beginning", Self.head + "  - id: \(issuer.dropLast())\n", "issuer.notListed"),
            ("any", Self.head + "  - id: \"did:key:*\"\n", "issuer.notListed"),
            ("a domain", Self.head + "  - domain: program.example\n", "issuer.notListed"),
            ("another key", entry + "    keys: [\(try other.key.publicKey.multikey)]\n", "issuer.otherKey"),
            (
                "a key of P-256", entry + "    keys: [\(try TestIssuer(.p256).key.publicKey.multikey)]\n",
                "issuer.otherKey"
            ),
            ("another achievement", entry + "    achievements: [\"\(achievement)x\"]\n", "issuer.achievementNotListed"),
            (
                "the badge's id", entry + "    achievements: [\"urn:uuid:00000000-0000-4000-8000-000000000101\"]\n",
                "issuer.achievementNotListed"
            ),
            ("another beginning", entry + "    achievements: [\"urn:oid:*\"]\n", "issuer.achievementNotListed"),
            (
                "capitals of it", entry + "    achievements: [\"\(achievement.uppercased())\"]\n",
                "issuer.achievementNotListed"
            ),
            ("its end", entry + "    until: 2026-11-21\n", "issuer.entryEnded"),
            ("long ago", entry + "    from: 2001-01-01\n    until: 2001-12-31\n", "issuer.entryEnded"),
            ("tomorrow", entry + "    from: 2026-11-23\n", "issuer.entryNotYet"),
            ("one day", entry + "    from: 9999-12-31\n", "issuer.entryNotYet"),
        ] { add(what, text, code) }
    }
}
