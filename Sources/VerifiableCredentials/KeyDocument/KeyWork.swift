import StrictJSON

/// How many keys of a document are read. Reading a key means checking it, which takes longer the longer it is: only RSA
/// keys are long enough to matter, and of these so many are read as take a third of a second at most.
struct KeyWork {
    /// An RSA key of 2048 bits takes 8, one of 4096 bits 64, one of 8192 bits 512.
    private var left = 520

    /// Whether a key may be read. The first one always may.
    mutating func allows(_ entry: JSONObject) -> Bool {
        guard left > 0 else { return !Self.isLong(entry) }
        left -= Self.cost(entry)
        return true
    }

    /// Whether an entry holds a key that takes long to check.
    static func isLong(_ entry: JSONObject) -> Bool { cost(entry) > 0 }

    private static func cost(_ entry: JSONObject) -> Int {
        let jwk = entry["publicKeyJwk"]
        let texts = [entry["n"], jwk?["n"], entry["publicKeyPem"], entry["publicKeyMultibase"]]
        let length = min(texts.compactMap { $0?.string?.utf8.count }.max() ?? 0, 4_000)
        // 342 characters are 2048 bits
        return length < 300 ? 0 : length * length * length / (342 * 342 * 342) * 8 + 8
    }
}
