import StrictJSON

/// `status.revocation`, `status.suspension`, `status.other`: every entry of `credentialStatus`, as ``StatusLookup`` found it.
struct StatusCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        let entries = Entries(context.members["credentialStatus"], at: .member("credentialStatus"))
        return [CheckID.statusRevocation, .statusSuspension, .statusOther].flatMap { check -> [CheckResult] in
            var results = context.status.filter { $0.check == check }
            if let excess = entries.excess {
                results.append(CheckResult(check, .undetermined, .verifier(.tooManyEntries), at: excess))
            }
            return results.isEmpty ? [CheckResult(check, .notApplicable, .verifier(.statusNone))] : results
        }
    }
}
