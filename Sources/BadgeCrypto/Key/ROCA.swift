/// The fingerprint of RSA keys that Infineon's library made from 2012 to 2017 (CVE-2017-15361): their primes are
/// k·M + (65537^a mod M), M being the product of the first primes, so modulo each of these primes the modulus is a power of
/// 65,537. Whoever knows that factors a key of 2048 bits.
enum ROCA {
    /// The primes below 160 of which not every remainder is a power of 65,537. A key that was made well passes for a faulty
    /// one with a chance of about 1 in 2^27.
    private static let primes = [11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157]

    /// Whether a modulus, big endian, has the fingerprint.
    static func isLikely(_ modulus: [UInt8]) -> Bool {
        primes.allSatisfy { prime in
            let remainder = modulus.reduce(0) { ($0 << 8 | Int($1)) % prime }
            var power = 1
            for _ in 0..<prime {
                if power == remainder { return true }
                power = power * 65_537 % prime
            }
            return false
        }
    }
}
