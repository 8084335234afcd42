import OpenBadges
import StrictJSON
import VerifiableCredentials

/// Judges the endorsements that a credential brings, each as a credential of its own (Open Badges 3.0 §9.2), and asks
/// whether it is about what it stands in.
///
/// Endorsements of endorsements are judged likewise, down to a small depth; those below are named and not followed.
struct EndorsementJudge {
    /// Who judges, by the same policy but what concerns only the badge.
    let verifier: Verifier
    let input: VerificationInput
    let loader: any ResourceLoader
    /// Those whose endorsement adds nothing.
    let parties: InterestedParties

    /// Whoever lets any issuer pass still asks whether an endorser is known: anybody can make a key and endorse.
    init(_ outer: Verifier, input: VerificationInput, loader: any ResourceLoader, parties: InterestedParties) {
        verifier = Verifier(
            policy: VerificationPolicy(
                statusIssuers: outer.policy.statusIssuers,
                leniencies: outer.policy.leniencies
            ),
            tool: outer.tool
        )
        var inner = input
        inner.evidence = nil
        inner.tracesProofs = false
        inner.progress = nil
        self.input = inner
        self.loader = loader
        self.parties = parties
    }

    /// - Parameters:
    ///   - members: The credential that brings them.
    ///   - isEstablished: Whether its words are its signer's: otherwise none of its endorsements is looked at.
    ///   - nesting: How far inside this is.
    func findings(in members: JSONObject, isEstablished: Bool, _ nesting: inout Nesting) async -> EndorsementFindings {
        var findings = EndorsementFindings()
        for found in EndorsementPlace.all(in: members) {
            switch found {
            case .excess(let place):
                findings.results.append(
                    CheckResult(.endorsementReport, .undetermined, .verifier(.tooManyEntries), at: place)
                )
            case .place(let place):
                let (result, report) =
                    isEstablished
                    ? await judge(place, &nesting)
                    : (place.result(.undetermined, .proofNotEstablished), nil)
                findings.results.append(result)
                findings.endorsements.append(
                    Endorsement(subject: place.subject, thing: place.thing, result: result, report: report)
                )
            }
        }
        return findings
    }

    private func judge(_ place: EndorsementPlace, _ nesting: inout Nesting) async -> (CheckResult, Report?) {
        let credential: UnverifiedCredential
        do {
            credential = try place.credential()
        } catch {
            return (place.result(.failed, .endorsementUnreadable, [Finding("problem", error.detail)]), nil)
        }
        let types = credential.unverifiedMembers["type"]?.items ?? []
        guard types.contains(where: { $0.string?.isSameBytes(as: "EndorsementCredential") == true }) else {
            return (place.result(.failed, .endorsementOtherType), nil)
        }
        guard input.judgesOthers, nesting.budget.endorsementsLeft > 0,
            nesting.depth < VerificationLimits.endorsementDepth
        else {
            return (place.result(.undetermined, .endorsementNotJudged), nil)
        }
        var inner = Nesting(depth: nesting.depth + 1, budget: nesting.budget)
        inner.budget.endorsementsLeft -= 1
        let report = await verifier.verify(
            UnverifiedBadge(format: place.isToken ? .jwt : .json, content: .credential(credential)),
            source: ReportInput(missing: place.subject.description),
            input: input,
            loader: loader,
            nesting: &inner
        ).report
        nesting.budget = inner.budget
        return (result(of: report, place), report)
    }

    private func result(of report: Report, _ place: EndorsementPlace) -> CheckResult {
        var findings: [Finding] = []
        if let id = report.content?.issuerID { findings.append(Finding("endorser", id)) }
        let required = report.checks.filter { verifier.policy.isRequired($0.check) }
        func because(_ outcome: Outcome) -> [Finding] {
            guard let first = required.first(where: { $0.outcome == outcome }) else { return [] }
            return [Finding("check", first.check.rawValue), Finding("reason", first.reason.code)]
        }
        if report.verdict == .notVerified {
            return place.result(.failed, .endorsementNotVerified, findings + because(.failed))
        }
        if let content = report.content {
            guard let thing = place.thingID else { return place.result(.undetermined, .endorsementOfUnnamed, findings) }
            let endorsed = content.recipientID ?? ""
            if !endorsed.isSameBytes(as: thing) {
                let compared = [Finding("found", endorsed), Finding("expected", thing)]
                return place.result(.failed, .endorsementOfAnother, findings + compared)
            }
        }
        let open = required.filter { $0.outcome == .undetermined }
        let isGenuine = report.verdict == .verified || open.allSatisfy { $0.reason == .verifier(.issuerNotListed) }
        guard isGenuine else { return place.result(.undetermined, .endorsementOpen, findings + because(.undetermined)) }
        if let own = parties.match(report, endorsing: place.thingID) {
            return place.result(.notApplicable, .endorsementBySelf, findings + [Finding("is", own.rawValue)])
        }
        if let listed = report.results(of: .issuerTrusted).first?.finding("listedAs") {
            findings.append(Finding("listedAs", listed))
        }
        return report.verdict == .verified
            ? place.result(.passed, .endorsementHolds, findings)
            : place.result(.undetermined, .endorsementNotListed, findings)
    }
}

extension EndorsementPlace {
    /// What is said of it.
    func result(_ outcome: Outcome, _ reason: VerifierReason, _ findings: [Finding] = []) -> CheckResult {
        CheckResult(
            .endorsementReport,
            outcome,
            .verifier(reason),
            at: subject,
            [Finding("of", thing.rawValue)] + findings
        )
    }
}
