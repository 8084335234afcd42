import BadgeCrypto
import LinkedData
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// A credential that is a status list, of an issuer whose lists count, whose proof fits and whose times hold.
struct VerifiedStatusList {
    let resource: Resource
    let issuer: String
    /// When it was made, as far as it says: the later one of its beginning and its proof.
    let made: Instant?
    private let members: JSONObject
    private let findings: [Finding]
    /// The newest list that was seen before, where it is as old as this one and another one.
    private let twin: JSONObject?
    private let isOutdated: Bool

    /// Judges what stands behind the URL of a list.
    init(_ resource: Resource, at url: String, lookup: StatusLookup) async throws(StatusListProblem) {
        let document = try StatusListDocument(resource.bytes)
        let credential = document.credential
        members = credential.unverifiedMembers
        guard let issuer = credential.unverifiedIssuerID, !issuer.isEmpty else {
            throw StatusListProblem(.statusListNotVerified, [Finding("problem", "it names no issuer")])
        }
        var findings = [Finding("source", resource.source.rawValue)]
        if let asOf = resource.asOf { findings.append(Finding("asOf", asOf.rfc3339)) }
        guard lookup.accepts(issuer: issuer) else {
            throw StatusListProblem(.statusListOfAnother, findings + [Finding("listIssuer", issuer)])
        }
        if lookup.credential.unverifiedIssuerID?.isSameBytes(as: issuer) != true {
            findings.append(Finding("listIssuer", issuer))
        }
        try document.checkContexts(lookup.input.linkedData)
        try await Self.checkProofs(of: credential, issuer, lookup)
        if let id = members["id"]?.string, !id.isSameBytes(as: url) {
            guard lookup.policy.leniencies.contains(.otherStatusListID) else {
                throw StatusListProblem(
                    .statusListOtherID,
                    findings + [Finding("found", id), Finding("expected", url)]
                )
            }
            findings.append(Finding("allowed", Leniency.otherStatusListID.rawValue))
        }
        let made = document.made
        if let made { findings.append(Finding("listMade", made.rfc3339)) }
        try document.checkTimes(at: lookup.input.at, findings)
        let newest = lookup.input.statusMemory?.newest(at: url, of: issuer)
        if let seen = newest?.made, made.map({ $0 < seen }) ?? true {
            throw StatusListProblem(.statusListRolledBack, findings + [Finding("newestSeen", seen.rfc3339)])
        }
        let isTwin = newest.map { $0.made == made && $0.bytes != resource.bytes } ?? false
        twin = isTwin ? newest.flatMap { try? StatusListDocument($0.bytes).credential.unverifiedMembers } : nil
        isOutdated = document.isOutdated(since: resource.asOf, at: lookup.input.at) && lookup.input.maxAge == nil
        self.resource = resource
        self.made = made
        self.issuer = issuer
        self.findings = findings
    }

    /// What the list says about an entry.
    func opinion(of entry: StatusListEntry, policy: VerificationPolicy) -> StatusOpinion {
        var opinion: StatusOpinion
        do throws(StatusError) {
            opinion = try judged(entry, policy)
        } catch {
            opinion = .open(error)
        }
        opinion.findings = findings + opinion.findings
        return opinion
    }

    private func judged(_ entry: StatusListEntry, _ policy: VerificationPolicy) throws(StatusError) -> StatusOpinion {
        let list = try StatusList(unverified: members, kind: entry.kind)
        guard list.isAbout(entry.purpose) else {
            let purposes = JSON.array(list.purposes.prefix(8).map { .string($0) })
            return .open(.statusListOtherPurpose, [Finding("listPurpose", purposes)])
        }
        if isOutdated { return .open(.statusListOutdated, [Self.timeToLive(list)]) }
        let (status, isShort) = try Self.status(of: entry, in: list, policy)
        if status == 0, entry.purpose.isSameBytes(as: "revocation"), let twin,
            let old = try? StatusList(unverified: twin, kind: entry.kind),
            let before = try? old.status(of: entry, minimumEntries: 1), before != 0
        {
            return .open(.statusListRolledBack)
        }
        var opinion = StatusOpinion(status, of: entry)
        if list.timeToLive != nil { opinion.findings.append(Self.timeToLive(list)) }
        if isShort { opinion.findings.append(Finding("allowed", Leniency.shortStatusList.rawValue)) }
        return opinion
    }

    private static func timeToLive(_ list: StatusList) -> Finding {
        Finding("ttl", .number(JSONNumber(list.timeToLive ?? 0)))
    }

    /// The status, and whether the list is shorter than the standard has it.
    private static func status(
        of entry: StatusListEntry,
        in list: StatusList,
        _ policy: VerificationPolicy
    ) throws(StatusError) -> (Int, Bool) {
        do throws(StatusError) {
            return (try list.status(of: entry), false)
        } catch {
            guard error.code == .length, policy.leniencies.contains(.shortStatusList) else { throw error }
            return (try list.status(of: entry, minimumEntries: 1), true)
        }
    }

    /// Every proof of a known suite must fit, be for making statements and hold, and its key must be the issuer's. A list
    /// that the very key signed which signed the badge is as much the issuer's as the badge is.
    private static func checkProofs(
        of credential: UnverifiedCredential,
        _ issuer: String,
        _ lookup: StatusLookup
    ) async throws(StatusListProblem) {
        var input = lookup.input
        input.tracesProofs = false
        let isOwn = lookup.credential.unverifiedIssuerID?.isSameBytes(as: issuer) == true
        let document =
            isOwn
            ? lookup.document
            : await IssuerDocument(of: issuer, given: !input.givenKeys(of: issuer).isEmpty, loader: lookup.loader)
        let looked = await KeyLookup.keys(of: credential, input: input, loader: lookup.loader)
        let judgements = ProofJudge(credential: credential, input: input, document: document, looked: looked)
            .judgements()
        let badgeKeys = isOwn ? lookup.proofs.compactMap(\.signedBy) : []
        if case .token(_, let payload) = credential.securing, let claim = payload["iss"], claim != .string(issuer) {
            throw StatusListProblem(
                .statusListNotVerified,
                [Finding("problem", "the token names another issuer than the list inside it")]
            )
        }
        var isSigned = false
        for judgement in judgements where judgement.signature.reason != .verifier(.suiteNotKnown) {
            let isSameKey = judgement.signedBy.map(badgeKeys.contains) ?? false
            for result in [judgement.signature, judgement.key, judgement.purpose, judgement.validity] {
                switch result.outcome {
                case .passed: continue
                case .notApplicable where result.check == .proofPurpose || result.check == .proofValidity: continue
                case .undetermined where result.check == .proofKey && isSameKey: continue
                default: throw StatusListProblem(.statusListNotVerified, Self.cause(result))
                }
            }
            isSigned = true
        }
        guard isSigned else {
            throw StatusListProblem(.statusListNotVerified, judgements.first.map { Self.cause($0.signature) } ?? [])
        }
    }

    private static func cause(_ result: CheckResult) -> [Finding] {
        [Finding("listCheck", result.check.rawValue), Finding("listReason", result.reason.code)]
    }
}
