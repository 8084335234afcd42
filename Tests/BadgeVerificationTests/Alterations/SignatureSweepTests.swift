import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing

@Suite struct SignatureSweepTests {
    private static let base58 = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
    private static let base64URL = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// The text with each character in its turn replaced by others of the alphabet and by strangers, left out, doubled,
    /// and followed by a stranger.
    private static func variants(_ text: [UInt8], _ alphabet: [UInt8]) -> [[UInt8]] {
        var all: [[UInt8]] = []
        for index in text.indices {
            let own = alphabet.firstIndex(of: text[index]) ?? 0
            let others = [1, 2, 4, 8, 16, 32].map { alphabet[(own + $0) % alphabet.count] }
            for other in SweepSize.some(others, 2, at: index) + SweepSize.some([0x3D, 0x20, 0x30, 0x2B], 1, at: index)
            where other != text[index] {
                var copy = text
                copy[index] = other
                all.append(copy)
            }
            all.append(Array(text[..<index] + text[(index + 1)...]))
            all.append(Array(text[...index] + text[index...]))
            all.append(Array(text[...index] + [0x3D] + text[(index + 1)...]))
        }
        return all
    }

    @Test(arguments: [TestIssuer.Kind.embeddedEdDSA, .embeddedECDSA])
    func `no other spelling of an embedded signature fits`(kind: TestIssuer.Kind) async throws {
        let situation = try Situation.good(kind)
        let json = try JSON.read(situation.bytes)
        let value = try #require(json["proof"]?.items.first?["proofValue"]?.string)
        let variants = Self.variants(Array(value.utf8), Self.base58)
        for variant in variants {
            let bytes = try json.setting("/proof/0/proofValue", .string(String(decoding: variant, as: UTF8.self)))
                .compactBytes()
            #expect(try await !situation.isAccepted(bytes), "\(String(decoding: variant, as: UTF8.self))")
        }
        #expect(variants.count > 80 * 5)
    }

    @Test(arguments: [TestIssuer.Kind.embeddedEdDSA, .embeddedECDSA])
    func `no other bytes in another encoding fit either`(kind: TestIssuer.Kind) async throws {
        let situation = try Situation.good(kind)
        let json = try JSON.read(situation.bytes)
        let value = try #require(json["proof"]?.items.first?["proofValue"]?.string)
        let signature = try Multibase.decode(value).bytes
        var texts = [
            Multibase.encode(signature, as: .base64url), Multibase.encode([0] + signature, as: .base58btc),
            Multibase.encode(signature + [0], as: .base58btc), String(value.dropFirst()), "z" + value,
            "z1" + value.dropFirst(),
            "Z" + value.dropFirst(), " " + value, value + " ", value + "\u{0}",
        ]
        for index in signature.indices {
            for bit in [UInt8(1), 0x80] {
                var copy = signature
                copy[index] ^= bit
                texts.append(Multibase.encode(copy, as: .base58btc))
            }
        }
        for text in texts {
            let bytes = try json.setting("/proof/0/proofValue", .string(text)).compactBytes()
            #expect(try await !situation.isAccepted(bytes), "\(text)")
        }
    }

    @Test(arguments: [TestIssuer.Kind.tokenEdDSA, .tokenES256])
    func `no token with another character anywhere is verified`(kind: TestIssuer.Kind) async throws {
        let issuer = try TestIssuer(for: kind)
        var situation = try Situation.good(kind)
        let token = try issuer.sign(.object(SampleBadge.small(issuer: issuer.did)), kind)
        situation.bytes = token
        #expect(try await situation.report().verdict == .verified)
        let signature = try #require(token.lastIndex(of: UInt8(ascii: "."))) + 1
        var count = 0
        for variant in Self.variants(Array(token[signature...]), Self.base64URL) {
            #expect(try await !situation.isAccepted(token[..<signature] + variant))
            count += 1
        }
        for index in token.indices[..<signature] {
            let own = Self.base64URL.firstIndex(of: token[index]) ?? 0
            let others = [Self.base64URL[(own + 1) % 64], Self.base64URL[(own + 32) % 64], 0x3D, 0x2E]
            var variants = SweepSize.some(others.filter { $0 != token[index] }, 1, at: index).map { other in
                var copy = token
                copy[index] = other
                return copy
            }
            let lengths = [Array(token[..<index] + token[(index + 1)...]), Array(token[...index] + token[index...])]
            if index % 4 == 0 { variants += SweepSize.some(lengths, 1, at: index / 4) }
            for variant in variants {
                #expect(try await !situation.isAccepted(variant), "byte \(index)")
                count += 1
            }
        }
        print("sweep of every byte of \(kind.rawValue): \(count) alterations")
    }

    @Test(arguments: [TestIssuer.Kind.tokenEdDSA, .tokenES256])
    func
        `no byte and no member of the header of a token can be changed, though the badge inside has a proof of its own`(
            kind: TestIssuer.Kind
        ) async throws
    {
        let issuer = try TestIssuer(for: kind)
        let inner = kind == .tokenEdDSA ? TestIssuer.Kind.embeddedEdDSA : .embeddedECDSA
        let badge = try JSON.read(issuer.sign(.object(SampleBadge.small(issuer: issuer.did)), inner))
        var situation = try Situation.good(kind)
        situation.bytes = try issuer.sign(badge, kind)
        #expect(try await situation.report().verdict == .verified)
        let dot = try #require(situation.bytes.firstIndex(of: UInt8(ascii: ".")))
        let header = try Base64URL.decode(situation.bytes[..<dot])
        var headers = try Alterations.all(of: JSON.read(header)).map(\.bytes)
        for index in header.indices {
            for mask in [UInt8(0x01), 0x02, 0x04, 0x08, 0x10, 0x20, 0x40] {
                var copy = header
                copy[index] ^= mask
                headers.append(copy)
            }
        }
        for name in ["RS256", "PS256", "ES512", "EdDSB", "none", "HS256"] {
            headers.append(try JSON.read(header).setting("/alg", .string(name)).compactBytes())
        }
        for other in headers {
            let bytes = Array(Base64URL.encode(other).utf8) + situation.bytes[dot...]
            #expect(try await !situation.isAccepted(bytes), "\(String(decoding: other, as: UTF8.self))")
        }
        print("sweep of the header around \(inner.rawValue): \(headers.count) alterations")
    }

    @Test(arguments: [TestIssuer.Kind.embeddedECDSA, .tokenES256])
    func `a signature of P-256 in DER is refused`(kind: TestIssuer.Kind) async throws {
        let situation = try Situation.good(kind)
        func der(_ raw: [UInt8]) -> [UInt8] {
            func integer(_ part: ArraySlice<UInt8>) -> [UInt8] {
                let bytes = Array(part.drop { $0 == 0 })
                let padded = (bytes.first ?? 0) >= 0x80 ? [0] + bytes : bytes
                return [0x02, UInt8(padded.count)] + padded
            }
            let body = integer(raw[..<32]) + integer(raw[32...])
            return [0x30, UInt8(body.count)] + body
        }
        let bytes: [UInt8]
        if kind.isToken {
            let dot = try #require(situation.bytes.lastIndex(of: UInt8(ascii: ".")))
            let raw = try Base64URL.decode(situation.bytes[(dot + 1)...])
            bytes = situation.bytes[...dot] + Array(Base64URL.encode(der(raw)).utf8)
        } else {
            let json = try JSON.read(situation.bytes)
            let raw = try Multibase.decode(try #require(json["proof"]?.items.first?["proofValue"]?.string)).bytes
            bytes = try json.setting("/proof/0/proofValue", .string(Multibase.encode(der(raw), as: .base58btc)))
                .compactBytes()
        }
        var other = situation
        other.bytes = bytes
        let report = try await other.report()
        #expect(report.found(.proofSignature) == ["failed proof.signatureDoesNotFit"])
    }
}
