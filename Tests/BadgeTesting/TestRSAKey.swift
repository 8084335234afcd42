public import BadgeCrypto
import Synchronization

/// RSA keys of 2048 bits for tests, made anew in each run: private RSA keys are not taken over in clear, not even from
/// test vectors.
public enum TestRSAKey {
    private static let keys = Mutex<[UInt8: PrivateKey]>([:])

    /// The key of that number, the same throughout the run.
    public static func make(_ number: UInt8 = 1) throws -> PrivateKey {
        try keys.withLock { keys in
            if let key = keys[number] { return key }
            let key = try PrivateKey.generate(.rsa, rsaBits: 2048)
            keys[number] = key
            return key
        }
    }
}
