import StrictJSON

/// `status.revocation`, `status.suspension`, `status.other`: every entry of `credentialStatus`.
///
/// Status lists are not looked up yet, so an entry is never a pass here.
struct StatusCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        let place = JSONPointer.member("credentialStatus")
        let isSingle = context.members["credentialStatus"]?.array == nil
        let entries = context.members["credentialStatus"]?.items ?? []
        return [CheckID.statusRevocation, .statusSuspension, .statusOther].flatMap { check -> [CheckResult] in
            let own = entries.enumerated().filter { Self.check(of: $0.element) == check }
            if own.isEmpty { return [CheckResult(check, .notApplicable, .verifier(.statusNone))] }
            return own.map { index, entry in
                CheckResult(
                    check,
                    .undetermined,
                    .verifier(.statusNotLookedUp),
                    at: isSingle ? place : place.appending(index),
                    [
                        Finding("type", entry["type"] ?? .null),
                        Finding("statusPurpose", entry["statusPurpose"] ?? .null),
                    ]
                )
            }
        }
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
