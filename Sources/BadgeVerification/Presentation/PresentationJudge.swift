import BadgeCrypto
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// Judges the proofs of a presentation: who signed it, and whether for this occasion (VC Data Model 2.0 §4.13, Data
/// Integrity §4.4; for tokens `nonce` and `aud`).
struct PresentationJudge {
    let presentation: UnverifiedPresentation
    let policy: VerificationPolicy
    let input: VerificationInput
    let loader: any ResourceLoader

    /// What was found, before any badge in it is looked at.
    struct Judgement {
        let proofs: [CheckResult]
        /// Whose key signed, where every proof passed but for the occasion, and all are of one holder.
        let presenter: String?
    }

    func judgement() async -> Judgement {
        let judgement = await ofProofs()
        // Each badge in it has a report of its own: one that is none takes nothing from the others
        let inside = JSONPointer.member("verifiableCredential").description + "/"
        let broken = PresentationStructure.problems(in: .object(presentation.unverifiedMembers))
            .filter { !($0.subject.description + "/").utf8.starts(with: inside.utf8) }
        return Judgement(
            proofs: judgement.proofs + broken.prefix(VerificationLimits.proofs).map(Self.result),
            presenter: judgement.presenter
        )
    }

    /// A rule that the presentation breaks.
    private static func result(of problem: StructureProblem) -> CheckResult {
        CheckResult(
            .presentationProof,
            .failed,
            .verifier(.presentationMalformed),
            at: problem.subject,
            [
                Finding("place", problem.subject.description), Finding("expected", problem.expected),
                Finding("found", problem.found),
            ]
        )
    }

    private func ofProofs() async -> Judgement {
        let judged = await self.judged()
        guard !judged.isEmpty else {
            let place = JSONPointer.member("proof")
            let none = CheckResult(.presentationProof, .undetermined, .verifier(.presentationNotSigned), at: place)
            return Judgement(proofs: [none], presenter: nil)
        }
        if presentation.isTokenOfAnother {
            let found = presentation.tokenIssuer.map { Finding("found", $0) }
            let differs =
                [Finding("claim", "iss")] + [found].compactMap { $0 }
                + [Finding("expected", presentation.unverifiedHolder ?? "")]
            let failed = CheckResult(.presentationProof, .failed, .verifier(.claimDiffers), at: .root, differs)
            return Judgement(proofs: [failed], presenter: nil)
        }
        if case .token(let token, _) = presentation.securing, TokenForm.isOtherThanPresentation(token) {
            let differs = [Finding("found", token.header["typ"] ?? .null), Finding("expected", "vp+jwt")]
            let failed = CheckResult(.presentationProof, .failed, .verifier(.tokenType), at: .root, differs)
            return Judgement(proofs: [failed], presenter: nil)
        }
        let results = judged.map { result(of: $0.judgement, $0.occasion) }
        let isShown = judged.allSatisfy { Self.isShown($0.judgement) }
        let presenter = judged[0].holder
        let isOne = judged.allSatisfy { one in presenter.map { one.holder?.isSameBytes(as: $0) == true } ?? false }
        return Judgement(proofs: results, presenter: isShown && isOne ? presenter : nil)
    }

    private struct Judged {
        let judgement: ProofJudgement
        let holder: String?
        let occasion: PresentationOccasion
    }

    private func judged() async -> [Judged] {
        var all: [Judged] = []
        if case .token(let token, let payload) = presentation.securing {
            let (holder, resolver) = await resolver(method: token.header["kid"]?.string)
            let judge = TokenJudge(token: token, payload: payload, resolver: resolver, at: input.at, isTraced: false)
            var judgement = judge.judgement()
            judgement.validity = TokenJudge.times(of: payload, at: input.at)
            all.append(
                Judged(
                    judgement: judgement,
                    holder: holder,
                    occasion: PresentationOccasion(token: payload)
                )
            )
        }
        for (index, proof) in presentation.unverifiedProofs.prefix(VerificationLimits.proofs).enumerated() {
            let place = JSONPointer.member("proof")
            let (holder, resolver) = await resolver(method: proof["verificationMethod"]?.string)
            let judge = EmbeddedProofJudge(
                document: presentation.unverifiedDocument,
                subject: presentation.unverifiedMembers["proof"]?.array == nil ? place : place.appending(index),
                resolver: resolver,
                suites: input.suites,
                at: input.at,
                isTraced: false,
                expectedPurpose: "authentication"
            )
            all.append(
                Judged(
                    judgement: judge.judgement(of: proof),
                    holder: holder,
                    occasion: PresentationOccasion(proof: proof)
                )
            )
        }
        return all
    }

    /// The holder, and the one who knows its keys: whom the presentation names, else whose key the proof names.
    private func resolver(method: String?) async -> (String?, KeyResolver) {
        // A holder that is none is nobody: who signed must not stand in its place
        let isNamed = presentation.unverifiedMembers["holder"] != nil
        let holder = presentation.unverifiedHolder ?? (isNamed ? nil : method.flatMap { DIDURL($0)?.did })
        let given = holder.map(input.givenKeys) ?? []
        let document = await IssuerDocument(of: holder, given: !given.isEmpty, loader: loader.forgetting())
        let resolver = KeyResolver(
            issuer: holder,
            given: given,
            document: document,
            withdrawn: await WithdrawnKey.all(of: holder, input: input, loader: loader.forgetting()),
            relation: "authentication"
        )
        return (holder, resolver)
    }

    private static func isShown(_ judgement: ProofJudgement) -> Bool {
        [judgement.signature, judgement.key].allSatisfy { $0.outcome == .passed }
            && judgement.key.reason != .verifier(.keyRetired)
            && [judgement.purpose, judgement.validity].allSatisfy { $0.outcome != .failed }
    }

    /// The worst of what was found of the proof, else whether it was made for this occasion.
    private func result(of judgement: ProofJudgement, _ occasion: PresentationOccasion) -> CheckResult {
        let parts = [judgement.signature, judgement.purpose, judgement.key, judgement.validity]
        let worst =
            parts.first { $0.outcome == .failed }
            ?? [judgement.signature, judgement.key].first { $0.outcome != .passed }
        if judgement.key.reason == .verifier(.keyRetired) {
            // A presentation is made now: a key that is no longer used makes none
            let key = judgement.key
            return CheckResult(.presentationProof, .failed, .verifier(.keyExpired), at: key.subject, key.findings)
        }
        if let worst {
            return CheckResult(.presentationProof, worst.outcome, worst.reason, at: worst.subject, worst.findings)
        }
        return occasion.result(policy, at: judgement.subject)
    }

    /// Whether the one who signed the presentation is the recipient of a badge in it.
    func holderResult(_ judgement: Judgement, recipient: String?) -> CheckResult {
        let place = JSONPointer.member("credentialSubject", "id")
        func result(_ outcome: Outcome, _ reason: VerifierReason, _ findings: [Finding]) -> CheckResult {
            CheckResult(.presentationHolder, outcome, .verifier(reason), at: place, findings)
        }
        guard let presenter = judgement.presenter else { return result(.undetermined, .presentationHolderOpen, []) }
        let findings = [Finding("presenter", presenter)]
        guard let recipient else { return result(.undetermined, .presentationRecipientWithoutID, findings) }
        if recipient.isSameBytes(as: presenter) { return result(.passed, .presentationOfRecipient, findings) }
        // Nobody asked who presents it: somebody else may hand over a badge that is not theirs
        let outcome: Outcome = policy.asksForPresentation ? .failed : .undetermined
        return result(outcome, .presentationOfAnother, findings + [Finding("recipient", recipient)])
    }
}
