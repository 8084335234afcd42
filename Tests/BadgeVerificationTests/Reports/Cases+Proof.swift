import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import VerifiableCredentials

extension ReasonCase {
    private static let whole: [CheckID] = [.proofSignature, .proofPurpose, .proofKey, .proofValidity, .issuerTrusted]

    static let signatures: [ReasonCase] = [
        ReasonCase(.proofSignature, .passed, .signatureFits, "nothing") { try .good() },
        ReasonCase(
            .proofSignature,
            .failed,
            .signatureDoesNotFit,
            "another name of the achievement, after signing",
            also: [.issuerTrusted]
        ) { try afterwards { try $0.setting("/credentialSubject/achievement/name", "Peer Coaching II") } },
        ReasonCase(.proofSignature, .failed, .proofMissing, "no proof", also: whole) {
            try afterwards { try $0.removing("/proof") }
        },
        ReasonCase(.proofSignature, .failed, .proofMalformed, "a proof without its value", also: whole) {
            try afterwards { try $0.removing("/proof/0/proofValue") }
        },
        ReasonCase(.proofSignature, .undetermined, .suiteNotKnown, "a suite that is not known here", also: whole) {
            try afterwards { try $0.setting("/proof/0/cryptosuite", "bbs-2023") }
        },
        ReasonCase(
            .proofSignature,
            .undetermined,
            .algorithmNotKnown,
            "an algorithm that is not known here",
            also: whole,
            kind: .tokenEdDSA
        ) { try token(header: { $0["alg"] = "PS256" }) },
        ReasonCase(
            .proofSignature,
            .failed,
            .algorithmForbidden,
            "the algorithm none",
            also: [.issuerTrusted],
            kind: .tokenEdDSA
        ) { try token(header: { $0["alg"] = "none" }) },
        ReasonCase(
            .proofSignature,
            .undetermined,
            .noKey,
            "an issuer whose keys stand elsewhere",
            also: [.proofKey, .issuerTrusted]
        ) { try hosted(method: "https://program.example/keys#1") },
        ReasonCase(.proofSignature, .failed, .proofKeyType, "a key of another type", also: [.proofKey, .issuerTrusted])
        {
            let other = try TestIssuer(.p256)
            return try afterwards { try $0.setting("/proof/0/verificationMethod", .string(other.method)) }
        },
        ReasonCase(
            .proofSignature,
            .failed,
            .proofContext,
            "a proof for other contexts",
            also: [.issuerTrusted]
        ) {
            try afterwards { try $0.setting("/proof/0/@context/1", "https://words.example/v1") }
        },
        ReasonCase(
            .proofSignature,
            .failed,
            .notCanonicalizable,
            "a number beyond what every reader keeps exactly",
            also: [.issuerTrusted]
        ) {
            try afterwards { try $0.setting("/credentialSubject/creditsEarned", 9_007_199_254_740_993) }
        },
        ReasonCase(
            .proofSignature,
            .undetermined,
            .proofContextNotKnown,
            "statements under a context that is not known",
            also: [.issuerTrusted, .conformanceContext],
            kind: .statementsEdDSA
        ) {
            try rdfc { try $0.setting("/@context/2", "https://words.example/v1") }
        },
        ReasonCase(.proofSignature, .passed, .signatureFits, "a proof over statements", kind: .statementsEdDSA) {
            try rdfc { $0 }
        },
        ReasonCase(
            .proofSignature,
            .undetermined,
            .proofTooMuchWork,
            "nine things that know each other and cannot be told apart",
            also: [.issuerTrusted, .conformanceContext],
            kind: .statementsEdDSA
        ) {
            try rdfc {
                let names = (0..<9).map { "_:b\($0)" }
                let clique = names.map { name -> JSON in
                    let others = names.filter { $0 != name }.map { other -> JSON in ["id": .string(other)] }
                    return ["id": .string(name), "https://words.example/knows": .array(others)]
                }
                return try $0.setting("/credentialSubject/https:~1~1words.example~1knows", .array(clique))
            }
        },
        ReasonCase(
            .proofSignature,
            .failed,
            .proofContext,
            "a proof over statements that lists contexts of its own",
            also: [.issuerTrusted, .conformanceContext],
            kind: .statementsEdDSA
        ) {
            try rdfc { try $0.setting("/proof/0/@context", ["https://www.w3.org/ns/credentials/v2"]) }
        },
        ReasonCase(
            .proofSignature,
            .undetermined,
            .chainNotSupported,
            "a proof over statements that builds on another one",
            also: [.issuerTrusted],
            kind: .statementsEdDSA
        ) {
            try rdfc {
                try $0.setting("/proof/0/previousProof", "urn:uuid:00000000-0000-4000-8000-000000000009")
            }
        },
        ReasonCase(
            .proofSignature,
            .undetermined,
            .chainNotSupported,
            "a proof that builds on another one",
            also: [.issuerTrusted]
        ) { try options { $0["previousProof"] = "urn:uuid:00000000-0000-4000-8000-000000000009" } },

        ReasonCase(.proofPurpose, .passed, .purposeAssertion, "nothing") { try .good() },
        ReasonCase(.proofPurpose, .failed, .purposeOther, "a proof for logging in") {
            try options { $0["proofPurpose"] = "authentication" }
        },
        ReasonCase(.proofPurpose, .notApplicable, .purposeNotStated, "a token", kind: .tokenEdDSA) {
            try .good(.tokenEdDSA)
        },

        ReasonCase(.proofValidity, .passed, .proofTimesHold, "nothing") { try .good() },
        ReasonCase(.proofValidity, .failed, .proofInFuture, "made six minutes from now") {
            try options { $0["created"] = .string(TestIssuer.now.adding(seconds: 360).rfc3339) }
        },
        ReasonCase(.proofValidity, .failed, .proofExpired, "ended a second ago") {
            try options { $0["expires"] = .string(TestIssuer.now.adding(seconds: -1).rfc3339) }
        },
        ReasonCase(
            .proofValidity,
            .failed,
            .proofTimeMalformed,
            "made on a day that does not exist",
            also: [.conformanceStructure]
        ) { try options { $0["created"] = "2026-02-30T00:00:00Z" } },
        ReasonCase(.proofValidity, .notApplicable, .proofTimesNotStated, "no time of the proof") {
            try options { $0["created"] = nil }
        },
    ]

    private static let place = "https://program.example/issuer/keys/1"
    private static let lookedFor: [CheckID] = [.proofSignature, .issuerTrusted]

    static let keys: [ReasonCase] = [
        ReasonCase(.proofKey, .passed, .keyOfIssuer, "nothing") { try .good() },
        ReasonCase(.proofKey, .passed, .keyGiven, "an issuer elsewhere whose key the user gave") {
            try hosted(method: "https://program.example/keys#1", keys: [TestIssuer().key.publicKey])
        },
        ReasonCase(
            .proofKey,
            .failed,
            .keyOfAnother,
            "signed by someone else in the name of the issuer",
            also: [.issuerTrusted]
        ) {
            var situation = try Situation.good()
            let victim = try TestIssuer()
            let forger = try TestIssuer(seed: 7)
            situation.bytes = try forger.sign(SampleBadge.complete(issuer: victim.did), .embeddedEdDSA)
            return situation
        },
        ReasonCase(.proofKey, .failed, .keyNotGiven, "the user knows another key", also: [.issuerTrusted]) {
            let issuer = try TestIssuer()
            var situation = try Situation.good()
            situation.input.trust = TrustList([
                TrustList.Entry(issuer: issuer.did, keys: [try TestIssuer(seed: 7).key.publicKey])
            ])
            return situation
        },
        ReasonCase(
            .proofKey,
            .failed,
            .keyNoSuchMethod,
            "a key of that DID that does not exist",
            also: [.proofSignature, .issuerTrusted]
        ) {
            let issuer = try TestIssuer()
            return try options { $0["verificationMethod"] = .string(issuer.did + "#key-2") }
        },
        ReasonCase(
            .proofKey,
            .failed,
            .keyUnusable,
            "a DID that holds no key",
            also: [.proofSignature, .issuerTrusted]
        ) { try options { $0["verificationMethod"] = "did:key:z6Mk#z6Mk" } },
        ReasonCase(.proofKey, .undetermined, .keyBroughtAlong, "the key stands in the badge", also: [.issuerTrusted]) {
            try hosted(method: "https://program.example/keys#" + TestIssuer().key.publicKey.multikey)
        },
        ReasonCase(
            .proofKey,
            .undetermined,
            .keyNotLookedUp,
            "a key that stands on the web",
            also: [.proofSignature, .issuerTrusted]
        ) { try hosted(method: "did:web:program.example#key-1") },
        ReasonCase(.proofKey, .undetermined, .keyNotReached, "no answer from the issuer's host", also: lookedFor) {
            try web(.failure(.unreachable("the host did not answer")))
        },
        ReasonCase(.proofKey, .failed, .keyDocumentUnusable, "the document of somebody else", also: lookedFor) {
            try listed { try $0.setting("/id", "did:web:other.example") }
        },
        ReasonCase(.proofKey, .failed, .keyNotForAssertion, "a key for something else", also: lookedFor) {
            try listed { try $0.setting("/assertionMethod", []) }
        },
        ReasonCase(.proofKey, .undetermined, .keyKindNotKnown, "a key of an unknown kind", also: lookedFor) {
            try listed { try $0.setting("/verificationMethod/0/type", "FutureKey") }
        },
        ReasonCase(.proofKey, .undetermined, .keyRevoked, "a key that was taken back", also: [.issuerTrusted]) {
            try listed { try $0.setting("/verificationMethod/0/revoked", "2026-01-01T00:00:00Z") }
        },
        ReasonCase(.proofKey, .failed, .keyExpired, "a key whose time was over", also: [.issuerTrusted]) {
            try listed { try $0.setting("/verificationMethod/0/expires", "2026-01-01T00:00:00Z") }
        },
        ReasonCase(.proofKey, .passed, .keyOfIssuer, "the issuer's document lists the key") { try listed() },
        ReasonCase(.proofKey, .passed, .keyRetired, "a key that was retired later") {
            let end = TestIssuer.now.adding(seconds: 86_400)
            var situation = try listed {
                try $0.setting("/verificationMethod/0/expires", .string(end.rfc3339))
            }
            situation.input.at = end
            return situation
        },
        ReasonCase(.proofKey, .passed, .keyOfIssuer, "a key on the issuer's own host") {
            try published(place, at: place, TestIssuer().key.publicKey.jwk)
        },
        ReasonCase(.proofKey, .undetermined, .keyNotYet, "a key that is used from tomorrow", also: [.issuerTrusted]) {
            var jwk = try TestIssuer().key.publicKey.jwk
            jwk = try jwk.setting("/nbf", .number(JSONNumber(Int(TestIssuer.now.adding(seconds: 86_400).seconds))))
            return try published(place, at: place, jwk)
        },
        ReasonCase(
            .proofKey,
            .undetermined,
            .keyNotLinked,
            "a key elsewhere on the issuer's host",
            also: [.issuerTrusted]
        ) {
            let place = "https://program.example/uploads/key.json"
            let jwk = try TestIssuer().key.publicKey.jwk
            var situation = try published(place, at: place, jwk)
            var places = GivenPlaces()
            places.put(jwk.compactBytes(), at: place)
            situation.input.loader = places
            return situation
        },
        ReasonCase(.proofKey, .undetermined, .keyOnOtherHost, "a key on another host", also: [.issuerTrusted]) {
            let other = "https://other.example/keys/1"
            return try published(other, at: other, TestIssuer().key.publicKey.jwk)
        },
        ReasonCase(
            .proofKey,
            .undetermined,
            .keyNotListed,
            "a key in the badge that is not on the issuer's list",
            also: [.issuerTrusted]
        ) {
            let list: JSON = ["keys": [try TestIssuer(seed: 7).key.publicKey.jwk]]
            let name = "https://program.example/keys#" + (try TestIssuer().key.publicKey.multikey)
            return try published(name, at: "https://program.example/.well-known/jwks.json", list)
        },
        ReasonCase(.proofKey, .undetermined, .keyNoneThere, "no key where the key should be", also: lookedFor) {
            try published(place, at: place, ["greeting": "hello"])
        },
        ReasonCase(
            .proofKey,
            .undetermined,
            .keyNotNamed,
            "a token that names no key, of an issuer on the web",
            also: [.proofSignature, .issuerTrusted],
            kind: .tokenEdDSA
        ) {
            let place = "https://program.example/issuer"
            let payload = try VCJWT.payload(of: SampleBadge.complete(issuer: place).object ?? JSONObject())
            let bytes = try TestIssuer().token(payload: payload, algorithm: .edDSA) { $0["kid"] = nil }
            return Situation(bytes: bytes, trusting: place)
        },
        ReasonCase(.issuerTrusted, .passed, .issuerListed, "nothing") { try .good() },
        ReasonCase(.issuerTrusted, .passed, .issuerPinned, "the user pinned the key", also: [.proofKey]) {
            let issuer = try TestIssuer()
            return try hosted(method: "https://program.example/keys#1", pins: [issuer.key.publicKey])
        },
        ReasonCase(.issuerTrusted, .undetermined, .issuerNotListed, "an empty trust list") {
            var situation = try Situation.good()
            situation.input.trust = TrustList()
            return situation
        },
        ReasonCase(.issuerTrusted, .failed, .issuerOtherKey, "the list names another key", also: [.proofKey]) {
            var situation = try Situation.good()
            let pin = TrustList.Entry(issuer: try TestIssuer().did, keys: [try TestIssuer(seed: 7).key.publicKey])
            situation.input.pins = [pin]
            return situation
        },
        ReasonCase(
            .issuerTrusted,
            .undetermined,
            .issuerNotNamed,
            "no issuer",
            also: [.conformanceStructure, .proofKey]
        ) { try signed { try $0.removing("/issuer") } },
        ReasonCase(
            .issuerTrusted,
            .undetermined,
            .proofNotEstablished,
            "a false signature of a listed issuer",
            also: [.proofSignature]
        ) { try afterwards { try $0.setting("/name", "Another") } },
    ]
}
