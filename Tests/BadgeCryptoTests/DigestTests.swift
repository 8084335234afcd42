import BadgeCrypto
import Testing

@Suite struct DigestTests {
    @Test func `SHA-256 and SHA-384 give the published values`() throws {
        let abc = Array("abc".utf8)
        #expect(
            try Digest.sha256(abc) == hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        )
        #expect(
            try Digest.sha256([]) == hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        )
        #expect(
            try Digest.sha384(abc)
                == hex(
                    """
                    cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed
                    8086072ba1e7cc2358baeca134c825a7
                    """
                )
        )
    }

    @Test func `MD5 gives the published values (RFC 1321)`() throws {
        #expect(try Digest.insecureMD5(Array("abc".utf8)) == hex("900150983cd24fb0d6963f7d28e17f72"))
        #expect(try Digest.insecureMD5([]) == hex("d41d8cd98f00b204e9800998ecf8427e"))
    }

    @Test func `a stream of pieces gives the digest of the whole`() throws {
        let bytes = try SecureRandom().bytes(10_000)
        let stream = try DigestStream(.sha256)
        try stream.update([])
        for start in stride(from: 0, to: bytes.count, by: 777) {
            try stream.update(Array(bytes[start..<min(start + 777, bytes.count)]))
        }
        #expect(try stream.finalize() == Multihash(of: bytes))
    }

    @Test func `a stream that has ended gives no second digest`() throws {
        let stream = try DigestStream(.sha384)
        #expect(try stream.finalize() == Multihash(of: [], algorithm: .sha384))
        #expect(refusal { () throws(CryptoError) in try stream.finalize() } == .digestEnded)
        #expect(refusal { () throws(CryptoError) in try stream.update([1]) } == .digestEnded)
        #expect(CryptoDiagnostics.hasNoPendingLibraryError)
    }

    @Test func `HMAC gives the values of RFC 4231`() throws {
        #expect(
            try HMAC.sha256(key: [UInt8](repeating: 0x0B, count: 20), message: Array("Hi There".utf8))
                == hex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
        )
        #expect(
            try HMAC.sha256(key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8))
                == hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        )
    }

    @Test func `HMAC of nothing under an empty key is computed`() throws {
        #expect(
            try HMAC.sha256(key: [], message: [])
                == hex("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
        )
    }

    @Test func `equality in constant time says what equality says`() {
        #expect(ConstantTime.isEqual([], []))
        #expect(ConstantTime.isEqual([1, 2], [1, 2]))
        #expect(!ConstantTime.isEqual([1, 2], [1, 3]))
        #expect(!ConstantTime.isEqual([1, 2], [1, 2, 3]))
    }

    @Test func `random bytes have the length asked for and differ`() throws {
        #expect(try SecureRandom().bytes(0).isEmpty)
        #expect(try SecureRandom().bytes(16) != SecureRandom().bytes(16))
        #expect(refusal { () throws(CryptoError) in try SecureRandom().bytes(-1) } == .randomCount)
    }
}
