import OpenBadges
import StrictJSON

/// A newer version of a badge, which the issuer's refresh service gives. It never takes the place of the badge that was
/// given: whoever wants it takes it as a badge of its own.
public struct RefreshedBadge: Sendable {
    /// What a check finds in one version and in the other, where that differs.
    public struct Difference: Sendable, Equatable {
        /// The check.
        public let check: CheckID
        /// What it finds in the badge that was given.
        public let given: [CheckResult]
        /// What it finds in the newer version.
        public let newer: [CheckResult]
    }

    /// The address of the refresh service. Foreign text.
    public let url: String
    /// The newer version as it came: JSON, token or picture.
    public let bytes: [UInt8]
    /// From when on the newer version holds, as it writes it. Foreign text.
    public let validFrom: String
    /// Where the report is: a report holds at most one newer version, and that one none.
    private let reports: [Report]

    init(url: String, bytes: [UInt8], validFrom: String, report: Report) {
        self.url = url
        self.bytes = bytes
        self.validFrom = validFrom
        reports = [report]
    }

    /// The report about the newer version, by the same policy.
    public var report: Report { reports[0] }

    /// What differs between the two versions, in the order of the checks: other outcomes, or other reasons.
    ///
    /// - Parameter given: The report about the badge that was given.
    public func differences(from given: Report) -> [Difference] {
        CheckID.allCases.compactMap { check in
            let (old, new) = (given.results(of: check), report.results(of: check))
            func found(_ results: [CheckResult]) -> Set<[UInt8]> {
                Set(results.map { Array(($0.outcome.rawValue + " " + $0.reason.code).utf8) })
            }
            guard check != .refreshService, found(old) != found(new) else { return nil }
            return Difference(check: check, given: old, newer: new)
        }
    }
}

/// What became of the refresh service of a badge.
struct RefreshFindings {
    let result: CheckResult
    let newer: RefreshedBadge?

    init(
        _ outcome: Outcome,
        _ reason: VerifierReason,
        at subject: JSONPointer,
        _ findings: [Finding] = [],
        newer: RefreshedBadge? = nil
    ) {
        result = CheckResult(.refreshService, outcome, .verifier(reason), at: subject, findings)
        self.newer = newer
    }
}
