import StrictJSON

/// `status.revocation`, `status.suspension`, `status.other`: every entry of `credentialStatus`.
///
/// Status lists are not looked up yet, so an entry is never a pass here.
struct StatusCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        let entries = Entries(context.members["credentialStatus"], at: .member("credentialStatus"))
        return [CheckID.statusRevocation, .statusSuspension, .statusOther].flatMap { check -> [CheckResult] in
            let results = entries.results(check) { entry, subject in
                guard Self.check(of: entry) == check else { return nil }
                let findings = ["type", "statusPurpose"].map { Finding($0, Self.shown(entry[$0])) }
                return CheckResult(check, .undetermined, .verifier(.statusNotLookedUp), at: subject, findings)
            }
            return results.isEmpty ? [CheckResult(check, .notApplicable, .verifier(.statusNone))] : results
        }
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
