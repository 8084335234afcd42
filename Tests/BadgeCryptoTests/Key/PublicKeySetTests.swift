import BadgeCrypto
import StrictJSON
import Testing

@Suite struct PublicKeySetTests {
    private let first: JSON
    private let second: JSON

    init() throws {
        first = try PrivateKey.generate(.p256).publicKey.jwk.with("kid", "one")
        second = try PublicKey(contentsOf: RSANumbers.good.jwk).jwk.with("kid", "two")
    }

    private func set(_ keys: [JSON]) throws(CryptoError) -> PublicKeySet {
        try PublicKeySet(jwkSet: ["keys": .array(keys)])
    }

    private func refusal(_ keys: [JSON]) -> CryptoError.Code? {
        BadgeCryptoTests.refusal { () throws(CryptoError) in try set(keys) }
    }

    @Test func `a key is found by its exact name, and by no other`() throws {
        let set = try set([first, second])
        #expect(set.names == ["one", "two"])
        #expect(try set.key(named: "two") == PublicKey(jwk: second))
        for name in ["", "Two", "three", "two "] { #expect(try set.key(named: name) == nil) }
        #expect(try set.keys() == [PublicKey(jwk: first), PublicKey(jwk: second)])
    }

    @Test func `a file may be a set or one key`() throws {
        let bytes = (["keys": [first, second]] as JSON).prettyBytes()
        #expect(try PublicKey.keys(contentsOf: bytes).count == 2)
        #expect(try PublicKey.keys(contentsOf: first.compactBytes()).count == 1)
        #expect(
            BadgeCryptoTests.refusal { () throws(CryptoError) in try PublicKey(contentsOf: bytes) } == .keyMalformed
        )
    }

    @Test func `two keys of one name are refused`() throws {
        #expect(refusal([first, try second.with("kid", "one")]) == .keyDuplicateID)
        #expect(refusal([first, try second.with("kid", nil)]) == nil)
        #expect(refusal([try first.with("kid", nil), try second.with("kid", nil)]) == nil)
    }

    @Test func `a private or symmetric key anywhere in it is refused`() throws {
        #expect(refusal([first, try second.with("d", "AQ")]) == .keyPrivateGivenForPublic)
        #expect(refusal([first, try second.with("p", "AQ")]) == .keyPrivateGivenForPublic)
        #expect(refusal([first, ["kty": "oct", "k": "AQ"]]) == .keyPrivateGivenForPublic)
    }

    @Test func `what is no set is refused`() throws {
        for json in [[:], ["keys": "x"], [first], ["keys": []], ["keys": [1]]] as [JSON] {
            #expect(
                BadgeCryptoTests.refusal { () throws(CryptoError) in try PublicKeySet(jwkSet: json) } == .keyMalformed
            )
        }
        #expect(refusal([try first.with("kid", 1)]) == .keyMalformed)
        let many = [JSON](repeating: try first.with("kid", nil), count: PublicKeySet.limit)
        #expect(refusal(many) == nil)
        #expect(refusal(many + [second]) == .keyMalformed)
    }

    @Test func `keys for other purposes are passed over, wrong ones are not`() throws {
        let encryption = try second.with("use", "enc").with("kid", "three")
        let other: JSON = ["kty": "EC", "crv": "P-521", "x": "AQ", "y": "AQ"]
        #expect(try set([first, encryption, other]).keys() == [PublicKey(jwk: first)])
        let none = try set([encryption, other])
        #expect(BadgeCryptoTests.refusal { () throws(CryptoError) in try none.keys() } == .keyPurpose)
        let wrong = try set([first, try second.with("e", "AQ")])
        #expect(BadgeCryptoTests.refusal { () throws(CryptoError) in try wrong.keys() } == .keyExponent)
        #expect(BadgeCryptoTests.refusal { () throws(CryptoError) in try wrong.key(named: "two") } == .keyExponent)
        #expect(BadgeCryptoTests.refusal { () throws(CryptoError) in try wrong.key(named: "one") } == nil)
    }
}
