import OpenBadges
import StrictJSON
import VerifiableCredentials

/// Finds out the status of a badge: every entry of `credentialStatus`, one result each.
///
/// What is wrong with an entry, which the issuer signed, fails. What is wrong with a list leaves the status undetermined:
/// another one's file cannot make a badge false, and nothing but a good list makes it good.
struct StatusLookup {
    let credential: UnverifiedCredential
    let proofs: [ProofJudgement]
    let policy: VerificationPolicy
    let input: VerificationInput
    /// The document in which the issuer of the badge lists its keys.
    let document: IssuerDocument
    let loader: any ResourceLoader

    func results() async -> [CheckResult] {
        let entries = Entries(credential.unverifiedMembers["credentialStatus"], at: .member("credentialStatus"))
        var lists = StatusLists(lookup: self)
        var results: [CheckResult] = []
        for (entry, subject) in entries.judged {
            let opinion = await opinion(of: entry, &lists)
            let named = ["type", "statusPurpose"].map { Finding($0, Self.shown(entry[$0])) }
            results.append(
                CheckResult(
                    Self.check(of: entry),
                    opinion.outcome,
                    .verifier(opinion.reason),
                    at: subject,
                    named + Self.gathered(opinion.findings)
                )
            )
        }
        lists.remember()
        return results
    }

    private func opinion(of entry: JSON, _ lists: inout StatusLists) async -> StatusOpinion {
        let types = entry["type"]?.items ?? []
        if types.contains(where: { $0.string?.isSameBytes(as: RevocationList.entryType) == true }) {
            return await HostedRevocation(lookup: self).opinion(of: entry, &lists)
        }
        guard StatusListKind(of: entry) != nil else { return .open(.statusTypeNotKnown) }
        let read: StatusListEntry
        do throws(StatusError) {
            read = try StatusListEntry(entry)
        } catch {
            return malformed(error.detail)
        }
        var findings = [Finding("list", read.list), Finding("index", String(read.index))]
        if read.isIndexNumeric {
            guard policy.leniencies.contains(.numericStatusIndex) else {
                return StatusOpinion(outcome: .failed, reason: .statusIndexNumeric, findings: findings)
            }
            findings.append(Finding("allowed", Leniency.numericStatusIndex.rawValue))
        }
        guard proofs.areEstablished else { return .open(.proofNotEstablished) }
        var opinion = await lists.opinion(of: read)
        opinion.findings = findings + opinion.findings
        return opinion
    }

    /// The opinion of an entry that breaks its standard.
    func malformed(_ problem: String) -> StatusOpinion {
        StatusOpinion(outcome: .failed, reason: .statusEntryMalformed, findings: [Finding("problem", problem)])
    }

    /// Whether the lists of an issuer count for this badge.
    func accepts(issuer: String) -> Bool {
        credential.unverifiedIssuerID?.isSameBytes(as: issuer) == true
            || policy.statusIssuers.contains { $0.isSameBytes(as: issuer) }
    }

    /// Whether a list is remembered: that of a stranger only while it is small, so that strangers cannot fill the memory.
    func mayRemember(issuer: String, bytes: Int) -> Bool {
        bytes <= UntrustedInput.strangersListBytes || !input.trust.vouchers(for: issuer).isEmpty
            || !TrustList(input.pins).entries(of: issuer).isEmpty
    }

    /// The findings, with all rules that were let pass in one at the end.
    private static func gathered(_ findings: [Finding]) -> [Finding] {
        let allowed = findings.filter { $0.name == "allowed" }.map(\.value)
        let others = findings.filter { $0.name != "allowed" }
        return allowed.isEmpty ? others : others + [Finding("allowed", .array(allowed))]
    }

    /// A text as it stands; of anything else only what kind of value it is.
    private static func shown(_ value: JSON?) -> JSON {
        guard let value else { return .null }
        return value.string == nil ? .string(value.kind) : value
    }

    /// The check that an entry belongs to. Entries without a purpose (the 1EdTech list) tell about revocation.
    private static func check(of entry: JSON) -> CheckID {
        guard let purpose = entry["statusPurpose"] else { return .statusRevocation }
        guard let text = purpose.string else { return .statusOther }
        if text.isSameBytes(as: "revocation") { return .statusRevocation }
        if text.isSameBytes(as: "suspension") { return .statusSuspension }
        return .statusOther
    }
}
