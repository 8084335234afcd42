internal import StrictJSON

/// People who assessed one submission under ids that are easily taken for one another: one person under two ids would count
/// as two people.
public enum NearAssessors {
    /// Whether two ids are the same, or are easily taken for one another.
    public static func isAlike(_ left: String, _ right: String) -> Bool {
        NearSpelling.isAlike(left, right)
    }

    /// What is to be told of a decision, in sentences. It forbids nothing. Foreign text is escaped.
    public static func notes(of decision: Decision) -> [String] {
        notes(decision.panel.assessors + decision.panel.adjudicators)
    }

    /// The same for the sheets of one submission. Each two ids are told once.
    public static func notes(_ sheets: [Assessment]) -> [String] {
        var people: [(id: String, near: NearSpelling, file: String)] = []
        for sheet in sheets where !people.contains(where: { $0.id.isSameBytes(as: sheet.assessor) }) {
            people.append((sheet.assessor, NearSpelling(sheet.assessor), sheet.fileName))
        }
        people.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        return people.enumerated().flatMap { index, person in
            people[(index + 1)...].filter { $0.near.isAlike(person.near) }.map { other in
                "\(DisplayText.quoted(person.id)) in \(DisplayText.escaped(person.file)) and \(DisplayText.quoted(other.id)) in "
                    + "\(DisplayText.escaped(other.file)) are easily taken for one another, and count as two people: make sure "
                    + "that they are two"
            }
        }
    }
}
