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
        if results.isEmpty {
            return [CheckResult(.conformanceStructure, .passed, .verifier(.structureConforms))]
        }
        return results
    }

    private func reason(of deviation: BakedPayload.Deviation) -> VerifierReason {
        switch deviation {
        case .compressedText: .bakingCompressed
        case .notFirstChild: .bakingNotFirst
        }
    }

    /// `typ`, where it stands, says that the token is a credential; the claims say what the credential says.
    private func tokenProblems(_ token: CompactJWS, _ payload: JSONObject, _ context: CheckContext) -> [CheckResult] {
        var results: [CheckResult] = []
        if let typ = token.header["typ"] {
            let known = ["JWT", "vc+jwt", "vc+ld+jwt"]
            let text = typ.string ?? ""
            if !known.contains(where: { $0.isSameBytes(as: text) }) {
                results.append(
                    CheckResult(
                        .conformanceStructure,
                        .failed,
                        .verifier(.tokenType),
                        at: .root,
                        [Finding("found", typ), Finding("expected", "JWT")]
                    )
                )
            }
        }
        for disagreement in VCJWT.disagreements(payload: payload, credential: context.members) {
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
