internal import StrictJSON

/// The table that lists who may state something: `listedIn: {requirement: partners, column: partner}`. Ids and cells are
/// compared by their bytes.
public struct ListedPeople: Sendable {
    /// The id of its requirement.
    public let requirementID: String
    /// The id of the column with the people's ids.
    public let column: String
    /// Whether everybody is asked whom the table lists.
    public let asksEvery: Bool

    /// Reads the key `listedIn`, absent where people need not be listed.
    ///
    /// - Parameter canAskEvery: Whether the kind of rule can ask everybody.
    static func reading(_ map: YAMLMapping, canAskEvery: Bool = false) -> ListedPeople? {
        map.optional("listedIn")?.mapping { list in
            ListedPeople(
                requirementID: list.required("requirement").identifier,
                column: list.required("column").identifier,
                asksEvery: canAskEvery ? list.optional("every")?.bool ?? false : false
            )
        }
    }

    /// The table with what its column is to hold.
    var table: OtherTable {
        OtherTable(requirementID: requirementID, uses: [ColumnUse(column, ColumnUse.names)])
    }

    /// Who is listed, each once, in the order of the rows.
    func people(in context: RuleContext) -> [String] {
        var seen: Set<[UInt8]> = []
        return context.records(of: requirementID).rows.compactMap { $0.text(column) }.filter {
            seen.insert(Array($0.utf8)).inserted
        }
    }

    /// What to do about people who are not listed.
    func remedy(for unlisted: [String], in context: RuleContext) -> String {
        guard context.records(of: requirementID).problems.isEmpty else {
            return "mend first what cannot be read or does not count in \(requirementID); then this is compared anew"
        }
        let near = unlisted.count == 1 ? NearName.nearest(to: unlisted[0], among: people(in: context)) : nil
        return "add them to the list, in the column \(column) of \(requirementID), or take the statement out"
            + (near.map { "; did you mean \(DisplayText.escaped($0, limit: 60))?" } ?? "")
    }
}

extension AttestedRule {
    /// What counts by its role and was stated by people who are not listed where the rule asks for it.
    func unlisted(_ counted: [GivenStatement], in context: RuleContext) -> [GivenStatement] {
        guard let listedIn else { return [] }
        let people = Set(listedIn.people(in: context).map { Array($0.utf8) })
        return counted.filter { !people.contains(Array($0.person.utf8)) }
    }

    /// The outcome where somebody stated it who is not listed: nothing counts before that is settled. Absent where all are.
    func outcomeOfListing(_ counted: [GivenStatement], in context: RuleContext, required: String) -> RuleOutcome? {
        let unlisted = unlisted(counted, in: context)
        guard let listedIn, !unlisted.isEmpty else { return nil }
        let names = unlisted.prefix(8).map { DisplayText.quoted($0.person, limit: 60) }
        let end = " not listed in \(listedIn.requirementID), column \(listedIn.column)"
        return make(
            .notMet,
            in: context,
            found: names.joined(separator: ", ") + (unlisted.count > 8 ? " and \(unlisted.count - 8) more" : "")
                + (unlisted.count == 1 ? " stated it and is" : " stated it and are") + end,
            foundInBadge: Counting.of(unlisted.count, "person who stated it is", "people who stated it are") + end,
            required: required,
            remedy: listedIn.remedy(for: unlisted.map(\.person), in: context),
            places: unlisted.map(\.personPlace)
        )
    }
}

extension Rule {
    /// The other tables that the rule looks things or people up in.
    var lookedUpIn: [OtherTable] {
        if let rule = self as? any TableRule { return rule.otherTables }
        return (self as? any AttestedRule)?.listedIn.map { [$0.table] } ?? []
    }
}
