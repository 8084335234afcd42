import BadgeCrypto
import Testing

@Suite struct MultihashTests {
    @Test func `the digest of abc is written as a multihash in base58btc and read back`() throws {
        let digest = try Multihash(of: Array("abc".utf8))
        let expected = try hex("1220 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(digest.bytes == expected)
        #expect(digest.digestMultibase == "z" + Base58.encode(expected))
        #expect(try Multihash(digestMultibase: digest.digestMultibase) == digest)
        #expect(try Multihash(digestMultibase: Multibase.encode(expected, as: .base64url)) == digest)
    }

    @Test func `sha2-384 has its own number and length`() throws {
        let digest = try Multihash(of: [], algorithm: .sha384)
        #expect(digest.bytes.prefix(2) == [0x20, 0x30])
        #expect(try Multihash(bytes: digest.bytes) == digest)
    }

    @Test func `each alteration of one thing is refused by its own code`() throws {
        let good = try Multihash(of: [1]).bytes
        let alterations: [([UInt8], CryptoError.Code)] = [
            ([0x11] + good[1...], .multihashAlgorithm),
            ([0x92, 0x00] + good[1...], .varint),
            ([0x12, 0x1F] + good[2...], .multihashLength),
            ([0x12, 0xA0, 0x00] + good[2...], .varint),
            (good.dropLast(), .multihashLength),
            (good + [0], .multihashLength),
            ([0x20] + good[1...], .multihashLength),
            ([0x12], .varint), ([], .varint),
        ]
        for (bytes, code) in alterations {
            #expect(refusal { () throws(CryptoError) in try Multihash(bytes: bytes) } == code)
        }
    }

    @Test func `the example of the data model whose text is no multihash is refused`() throws {
        // 33 bytes that begin 0x10: an algorithm number without a length.
        let bytes = [0x10] + [UInt8](repeating: 7, count: 32)
        let text = Multibase.encode(bytes, as: .base64url)
        #expect(refusal { () throws(CryptoError) in try Multihash(digestMultibase: text) } == .multihashAlgorithm)
    }

    @Test(
        arguments: [
            (0, [0]), (1, [1]), (0x7F, [0x7F]), (0x80, [0x80, 1]), (0xED, [0xED, 1]), (0x1200, [0x80, 0x24]),
            (0x3FFF, [0xFF, 0x7F]), (0x4000, [0x80, 0x80, 1]),
            (1 << 62, [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x40]),
        ] as [(UInt64, [UInt8])]
    ) func `numbers of variable length come out both ways`(value: UInt64, bytes: [UInt8]) throws {
        #expect(Varint.encode(value) == bytes)
        let decoded = try Varint.decode((bytes + [9])[...])
        #expect(decoded.value == value)
        #expect(decoded.rest == [9])
    }

    @Test(
        arguments: [[], [0x80], [0x80, 0x00], [0xFF, 0x80, 0x00], [UInt8](repeating: 0x80, count: 9) + [1]] as [[UInt8]]
    )
    func `a number that is cut off, too long or longer than need be is refused`(bytes: [UInt8]) {
        #expect(refusal { () throws(CryptoError) in try Varint.decode(bytes[...]) } == .varint)
    }
}
