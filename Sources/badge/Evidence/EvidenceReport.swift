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

    /// How often each state is there, the most urgent first, and what is to be done about it; only those that are.
    var totals: [(state: EvidenceState, count: Int, remedy: String?)] {
        EvidenceState.allCases.compactMap { state in
            let rows = sections.flatMap { $0.rows.filter { $0.state == state } }
            return rows.isEmpty ? nil : (state, rows.count, state.remedy(for: rows))
        }
    }

    /// What is to be known of the whole run: that no host was found at all says more about this machine than about hosts.
    var note: String? {
        let asked = sections.flatMap { $0.rows.filter(\.wasAsked) }
        guard !asked.isEmpty, asked.allSatisfy(\.hasNoHost) else { return nil }
        return "No host was found by its name: perhaps this machine has no network or no name service."
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
