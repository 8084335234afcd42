import BadgeCrypto

/// The kinds of keys that `badge key new` makes.
struct NewKeyType {
    private let name: String
    private let type: KeyType
    private let bits: Int?

    private static let all = [
        NewKeyType(name: "Ed25519", type: .ed25519, bits: nil), NewKeyType(name: "P-256", type: .p256, bits: nil),
        NewKeyType(name: "P-384", type: .p384, bits: nil), NewKeyType(name: "RSA-2048", type: .rsa, bits: 2048),
        NewKeyType(name: "RSA-3072", type: .rsa, bits: 3072), NewKeyType(name: "RSA-4096", type: .rsa, bits: 4096),
    ]

    /// Their names, as they stand in help and hints.
    static var choices: String {
        all.dropLast().map(\.name).joined(separator: ", ") + " or " + (all.last?.name ?? "")
    }

    private init(name: String, type: KeyType, bits: Int?) {
        self.name = name
        self.type = type
        self.bits = bits
    }

    /// The kind of that name, in any case: `p-256` is P-256. `RSA` alone is RSA-3072.
    init?(named name: String) {
        let wanted = name.lowercased() == "rsa" ? "rsa-3072" : name.lowercased()
        guard let kind = Self.all.first(where: { $0.name.lowercased() == wanted }) else { return nil }
        self = kind
    }

    /// A new key of this kind.
    func generate() throws(CryptoError) -> PrivateKey {
        if let bits { return try PrivateKey.generate(type, rsaBits: bits) }
        return try PrivateKey.generate(type)
    }
}
