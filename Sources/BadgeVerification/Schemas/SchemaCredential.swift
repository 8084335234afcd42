import BadgeCrypto
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// A credential that carries a JSON Schema (VC JSON Schema, `JsonSchemaCredential`): it counts only where its own proofs
/// hold. Whoever issued it, the badge names it and its issuer signed that.
struct SchemaCredential {
    private let credential: UnverifiedCredential

    /// A credential, as JSON or as a token.
    ///
    /// - Throws: Why the bytes are none.
    init(_ bytes: [UInt8]) throws(SchemaOpinion) {
        let badge: UnverifiedBadge
        do throws(BadgeReadingError) {
            badge = try BadgeReader.read(bytes)
        } catch {
            throw SchemaOpinion(.schemaUnusable, "what stands there is no credential: " + error.detail)
        }
        guard badge.container == nil, case .credential(let credential) = badge.content else {
            throw SchemaOpinion(.schemaUnusable, "what stands there is no credential that carries a schema")
        }
        self.credential = credential
    }

    /// The schema, of a credential that holds. One that can be withdrawn counts nothing: nobody looks whether it was.
    ///
    /// - Throws: Why it does not hold, or what it lacks.
    func schema(
        at url: String,
        input: VerificationInput,
        loader: any ResourceLoader
    ) async throws(SchemaOpinion) -> JSON {
        let members = credential.unverifiedMembers
        let types = members["type"]?.items.compactMap(\.string) ?? []
        guard types.contains(where: { $0.isSameBytes(as: "JsonSchemaCredential") }),
            let schema = members["credentialSubject"]?["jsonSchema"], schema.object != nil
        else {
            throw SchemaOpinion(.schemaUnusable, "the credential that stands there carries no schema")
        }
        if let problem = VCStructure.problems(in: credential.unverifiedJSON).first {
            let place = DisplayText.escaped(problem.subject.description)
            throw SchemaOpinion(
                .schemaUnusable,
                "the credential that carries the schema is not formed rightly, at " + place + ": expected "
                    + problem.expected + "; found " + problem.found
            )
        }
        let isPart = url.utf8.contains(UInt8(ascii: "#"))
        guard !isPart || members["id"]?.string?.isSameBytes(as: url) == true else {
            throw SchemaOpinion(
                .schemaUnusable,
                "the address names a part of what stands there, and a credential that carries a schema has no parts"
            )
        }
        guard members["credentialStatus"] == nil else {
            throw SchemaOpinion(
                .schemaNotProved,
                "that credential can be withdrawn, and this program does not look up whether it was"
            )
        }
        try await checkProofs(input, loader)
        try checkDates(input.at)
        return schema
    }

    private func checkProofs(
        _ input: VerificationInput,
        _ loader: any ResourceLoader
    ) async throws(SchemaOpinion) {
        let judgements = await ProofJudge(lookingUpKeysOf: credential, input: input, loader: loader).judgements()
        let results = judgements.flatMap { [$0.signature, $0.key, $0.purpose, $0.validity] }
        let holds =
            judgements.contains { $0.signature.outcome == .passed && $0.key.outcome == .passed }
            && !results.contains { $0.outcome == .failed }
        if holds { return }
        let reasons = results.filter { $0.outcome == .failed || $0.outcome == .undetermined }
        let first = reasons.first { $0.outcome == .failed } ?? reasons.first
        throw SchemaOpinion(
            .schemaNotProved,
            first.map { $0.check.rawValue + ": " + Sentences.text(of: $0) } ?? "it carries no proof"
        )
    }

    /// Whether it holds at the instant for which the badge is judged.
    private func checkDates(_ at: Instant) throws(SchemaOpinion) {
        let members = credential.unverifiedMembers
        let from = members["validFrom"].map { $0.string.flatMap { Instant($0) } }
        let until = members["validUntil"].map { $0.string.flatMap { Instant($0) } }
        if let from, from.map({ $0 <= at }) != true {
            throw SchemaOpinion(.schemaNotProved, "the credential that carries the schema does not hold yet")
        }
        if let until, until.map({ $0 >= at }) != true {
            throw SchemaOpinion(.schemaNotProved, "the credential that carries the schema does not hold any more")
        }
    }
}
