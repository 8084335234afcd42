/// A digest that says by which algorithm it was made: how `digestMultibase` pins a resource (VC Data Integrity 1.0 §2.6).
public struct Multihash: Sendable, Equatable {
    /// The algorithms that are computed here. The raw value is the number in the multicodec table.
    public enum Algorithm: UInt64, Sendable, CaseIterable {
        /// SHA-256, `0x12`, 32 bytes.
        case sha256 = 0x12
        /// SHA-384, `0x20`, 48 bytes.
        case sha384 = 0x20

        /// The name in the multicodec table.
        public var name: String {
            switch self {
            case .sha256: "sha2-256"
            case .sha384: "sha2-384"
            }
        }

        /// How many bytes its digests have.
        public var digestLength: Int {
            switch self {
            case .sha256: 32
            case .sha384: 48
            }
        }
    }

    /// The algorithm.
    public let algorithm: Algorithm
    /// The digest.
    public let digest: [UInt8]

    /// The digest of bytes.
    public init(of bytes: [UInt8], algorithm: Algorithm = .sha256) throws(CryptoError) {
        self.algorithm = algorithm
        digest =
            switch algorithm {
            case .sha256: try Digest.sha256(bytes)
            case .sha384: try Digest.sha384(bytes)
            }
    }

    /// A digest that was computed elsewhere, for example by a ``DigestStream``.
    ///
    /// - Throws: `multihash.length` where its length is not that of the algorithm.
    public init(algorithm: Algorithm, digest: [UInt8]) throws(CryptoError) {
        guard digest.count == algorithm.digestLength else {
            throw CryptoError(
                .multihashLength,
                "a \(algorithm.name) digest has \(digest.count) bytes instead of \(algorithm.digestLength)"
            )
        }
        self.algorithm = algorithm
        self.digest = digest
    }

    /// A digest from its bytes: algorithm, length, digest.
    ///
    /// - Throws: `multihash.algorithm` where the algorithm is not computed here, `multihash.length` where a length is
    ///   not the algorithm's, `varint.malformed`.
    public init(bytes: [UInt8]) throws(CryptoError) {
        let (code, afterCode) = try Varint.decode(bytes[...])
        guard let algorithm = Algorithm(rawValue: code) else {
            throw CryptoError(
                .multihashAlgorithm,
                "a digest names the algorithm 0x\(String(code, radix: 16)); only sha2-256 (0x12) and sha2-384 (0x20) are "
                    + "computed here"
            )
        }
        let (length, rest) = try Varint.decode(afterCode)
        guard length == UInt64(algorithm.digestLength), rest.count == algorithm.digestLength else {
            throw CryptoError(
                .multihashLength,
                "a \(algorithm.name) digest announces \(length) bytes and has \(rest.count) instead of "
                    + "\(algorithm.digestLength)"
            )
        }
        self.algorithm = algorithm
        digest = Array(rest)
    }

    /// A digest as `digestMultibase` writes it, in any encoding of the multibase table.
    ///
    /// - Throws: As ``Multibase/decode(_:allowed:)`` and ``init(bytes:)``.
    public init(digestMultibase text: String) throws(CryptoError) {
        try self.init(bytes: Multibase.decode(text).bytes)
    }

    /// Algorithm, length, digest.
    public var bytes: [UInt8] {
        Varint.encode(algorithm.rawValue) + Varint.encode(UInt64(digest.count)) + digest
    }

    /// The digest as `digestMultibase` writes it, in base58btc.
    public var digestMultibase: String {
        Multibase.encode(bytes, as: .base58btc)
    }
}
