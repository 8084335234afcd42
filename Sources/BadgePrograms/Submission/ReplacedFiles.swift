internal import StrictJSON

extension Submission {
    /// Files that no longer count since something else was handed in for the same requirement, in sentences: what is handed in
    /// again takes the place of all that was there.
    public var replacements: [String] {
        resubmissions.indices.flatMap { place in
            let round = place + 2
            let before = asOf(round: round - 1)
            return resubmissions[place].responses.compactMap { response -> String? in
                // What was replaced again later is told there.
                guard self.round(of: response.requirementID) == round else { return nil }
                func items(_ response: RequirementResponse) -> [SubmittedItem] {
                    response.items + response.feedback.compactMap(\.item)
                }
                let now = items(response)
                let gone = items(before.response(to: response.requirementID)).map(\.path).filter { path in
                    !now.contains { $0.path.isSameBytes(as: path) }
                }
                guard !gone.isEmpty else { return nil }
                let names = gone.prefix(5).map { DisplayText.quoted($0) }.joined(separator: ", ")
                let more = gone.count > 5 ? " and \(gone.count - 5) more" : ""
                let task =
                    gone.count == 1
                    ? "name that file again there if it still counts"
                    : "name those of them again there that still count"
                let place = DisplayText.escaped(response.requirementID)
                return "in round \(round), what stands under \(place) takes the place of \(names)\(more): \(task)"
            }
        }
    }
}
