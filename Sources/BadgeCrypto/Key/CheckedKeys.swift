internal import Synchronization

/// A key that was found good, in the one form in which it is kept.
struct CheckedKey: Sendable {
    let handle: KeyHandle
    /// As ``PublicKey/rawRepresentation``.
    let rawRepresentation: [UInt8]
}

/// The public keys that were found good last. Checking an RSA key costs a hundred times as much as checking a signature
/// with it, checking a point half as much, and the badges of a folder are mostly of one issuer.
enum CheckedKeys {
    private struct Entry {
        let type: KeyType
        let bytes: [UInt8]
        let key: CheckedKey
    }

    /// More keys than a folder of badges has issuers; with RSA of 8192 bits they take 64 KiB.
    private static let most = 32
    private static let entries = Mutex<[Entry]>([])

    /// The key that these bytes stand for: one that was found good before, or a new one, which is then remembered.
    ///
    /// - Parameter make: Takes the key over and checks it. A key that it refuses is not remembered.
    static func key(
        _ type: KeyType,
        _ bytes: [UInt8],
        make: () throws(CryptoError) -> CheckedKey
    ) throws(CryptoError) -> CheckedKey {
        let known = entries.withLock { list in
            list.last(where: { $0.type == type && $0.bytes == bytes })?.key
        }
        if let known { return known }
        let key = try make()
        entries.withLock { list in
            if list.count == most { list.removeFirst() }
            list.append(Entry(type: type, bytes: bytes, key: key))
        }
        return key
    }
}
