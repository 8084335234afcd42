public import BadgeCrypto
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// The outcome of a verification: the report, and the credential where the issuer signed it.
public struct Verification: Sendable {
    /// Every check of the policy.
    public let report: Report
    /// The credential, absent where no signature fits or the key is not known to be the issuer's.
    public let credential: VerifiedCredential?
    private let named: BadgePlaces?

    init(report: Report, credential: VerifiedCredential?, named: BadgePlaces? = nil) {
        self.report = report
        self.credential = credential
        self.named = named
    }

    /// Everything that the badge names outside itself, and what became of it; nothing where the badge cannot be judged.
    public var places: [BadgePlace] {
        named?.list(report.results(of: .evidenceIntegrity)) ?? []
    }
}

/// Verifies badges: the one way from bytes to a report.
public struct Verifier: Sendable {
    /// What is asked.
    public let policy: VerificationPolicy
    /// The name and version that reports carry.
    public let tool: Tool

    /// A verifier.
    public init(policy: VerificationPolicy = VerificationPolicy(), tool: Tool = .library) {
        self.policy = policy
        self.tool = tool
    }

    /// Verifies one badge file.
    ///
    /// Bytes that hold no readable badge give a report with an error and no verdict.
    ///
    /// - Parameters:
    ///   - bytes: The whole file, of any form.
    ///   - name: What the report calls the file.
    ///   - input: What may be used beside it.
    /// - Throws: ``CryptoError`` where the cryptographic library broke down, so that nothing can be said.
    public func verify(
        _ bytes: [UInt8],
        name: String,
        input: VerificationInput
    ) async throws(CryptoError) -> Verification {
        let source = try ReportInput(name: name, bytes: bytes)
        do {
            return await verify(try BadgeReader.read(bytes), source: source, input: input)
        } catch {
            let failure = ReadingFailure(code: error.codeName, detail: error.detail, hint: error.hint)
            let report = Report(tool: tool, input: source, policy: policy, context: input, failure: failure)
            return Verification(report: report, credential: nil)
        }
    }

    private func verify(
        _ badge: UnverifiedBadge,
        source: ReportInput,
        input: VerificationInput
    ) async -> Verification {
        var source = source
        source.format = badge.format
        guard case .credential(let credential) = badge.content else {
            let results = Self.notJudged()
            let report = Report(
                tool: tool,
                input: source,
                policy: policy,
                context: input,
                checks: results
            )
            return Verification(report: report, credential: nil)
        }
        let issuer = credential.unverifiedIssuerID
        let loader = input.loader.forOneBadge()
        let document = await IssuerDocument(
            of: issuer,
            given: issuer.map { !input.givenKeys(of: $0).isEmpty } ?? false,
            loader: loader
        )
        let proofs = ProofJudge(credential: credential, input: input, document: document).judgements()
        let context = CheckContext(
            badge: badge,
            credential: credential,
            proofs: proofs,
            policy: policy,
            input: input,
            evidence: await Self.evidence(of: credential, proofs, input, loader),
            registries: await registries(issuer, proofs, input)
        )
        let results = Self.checks.flatMap { $0.results(context) }
        let ordered = CheckID.allCases.flatMap { check in results.filter { $0.check == check } }
        let signed = SignedContent(credential, proofs: context.proofs)
        let report = Report(
            tool: tool,
            input: source,
            policy: policy,
            context: input,
            checks: ordered,
            content: signed,
            links: context.evidence.visit.links,
            traces: proofs.compactMap(\.trace)
        )
        return Verification(
            report: report,
            credential: signed.flatMap { VerifiedCredential($0, proofs: context.proofs) },
            named: BadgePlaces(members: context.members, evidence: context.evidence)
        )
    }

    /// What is known of the evidence and the links. Nothing that the badge names is looked up before its proofs are
    /// established.
    private static func evidence(
        of credential: UnverifiedCredential,
        _ proofs: [ProofJudgement],
        _ input: VerificationInput,
        _ loader: any ResourceLoader
    ) async -> EvidenceFindings {
        let members = credential.unverifiedMembers
        var findings = EvidenceFindings(members, in: input.evidence)
        guard !input.isOffline, proofs.areEstablished else { return findings }
        findings.visit = await LinkVisit(
            artifacts: findings.openURLs,
            links: BadgeLink.all(in: members, besides: findings.artifacts),
            loader: loader,
            progress: input.progress
        )
        return findings
    }

    /// What the user's registries say of the issuer. They are asked only where the answer can count: for a badge whose proofs
    /// are established, of an issuer whom neither the user's list nor a pin names, nor imitates.
    private func registries(
        _ issuer: String?,
        _ proofs: [ProofJudgement],
        _ input: VerificationInput
    ) async -> RegistryAnswer {
        guard let issuer, proofs.areEstablished, policy.isRequired(.issuerTrusted),
            TrustList(input.pins).keys(of: issuer).isEmpty, input.trust.vouchers(for: issuer).isEmpty,
            DomainNotice(of: issuer, list: input.trust)?.looksLike == nil
        else { return RegistryAnswer() }
        return await input.registries.answer(for: issuer, loader: input.loader)
    }

    /// Every check, each answering for one or several ids.
    private static let checks: [any Check] = [
        StructureCheck(), ContextCheck(), SchemaCheck(), ProofChecks(), StatusCheck(), ValidityCheck(),
        RecipientCheck(),
        ResultsCheck(), EvidenceCheck(), EndorsementCheck(), IssuerCheck(),
    ]

    /// The report of a badge that is recognised and not verified here: nothing about it is known.
    private static func notJudged() -> [CheckResult] {
        CheckID.allCases.map { CheckResult($0, .undetermined, .verifier(.structureOpenBadges2)) }
    }
}
