import StrictJSON
import VerifiableCredentials

/// What was found out about an entry before its check and its place are added.
struct StatusOpinion {
    let outcome: Outcome
    let reason: VerifierReason
    var findings: [Finding] = []

    /// Nothing good and nothing bad, and why.
    static func open(_ reason: VerifierReason, _ findings: [Finding] = []) -> StatusOpinion {
        StatusOpinion(outcome: .undetermined, reason: reason, findings: findings)
    }

    /// Why a list or an entry of it could not be read.
    static func open(_ error: StatusError) -> StatusOpinion {
        let reason: VerifierReason =
            switch error.code {
            case .length: .statusListTooShort
            case .range: .statusIndexOutOfRange
            case .malformed: .statusListMalformed
            default: .statusListNotVerified
            }
        return .open(reason, [Finding("problem", error.detail)])
    }

    /// Why a list could not be had.
    static func open(_ failure: ResourceFailure) -> StatusOpinion {
        switch failure {
        case .notLookedUp:
            return .open(.statusNotLookedUp)
        case .gone(let text), .protected(let text), .unreachable(let text), .refused(let text), .exhausted(let text):
            return .open(.statusListNotReached, [Finding("problem", text)])
        case .tooLarge(let limit):
            let text = "it has more than \(limit) bytes, the most that is read"
            return .open(.statusListNotReached, [Finding("problem", text)])
        }
    }

    /// What a status of a list of bits says (Bitstring Status List §2.1 and §3.2).
    ///
    /// The purposes `revocation` and `suspension` take a badge's force away. `refresh` does not. What a message means only a
    /// person can tell, so one that is set leaves the badge undetermined.
    init(_ status: Int, of entry: StatusListEntry) {
        findings = [Finding("status", .number(JSONNumber(status)))]
        if !entry.messages.isEmpty, let message = entry.message(for: status) {
            findings.append(Finding("message", message))
        }
        findings += entry.references.prefix(4).map { Finding("reference", $0) }
        let isSet = status != 0
        if entry.purpose.isSameBytes(as: "revocation") {
            (outcome, reason) = isSet ? (.failed, .statusRevoked) : (.passed, .statusNotRevoked)
        } else if entry.purpose.isSameBytes(as: "suspension") {
            (outcome, reason) = isSet ? (.failed, .statusSuspended) : (.passed, .statusNotSuspended)
        } else if entry.purpose.isSameBytes(as: "refresh") {
            (outcome, reason) = (.passed, isSet ? .statusRefresh : .statusUnset)
        } else {
            (outcome, reason) = isSet ? (.undetermined, .statusSet) : (.passed, .statusUnset)
        }
    }

    init(outcome: Outcome, reason: VerifierReason, findings: [Finding] = []) {
        self.outcome = outcome
        self.reason = reason
        self.findings = findings
    }
}
