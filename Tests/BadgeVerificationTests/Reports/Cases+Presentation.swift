import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import VerifiableCredentials

extension ReasonCase {
    static let presentations: [ReasonCase] = [
        ReasonCase(.presentationProof, .passed, .presentationFresh, "presented for the challenge") {
            try SamplePresentation.good()
        },
        ReasonCase(.presentationProof, .undetermined, .presentationFreshnessNotAsked, "presented, and nobody asked") {
            var situation = try SamplePresentation.good()
            situation.policy = VerificationPolicy()
            return situation
        },
        ReasonCase(.presentationProof, .failed, .presentationChallengeDiffers, "presented for another challenge") {
            try SamplePresentation.good { $0["challenge"] = "c0ffee-2" }
        },
        ReasonCase(.presentationProof, .failed, .presentationDomainDiffers, "presented to somebody else") {
            try SamplePresentation.good { $0["domain"] = "https://other.example" }
        },
        ReasonCase(.presentationProof, .undetermined, .presentationNone, "a badge that stands alone") {
            var situation = try Situation.good()
            situation.policy.challenge = SamplePresentation.challenge
            return situation
        },
        ReasonCase(
            .presentationProof,
            .failed,
            .presentationMalformed,
            "a presentation whose terms have no type"
        ) {
            let holder = try SamplePresentation.holder()
            var members = SamplePresentation.members(
                [try JSON.read(SamplePresentation.badge(of: holder.did))],
                holder: holder.did
            )
            members["termsOfUse"] = [["id": "https://employer.example/terms"]]
            return try SamplePresentation.situation(SamplePresentation.signed(members, by: holder))
        },
        ReasonCase(.presentationProof, .undetermined, .presentationNotSigned, "a presentation without a proof") {
            let holder = try SamplePresentation.holder()
            let badge = try JSON.read(SamplePresentation.badge(of: holder.did))
            let members = SamplePresentation.members([badge], holder: holder.did)
            return try SamplePresentation.situation(JSON.object(members).compactBytes())
        },
        ReasonCase(.presentationHolder, .passed, .presentationOfRecipient, "the recipient presents it") {
            try SamplePresentation.good()
        },
        ReasonCase(.presentationHolder, .failed, .presentationOfAnother, "somebody else presents it") {
            try SamplePresentation.good(recipient: "did:example:somebody")
        },
        ReasonCase(
            .presentationHolder,
            .undetermined,
            .presentationOfAnother,
            "somebody else presents it, and nobody asked"
        ) {
            var situation = try SamplePresentation.good(recipient: "did:example:somebody")
            situation.policy = VerificationPolicy()
            return situation
        },
        ReasonCase(.presentationHolder, .undetermined, .presentationRecipientWithoutID, "a recipient without an id") {
            try SamplePresentation.good(names: false)
        },
        ReasonCase(.presentationHolder, .undetermined, .presentationHolderOpen, "a presentation without a proof") {
            let holder = try SamplePresentation.holder()
            let badge = try JSON.read(SamplePresentation.badge(of: holder.did))
            let members = SamplePresentation.members([badge], holder: holder.did)
            return try SamplePresentation.situation(JSON.object(members).compactBytes())
        },
    ]
}
