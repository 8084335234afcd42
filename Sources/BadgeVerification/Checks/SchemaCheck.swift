import OpenBadges
import StrictJSON
import VerifiableCredentials

/// `conformance.schema`: what `credentialSchema` names. The official schema's rules are built in, so it is judged
/// offline by what `conformance.structure` found; any other schema is not looked up.
struct SchemaCheck: Check {
    /// The published addresses of the official schema of Open Badges 3.0.
    private static let official = [
        "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/schema/json-ld/ob_v3p0_achievementcredential_schema.json",
    ]

    func results(_ context: CheckContext) -> [CheckResult] {
        let place = JSONPointer.member("credentialSchema")
        guard let schema = context.members["credentialSchema"] else {
            return [CheckResult(.conformanceSchema, .notApplicable, .verifier(.schemaNone))]
        }
        let isSingle = schema.array == nil
        let conforms = CredentialStructure.problems(in: context.credential.unverifiedJSON).isEmpty
        let results = schema.items.enumerated().map { index, entry in
            let subject = isSingle ? place : place.appending(index)
            let id = entry["id"]?.string ?? ""
            let findings = [Finding("schema", id)]
            guard Self.official.contains(where: { $0.isSameBytes(as: id) }) else {
                return CheckResult(
                    .conformanceSchema,
                    .undetermined,
                    .verifier(.schemaNotLookedUp),
                    at: subject,
                    findings
                )
            }
            return CheckResult(
                .conformanceSchema,
                conforms ? .passed : .failed,
                .verifier(conforms ? .schemaConforms : .schemaBroken),
                at: subject,
                findings
            )
        }
        return results.isEmpty ? [CheckResult(.conformanceSchema, .notApplicable, .verifier(.schemaNone))] : results
    }
}
