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
    /// The checks that are left out: none but in the tests of their weight.
    var leftOut: Set<CheckID> = []

    /// A verifier.
    public init(policy: VerificationPolicy = VerificationPolicy(), tool: Tool = .library) {
        self.policy = policy
        self.tool = tool
    }

    /// Verifies one badge file.
    ///
    /// Bytes that hold no readable badge give a report with an error and no verdict, and so does a presentation of several
    /// badges, for which ``verifyAll(_:name:input:)`` is.
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
        let all = try await verifyAll(bytes, name: name, input: input)
        if let only = all.first, all.count == 1 { return only }
        let source = try ReportInput(name: name, bytes: bytes)
        return unreadable(.severalBadges(all.count), source, input)
    }

    /// Verifies what is in a file: one badge, or every badge of a presentation.
    ///
    /// - Parameters: As of ``verify(_:name:input:)``.
    /// - Returns: One verification for each badge, at least one in all.
    /// - Throws: As there.
    public func verifyAll(
        _ bytes: [UInt8],
        name: String,
        input: VerificationInput
    ) async throws(CryptoError) -> [Verification] {
        let source = try ReportInput(name: name, bytes: bytes)
        do {
            let badge = try BadgeReader.read(bytes)
            guard case .presentation(let presentation) = badge.content else {
                let loader = input.loader.forOneBadge()
                return [await verify(badge, source: source, input: input, loader: loader, presented: .alone(policy))]
            }
            return await verify(presentation, format: badge.format, source: source, input: input)
        } catch {
            return [unreadable(error, source, input)]
        }
    }

    func unreadable(
        _ error: BadgeReadingError,
        _ source: ReportInput,
        _ input: VerificationInput,
        presented: PresentationReport? = nil
    ) -> Verification {
        let place =
            presented?.place.map { "at " + DisplayText.escaped($0.description) + " of the presentation: " } ?? ""
        let failure = ReadingFailure(code: error.codeName, detail: place + error.detail, hint: error.hint)
        let report = Report(
            tool: tool,
            input: source,
            policy: policy,
            context: input,
            presentation: presented,
            failure: failure
        )
        return Verification(report: report, credential: nil)
    }

    /// Verifies the badge of a file, or one of a presentation.
    func verify(
        _ badge: UnverifiedBadge,
        source: ReportInput,
        input: VerificationInput,
        loader: any ResourceLoader,
        presented: PresentedBadge?
    ) async -> Verification {
        var nesting = Nesting()
        return await verify(
            badge,
            source: source,
            input: input,
            loader: loader,
            nesting: &nesting,
            presented: presented
        )
    }

    /// Verifies a credential: the one that was given, or one that it brings or leads to.
    func verify(
        _ badge: UnverifiedBadge,
        source: ReportInput,
        input: VerificationInput,
        loader: any ResourceLoader,
        nesting: inout Nesting,
        presented: PresentedBadge? = nil
    ) async -> Verification {
        var source = source
        source.format = source.format ?? badge.format
        guard case .credential(let credential) = badge.content else {
            let results = Self.notJudged()
            let report = Report(
                tool: tool,
                input: source,
                policy: policy,
                context: input,
                checks: results,
                presentation: presented?.report(recipient: nil)
            )
            return Verification(report: report, credential: nil)
        }
        let issuer = credential.unverifiedIssuerID
        let judge = await ProofJudge(lookingUpKeysOf: credential, input: input, loader: loader)
        let proofs = judge.judgements()
        let others: any ResourceLoader = input.asksOnlyForKeys ? OfflineLoader() : loader
        let status = await StatusLookup(
            credential: credential,
            proofs: proofs,
            policy: policy,
            input: input,
            document: judge.document,
            loader: others
        ).results()
        // Before those of others, which share what all may take
        let schemas = await SchemaLookup(credential: credential, proofs: proofs, input: input, loader: others)
            .results(&nesting.budget.schemas)
        let parties = InterestedParties(of: credential, proofs: proofs)
        let endorsements = await EndorsementJudge(self, input: input, loader: others, parties: parties).findings(
            in: credential.unverifiedMembers,
            isEstablished: proofs.areEstablished,
            &nesting
        )
        let refresh = await RefreshJudge(self, input: input, loader: others).findings(
            of: credential,
            proofs: proofs,
            &nesting
        )
        let context = CheckContext(
            badge: badge,
            credential: credential,
            proofs: proofs,
            policy: policy,
            input: input,
            status: status,
            schemas: schemas,
            evidence: await Self.evidence(of: credential, proofs, input, nesting.isOutermost ? others : nil),
            endorsements: endorsements,
            refresh: refresh,
            registries: await registries(issuer, proofs, input)
        )
        let results = counted(Self.checks.flatMap { $0.results(context) })
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
            endorsements: endorsements.endorsements,
            refreshed: refresh.newer,
            traces: proofs.compactMap(\.trace),
            presentation: presented?.report(
                recipient: context.members["credentialSubject"]?["id"]?.string
            )
        )
        return Verification(
            report: report,
            credential: signed.flatMap { VerifiedCredential($0, proofs: context.proofs) },
            named: BadgePlaces(members: context.members, evidence: context.evidence)
        )
    }

    /// What is known of the evidence and the links. Nothing that the badge names is looked up before its proofs are
    /// established, and nothing where there is no loader: what an endorsement names decides nothing about the badge.
    private static func evidence(
        of credential: UnverifiedCredential,
        _ proofs: [ProofJudgement],
        _ input: VerificationInput,
        _ loader: (any ResourceLoader)?
    ) async -> EvidenceFindings {
        let members = credential.unverifiedMembers
        var findings = EvidenceFindings(members, in: input.evidence)
        guard let loader, !input.isOffline, proofs.areEstablished else { return findings }
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
        RefreshCheck(), RecipientCheck(),
        ResultsCheck(), EvidenceCheck(), EndorsementCheck(), IssuerCheck(),
    ]

    /// The report of a badge that is recognised and not verified here: nothing about it is known.
    private static func notJudged() -> [CheckResult] {
        CheckID.allCases.map { CheckResult($0, .undetermined, .verifier(.structureOpenBadges2)) }
    }
}
