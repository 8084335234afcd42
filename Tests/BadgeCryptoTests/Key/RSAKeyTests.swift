import BadgeCrypto
import Testing

@Suite struct RSAKeyTests {
    private func refusals(_ numbers: RSANumbers) -> [CryptoError.Code?] {
        [
            refusal { () throws(CryptoError) in
                try PublicKey(rsaModulus: numbers.modulus, exponent: numbers.exponent)
            },
            refusal { () throws(CryptoError) in try PublicKey(contentsOf: numbers.jwk) },
            refusal { () throws(CryptoError) in try PublicKey(contentsOf: numbers.pem) },
        ]
    }

    /// The good key with one thing changed.
    private func changed(_ change: (inout RSANumbers) -> Void) -> RSANumbers {
        var numbers = RSANumbers.good
        change(&numbers)
        return numbers
    }

    @Test func `a good key is the same from its numbers, as JWK and as PEM`() throws {
        let good = RSANumbers.good
        #expect(refusals(good) == [nil, nil, nil])
        let key = try PublicKey(rsaModulus: good.modulus, exponent: good.exponent)
        #expect(try PublicKey(contentsOf: good.jwk) == key)
        #expect(try PublicKey(contentsOf: good.pem) == key)
        #expect(key.typeName == "RSA-2048")
        #expect(key.signatureLength == 256)
        #expect(key.pem.split(separator: "\n").joined().utf8.elementsEqual(good.pem.filter { $0 != 10 }))
    }

    @Test(arguments: [2048, 3072, 4096]) func `a new key has the bits that were asked for`(bits: Int) throws {
        let key = try PrivateKey.generate(.rsa, rsaBits: bits)
        #expect(key.publicKey.typeName == "RSA-\(bits)")
        #expect(try key.sign([1]).count == bits / 8)
    }

    @Test(arguments: [(-1, CryptoError.Code.keyWeak), (2047, .keyWeak), (8193, .keyLength), (.max, .keyLength)])
    func `no key of too few or too many bits is made`(bits: Int, code: CryptoError.Code) {
        #expect(refusal { () throws(CryptoError) in try PrivateKey.generate(.rsa, rsaBits: bits) } == code)
    }

    @Test(arguments: [[1], [3], [0x11], [1, 0], [0xFF, 0xFF], [1, 0, 0], [1, 0, 2]] as [[UInt8]])
    func `an exponent that is even or below 65537 is refused`(exponent: [UInt8]) {
        let numbers = changed { $0.exponent = exponent }
        #expect(refusals(numbers) == [.keyExponent, .keyExponent, .keyExponent])
    }

    @Test func `an exponent of more than 64 bits is refused, one of 64 is not`() {
        let most = changed { $0.exponent = [UInt8](repeating: 0xFF, count: 8) }
        #expect(refusals(most) == [nil, nil, nil])
        let more = changed { $0.exponent = [1] + [UInt8](repeating: 0, count: 7) + [1] }
        #expect(refusals(more) == [.keyExponent, .keyExponent, .keyExponent])
        let many = changed { $0.exponent = [UInt8](repeating: 0xFF, count: 4096) }
        #expect(refusals(many) == [.keyExponent, .keyLength, .keyExponent])
    }

    @Test(arguments: [512, 1024, 2047]) func `a modulus of fewer than 2048 bits is refused`(bits: Int) {
        let numbers = changed { numbers in
            numbers.modulus = Array(numbers.modulus.suffix((bits + 7) / 8))
            numbers.modulus[0] = bits % 8 == 0 ? numbers.modulus[0] | 0x80 : 0x7F
        }
        #expect(refusals(numbers) == [.keyWeak, .keyWeak, .keyWeak])
    }

    @Test func `a modulus of more than 8192 bits is refused`() {
        let numbers = changed { $0.modulus = [1] + [UInt8](repeating: 0xFF, count: 1024) }
        #expect(refusals(numbers) == [.keyLength, .keyLength, .keyLength])
    }

    @Test func `an even modulus, one with a small factor, a prime and a square are refused`() {
        let even = changed { $0.modulus[$0.modulus.count - 1] &= 0xFE }
        #expect(refusals(even) == [.keyWeak, .keyWeak, .keyWeak])
        let thrice = changed { numbers in
            let remainder = numbers.modulus.reduce(0) { ($0 << 8 | Int($1)) % 3 }
            // Adding 2 or 4 to an odd number: somewhere within four steps the sum is a multiple of 3.
            for _ in 0..<(remainder == 0 ? 0 : remainder == 1 ? 1 : 2) { numbers.addTwo() }
        }
        #expect(refusals(thrice) == [.keyWeak, .keyWeak, .keyWeak])
        // The Mersenne prime 2^2203 − 1, and the square of 2^1279 − 1.
        let prime = changed { $0.modulus = [0x07] + [UInt8](repeating: 0xFF, count: 275) }
        #expect(refusals(prime) == [.keyWeak, .keyWeak, .keyWeak])
        let square = changed { numbers in
            let ones = [0x3F] + [UInt8](repeating: 0xFF, count: 159)
            numbers.modulus = ones + [UInt8](repeating: 0, count: 159) + [1]
        }
        #expect(refusals(square) == [.keyWeak, .keyWeak, .keyWeak])
    }

    @Test func `modulus and exponent in each other's place are refused`() {
        let good = RSANumbers.good
        let swapped = RSANumbers(modulus: good.exponent, exponent: good.modulus)
        #expect(refusals(swapped) == [.keyWeak, .keyWeak, .keyWeak])
    }

    @Test func `a leading zero is another spelling and is refused`() throws {
        let modulus = changed { $0.modulus.insert(0, at: 0) }
        // In DER a first bit that is set takes one zero before it, so it takes two to be wrong.
        #expect(refusals(modulus) == [.keyNotCanonical, .keyNotCanonical, nil])
        let twice = changed { $0.modulus.insert(contentsOf: [0, 0], at: 0) }
        #expect(refusals(twice) == [.keyNotCanonical, .keyNotCanonical, .keyMalformed])
        let exponent = changed { $0.exponent.insert(0, at: 0) }
        #expect(refusals(exponent) == [.keyNotCanonical, .keyNotCanonical, .keyMalformed])
        let empty = changed { $0.exponent = [] }
        #expect(refusals(empty) == [.keyExponent, .keyExponent, .keyMalformed])
    }

    /// With the exponent 1 every padded digest is its own signature: libcrypto itself would say yes.
    @Test func `the forgery under the exponent 1 finds no key`() throws {
        let message = Array("a badge".utf8)
        let prefix: [UInt8] = [
            0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00,
            0x04, 0x20,
        ]
        let tail = prefix + (try Digest.sha256(message))
        let forged = [0, 1] + [UInt8](repeating: 0xFF, count: 256 - 3 - tail.count) + [0] + tail
        #expect(refusals(changed { $0.exponent = [1] }) == [.keyExponent, .keyExponent, .keyExponent])
        let key = try PublicKey(contentsOf: RSANumbers.good.jwk)
        #expect(try !key.isValidSignature(forged, for: message))
        #expect(CryptoDiagnostics.hasNoPendingLibraryError)
    }

    @Test func `a signature that is not below the modulus is none`() throws {
        let key = try PublicKey(contentsOf: RSANumbers.good.jwk)
        for bytes in [RSANumbers.good.modulus, [UInt8](repeating: 0xFF, count: 256), [UInt8](repeating: 0, count: 256)]
        {
            #expect(try !key.isValidSignature(bytes, for: [1]))
            #expect(CryptoDiagnostics.hasNoPendingLibraryError)
        }
    }

    @Test func `an RSA key has no Multikey, and the error says what it has`() throws {
        let key = try PublicKey(contentsOf: RSANumbers.good.jwk)
        do throws(CryptoError) {
            _ = try key.multikey
            Issue.record("an RSA key has no Multikey")
        } catch {
            #expect(error.code == .keyNoMultikey)
            #expect(error.hint?.contains("JWK") == true)
        }
        #expect(key.text.hasPrefix(#"{"e":"AQAB","kty":"RSA","n":""#))
    }

    @Test func `a private member makes a JWK private, and another algorithm is not RS256's`() {
        let text = String(decoding: RSANumbers.good.jwk.dropLast(), as: UTF8.self)
        for name in ["d", "p", "q", "dp", "dq", "qi", "oth"] {
            let jwk = Array((text + #","\#(name)":"AQ"}"#).utf8)
            #expect(refusal { () throws(CryptoError) in try PublicKey(contentsOf: jwk) } == .keyPrivateGivenForPublic)
        }
        for name in ["RS384", "RS512", "PS256", "RSA-OAEP", "HS256", "ES256", "rs256"] {
            let jwk = Array((text + #","alg":"\#(name)"}"#).utf8)
            #expect(refusal { () throws(CryptoError) in try PublicKey(contentsOf: jwk) } == .keyAlgorithm)
        }
        let good = Array((text + #","alg":"RS256","use":"sig"}"#).utf8)
        #expect(refusal { () throws(CryptoError) in try PublicKey(contentsOf: good) } == nil)
    }

    @Test func `DER that differs by one thing is refused`() {
        let good = RSANumbers.good
        let key = RSANumbers.element(0x30, RSANumbers.integer(good.modulus) + RSANumbers.integer(good.exponent))
        let negative = RSANumbers.element(0x02, good.modulus) + RSANumbers.integer(good.exponent)
        let long = RSANumbers.integer(good.modulus) + [0x02, 0x81, 0x03] + good.exponent
        let cases: [(String, [UInt8], CryptoError.Code?)] = [
            ("nothing changed", RSANumbers.info(key), nil),
            ("no NULL", RSANumbers.info(key, parameters: []), .keyMalformed),
            ("more than NULL", RSANumbers.info(key, parameters: [0x05, 0x00, 0x05, 0x00]), .keyMalformed),
            ("bits left over", RSANumbers.info(key, padding: 1), .keyMalformed),
            ("a byte after", RSANumbers.info(key) + [0], .keyMalformed),
            ("a byte short", RSANumbers.info(key).dropLast(), .keyMalformed),
            ("a byte inside", RSANumbers.info(key + [0]), .keyMalformed),
            ("a negative modulus", RSANumbers.info(RSANumbers.element(0x30, negative)), .keyMalformed),
            ("a length in a longer form", RSANumbers.info(RSANumbers.element(0x30, long)), .keyMalformed),
            ("no exponent", RSANumbers.info(RSANumbers.element(0x30, RSANumbers.integer(good.modulus))), .keyMalformed),
            ("an octet string", RSANumbers.info([0x04] + key.dropFirst()), .keyMalformed),
        ]
        for (what, der, code) in cases {
            let found = refusal { () throws(CryptoError) in try PublicKey(pem: RSANumbers.pem(der)) }
            #expect(found == code, "\(what) gave \(found?.name ?? "no error")")
        }
    }
}

extension RSANumbers {
    /// Adds 2 to the modulus.
    mutating func addTwo() {
        var carry = 2
        for index in modulus.indices.reversed() where carry > 0 {
            let sum = Int(modulus[index]) + carry
            modulus[index] = UInt8(sum & 0xFF)
            carry = sum >> 8
        }
    }
}
