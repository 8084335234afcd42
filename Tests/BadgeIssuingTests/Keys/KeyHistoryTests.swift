import BadgeCrypto
import BadgeIssuing
import BadgeTesting
import StrictJSON
import Testing
import VerifiableCredentials

struct KeyHistoryTests {
    private let key: PublicKey
    private let other: PublicKey
    private let now: Instant

    init() throws {
        key = try TestIssuer().key.publicKey
        other = try TestIssuer(seed: 7).key.publicKey
        now = TestIssuer.now
    }

    private func day(_ offset: Int64) -> Instant { now.adding(seconds: offset * 86_400) }

    private func refusal(_ body: () throws(IssuingError) -> Void) -> IssuingError.Code? {
        do {
            try body()
            return nil
        } catch { return error.code }
    }

    @Test func `what happened to one key is read back, and says nothing of another`() throws {
        var history = KeyHistory()
        try history.add(.retired, key, since: day(-2), recorded: now, reason: "new year")
        try history.add(.compromised, key, since: day(-3), recorded: now)
        let back = try KeyHistory(history.json.prettyBytes())
        #expect(back.entries == history.entries)
        #expect(back.retired(key) == day(-2))
        #expect(back.compromised(key) == day(-3))
        #expect(back.retired(other) == nil && back.compromised(other) == nil)
    }

    @Test func `an RSA key, which has no Multikey, has a history too`() throws {
        let rsa = try TestRSAKey.make(1).publicKey
        var history = KeyHistory()
        try history.add(.retired, rsa, since: day(-1), recorded: now)
        #expect(try KeyHistory(history.json.compactBytes()).retired(rsa) == day(-1))
    }

    @Test func `nothing is undone, and nothing is written down before it happens`() throws {
        var history = KeyHistory()
        #expect(
            refusal { () throws(IssuingError) in try history.add(.retired, key, since: day(1), recorded: now) }
                == .keyHistory
        )
        try history.add(.retired, key, since: day(-2), recorded: now)
        #expect(
            refusal { () throws(IssuingError) in try history.add(.retired, key, since: day(-5), recorded: now) }
                == .keyHistory
        )
        try history.add(.compromised, key, since: day(-2), recorded: now)
        #expect(
            refusal { () throws(IssuingError) in try history.add(.retired, key, since: day(-1), recorded: now) }
                == .keyHistory
        )
        #expect(
            refusal { () throws(IssuingError) in try history.add(.compromised, key, since: day(-1), recorded: now) }
                == .keyHistory
        )
        // That it was earlier than was thought is news
        try history.add(.compromised, key, since: day(-9), recorded: now)
        #expect(history.compromised(key) == day(-9))
        #expect(history.entries.count == 3)
    }

    @Test(arguments: [
        "", "{}", "[]", #"{"format":"badge-key-history/2","entries":[]}"#, #"{"format":"badge-key-history/1"}"#,
        #"{"format":"badge-key-history/1","entries":[{}]}"#,
        #"{"format":"badge-key-history/1","entries":[{"key":"z","event":"lost","since":"2026-01-01T00:00:00Z","recorded":"2026-01-01T00:00:00Z"}]}"#,
        #"{"format":"badge-key-history/1","entries":[{"key":"z","event":"retired","since":"today","recorded":"2026-01-01T00:00:00Z"}]}"#,
        #"{"format":"badge-key-history/1","entries":[{"key":"z","event":"retired","since":"2026-01-01T00:00:00Z","recorded":"2026-01-01T00:00:00Z","reason":1}]}"#,
    ])
    func `a history that cannot be read whole is refused`(text: String) {
        #expect(refusal { () throws(IssuingError) in _ = try KeyHistory(Array(text.utf8)) } == .keyHistory)
    }

    @Test func `a publication names every key, with its end`() throws {
        var history = KeyHistory()
        try history.add(.retired, key, since: day(-2), recorded: now)
        try history.add(.compromised, other, since: day(-3), recorded: now)
        let rsa = try TestRSAKey.make(1).publicKey
        let did = "did:web:school.example"
        let publication = try KeyPublication(id: did, keys: [key, other, rsa], history: history)
        let document = try publication.json(.document)
        let bytes = document.compactBytes()
        let url = "https://school.example/.well-known/did.json"
        let read = try DIDDocument(Resource(bytes: bytes, source: .network), of: did, url: url)
        let names = try [key.multikey, other.multikey, rsa.jwkThumbprint].map { did + "#" + $0 }
        let methods = try names.map { try read.verificationMethod(named: $0) }
        #expect(methods.map(\.key) == [key, other, rsa])
        #expect(methods.map(\.expires) == [day(-2), nil, nil])
        #expect(methods.map(\.revoked) == [nil, day(-3), nil])
        // Programs that do not know `revoked` take no key that is not listed for statements
        #expect(read.assertionMethods.map(\.key) == [key, rsa])
        let set = try KeyPublication(id: "https://school.example/", keys: [key, other, rsa], history: history).json(
            .jwks
        )
        let keys = try KeyDocument(
            Resource(bytes: set.compactBytes(), source: .network),
            of: "https://school.example/",
            url: "https://school.example/.well-known/jwks.json"
        ).methods
        #expect(keys.map(\.key) == [key, other, rsa])
        #expect(keys.map(\.expires) == [day(-2), nil, nil])
        #expect(keys.map(\.revoked) == [nil, day(-3), nil])
    }

    @Test func `a later publication must not make a key good again`() throws {
        let did = "did:web:school.example"
        var history = KeyHistory()
        try history.add(.retired, key, since: day(-2), recorded: now)
        try history.add(.compromised, other, since: day(-3), recorded: now)
        let told = try KeyPublication(id: did, keys: [key, other], history: history)
        let silent = try KeyPublication(id: did, keys: [key, other], history: KeyHistory())
        let names = try [key, other].map { did + "#" + (try $0.multikey) }
        #expect(try silent.undone(from: told.json(.document), .document) == names)
        #expect(try silent.undone(from: told.json(.jwks), .jwks) == names)
        #expect(try told.undone(from: told.json(.document), .document) == [])
        #expect(try told.undone(from: silent.json(.document), .document) == [])
    }

    @Test func `a later publication must not lose a key`() throws {
        let did = "did:web:school.example"
        for form in KeyPublication.Form.allCases {
            let both = try KeyPublication(id: did, keys: [key, other], history: KeyHistory())
            let one = try KeyPublication(id: did, keys: [other], history: KeyHistory())
            #expect(try both.lost(from: one.json(form), form) == [])
            #expect(try one.lost(from: both.json(form), form) == [did + "#" + key.multikey])
        }
        let one = try KeyPublication(id: did, keys: [key], history: KeyHistory())
        let stranger = try KeyPublication(id: did + "x", keys: [key], history: KeyHistory())
        #expect(try one.lost(from: stranger.json(.document), .document) == nil)
        #expect(try one.lost(from: ["a"], .jwks) == nil)
    }

    @Test(arguments: [
        "did:key:z6Mk", "did:web:", "http://school.example/", "school", "did:web:school.example#key-1", "",
    ])
    func `an id without a place for keys is refused`(id: String) throws {
        #expect(
            refusal { () throws(IssuingError) in
                _ = try KeyPublication(id: id, keys: [key], history: KeyHistory())
            } == .issuer
        )
        #expect(
            refusal { () throws(IssuingError) in
                _ = try KeyPublication(id: "did:web:school.example", keys: [], history: KeyHistory())
            } == .keyHistory
        )
    }
}
