import BadgeCrypto
import BadgeTesting
import BadgeVerification
import OpenBadges
import StrictJSON
import Testing
import VerifiableCredentials

/// A badge that differs from the good one by one thing, and what one check has to say about that.
struct ReasonCase: Sendable, CustomTestStringConvertible {
    let check: CheckID
    let outcome: Outcome
    let code: String
    /// What is different.
    let what: String
    /// Other checks that cannot stay as they are in the good badge.
    let also: [CheckID]
    /// The badge that it is compared with.
    let kind: TestIssuer.Kind
    let make: @Sendable () throws -> Situation

    var testDescription: String {
        check.rawValue + " " + outcome.rawValue + " " + code + ": " + what
    }

    init(
        _ check: CheckID,
        _ outcome: Outcome,
        _ code: String,
        _ what: String,
        also: [CheckID] = [],
        kind: TestIssuer.Kind = .embeddedEdDSA,
        _ make: @escaping @Sendable () throws -> Situation
    ) {
        self.check = check
        self.outcome = outcome
        self.code = code
        self.what = what
        self.also = also
        self.kind = kind
        self.make = make
    }

    init(
        _ check: CheckID,
        _ outcome: Outcome,
        _ reason: VerifierReason,
        _ what: String,
        also: [CheckID] = [],
        kind: TestIssuer.Kind = .embeddedEdDSA,
        _ make: @escaping @Sendable () throws -> Situation
    ) {
        self.init(check, outcome, reason.rawValue, what, also: also, kind: kind, make)
    }

    /// What the unsigned credential says, changed, then signed by its issuer.
    static func signed(
        _ kind: TestIssuer.Kind = .embeddedEdDSA,
        _ change: (JSON) throws -> JSON
    ) throws -> Situation {
        var situation = try Situation.good(kind)
        let issuer = try TestIssuer(for: kind)
        situation.bytes = try issuer.sign(change(SampleBadge.complete(issuer: issuer.did)), kind)
        return situation
    }

    /// The signed credential, changed afterwards.
    static func afterwards(_ change: (JSON) throws -> JSON) throws -> Situation {
        var situation = try Situation.good()
        situation.bytes = try change(JSON.read(situation.bytes)).compactBytes()
        return situation
    }

    /// The good badge with a proof over statements, changed afterwards.
    static func rdfc(_ change: (JSON) throws -> JSON) throws -> Situation {
        var situation = try Situation.good(.statementsEdDSA)
        situation.bytes = try change(JSON.read(situation.bytes)).compactBytes()
        return situation
    }

    /// The options of the proof, changed, then signed.
    static func options(_ change: (inout JSONObject) -> Void) throws -> Situation {
        var situation = try Situation.good()
        let issuer = try TestIssuer()
        situation.bytes = try issuer.sign(
            SampleBadge.complete(issuer: issuer.did),
            .embeddedEdDSA,
            change: change
        )
        return situation
    }

    /// A token over a payload and under a header that were changed before they were signed.
    static func token(
        payload: (inout JSONObject) -> Void = { _ in },
        header: (inout JSONObject) -> Void = { _ in }
    ) throws -> Situation {
        var situation = try Situation.good(.tokenEdDSA)
        let issuer = try TestIssuer()
        var claims = try VCJWT.payload(of: SampleBadge.complete(issuer: issuer.did).object ?? JSONObject())
        payload(&claims)
        situation.bytes = try issuer.token(payload: claims, algorithm: .edDSA, change: header)
        return situation
    }

    /// A badge of an issuer whose keys stand elsewhere: `https://…`.
    static func hosted(
        method: String,
        keys: [PublicKey] = [],
        pins: [PublicKey] = []
    ) throws -> Situation {
        let issuer = try TestIssuer()
        let place = "https://program.example/issuer"
        let bytes = try issuer.sign(SampleBadge.complete(issuer: place), .embeddedEdDSA, method: method)
        let entries = pins.isEmpty ? [] : [TrustList.Entry(issuer: place, keys: pins)]
        return Situation(bytes: bytes, trusting: place, keys: keys, pins: entries)
    }

    static func asking(_ type: String, _ value: String) throws -> Situation {
        var situation = try Situation.good()
        situation.policy.recipient = RecipientIdentity(type: type, value: value)
        return situation
    }
}
