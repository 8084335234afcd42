public import BadgeCrypto
public import BadgePrograms
public import OpenBadges
import StrictJSON
public import VerifiableCredentials

/// From a decision to the credential that says it: evidence with its digests, the decision as results, alignments,
/// criteria, the recipient's identities, and the version of the rules.
public struct CredentialAssembly: Sendable {
    /// The credential, not yet signed.
    public let credential: OpenBadgeCredential
    /// The artifacts in the order of the evidence, each with the id that the credential gives it.
    public let artifacts: [(id: String, artifact: EvidenceItem.Artifact)]
    /// Why evidence cannot be named in a badge as it is; always empty in one that is to be signed.
    private let unnamed: [IssuingError]

    /// Assembles a credential and holds it against the rules of the standard.
    ///
    /// - Parameters:
    ///   - decision: The decision. One that gives no award is refused.
    ///   - issuer: Who issues.
    ///   - at: The instant of the award.
    ///   - random: Randomness for the credential's id and the salt.
    /// - Throws: ``IssuingError``.
    public init(
        of decision: Decision,
        issuer: IssuerDescription,
        at: Instant,
        random: some RandomSource
    ) throws(IssuingError) {
        try Self.requireAward(decision)
        try AwardConditions.require(decision, at: at)
        try self.init(previewing: decision, issuer: issuer, at: at, random: random)
        if let problem = unnamed.first { throw problem }
        if let problem = AwardConditions.nameShown(CredentialTraces(credential, of: decision).findings) {
            throw problem
        }
        try Self.requireConformance(credential)
    }

    /// What keeps the credential from being signed, beside what the rules of the template find: the same as
    /// ``init(of:issuer:at:random:)``, ``SignedBadge`` and ``BadgeFiles`` refuse.
    ///
    /// - Parameters:
    ///   - isIssuerKnown: Whether the issuer's id is known. Where it is not, any other takes its place for the check.
    ///   - proofs: The proofs that the issuer's file asks for.
    func problems(of decision: Decision, isIssuerKnown: Bool, proofs: [ProofKind]) -> [IssuingError] {
        let conditions = AwardConditions.problems(decision, at: credential.awardedDate ?? credential.validFrom)
        var known = credential
        if !isIssuerKnown { known.issuer.id = "urn:uuid:00000000-0000-4000-8000-000000000000" }
        var others: [IssuingError] = []
        if !conditions.contains(where: { $0.code == .nameShown }),
            let shown = AwardConditions.nameShown(CredentialTraces(credential, of: decision).findings)
        {
            others.append(shown)
        }
        // What breaks a rule there follows from what is told of the evidence
        if unnamed.isEmpty {
            do throws(IssuingError) {
                try Self.requireConformance(known)
                SigningTrial.problem(self, proofs, isIssuerKnown: isIssuerKnown).map { others.append($0) }
            } catch {
                others.append(error)
            }
        }
        return conditions + unnamed + others
    }

    /// What keeps nothing from being signed and is worth knowing before, in sentences. Foreign text in them is escaped.
    public func notes(of decision: Decision) -> [String] {
        AwardConditions.notes(decision, at: credential.awardedDate ?? credential.validFrom)
    }

    /// Assembles the credential that a decision would come to, to be looked at and never signed: also where the rules do
    /// not give the award yet.
    ///
    /// - Throws: ``IssuingError`` where the machine cannot compute it. Evidence that cannot be named in a badge as it is, is
    ///   told by ``BadgePreview``.
    public init(
        previewing decision: Decision,
        issuer: IssuerDescription,
        at: Instant,
        random: some RandomSource
    ) throws(IssuingError) {
        let items = decision.submission.evidence(for: decision.template, facts: decision.facts)
        let evidence = EvidenceRecord(items, of: decision, base: issuer.evidenceBase)
        do {
            credential = try Self.credential(decision, issuer, evidence, at, random)
        } catch {
            throw IssuingError(.cryptography, error.detail, hint: error.hint)
        }
        artifacts = evidence.pinned.map { ($0.id, $0.artifact) }
        unnamed = evidence.problems
    }

    private static func credential(
        _ decision: Decision,
        _ issuer: IssuerDescription,
        _ evidence: EvidenceRecord,
        _ at: Instant,
        _ random: some RandomSource
    ) throws(CryptoError) -> OpenBadgeCredential {
        let template = decision.template
        let term = decision.term(awarded: at)
        let submission = decision.submission
        let record = try DecisionRecord(
            decision,
            issuer: issuer.profile.id,
            namesAssessors: issuer.namesAssessors
        )
        let scope = [issuer.profile.id, template.id]
        let derivedID = try DerivedUUID.derived(from: scope)
        let achievementID = issuer.achievementBase.map { $0 + template.id } ?? derivedID
        let achievement = Achievement(
            id: achievementID,
            achievementType: template.achievementType,
            version: template.version,
            name: template.name,
            description: template.description,
            criteriaID: issuer.achievementBase.map { $0 + template.id + "/criteria" },
            criteriaNarrative: template.criteria,
            alignment: template.alignments.map(Self.alignment),
            otherIdentifier: ProgramNames.entries(of: decision),
            resultDescription: record.descriptions
        )
        return OpenBadgeCredential(
            id: try DerivedUUID.random(random),
            name: template.name,
            issuer: issuer.profile,
            validFrom: term.from,
            validUntil: term.until,
            awardedDate: at,
            credentialSubject: AchievementSubject(
                identifier: try identities(submission.educator, issuer, random),
                activityStartDate: submission.activityFrom,
                activityEndDate: submission.activityUntil,
                narrative: submission.narrative,
                source: Profile(
                    id: try DerivedUUID.derived(from: [issuer.profile.id, "assessment panel"]),
                    name: panel(decision)
                ),
                achievement: achievement,
                result: record.results
            ),
            evidence: evidence.evidence + record.judgements + RenewalRecord.entries(of: decision),
            relatedResource: evidence.resources
        )
    }

    /// How many assessed, or that nobody had to, and that they did not know whom where the template demands it.
    private static func panel(_ decision: Decision) -> String {
        let count = decision.assessorCount
        if count == 0 { return "Decided by the rules of the program, without assessors" }
        let isBlind = decision.template.rules.contains { $0 is BlindReviewRule && $0.header.strength == .required }
        return "Assessment panel: " + (count == 1 ? "1 assessor" : "\(count) assessors")
            + (decision.panel.isAdjudicated ? ", adjudicated where they differed" : "")
            + (isBlind ? ", not told whose work it was" : "")
    }

    private static func alignment(_ alignment: TemplateAlignment) -> Alignment {
        Alignment(
            targetType: alignment.targetType,
            targetName: alignment.name,
            targetUrl: alignment.url,
            targetDescription: alignment.description,
            targetFramework: alignment.framework,
            targetCode: alignment.code
        )
    }

    /// The name only where the educator agreed to it; everything else hashed, unless the issuer asks for the address.
    private static func identities(
        _ educator: Educator,
        _ issuer: IssuerDescription,
        _ random: some RandomSource
    ) throws(CryptoError) -> [IdentityObject] {
        var identities: [IdentityObject] = []
        if educator.showsName { identities.append(IdentityObject(clear: educator.name, type: "name")) }
        switch issuer.emailForm {
        case .hashed:
            identities.append(try IdentityObject(hashing: educator.email, type: "emailAddress", random: random))
        case .clear: identities.append(IdentityObject(clear: educator.email, type: "emailAddress"))
        case .none: break
        }
        for identifier in educator.identifiers {
            identities.append(try IdentityObject(hashing: identifier.value, type: identifier.type, random: random))
        }
        if !educator.showsName {
            identities.append(try IdentityObject(hashing: educator.name, type: "name", random: random))
        }
        return identities
    }

    private static func requireAward(_ decision: Decision) throws(IssuingError) {
        guard !decision.isAwarded else { return }
        let obstacles = decision.obstacles.map { outcome in
            "  " + DisplayText.escaped(outcome.name) + ": " + outcome.found + "; required: "
                + DisplayText.escaped(outcome.required, limit: 600)
                + (outcome.remedy.map { " (" + DisplayText.escaped($0, limit: 600) + ")" } ?? "")
        }
        throw IssuingError(
            .notAwarded,
            "the rules of " + DisplayText.quoted(decision.template.name) + " do not give this badge:\n"
                + obstacles.joined(separator: "\n"),
            hint: "the educator or the assessors have to mend what is listed; badge submission check --decision shows "
                + "the whole decision"
        )
    }

    /// What is signed must keep every rule that a verifier will hold it against.
    private static func requireConformance(_ credential: OpenBadgeCredential) throws(IssuingError) {
        let json = credential.json
        var problems = CredentialStructure.problems(in: json).map {
            $0.subject.description + ": expected " + $0.expected + "; found " + $0.found
        }
        problems += ContextRules.problems(in: json).map { $0.subject.description + ": " + $0.found }
        problems += ContextRules.unknownContexts(in: json).map { $0.subject.description + ": unknown context" }
        problems += ContextRules.losses(in: json).map { $0.subject.description + ": " + $0.found }
        problems += ContextRules.sharedIdentifiers(in: json).map { $0.subject.description + ": " + $0.found }
        problems += ResultRules.judgements(in: json).filter { $0.outcome != .passed }.map {
            $0.subject.description + ": expected " + $0.expected + "; found " + $0.found
        }
        guard problems.isEmpty else {
            throw IssuingError(
                .notConforming,
                "the badge would break rules of Open Badges 3.0:\n  " + problems.joined(separator: "\n  "),
                hint: "mend the template, the submission or the issuer file at the places named"
            )
        }
    }
}
