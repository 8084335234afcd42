import BadgeTesting
import BadgeVerification
import StrictJSON

extension ReasonCase {
    static let endorsements: [ReasonCase] = [
        ReasonCase(.endorsementReport, .notApplicable, .endorsementNone, "nothing") { try .good() },
        ReasonCase(.endorsementReport, .passed, .endorsementHolds, "an endorsement") { try Endorsed().situation() },
        ReasonCase(.endorsementReport, .undetermined, .endorsementNotListed, "an endorser whom nobody listed") {
            try Endorsed(isListed: false).situation()
        },
        ReasonCase(.endorsementReport, .undetermined, .endorsementOpen, "an endorser whose keys stand elsewhere") {
            try Endorsed(change: { try $0.setting("/issuer/id", "https://council.example/") }).situation()
        },
        ReasonCase(.endorsementReport, .notApplicable, .endorsementBySelf, "the issuer endorses itself") {
            try Endorsed(seed: 1).situation()
        },
        ReasonCase(.endorsementReport, .undetermined, .endorsementMissing, "nobody endorses it, and that was asked") {
            var situation = try Situation.good()
            situation.policy.extras = [.endorsement]
            return situation
        },
        ReasonCase(.endorsementReport, .failed, .endorsementOfAnother, "an endorsement of another badge") {
            try Endorsed(of: Endorsed.badgeID + "1").situation()
        },
        ReasonCase(.endorsementReport, .failed, .endorsementNotVerified, "an endorsement that was altered") {
            try Endorsed(afterwards: { try $0.setting("/credentialSubject/endorsementComment", "Best of all.") })
                .situation()
        },
        ReasonCase(.endorsementReport, .failed, .endorsementOtherType, "a badge instead of an endorsement") {
            let issuer = try TestIssuer(for: .tokenEdDSA, seed: 9)
            let token = try issuer.sign(SampleBadge.complete(issuer: issuer.did), .tokenEdDSA)
            return try signed {
                try $0.setting("/endorsementJwt", [.string(String(decoding: token, as: UTF8.self))])
            }
        },
        ReasonCase(
            .endorsementReport,
            .failed,
            .endorsementUnreadable,
            "a token without a payload"
        ) { try signed { try $0.setting("/endorsementJwt", ["e30..e30"]) } },
        ReasonCase(
            .endorsementReport,
            .undetermined,
            .endorsementOfUnnamed,
            "an endorsement of an achievement without an id",
            also: [.conformanceStructure]
        ) {
            try Endorsed(holder: "/credentialSubject/achievement", of: Endorsed.achievementID)
                .situation { try $0.removing("/credentialSubject/achievement/id") }
        },
        ReasonCase(.endorsementReport, .undetermined, .endorsementNotJudged, "more endorsements than are judged") {
            let token = try Endorsed(kind: .tokenEdDSA).value()
            return try signed { try $0.setting("/endorsementJwt", .array(Array(repeating: token, count: 33))) }
        },
        ReasonCase(
            .endorsementReport,
            .undetermined,
            .proofNotEstablished,
            "an endorsement in a badge that nobody signed",
            also: [.proofSignature, .proofPurpose, .proofKey, .proofValidity, .issuerTrusted]
        ) {
            var situation = try Endorsed().situation()
            situation.bytes = try JSON.read(situation.bytes).removing("/proof").compactBytes()
            return situation
        },
        ReasonCase(.endorsementReport, .undetermined, .tooManyEntries, "a hundred endorsements and one") {
            try signed {
                try $0.setting("/endorsementJwt", .array(Array(repeating: "e30.e30.e30", count: 101)))
            }
        },
    ]
}
