import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// `issuer.trusted`: does the user trust this issuer? A good signature says that one key signed, not whose it is; the
/// name that an issuer gives itself says nothing at all.
struct IssuerCheck: Check {
    private static let subject = JSONPointer.member("issuer")

    func results(_ context: CheckContext) -> [CheckResult] {
        guard let issuer = context.credential.unverifiedIssuerID else {
            return [Self.result(.undetermined, .issuerNotNamed, [])]
        }
        var findings = [Finding("issuer", issuer)]
        let signed = context.proofs.filter { $0.signedBy != nil }
        let signers = signed.compactMap(\.signedBy)
        guard !signers.isEmpty else { return [Self.result(.undetermined, .proofNotEstablished, findings)] }
        // Whoever trusts an issuer trusts its keys, so each key has to be known as the issuer's.
        let isIssuers = signed.allSatisfy { $0.key.outcome == .passed }

        let pinned = TrustList(context.input.pins).keys(of: issuer)
        if !pinned.isEmpty {
            if !signers.allSatisfy(pinned.contains) { return [Self.result(.failed, .issuerOtherKey, findings)] }
            return [
                isIssuers
                    ? Self.result(.passed, .issuerPinned, findings)
                    : Self.result(.undetermined, .proofNotEstablished, findings)
            ]
        }
        let vouchers = context.input.trust.vouchers(for: issuer)
        if vouchers.isEmpty { return [unlisted(issuer, isIssuers: isIssuers, context)] }
        let judgement = ListJudgement(vouchers, signers: signers, context)
        if let name = judgement.speaker.name { findings.append(Finding("listedAs", name)) }
        if let domain = judgement.speaker.domain { findings.append(Finding("listedDomain", domain)) }
        // Those who speak for the issuer now and name no keys leave them to the issuer, whatever an ended entry named
        let now = vouchers.filter { $0.scope.time(at: context.input.at) == .holds }
        let keys = !now.isEmpty && now.allSatisfy(\.keys.isEmpty) ? [] : vouchers.flatMap(\.keys)
        if !keys.isEmpty && !signers.allSatisfy(keys.contains) {
            return [Self.result(.failed, .issuerOtherKey, findings)]
        }
        if !isIssuers { return [Self.result(.undetermined, .proofNotEstablished, findings)] }
        guard let reason = judgement.reason else { return [Self.result(.passed, .issuerListed, findings)] }
        return [Self.result(.undetermined, reason, findings + judgement.findings)]
    }

    /// What is said of an issuer that the user's list does not name.
    private func unlisted(_ issuer: String, isIssuers: Bool, _ context: CheckContext) -> CheckResult {
        var findings = [Finding("issuer", issuer)]
        guard context.isProofEstablished else { return Self.result(.undetermined, .proofNotEstablished, findings) }
        let notice = DomainNotice(of: issuer, list: context.input.trust)
        findings += notice?.findings ?? []
        if notice?.looksLike != nil { return Self.result(.undetermined, .issuerLooksListed, findings) }
        guard let found = context.registries.found else {
            findings += context.registries.findings
            let reason: VerifierReason = context.registries.failed.isEmpty ? .issuerNotListed : .issuerRegistryNotRead
            return Self.result(.undetermined, reason, findings)
        }
        findings.append(Finding("registry", found.source.title))
        findings.append(Finding("registryPlace", found.source.location))
        if let name = found.issuer.name { findings.append(Finding("registeredAs", name)) }
        if let url = found.issuer.url { findings.append(Finding("registeredURL", url)) }
        findings += context.registries.failures
        return isIssuers
            ? Self.result(.passed, .issuerRegistered, findings)
            : Self.result(.undetermined, .proofNotEstablished, findings)
    }

    private static func result(_ outcome: Outcome, _ reason: VerifierReason, _ findings: [Finding]) -> CheckResult {
        CheckResult(.issuerTrusted, outcome, .verifier(reason), at: subject, findings)
    }
}

/// Whether those who speak for an issuer on the user's list do so now, for these achievements and these keys.
private struct ListJudgement {
    /// Why none of them does; absent where one does.
    let reason: VerifierReason?
    /// What the reason is about.
    let findings: [Finding]
    /// The one whose name is shown.
    let speaker: Voucher

    init(_ vouchers: [Voucher], signers: [PublicKey], _ context: CheckContext) {
        let achievements = AwardedAchievements(in: context.members)
        func speak(_ some: [Voucher]) -> Bool {
            let keys = some.flatMap(\.keys)
            return !some.isEmpty && (keys.isEmpty || signers.allSatisfy(keys.contains))
        }
        let timely = vouchers.filter { $0.scope.time(at: context.input.at) == .holds }
        let covering = timely.filter { $0.scope.covers(achievements.ids) }
        if speak(covering) {
            reason = nil
            findings = []
            speaker = covering.first ?? vouchers[0]
        } else if speak(timely) {
            let named = achievements.ids.prefix(4).map { JSON.string($0) }
            reason = .issuerAchievementNotListed
            findings = [Finding("achievement", named.count == 1 ? named[0] : .array(named))]
            speaker = timely.first ?? vouchers[0]
        } else if let ended = vouchers.first(where: { $0.scope.time(at: context.input.at) == .ended }),
            let until = ended.scope.until
        {
            reason = .issuerEntryEnded
            findings = [Finding("until", until.rfc3339)]
            speaker = ended
        } else {
            let early = vouchers.first { $0.scope.time(at: context.input.at) == .early } ?? vouchers[0]
            reason = .issuerEntryNotYet
            findings = early.scope.from.map { [Finding("from", $0.rfc3339)] } ?? []
            speaker = early
        }
    }
}

/// The achievements that a badge asserts.
struct AwardedAchievements {
    /// Their ids; none where some achievement has no id.
    let ids: [String]

    init(in members: JSONObject) {
        let subjects = members["credentialSubject"]?.items ?? []
        let achievements = subjects.flatMap { $0["achievement"]?.items ?? [] }
        let found = achievements.compactMap { $0["id"]?.string }
        let isWhole =
            found.count == achievements.count && subjects.allSatisfy { $0["achievement"]?.items.isEmpty == false }
        ids = isWhole ? found : []
    }
}
