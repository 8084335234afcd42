/// Who observed or stated something, as the records of a submission name them.
public enum RecordPeople {
    /// Their ids, in the order of the program.
    public static func all(of decision: Decision) -> [String] {
        decision.template.requirements.flatMap { requirement in
            let records = EvidenceRecords(requirement, decision.submission, decision.facts, decision.template)
            return records.attestations.map(\.person) + records.observations.map(\.observer)
        }
    }
}
