import OpenBadges
import StrictJSON
import VerifiableCredentials

/// Asks the issuer's refresh service for a newer version of the badge (Open Badges 3.0 §9.1 step 3): once, after the
/// proof, whether or not the badge has ended, and never from within a newer version or an endorsement.
///
/// What it gives has to be of the same issuer and with the same id, and is verified wholly by the same policy. The badge
/// that was given is judged as it stands, whatever the service says.
struct RefreshJudge {
    /// The type that Open Badges 3.0 §11.3 defines.
    static let knownType = "1EdTechCredentialRefresh"

    /// Who judges, by the same policy but for the question whether there is a newer version still.
    let verifier: Verifier
    let input: VerificationInput
    let loader: any ResourceLoader

    init(_ outer: Verifier, input: VerificationInput, loader: any ResourceLoader) {
        var policy = outer.policy
        policy.extras.remove(.newest)
        var inner = Verifier(policy: policy, tool: outer.tool)
        inner.leftOut = outer.leftOut
        verifier = inner
        self.input = input
        self.loader = loader
    }

    func findings(
        of credential: UnverifiedCredential,
        proofs: [ProofJudgement],
        _ nesting: inout Nesting
    ) async -> RefreshFindings {
        let services = Entries(credential.unverifiedMembers["refreshService"], at: .member("refreshService")).judged
        guard let first = services.first else {
            return RefreshFindings(.notApplicable, .refreshNone, at: .root)
        }
        let known = services.first { service in
            (service.entry["type"]?.items ?? []).contains { $0.string?.isSameBytes(as: Self.knownType) == true }
        }
        guard let (service, subject) = known, let url = service["id"]?.string else {
            let type = first.entry["type"]?.string ?? first.entry["type"]?.kind ?? "nothing"
            return RefreshFindings(.undetermined, .refreshTypeNotKnown, at: first.subject, [Finding("type", type)])
        }
        let place = [Finding("url", url)]
        guard proofs.areEstablished else {
            return RefreshFindings(.undetermined, .proofNotEstablished, at: subject, place)
        }
        guard input.judgesOthers, nesting.isOutermost, !nesting.isRefreshed else {
            return RefreshFindings(.undetermined, .refreshNotLookedUp, at: subject, place)
        }
        do throws(ResourceFailure) {
            let resource = try await loader.forgetting().load(url, limit: UntrustedInput.pictureBytes)
            return await judge(resource.bytes, from: url, credential, proofs, subject, &nesting)
        } catch {
            guard let problem = Self.problem(error) else {
                return RefreshFindings(.undetermined, .refreshNotLookedUp, at: subject, place)
            }
            return RefreshFindings(
                .undetermined,
                .refreshUnreachable,
                at: subject,
                place + [Finding("problem", problem)]
            )
        }
    }

    /// Why the service gave nothing, fit to be shown; absent where nobody asked it.
    private static func problem(_ failure: ResourceFailure) -> String? {
        switch failure {
        case .notLookedUp: nil
        case .gone(let text), .refused(let text), .protected(let text), .unreachable(let text), .exhausted(let text):
            text
        case .tooLarge(let limit): "it has more than \(limit) bytes, the most that is read"
        }
    }

    private func judge(
        _ bytes: [UInt8],
        from url: String,
        _ given: UnverifiedCredential,
        _ proofs: [ProofJudgement],
        _ subject: JSONPointer,
        _ nesting: inout Nesting
    ) async -> RefreshFindings {
        func open(_ reason: VerifierReason, _ findings: [Finding]) -> RefreshFindings {
            RefreshFindings(.undetermined, reason, at: subject, [Finding("url", url)] + findings)
        }
        let badge: UnverifiedBadge
        let source: ReportInput
        do {
            badge = try BadgeReader.read(bytes)
            source = try ReportInput(name: url, bytes: bytes)
        } catch let error as any ExplainedError {
            return open(.refreshNotVerified, [Finding("problem", error.detail)])
        } catch {
            return open(.refreshNotVerified, [])
        }
        guard case .credential(let other) = badge.content else {
            return open(.refreshNotVerified, [Finding("problem", "it is a badge of Open Badges 2.0")])
        }
        let (issuer, otherIssuer) = (given.unverifiedIssuerID ?? "", other.unverifiedIssuerID ?? "")
        guard otherIssuer.isSameBytes(as: issuer) else {
            return open(.refreshOtherIssuer, [Finding("found", otherIssuer), Finding("expected", issuer)])
        }
        let (id, otherID) = (given.unverifiedMembers["id"]?.string, other.unverifiedMembers["id"]?.string)
        guard let id, let otherID, otherID.isSameBytes(as: id) else {
            return open(.refreshOtherID, [Finding("found", otherID ?? ""), Finding("expected", id ?? "")])
        }
        var inner = Nesting(budget: nesting.budget, isRefreshed: true)
        var again = input
        again.tracesProofs = false
        again.progress = nil
        let found = await verifier.verify(badge, source: source, input: again, loader: loader, nesting: &inner)
        nesting.budget = inner.budget
        // Where the key is known to be the issuer's here, nobody else may speak for the issuer there.
        let isKnown = proofs.filter { $0.signedBy != nil }.allSatisfy { $0.key.outcome == .passed }
        guard found.report.content != nil, found.credential != nil || !isKnown else {
            let fault = found.report.checks.first { $0.check.family == "proof" && $0.outcome != .passed }
            let because = fault.map { [Finding("check", $0.check.rawValue), Finding("reason", $0.reason.code)] } ?? []
            return open(.refreshNotVerified, because)
        }
        return compare(given, other, RefreshedContent(url: url, bytes: bytes, report: found.report), subject)
    }

    private struct RefreshedContent {
        let url: String
        let bytes: [UInt8]
        let report: Report
    }

    /// Which of the two versions is the newer one (Open Badges 3.0 §10.2).
    private func compare(
        _ given: UnverifiedCredential,
        _ other: UnverifiedCredential,
        _ content: RefreshedContent,
        _ subject: JSONPointer
    ) -> RefreshFindings {
        let (before, after) = (Self.validFrom(given), Self.validFrom(other))
        let findings = [
            Finding("url", content.url), Finding("given", before ?? ""), Finding("newer", after ?? ""),
            Finding("verdict", content.report.verdict?.rawValue ?? ""),
        ]
        guard let after, let old = before.flatMap({ Instant($0) }), let new = Instant(after) else {
            return RefreshFindings(.undetermined, .refreshNotVerified, at: subject, findings)
        }
        if new == old { return RefreshFindings(.passed, .refreshSame, at: subject, findings) }
        if new < old { return RefreshFindings(.undetermined, .refreshOlder, at: subject, findings) }
        let newer = RefreshedBadge(url: content.url, bytes: content.bytes, validFrom: after, report: content.report)
        return RefreshFindings(.failed, .refreshNewer, at: subject, findings, newer: newer)
    }

    private static func validFrom(_ credential: UnverifiedCredential) -> String? {
        let members = credential.unverifiedMembers
        return members["validFrom"]?.string ?? members["issuanceDate"]?.string
    }
}
