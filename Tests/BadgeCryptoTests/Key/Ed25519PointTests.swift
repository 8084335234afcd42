import BadgeCrypto
import StrictJSON
import Testing

@Suite struct Ed25519PointTests {
    /// The eight points whose order divides 8, as RFC 8032 writes them.
    static let smallOrder = [
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    ]

    /// Second spellings: y = p, p + 1 and beyond with either sign, and a sign for x = 0.
    static let notCanonical = [
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    ]

    @Test(arguments: smallOrder) func `a point of small order is refused`(point: String) throws {
        let raw = try hex(point)
        #expect(refusal { () throws(CryptoError) in try PublicKey(ed25519: raw) } == .keySmallOrder)
    }

    @Test(arguments: notCanonical) func `a point that is not written canonically is refused`(point: String) throws {
        let raw = try hex(point)
        #expect(refusal { () throws(CryptoError) in try PublicKey(ed25519: raw) } == .keyNotCanonical)
    }

    @Test func `half of all numbers are no point and are refused, the others sign nothing by accident`() throws {
        var refused = 0
        for value in UInt8(2)...201 {
            let raw = [value] + [UInt8](repeating: 0, count: 31)
            switch refusal(of: { () throws(CryptoError) in try PublicKey(ed25519: raw) }) {
            case nil: break
            case .keyNotOnCurve: refused += 1
            case let other?: Issue.record("refused with \(other.name)")
            }
        }
        #expect((70...130).contains(refused))
    }

    @Test func `no key that signs is refused`() throws {
        for _ in 0..<200 {
            let key = try PrivateKey(insecureTestKey: SecureRandom().bytes(32), type: .ed25519)
            #expect(try PublicKey(ed25519: key.publicKey.rawRepresentation) == key.publicKey)
        }
    }

    @Test(arguments: [0, 31, 33, 64]) func `another length is refused`(count: Int) {
        let raw = [UInt8](repeating: 9, count: count)
        #expect(refusal { () throws(CryptoError) in try PublicKey(ed25519: raw) } == .keyLength)
    }

    @Test func `the point of small order is refused in every form of a key`() throws {
        let raw = try hex(Self.smallOrder[4])
        let jwk: JSON = ["kty": "OKP", "crv": "Ed25519", "x": .string(Base64URL.encode(raw))]
        let multikey = Multibase.encode([0xED, 0x01] + raw, as: .base58btc)
        let der = try hex("302a300506032b6570032100") + raw
        let pem = "-----BEGIN PUBLIC KEY-----\n\(Base64.encode(der))\n-----END PUBLIC KEY-----\n"
        #expect(refusal { () throws(CryptoError) in try PublicKey(jwk: jwk) } == .keySmallOrder)
        #expect(refusal { () throws(CryptoError) in try PublicKey(multikey: multikey) } == .keySmallOrder)
        #expect(refusal { () throws(CryptoError) in try PublicKey(pem: Array(pem.utf8)) } == .keySmallOrder)
    }
}
