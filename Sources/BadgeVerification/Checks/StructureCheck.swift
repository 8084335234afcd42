import OpenBadges
import StrictJSON
import VerifiableCredentials

/// `conformance.structure`: required members, types and values of the data model and of Open Badges, the claims of a
/// token (Open Badges 3.0 §8.2.4), and how the badge stands in its picture (§5.3).
struct StructureCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        var results = CredentialStructure.problems(in: context.credential.unverifiedJSON).map { problem in
            CheckResult(
                .conformanceStructure,
                .failed,
                .structure(problem.reason),
                at: problem.subject,
                [Finding("found", problem.found), Finding("expected", problem.expected)]
            )
        }
        if case .token(let token, let payload) = context.credential.securing {
            results += tokenProblems(token, payload, context)
        }
        for deviation in context.badge.container?.deviations ?? [] {
            results.append(CheckResult(.conformanceStructure, .failed, .verifier(reason(of: deviation))))
        }
        if !results.contains(where: { $0.outcome == .failed }) {
            results.insert(CheckResult(.conformanceStructure, .passed, .verifier(.structureConforms)), at: 0)
        }
        return results
    }

    private func reason(of deviation: BakedPayload.Deviation) -> VerifierReason {
        switch deviation {
        case .compressedText: .bakingCompressed
        case .notFirstChild: .bakingNotFirst
        }
    }

    /// `typ` and `cty`, where they stand, say that the token is a credential; the claims say what the credential says.
    private func tokenProblems(_ token: CompactJWS, _ payload: JSONObject, _ context: CheckContext) -> [CheckResult] {
        var results: [CheckResult] = []
        let form = TokenForm(of: token)
        func add(_ outcome: Outcome, _ reason: VerifierReason, _ findings: [Finding]) {
            results.append(CheckResult(.conformanceStructure, outcome, .verifier(reason), at: .root, findings))
        }
        if form == nil {
            add(.failed, .tokenType, [Finding("found", token.header["typ"] ?? .null), Finding("expected", "JWT")])
        }
        if !TokenForm.hasCredentialContent(token) {
            add(.failed, .tokenContent, [Finding("found", token.header["cty"] ?? .null), Finding("expected", "vc")])
        }
        if form == .joseCose {
            if payload["vc"] != nil { add(.failed, .tokenVCClaim, [Finding("found", token.header["typ"] ?? .null)]) }
            let leftOut = VCJWT.claimsLeftOut(payload: payload, credential: context.members)
            if !leftOut.isEmpty {
                add(.notApplicable, .claimsLeftOut, [Finding("claims", .array(leftOut.map { .string($0) }))])
            }
        } else if VCJWT.lacksSubject(payload: payload, credential: context.members) {
            results.append(
                CheckResult(.conformanceStructure, .notApplicable, .verifier(.claimSubjectLeftOut), at: .member("sub"))
            )
        }
        if payload["vc"] != nil {
            let outer = payload.names.filter { name in
                !name.isSameBytes(as: "vc") && !VCJWT.claimNames.contains { $0.isSameBytes(as: name) }
            }
            for name in outer.prefix(CredentialStructure.limit) {
                results.append(CheckResult(.conformanceStructure, .failed, .verifier(.claimBeside), at: .member(name)))
            }
        }
        let disagreements = VCJWT.disagreements(payload: payload, credential: context.members, form: form ?? .claims)
        for disagreement in disagreements {
            results.append(
                CheckResult(
                    .conformanceStructure,
                    .failed,
                    .verifier(disagreement.found == nil ? .claimMissing : .claimDiffers),
                    at: .member(disagreement.claim),
                    [
                        Finding("claim", disagreement.claim), Finding("found", disagreement.found ?? .null),
                        Finding("expected", disagreement.expected ?? .null),
                    ]
                )
            )
        }
        return results
    }
}
