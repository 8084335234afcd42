import BadgeCrypto
import Testing

@Suite struct ECPointTests {
    static let curves: [KeyType] = [.p256, .p384]

    @Test(arguments: curves) func `compressed and uncompressed points are the same key`(type: KeyType) throws {
        let key = try PrivateKey.generate(type).publicKey
        let raw = key.rawRepresentation
        let size = (raw.count - 1) / 2
        let sign: UInt8 = raw[raw.count - 1] & 1 == 1 ? 3 : 2
        #expect(raw.first == 4)
        #expect(try PublicKey(sec1: raw, type: type) == key)
        #expect(try PublicKey(sec1: [sign] + raw[1...size], type: type) == key)
        #expect(try PublicKey(sec1: [sign ^ 1] + raw[1...size], type: type) != key)
    }

    @Test(arguments: curves) func `each alteration of one thing is refused by its own code`(type: KeyType) throws {
        let raw = try PrivateKey.generate(type).publicKey.rawRepresentation
        let size = (raw.count - 1) / 2
        let x = raw[1...size]
        let y = raw[(size + 1)...]
        let hybrid = 6 + (raw[raw.count - 1] & 1)
        var offCurve = raw
        offCurve[raw.count - 1] ^= 1
        let tooLarge = [UInt8](repeating: 0xFF, count: size)
        let alterations: [(String, [UInt8], CryptoError.Code)] = [
            ("swapped coordinates", [4] + y + x, .keyNotOnCurve),
            ("off the curve", offCurve, .keyNotOnCurve),
            ("infinity", [0], .keyNotOnCurve),
            ("zeros", [4] + [UInt8](repeating: 0, count: 2 * size), .keyNotOnCurve),
            ("a coordinate beyond the prime", [4] + tooLarge + y, .keyNotOnCurve),
            ("compressed beyond the prime", [2] + tooLarge, .keyNotOnCurve),
            ("hybrid", [hybrid] + x + y, .keyPointEncoding),
            ("unknown first byte", [5] + x + y, .keyPointEncoding),
            ("zeros for infinity", [0] + x + y, .keyPointEncoding),
            ("one byte short", raw.dropLast(), .keyLength),
            ("one byte more", raw + [0], .keyLength),
            ("compressed, one byte short", [2] + x.dropLast(), .keyLength),
            ("compressed mark before both coordinates", [2] + x + y, .keyLength),
            ("nothing", [], .keyLength),
        ]
        for (what, point, code) in alterations {
            let found = refusal { () throws(CryptoError) in try PublicKey(sec1: point, type: type) }
            #expect(found == code, "\(what)")
            #expect(CryptoDiagnostics.hasNoPendingLibraryError, "\(what)")
        }
    }

    @Test func `a point of one curve is none of the other`() throws {
        let raw = try PrivateKey.generate(.p256).publicKey.rawRepresentation
        #expect(refusal { () throws(CryptoError) in try PublicKey(sec1: raw, type: .p384) } == .keyLength)
        #expect(refusal { () throws(CryptoError) in try PublicKey(sec1: raw, type: .ed25519) } == .keyUnsupportedType)
    }

    @Test(arguments: curves) func `a scalar outside 1 to n − 1 is no private key`(type: KeyType) throws {
        let size = type == .p256 ? 32 : 48
        let zero = [UInt8](repeating: 0, count: size)
        let one = Array(zero.dropLast()) + [1]
        let large = [UInt8](repeating: 0xFF, count: size)
        #expect(
            refusal { () throws(CryptoError) in try PrivateKey(insecureTestKey: zero, type: type) } == .keyInconsistent
        )
        #expect(
            refusal { () throws(CryptoError) in try PrivateKey(insecureTestKey: large, type: type) } == .keyInconsistent
        )
        #expect(refusal { () throws(CryptoError) in try PrivateKey(insecureTestKey: one, type: type) } == nil)
        #expect(refusal { () throws(CryptoError) in try PrivateKey(insecureTestKey: [1], type: type) } == .keyLength)
    }
}
