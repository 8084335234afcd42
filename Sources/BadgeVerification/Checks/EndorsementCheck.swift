import StrictJSON
import VerifiableCredentials

/// `endorsement.report`: what others say about the badge, its achievement and its issuer. Endorsements are not judged
/// yet, so none of them is a pass.
struct EndorsementCheck: Check {
    private static let holders: [[String]] = [
        [], ["issuer"], ["credentialSubject", "achievement"], ["credentialSubject", "source"],
    ]

    func results(_ context: CheckContext) -> [CheckResult] {
        var all: [CheckResult] = []
        for holder in Self.holders {
            var value: JSON? = context.credential.unverifiedJSON
            for name in holder { value = value?[name] }
            for member in ["endorsement", "endorsementJwt"] {
                let place = (holder + [member]).reduce(JSONPointer.root) { $0.appending($1) }
                all += Entries(value?[member], at: place).results(.endorsementReport) { _, subject in
                    CheckResult(.endorsementReport, .undetermined, .verifier(.endorsementNotJudged), at: subject)
                }
            }
        }
        return all.isEmpty ? [CheckResult(.endorsementReport, .notApplicable, .verifier(.endorsementNone))] : all
    }
}
