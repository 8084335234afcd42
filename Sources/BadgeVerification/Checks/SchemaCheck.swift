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
        let schemas = Entries(context.members["credentialSchema"], at: .member("credentialSchema"))
        if schemas.judged.isEmpty {
            return [CheckResult(.conformanceSchema, .notApplicable, .verifier(.schemaNone))]
        }
        let conforms = CredentialStructure.problems(in: context.credential.unverifiedJSON).isEmpty
        return schemas.results(.conformanceSchema) { entry, subject in
            let id = entry["id"]?.string ?? ""
            guard Self.official.contains(where: { $0.isSameBytes(as: id) }) else {
                return CheckResult(
                    .conformanceSchema,
                    .undetermined,
                    .verifier(.schemaNotLookedUp),
                    at: subject,
                    [Finding("schema", id)]
                )
            }
            return CheckResult(
                .conformanceSchema,
                conforms ? .passed : .failed,
                .verifier(conforms ? .schemaConforms : .schemaBroken),
                at: subject,
                [Finding("schema", id)]
            )
        }
    }
}
