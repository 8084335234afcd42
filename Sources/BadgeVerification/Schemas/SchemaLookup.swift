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
    func results() async -> [CheckResult] {
        let value = credential.unverifiedMembers["credentialSchema"]
        let entries = Entries(value, at: .member("credentialSchema"))
        if entries.judged.isEmpty {
            return [CheckResult(.conformanceSchema, .notApplicable, .verifier(.schemaNone))]
        }
        var documents = SchemaDocuments(loader: loader)
        var opinions: [SchemaOpinion] = []
        for (entry, _) in entries.judged { opinions.append(await opinion(of: entry, &documents)) }
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
        case .badge: return builtIn(for: .badge)
        case .endorsement: return builtIn(for: .endorsement)
        case .nothing: return SchemaOpinion(.undetermined, .schemaNotNamed)
        case .notKnown:
            return SchemaOpinion(.undetermined, .schemaTypeNotKnown, [Finding("type", Self.shown(entry["type"]))])
        case .document(let url, let draft):
            guard proofs.areEstablished else { return SchemaOpinion(.undetermined, .proofNotEstablished) }
            do throws(SchemaOpinion) {
                let json = try await documents.json(at: url, pins: pins(of: entry, url))
                return await judge(by: JSONSchemaDocument(url: url, json: json), draft: draft, &documents)
            } catch {
                return error
            }
        case .credential(let url):
            guard proofs.areEstablished else { return SchemaOpinion(.undetermined, .proofNotEstablished) }
            do throws(SchemaOpinion) {
                let bytes = try await documents.bytes(at: url, pins: pins(of: entry, url))
                let carrier = try SchemaCredential(bytes)
                let json = try await carrier.schema(input: input, loader: loader)
                return await judge(by: JSONSchemaDocument(url: url, json: json), draft: nil, &documents)
            } catch {
                return error
            }
        }
    }

    // Official schemas

    private enum Kind {
        case badge
        case endorsement
    }

    /// The official schema, by the rules that are built in. It is the schema of one kind of credential.
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

    /// The digests that the entry itself and `relatedResource` have for the schema.
    private func pins(of entry: JSON, _ url: String) -> [PinnedArtifact.Pin] {
        let related = credential.unverifiedMembers["relatedResource"]?.items ?? []
        return ([entry] + related.filter { $0["id"]?.string?.isSameBytes(as: url) == true })
            .flatMap(PinnedArtifact.pins(of:))
    }

    /// The judgement by a schema. What the schema refers to is fetched only where the judgement needs it.
    private func judge(
        by schema: JSONSchemaDocument,
        draft: JSONSchemaDraft?,
        _ documents: inout SchemaDocuments
    ) async -> SchemaOpinion {
        var others: [JSONSchemaDocument] = []
        while true {
            let judgement: JSONSchemaJudgement
            let missing: [String]
            do throws(JSONSchemaError) {
                let validator = try JSONSchemaValidator(
                    schema,
                    documents: others,
                    draft: draft,
                    limits: documents.limits
                )
                documents.limits.nodes -= validator.count
                missing = validator.missing
                judgement = validator.judge(credential.unverifiedJSON, within: &documents.limits)
            } catch {
                return SchemaOpinion(error)
            }
            switch judgement {
            case .kept: return SchemaOpinion(.passed, .schemaKept)
            case .broken(let problems): return SchemaOpinion(problems)
            case .undetermined(let error):
                guard error.code == .referenceNotResolved else { return SchemaOpinion(error) }
                let found = await documents.jsons(at: missing)
                // Each round brings one document at least, and they are counted
                guard !found.documents.isEmpty else { return found.failure ?? SchemaOpinion(error) }
                others += found.documents.map { JSONSchemaDocument(url: $0.url, json: $0.json) }
            }
        }
    }

    /// A text as it stands; of anything else only what kind of value it is.
    private static func shown(_ value: JSON?) -> JSON {
        guard let value else { return .null }
        return value.string == nil ? .string(value.kind) : value
    }
}
