import BadgeCrypto
import Testing

@Suite struct SignatureTests {
    /// RFC 8032 §7.1, tests 1 to 3: seed, public key, message, signature.
    static let rfc8032 = [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            """
            e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155
            5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b
            """
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            """
            92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da
            085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00
            """
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
            """
            6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac
            18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a
            """
        ),
    ]

    @Test(arguments: rfc8032) func `Ed25519 signs as RFC 8032 has it`(vector: (String, String, String, String)) throws {
        let (seed, raw, message, signature) = vector
        let key = try PrivateKey(insecureTestKey: hex(seed), type: .ed25519)
        #expect(try key.publicKey.rawRepresentation == hex(raw))
        #expect(try key.sign(hex(message)) == hex(signature))
        #expect(try key.publicKey.isValidSignature(hex(signature), for: hex(message)))
    }

    @Test(arguments: KeyType.allCases)
    func `what a key signs it confirms, and nothing that differs by one bit`(type: KeyType) throws {
        let key = try PrivateKey.generate(type, rsaBits: 2048)
        let other = try PrivateKey.generate(type, rsaBits: 2048)
        let message = Array("a badge".utf8)
        let signature = try key.sign(message)
        #expect(signature.count == key.publicKey.signatureLength)
        #expect(try key.publicKey.isValidSignature(signature, for: message))
        #expect(try !other.publicKey.isValidSignature(signature, for: message))
        #expect(try !key.publicKey.isValidSignature(signature, for: message + [0]))
        for position in signature.indices {
            var altered = signature
            altered[position] ^= 1
            #expect(try !key.publicKey.isValidSignature(altered, for: message))
            #expect(CryptoDiagnostics.hasNoPendingLibraryError)
        }
    }

    @Test(arguments: KeyType.allCases) func `an empty message is signed and confirmed`(type: KeyType) throws {
        let key = try PrivateKey.generate(type, rsaBits: 2048)
        #expect(try key.publicKey.isValidSignature(key.sign([]), for: []))
    }

    @Test(arguments: KeyType.allCases)
    func `a signature of another length is no signature, not an error`(type: KeyType) throws {
        let key = try PrivateKey.generate(type, rsaBits: 2048)
        let signature = try key.sign([1])
        for wrong in [[], signature.dropLast(), signature + [0], [0] + signature, signature + signature] as [[UInt8]] {
            #expect(try !key.publicKey.isValidSignature(wrong, for: [1]))
            #expect(CryptoDiagnostics.hasNoPendingLibraryError)
        }
    }

    @Test(arguments: [
        (KeyType.p256, "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"),
        (
            .p384,
            "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973"
        ),
    ]) func `r and s outside 1 to n − 1 are no signature`(type: KeyType, order: String) throws {
        let key = try PrivateKey.generate(type, rsaBits: 2048)
        let n = try hex(order)
        let signature = try key.sign([1])
        let r = Array(signature[..<n.count])
        let s = Array(signature[n.count...])
        let zero = [UInt8](repeating: 0, count: n.count)
        let large = [UInt8](repeating: 0xFF, count: n.count)
        for wrong in [zero + s, r + zero, n + s, r + n, large + s, r + large, zero + zero] {
            #expect(try !key.publicKey.isValidSignature(wrong, for: [1]))
            #expect(CryptoDiagnostics.hasNoPendingLibraryError)
        }
        // n − s is the other good s of ECDSA: allowed, so a signature must never serve as an identity.
        #expect(try key.publicKey.isValidSignature(r + Self.difference(n, s), for: [1]))
    }

    /// left − right for big-endian numbers of one length, left being the larger.
    private static func difference(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        var result = left
        var borrow = 0
        for index in left.indices.reversed() {
            let value = Int(left[index]) - Int(right[index]) - borrow
            borrow = value < 0 ? 1 : 0
            result[index] = UInt8(truncatingIfNeeded: value)
        }
        return result
    }
}
