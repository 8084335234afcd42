import BadgePrograms
import StrictJSON

/// What of the people of a submission stands in a credential.
enum PreviewTraces {
    /// The parts of the educator's name that stand in any text, each once.
    static func names(of educator: Educator, in leaves: PreviewLeaves) -> [String] {
        let scanner = EducatorTraces(of: educator)
        var seen: Set<String> = []
        return leaves.everything.flatMap(scanner.names).filter { seen.insert($0.lowercased()).inserted }
    }

    /// Whether the educator's e-mail address stands in any text, in whatever case.
    static func holdsAddress(of educator: Educator, _ leaves: PreviewLeaves) -> Bool {
        let wanted = educator.email.lowercased()
        return !leaves.lack(educator.email)
            || leaves.everything.flatMap(EducatorTraces.emailAddresses).contains {
                $0.lowercased().isSameBytes(as: wanted)
            }
    }

    /// The ids of those who assessed, each once.
    static func assessors(of decision: Decision) -> [String] {
        once((decision.panel.assessors + decision.panel.adjudicators).map(\.assessor))
    }

    /// The ids of those who observed or stated something, or have a role, each once.
    static func others(of decision: Decision) -> [String] {
        once(decision.submission.people.flatMap(\.ids) + RecordPeople.all(of: decision))
    }

    private static func once(_ ids: [String]) -> [String] {
        var seen: Set<[UInt8]> = []
        return ids.filter { seen.insert(Array($0.utf8)).inserted }
    }
}
