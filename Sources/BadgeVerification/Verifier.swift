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
                return [await verify(badge, source: source, input: input, presented: .alone(policy))]
            }
            return await verify(presentation, format: badge.format, source: source, input: input)
        } catch {
            return [unreadable(error, source, input)]
        }
    }

    private func unreadable(
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

    /// Every badge of a presentation, each with what was found of the presentation itself.
    private func verify(
        _ presentation: UnverifiedPresentation,
        format: BadgeFormat,
        source: ReportInput,
        input: VerificationInput
    ) async -> [Verification] {
        var source = source
        source.format = format
        let credentials = presentation.unverifiedCredentials
        guard (1...VerificationLimits.presented).contains(credentials.count) else {
            return [unreadable(.presentation(of: credentials.count), source, input)]
        }
        let judge = PresentationJudge(
            presentation: presentation,
            policy: policy,
            input: input,
            loader: input.loader.forOneBadge()
        )
        let judgement = await judge.judgement()
        let isSingle = presentation.unverifiedMembers["verifiableCredential"]?.array == nil
        var all: [Verification] = []
        for (index, credential) in credentials.enumerated() {
            let member = JSONPointer.member("verifiableCredential")
            let place = isSingle ? member : member.appending(index)
            let presented = PresentedBadge(judge: judge, judgement: judgement, place: place, count: credentials.count)
            do {
                let badge = try BadgeReader.read(presented: credential)
                all.append(await verify(badge, source: source, input: input, presented: presented))
            } catch {
                all.append(unreadable(error, source, input, presented: presented.report(recipient: nil)))
            }
        }
        return all
    }

    private func verify(
        _ badge: UnverifiedBadge,
        source: ReportInput,
        input: VerificationInput,
        presented: PresentedBadge?
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
        let loader = input.loader.forOneBadge()
        let document = await IssuerDocument(
            of: issuer,
            given: issuer.map { !input.givenKeys(of: $0).isEmpty } ?? false,
            loader: loader
        )
        let looked = await KeyLookup.keys(of: credential, input: input, loader: loader)
        let proofs = ProofJudge(credential: credential, input: input, document: document, looked: looked).judgements()
        let context = CheckContext(
            badge: badge,
            credential: credential,
            proofs: proofs,
            policy: policy,
            input: input,
            evidence: await Self.evidence(of: credential, proofs, input, loader)
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
