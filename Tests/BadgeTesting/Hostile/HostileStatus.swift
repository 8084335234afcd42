import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// A status list and the badge that names it. What a hostile file does not change is as it should be.
struct HostileStatus {
    /// Where the sound list stands that all badges with a hostile entry share.
    static let sound = "https://status.example/sound"
    private static let contextOf2021: JSON = "https://w3id.org/vc/status-list/2021/v1"
    static let contextOf1EdTech: JSON = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"
    private static let encoded = Result { try TestStatusList.encoded(TestStatusList.bits(entries, [6: 1])) }

    /// How many single bits it has: enough for the widest status.
    static let entries = 131_072 * StatusListEntry.greatestSize

    let url: String
    var kind = StatusListKind.bitstring
    /// How it is signed.
    var form = TestIssuer.Kind.embeddedEdDSA
    /// Which key signs it; 1 is the issuer of the badge.
    var seed: UInt8 = 1

    /// The badge with its entry.
    func badge(_ change: (inout JSON) throws -> Void = { _ in }) throws -> [UInt8] {
        var entry = TestStatusList.entry(url, kind: kind)
        try change(&entry)
        return try Self.badge(entry, kind == .bitstring ? [] : [Self.contextOf2021])
    }

    /// A badge with any entry.
    static func badge(_ entry: JSON, _ contexts: [JSON] = []) throws -> [UInt8] {
        try HostileSample.signed { json in
            try json.put(.array(HostileSample.contexts.items + contexts), at: "/@context")
            try json.put(entry, at: "/credentialStatus")
        }
    }

    /// The list before it is signed.
    func unsigned(issuer: String? = nil, _ change: (inout JSON) throws -> Void = { _ in }) throws -> JSON {
        var list = TestStatusList.credential(
            at: url,
            issuer: try issuer ?? TestIssuer().did,
            encoded: try Self.encoded.get(),
            kind: kind
        )
        try change(&list)
        return list
    }

    /// The signed list, changed before it is signed.
    func list(
        issuer: String? = nil,
        _ change: (inout JSON) throws -> Void = { _ in },
        options: (inout JSONObject) -> Void = { _ in }
    ) throws -> [UInt8] {
        let signer = try TestIssuer(for: form, seed: seed)
        return try signer.sign(unsigned(issuer: issuer, change), form, change: options)
    }

    /// The signed list with other bits, as they are written.
    func list(encoded: String) throws -> [UInt8] {
        try list { try $0.put(.string(encoded), at: "/credentialSubject/encodedList") }
    }

    /// The list changed after it was signed.
    func afterwards(_ change: (inout JSON) throws -> Void) throws -> [UInt8] {
        var json = try JSON.read(list())
        try change(&json)
        return json.compactBytes()
    }
}

extension HostileFiles {
    /// An address that no other file has.
    var ownStatus: HostileStatus { HostileStatus(url: "https://status.example/lists/\(files.count)") }
}
