import StrictJSON

extension EvidenceReport {
    /// The report, with what became of everything since an earlier one.
    func compared(with earlier: EarlierReport) -> EvidenceReport {
        var used: Set<Int> = []
        let compared = sections.map { section in
            let found = earlier.files.indices.filter { earlier.files[$0].isTheSame(as: section) }
            used.formUnion(found)
            return section.compared(with: found.map { earlier.files[$0] })
        }
        let left = earlier.files.indices.filter { !used.contains($0) }
        return EvidenceReport(
            checkedAt: checkedAt,
            sections: compared,
            since: Since(checkedAt: earlier.checkedAt, notGivenNow: left.compactMap { earlier.files[$0].sources.first })
        )
    }
}

extension EvidenceSection {
    /// The section, with what became of each thing in it.
    ///
    /// - Parameter files: What the earlier report says of the same file. Of several entries of one thing the first counts.
    func compared(with files: [EarlierFile]) -> EvidenceSection {
        let earlier = files.flatMap(\.places)
        var known: [[UInt8]: EarlierPlace] = [:]
        for place in earlier where known[place.key] == nil { known[place.key] = place }
        var named: Set<[UInt8]> = []
        var all = rows.map { row -> EvidenceRow in
            guard let key = row.key else { return row }
            named.insert(key)
            guard let before = known[key] else {
                return row.with(files.allSatisfy { $0.wouldName(row) } ? .newlyListed : .notCompared, before: nil)
            }
            return row.with(EvidenceChange(from: before.state, to: row.state), before: before.state)
        }
        var told: Set<[UInt8]> = []
        for place in earlier where !named.contains(place.key) && told.insert(place.key).inserted {
            all.append(place.row)
        }
        let ordered = EvidenceChange.allCases.flatMap { change in all.filter { $0.change == change } }
        return with(rows: ordered + all.filter { $0.change == nil })
    }
}

extension EarlierPlace {
    /// The line of something that is named no longer.
    fileprivate var row: EvidenceRow {
        EvidenceRow(
            kind,
            id: id,
            name: name,
            url: url,
            .notLookedAt,
            detail: "the earlier report names it, and this file does not"
        ).with(.noLongerNamed, before: state)
    }
}
