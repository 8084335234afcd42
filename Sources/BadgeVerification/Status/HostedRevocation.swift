import StrictJSON
import VerifiableCredentials

/// The status by a list of 1EdTech (`1EdTechRevocationList`), which nobody signs.
///
/// What counts for it is the connection: it must come over https from the issuer's own host, or from a host that the user
/// named, or be the user's own file. Then it proves what that host says now, and no more.
struct HostedRevocation {
    let lookup: StatusLookup

    func opinion(of entry: JSON, _ lists: inout StatusLists) async -> StatusOpinion {
        guard let url = entry["id"]?.string, !url.isEmpty else {
            return lookup.malformed("id: expected the URL of the list of revoked badges")
        }
        guard let badge = lookup.credential.unverifiedMembers["id"]?.string else {
            return lookup.malformed("the badge has no id by which the list could name it")
        }
        guard lookup.proofs.areEstablished else { return .open(.proofNotEstablished) }
        var opinion: StatusOpinion
        switch await lists.load(url, redirects: 0) {
        case .failure(.tooMany): return .open(.statusTooManyLists)
        case .failure(.notHad(let failure)): opinion = .open(failure)
        case .success(let resource):
            opinion = judge(resource, at: url, badge)
        }
        opinion.findings.insert(Finding("list", url), at: 0)
        lists.note(url, opinion)
        return opinion
    }

    private func judge(_ resource: Resource, at url: String, _ badge: String) -> StatusOpinion {
        var findings = [Finding("source", resource.source.rawValue)]
        if let asOf = resource.asOf { findings.append(Finding("asOf", asOf.rfc3339)) }
        guard resource.source == .userGiven || (resource.source != .bundle && isVouchedFor(url)) else {
            return .open(.statusListNotIssuers, findings)
        }
        let list: RevocationList
        do throws(StatusError) {
            list = try RevocationList(resource.bytes)
        } catch {
            var opinion = StatusOpinion.open(error)
            opinion.findings = findings + opinion.findings
            return opinion
        }
        if let issuer = list.issuer, !lookup.accepts(issuer: issuer) {
            return .open(.statusListOfAnother, findings + [Finding("listIssuer", issuer)])
        }
        let found = list.entry(of: badge)
        do throws(DamagedStatusMemory) {
            let seen = try seen(at: url)
            if found == nil, seen?.entry(of: badge)?.isRevoked == true {
                return .open(.statusListRolledBack, findings)
            }
            if resource.source != .userGiven { remember(list, resource, at: url, seen) }
        } catch {
            return .open(.statusListRolledBack, findings + [error.finding])
        }
        guard let found, found.isRevoked else {
            return StatusOpinion(outcome: .passed, reason: .statusNotListed, findings: findings)
        }
        if let reason = found.reason { findings.append(Finding("revocationReason", reason)) }
        return StatusOpinion(outcome: .failed, reason: .statusRevoked, findings: findings)
    }

    /// The list that was seen before. It bears no date: the one that has fewer badges than another is taken to be older.
    private func seen(at url: String) throws(DamagedStatusMemory) -> RevocationList? {
        guard let issuer = lookup.credential.unverifiedIssuerID,
            let seen = try lookup.input.statusMemory?.newest(at: url, of: issuer)
        else { return nil }
        return try? RevocationList(seen.bytes)
    }

    private func remember(_ list: RevocationList, _ resource: Resource, at url: String, _ seen: RevocationList?) {
        guard let issuer = lookup.credential.unverifiedIssuerID, let memory = lookup.input.statusMemory,
            lookup.mayRemember(issuer: issuer, bytes: resource.bytes.count),
            seen.map({ list.names(allOf: $0) }) ?? true
        else { return }
        memory.remember(SeenStatusList(made: nil, bytes: resource.bytes), at: url, of: issuer)
    }

    private func isVouchedFor(_ url: String) -> Bool {
        guard let host = Self.host(url) else { return false }
        let own = lookup.credential.unverifiedIssuerID.map { [$0] } ?? []
        return (own + lookup.policy.statusIssuers).contains { issuer in
            let place = (try? DIDWeb.documentURL(of: issuer)) ?? issuer
            return Self.host(place)?.isSameBytes(as: host) == true
        }
    }

    /// The host and port of an https URL in small letters; absent where it is another URL, or an odd one.
    private static func host(_ url: String) -> String? {
        let scheme = "https://".utf8
        guard url.utf8.starts(with: scheme) else { return nil }
        let rest = url.utf8.dropFirst(scheme.count)
        let end = rest.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
        var host = rest[..<end].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        if host.suffix(4).elementsEqual(":443".utf8) { host.removeLast(4) }
        guard !host.isEmpty, !host.contains(where: { "@\\%".utf8.contains($0) || $0 <= 0x20 }) else { return nil }
        return String(decoding: host, as: UTF8.self)
    }
}
