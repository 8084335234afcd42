internal import Synchronization

/// A key that was found good, in the one form in which it is kept.
struct CheckedKey: Sendable {
    let handle: KeyHandle
    /// As ``PublicKey/rawRepresentation``.
    let rawRepresentation: [UInt8]
}

/// What became of the public keys that were checked last. Checking an RSA key costs a hundred times as much as checking a
/// signature with it, checking a point half as much, and the badges of a folder are mostly of one issuer. Keys that were
/// refused are remembered too, so that a document that is asked for many names makes nobody check them again and again.
enum CheckedKeys {
    private struct Entry {
        let type: KeyType
        let bytes: [UInt8]
        let result: Result<CheckedKey, CryptoError>
    }

    /// More keys than a folder of badges has issuers, and than one document makes anybody check; with RSA of 8192 bits
    /// they take 256 KiB.
    private static let most = 128
    private static let entries = Mutex<[Entry]>([])

    /// The key that these bytes stand for: one that was checked before, or a new one, which is then remembered.
    ///
    /// - Parameter make: Takes the key over and checks it.
    static func key(
        _ type: KeyType,
        _ bytes: [UInt8],
        make: () throws(CryptoError) -> CheckedKey
    ) throws(CryptoError) -> CheckedKey {
        let known = entries.withLock { list in
            list.last(where: { $0.type == type && $0.bytes == bytes })?.result
        }
        if let known { return try known.get() }
        let result: Result<CheckedKey, CryptoError>
        do throws(CryptoError) {
            result = .success(try make())
        } catch {
            // That the library broke down says nothing about the key
            if error.code == .libraryRefused { throw error }
            result = .failure(error)
        }
        entries.withLock { list in
            if list.count == most { list.removeFirst() }
            list.append(Entry(type: type, bytes: bytes, result: result))
        }
        return try result.get()
    }
}
