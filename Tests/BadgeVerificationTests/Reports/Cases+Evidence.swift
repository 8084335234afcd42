import BadgeCrypto
import BadgeTesting
import BadgeVerification
import OpenBadges
import StrictJSON

extension ReasonCase {
    static let evidence: [ReasonCase] = [
        ReasonCase(.evidenceIntegrity, .passed, .evidenceSame, "nothing") { try .good() },
        ReasonCase(.evidenceIntegrity, .failed, .evidenceChanged, "one byte of a file is another") {
            try files([
                ("plan.txt", [UInt8(ascii: "p")] + SampleBadge.plan.dropFirst()),
                ("reflection.txt", SampleBadge.reflection),
            ])
        },
        ReasonCase(.evidenceIntegrity, .undetermined, .evidenceUnreachable, "a file that cannot be read") {
            try files([("plan.txt", nil), ("reflection.txt", SampleBadge.reflection)])
        },
        ReasonCase(.evidenceIntegrity, .undetermined, .evidenceNotLookedAt, "a file of the index that is not there") {
            try files([("reflection.txt", SampleBadge.reflection)])
        },
        ReasonCase(.evidenceIntegrity, .undetermined, .evidenceNotLookedAt, "no such file, and no index") {
            var situation = try Situation.good()
            situation.input.evidence = MemoryEvidence(files: [("reflection.txt", SampleBadge.reflection)])
            return situation
        },
        ReasonCase(.evidenceIntegrity, .notApplicable, .evidenceNotPinned, "one digest left out") {
            try signed { try $0.removing("/relatedResource/1") }
        },
        ReasonCase(.evidenceIntegrity, .undetermined, .evidenceDigestNotKnown, "a digest of another kind") {
            try signed { try $0.setting("/relatedResource/0/digestMultibase", "uEQA") }
        },
        ReasonCase(.evidenceIntegrity, .notApplicable, .evidenceNone, "no evidence") {
            try signed { try $0.removing("/relatedResource").removing("/evidence") }
        },
        ReasonCase(.evidenceIntegrity, .passed, .evidenceSame, "public evidence as it was") { try .linked("/ok") },
        ReasonCase(.evidenceIntegrity, .failed, .evidenceChanged, "public evidence with other bytes") {
            try .linked("/empty")
        },
        ReasonCase(.evidenceIntegrity, .undetermined, .evidenceGone, "public evidence that is gone") {
            try .linked("/status/404")
        },
        ReasonCase(.evidenceIntegrity, .passed, .evidenceArchived, "public evidence that is gone, with a copy") {
            let origin = try TestServer.get().origin
            let digest = Multibase.encode([0x12, 0x20] + (try Digest.sha256(Array("evidence".utf8))), as: .base64url)
            let copy: JSON = ["id": .string(origin + "/ok?copy"), "digestMultibase": .string(digest)]
            return try .linked("/status/404") {
                try $0.setting("/relatedResource/-", copy).setting("/issuer/url", .string(origin))
            }
        },
        ReasonCase(.evidenceIntegrity, .undetermined, .evidenceProtected, "public evidence behind a login") {
            try .linked("/status/403")
        },
        ReasonCase(.evidenceIntegrity, .undetermined, .evidenceUnreachable, "public evidence that breaks off") {
            try .linked("/short")
        },
        ReasonCase(.evidenceIntegrity, .undetermined, .evidenceNotLookedAt, "public evidence, offline") {
            var situation = try Situation.linked("/ok")
            situation.input.isOffline = true
            return situation
        },
    ]

    static func files(_ files: [(String, [UInt8]?)]) throws -> Situation {
        var situation = try Situation.good()
        situation.input.evidence = MemoryEvidence(
            files: files,
            index: [(try SampleBadge.ni(SampleBadge.plan), "plan.txt")]
        )
        return situation
    }
}
