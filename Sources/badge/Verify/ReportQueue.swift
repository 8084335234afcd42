import BadgeVerification

/// Reports on their way out. They are written as they are made until one is about a badge that renews another: that one,
/// and those after it, wait until all are known, since the badge before may still come.
struct ReportQueue {
    private var held = HeldBadges()
    private var waiting: [(report: Report, number: Int?)] = []

    /// Takes the report of a badge.
    ///
    /// - Returns: The report, where it need not wait.
    mutating func add(_ verification: Verification) -> Report? {
        let number = held.add(verification)
        if waiting.isEmpty && !held.isRenewal(number) { return verification.report }
        waiting.append((verification.report, number))
        return nil
    }

    /// Takes the report of a file that could not be read.
    ///
    /// - Returns: The report, where it need not wait.
    mutating func add(_ report: Report) -> Report? {
        if waiting.isEmpty { return report }
        waiting.append((report, nil))
        return nil
    }

    /// Those that waited, each with what the others say about it.
    mutating func rest() -> [Report] {
        let continuities = held.continuities()
        let reports = waiting.map { entry in
            var report = entry.report
            report.continuity = entry.number.flatMap { continuities[$0] }
            return report
        }
        waiting = []
        return reports
    }
}
