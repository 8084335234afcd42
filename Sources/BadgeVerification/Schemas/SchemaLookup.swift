import JSONSchema
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// Judges a badge by every schema that it names. Official ones are built in; others are looked up once the proofs of the
/// badge are established.
struct SchemaLookup {
    let credential: UnverifiedCredential
    let proofs: [ProofJudgement]
    let input: VerificationInput
    let loader: any ResourceLoader

    /// One result for each entry, and one that says so where there is none.
    ///
    /// - Parameter budget: What all of them may take, of which is taken off what they took.
    func results(_ budget: inout SchemaBudget) async -> [CheckResult] {
        let value = credential.unverifiedMembers["credentialSchema"]
        let entries = Entries(value, at: .member("credentialSchema"))
        if entries.judged.isEmpty {
            return [CheckResult(.conformanceSchema, .notApplicable, .verifier(.schemaNone))]
        }
        var documents = SchemaDocuments(of: credential.unverifiedMembers, loader: loader, budget: budget)
        var opinions: [SchemaOpinion] = []
        for (entry, _) in entries.judged { opinions.append(await opinion(of: entry, &documents)) }
        budget = documents.budget
        var next = opinions.makeIterator()
        return entries.results(.conformanceSchema) { entry, subject in
            next.next().map { opinion in
                let schema = Finding("schema", entry["id"] ?? .null)
                return CheckResult(
                    .conformanceSchema,
                    opinion.outcome,
                    .verifier(opinion.reason),
                    at: subject,
                    [schema] + opinion.findings
                )
            }
        }
    }

    private func opinion(of entry: JSON, _ documents: inout SchemaDocuments) async -> SchemaOpinion {
        switch NamedSchema(entry) {
        case .badge(let url): return await official(.badge, url, &documents)
        case .endorsement(let url): return await official(.endorsement, url, &documents)
        case .nothing: return SchemaOpinion(.undetermined, .schemaNotNamed)
        case .notKnown:
            return SchemaOpinion(.undetermined, .schemaTypeNotKnown, [Finding("type", Self.shown(entry["type"]))])
        case .document(let url, let draft): return await document(url, draft, &documents)
        case .credential(let url):
            guard proofs.areEstablished else { return SchemaOpinion(.undetermined, .proofNotEstablished) }
            do throws(SchemaOpinion) {
                let bytes = try await documents.bytes(at: url)
                let carrier = try SchemaCredential(bytes.content)
                let json = try await carrier.schema(at: url, input: input, loader: loader)
                let place = HTTPSOrigin.withoutFragment(url)
                return await judge(
                    by: JSONSchemaDocument(url: place, json: json),
                    draft: nil,
                    isProtected: bytes.isProtected,
                    &documents
                )
            } catch {
                return error
            }
        }
    }

    private func document(
        _ url: String,
        _ draft: JSONSchemaDraft?,
        _ documents: inout SchemaDocuments
    ) async -> SchemaOpinion {
        guard proofs.areEstablished else { return SchemaOpinion(.undetermined, .proofNotEstablished) }
        do throws(SchemaOpinion) {
            let json = try await documents.json(at: url)
            return await judge(
                by: JSONSchemaDocument(url: url, json: json.content),
                draft: draft,
                isProtected: json.isProtected,
                &documents
            )
        } catch {
            return error
        }
    }

    // Official schemas

    private enum Kind {
        case badge
        case endorsement
    }

    /// The official schema: by the rules that are built in, unless the badge was issued with other bytes than are known here.
    private func official(_ kind: Kind, _ url: String, _ documents: inout SchemaDocuments) async -> SchemaOpinion {
        let pins = documents.pins(of: url)
        if pins.isEmpty || OfficialSchema.isKnown(url, pins) { return builtIn(for: kind) }
        return await document(url, .draft201909, &documents)
    }

    /// The rules that are built in. They are the schema of one kind of credential.
    private func builtIn(for kind: Kind) -> SchemaOpinion {
        let json = credential.unverifiedJSON
        let own: Kind = CredentialStructure.isEndorsement(json) ? .endorsement : .badge
        guard own == kind else {
            let problem = own == .badge ? "the badge is no endorsement" : "the badge is an endorsement"
            return SchemaOpinion(.failed, .schemaBroken, [Finding("problem", problem)])
        }
        let conforms = CredentialStructure.problems(in: json).isEmpty
        return SchemaOpinion(conforms ? .passed : .failed, conforms ? .schemaConforms : .schemaBroken)
    }

    // Other schemas

    /// The judgement by a schema. What the schema refers to is fetched only where the judgement needs it.
    private func judge(
        by schema: JSONSchemaDocument,
        draft: JSONSchemaDraft?,
        isProtected: Bool,
        _ documents: inout SchemaDocuments
    ) async -> SchemaOpinion {
        var isProtected = isProtected
        var others: [JSONSchemaDocument] = []
        while true {
            let judgement: JSONSchemaJudgement
            let missing: [String]
            do throws(JSONSchemaError) {
                let validator = try JSONSchemaValidator(
                    schema,
                    documents: others,
                    draft: draft,
                    limits: documents.budget.limits
                )
                documents.budget.limits.nodes -= validator.count
                documents.budget.limits.patterns -= validator.patternCount
                missing = validator.missing
                judgement = validator.judge(credential.unverifiedJSON, within: &documents.budget.limits)
            } catch {
                return SchemaOpinion(error)
            }
            switch judgement {
            case .kept:
                return isProtected
                    ? SchemaOpinion(.passed, .schemaKept) : SchemaOpinion(.undetermined, .schemaNotProtected)
            case .broken(let problems): return SchemaOpinion(problems)
            case .undetermined(let error):
                guard error.code == .referenceNotResolved else { return SchemaOpinion(error) }
                let found = await documents.jsons(at: missing)
                if let failure = found.failure, failure.outcome == .failed { return failure }
                // Each round brings one document at least, and they are counted
                guard !found.documents.isEmpty else { return found.failure ?? SchemaOpinion(error) }
                others += found.documents.map { JSONSchemaDocument(url: $0.url, json: $0.json.content) }
                isProtected = isProtected && found.documents.allSatisfy(\.json.isProtected)
            }
        }
    }

    /// A text as it stands; of anything else only what kind of value it is.
    private static func shown(_ value: JSON?) -> JSON {
        guard let value else { return .null }
        return value.string == nil ? .string(value.kind) : value
    }
}
