import VerifiableCredentials

/// What a run found, ready to be written in any form.
struct EvidenceReport: Sendable {
    /// The instant of the run.
    let checkedAt: Instant
    /// What each file has to say. Forms of one badge that say the same stand together.
    let sections: [EvidenceSection]

    init(checkedAt: Instant, sections: [EvidenceSection]) {
        self.checkedAt = checkedAt
        self.sections = sections.reduce(into: []) { all, section in
            if let last = all.last, last.says(theSameAs: section) {
                all[all.count - 1].sources += section.sources
            } else {
                all.append(section)
            }
        }
    }

    /// How often each state is there, the most urgent first; only those that are.
    var totals: [(state: EvidenceState, count: Int)] {
        EvidenceState.allCases.map { state in
            (state, sections.reduce(0) { $0 + $1.rows.count { $0.state == state } })
        }.filter { $0.count > 0 }
    }

    /// The totals in words.
    var totalsInWords: String {
        let parts = totals.map { "\($0.count) \($0.state.words)" }
        return parts.isEmpty ? "nothing is named" : parts.joined(separator: ", ")
    }

    /// The exit codes of everything that was found.
    var exits: [Exit] { totals.map(\.state.exit) }

    /// The instant for people, in UTC.
    var checkedAtInWords: String {
        let text = checkedAt.rfc3339
        let time = text.utf8.dropFirst(11).prefix(5)
        return checkedAt.date + " " + String(decoding: Array(time), as: UTF8.self) + " UTC"
    }
}
