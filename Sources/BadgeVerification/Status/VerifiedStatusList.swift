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
    /// The newest list that was seen before, where it is another one and no date says which of them is older.
    private let twin: JSONObject?
    /// Whether this list may take the place of the newest one that was seen.
    let takesPlace: Bool
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
        let proofs = try await Self.checkedProofs(of: credential, issuer, lookup)
        if let id = members["id"]?.string, !id.isSameBytes(as: url) {
            guard lookup.policy.leniencies.contains(.otherStatusListID) else {
                throw StatusListProblem(
                    .statusListOtherID,
                    findings + [Finding("found", id), Finding("expected", url)]
                )
            }
            findings.append(Finding("allowed", Leniency.otherStatusListID.rawValue))
        }
        let made = document.made(provedBy: proofs)
        if let made { findings.append(Finding("listMade", made.rfc3339)) }
        try document.checkTimes(at: lookup.input.at, made: made, findings)
        let newest: SeenStatusList?
        do throws(DamagedStatusMemory) {
            newest = try lookup.input.statusMemory?.newest(at: url, of: issuer)
        } catch {
            throw StatusListProblem(.statusListRolledBack, findings + [error.finding])
        }
        if let seen = newest?.made, made.map({ $0 < seen }) ?? true {
            throw StatusListProblem(.statusListRolledBack, findings + [Finding("newestSeen", seen.rfc3339)])
        }
        let isTwin = newest.map { ($0.made == nil || $0.made == made) && $0.bytes != resource.bytes } ?? false
        twin = isTwin ? newest.flatMap { try? StatusListDocument($0.bytes).credential.unverifiedMembers } : nil
        takesPlace = twin.map { Self.keeps(all: $0, in: credential.unverifiedMembers) } ?? true
        isOutdated = document.isOutdated(since: resource.asOf, at: lookup.input.at)
        self.resource = resource
        self.made = made
        self.issuer = issuer
        self.findings = findings
    }

    /// What the list says about an entry.
    ///
    /// - Parameter bytesLeft: How many bytes may be inflated; made less by what was.
    func opinion(of entry: StatusListEntry, policy: VerificationPolicy, _ bytesLeft: inout Int) -> StatusOpinion {
        var opinion: StatusOpinion
        do throws(StatusError) {
            opinion = try judged(entry, policy, &bytesLeft)
        } catch {
            opinion = .open(error)
        }
        opinion.findings = findings + opinion.findings
        return opinion
    }

    private func judged(
        _ entry: StatusListEntry,
        _ policy: VerificationPolicy,
        _ bytesLeft: inout Int
    ) throws(StatusError) -> StatusOpinion {
        let list = try StatusList(unverified: members, kind: entry.kind)
        guard list.isAbout(entry.purpose) else {
            let purposes = JSON.array(list.purposes.prefix(8).map { .string($0) })
            return .open(.statusListOtherPurpose, [Finding("listPurpose", purposes)])
        }
        let isKeptLonger = isOutdated && policy.leniencies.contains(.outdatedStatusList)
        if isOutdated && !isKeptLonger { return .open(.statusListOutdated, [Self.timeToLive(list)]) }
        let (found, isShort) = try Self.status(of: entry, in: list, policy, &bytesLeft)
        let status = found.value
        if status == 0, entry.purpose.isSameBytes(as: "revocation"), let twin,
            let old = try? StatusList(unverified: twin, kind: entry.kind),
            let before = try? Self.read(entry, in: old, minimumEntries: 1, &bytesLeft), before.value != 0
        {
            return .open(.statusListRolledBack)
        }
        var opinion = StatusOpinion(status, of: entry)
        if list.timeToLive != nil { opinion.findings.append(Self.timeToLive(list)) }
        if isShort { opinion.findings.append(Finding("allowed", Leniency.shortStatusList.rawValue)) }
        if isKeptLonger { opinion.findings.append(Finding("allowed", Leniency.outdatedStatusList.rawValue)) }
        return opinion
    }

    /// Whether a list of revocations still has every bit that another one has: of two that bear no dates to tell them apart,
    /// the one with fewer must not push the other out of the memory.
    private static func keeps(all old: JSONObject, in new: JSONObject) -> Bool {
        let kind = StatusListKind.allCases.first { (try? StatusList(unverified: new, kind: $0)) != nil }
        guard let kind, let before = try? StatusList(unverified: old, kind: kind),
            let now = try? StatusList(unverified: new, kind: kind)
        else { return false }
        guard before.isAbout("revocation") else { return true }
        return (try? now.contains(allOf: before)) ?? false
    }

    private static func timeToLive(_ list: StatusList) -> Finding {
        Finding("ttl", .number(JSONNumber(list.timeToLive ?? 0)))
    }

    /// The status, and whether the list is shorter than the standard has it.
    private static func status(
        of entry: StatusListEntry,
        in list: StatusList,
        _ policy: VerificationPolicy,
        _ bytesLeft: inout Int
    ) throws(StatusError) -> (EncodedStatusList.Reading, Bool) {
        do throws(StatusError) {
            return (try read(entry, in: list, minimumEntries: StatusList.minimumEntries, &bytesLeft), false)
        } catch {
            guard error.code == .length, policy.leniencies.contains(.shortStatusList) else { throw error }
            return (try read(entry, in: list, minimumEntries: 1, &bytesLeft), true)
        }
    }

    private static func read(
        _ entry: StatusListEntry,
        in list: StatusList,
        minimumEntries: Int,
        _ bytesLeft: inout Int
    ) throws(StatusError) -> EncodedStatusList.Reading {
        do throws(StatusError) {
            let found = try list.reading(of: entry, minimumEntries: minimumEntries)
            bytesLeft -= found.inflatedBytes
            return found
        } catch {
            // What a list that breaks off took is not known: as much as any may
            if error.code != .length { bytesLeft -= UntrustedInput.statusListInflatedBytes }
            throw error
        }
    }

    /// Every proof of a known suite must fit, be for making statements and hold, and its key must be the issuer's. A list
    /// that the very key signed which signed the badge is as much the issuer's as the badge is.
    ///
    /// - Returns: The embedded proofs that hold.
    private static func checkedProofs(
        of credential: UnverifiedCredential,
        _ issuer: String,
        _ lookup: StatusLookup
    ) async throws(StatusListProblem) -> [JSON] {
        var input = lookup.input
        input.tracesProofs = false
        let isOwn = lookup.credential.unverifiedIssuerID?.isSameBytes(as: issuer) == true
        let judgements = await ProofJudge(
            lookingUpKeysOf: credential,
            input: input,
            loader: lookup.loader,
            known: isOwn ? lookup.document : nil
        ).judgements()
        let badgeKeys = isOwn ? lookup.proofs.compactMap(\.signedBy) : []
        if case .token(let token, _) = credential.securing, TokenForm(of: token) == nil {
            throw StatusListProblem(
                .statusListNotVerified,
                [Finding("problem", "the token says in its typ that it is no credential")]
            )
        }
        if case .token(_, let payload) = credential.securing, let claim = payload["iss"], claim != .string(issuer) {
            throw StatusListProblem(
                .statusListNotVerified,
                [Finding("problem", "the token names another issuer than the list inside it")]
            )
        }
        var isSigned = false
        var held: [JSON] = []
        for judgement in judgements where judgement.signature.reason != .verifier(.suiteNotKnown) {
            let isSameKey = judgement.signedBy.map(badgeKeys.contains) ?? false
            for result in [judgement.signature, judgement.key, judgement.purpose, judgement.validity] {
                switch result.outcome {
                case .passed: continue
                case .notApplicable where result.check == .proofPurpose || result.check == .proofValidity: continue
                case .undetermined
                where result.check == .proofKey && isSameKey && result.reason != .verifier(.keyRevoked): continue
                default: throw StatusListProblem(.statusListNotVerified, Self.cause(result))
                }
            }
            isSigned = true
            if judgement.subject != .root, let proof = credential.unverifiedJSON[at: judgement.subject] {
                held.append(proof)
            }
        }
        guard isSigned else {
            throw StatusListProblem(.statusListNotVerified, judgements.first.map { Self.cause($0.signature) } ?? [])
        }
        return held
    }

    private static func cause(_ result: CheckResult) -> [Finding] {
        [
            Finding("listCheck", result.check.rawValue), Finding("listReason", result.reason.code),
            Finding("problem", Sentences.text(of: result)),
        ]
    }
}
