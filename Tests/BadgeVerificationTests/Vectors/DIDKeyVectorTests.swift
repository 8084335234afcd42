import BadgeCrypto
import BadgeTesting
import StrictJSON
import Testing
import VerifiableCredentials

@Suite(.enabled(if: Standards.mayRun, "the official suites (standards/data) are not on this machine"))
struct DIDKeyVectorTests {
    @Test func `each published did:key yields its published key, and other kinds of key are refused`() throws {
        var resolved = 0
        let edwards = try JSON.read(Standards.bytes("did-key/ed25519-x25519.json"))
        for member in edwards.object?.members ?? [] {
            let document = try #require(member.value["didDocument"])
            let published = document["verificationMethod"]?.items.first
            let id = try #require(published?["id"]?.string)
            let method = try Self.resolve(id)
            #expect(method.id == id)
            #expect(method.controller == document["id"]?.string)
            #expect(method.isForAssertion == (document["assertionMethod"] != nil))
            try Self.expect(method.key, toBe: #require(published))
            resolved += 1
        }
        let exceptions = try SuiteExceptions.of("did-key-multikey")
        var refused = 0
        let curves = try JSON.read(Standards.bytes("did-key/nist-curves.json"))
        for member in curves.object?.members ?? [] {
            let published = try #require(member.value["didDocument"]?["verificationMethod"]?.items.first)
            let id = try #require(published["id"]?.string)
            do {
                let method = try Self.resolve(id)
                #expect(exceptions[member.name] == nil, "\(member.name) is listed as an exception and resolves")
                #expect(method.id == id)
                try Self.expect(method.key, toBe: published)
                resolved += 1
            } catch let error as DIDError {
                #expect(exceptions[member.name] != nil, "\(member.name): \(error)")
                #expect(error.code == .unusableKey)
                refused += 1
            }
        }
        let agreement = try JSON.read(Standards.bytes("did-key/x25519.json"))["didDocument"]?.object?.members ?? []
        for member in agreement {
            #expect(throws: DIDError.self) { try Self.resolve(member.name) }
            refused += 1
        }
        #expect(resolved >= 10)
        #expect(refused >= 6)
        try Standards.report("did-key", cases: resolved + refused, exceptions: exceptions.count)
    }

    @Test func `a published did:key with another fragment has no such method`() throws {
        let curves = try JSON.read(Standards.bytes("did-key/nist-curves.json"))
        for member in curves.object?.members ?? [] {
            guard let method = try? Self.resolve(member.name) else { continue }
            for other in try ["#", "#0", "#" + method.key.multikey.dropLast(), "#" + method.key.multikey + "1"] {
                let error = #expect(throws: DIDError.self) { try Self.resolve(member.name + other) }
                #expect(error?.code == .noSuchMethod, "\(other)")
            }
        }
    }

    private static func resolve(_ text: String) throws -> VerificationMethod {
        try DIDKey.resolve(try #require(DIDURL(text)))
    }

    /// The key against its published form; of points on curves the published bytes are the compressed form.
    private static func expect(_ key: PublicKey, toBe published: JSON) throws {
        if let text = published["publicKeyBase58"]?.string {
            let bytes = try Base58.decode(text)
            let own =
                key.type == .ed25519
                ? key.rawRepresentation : try Multibase.decode(key.multikey).bytes.dropFirst(2) + []
            #expect(bytes == own)
        } else {
            #expect(try PublicKey(jwk: published["publicKeyJwk"] ?? .null) == key)
        }
    }
}
