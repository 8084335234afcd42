public import StrictJSON

/// Every fault that was found in one file, in the order in which they stand. Never empty.
public struct ProgramErrors: ExplainedError, Equatable {
    /// The faults, by line and column.
    public let problems: [ProgramError]

    /// The faults of one file.
    ///
    /// - Parameters:
    ///   - first: A fault.
    ///   - others: Any further ones. All are put into the order of their places.
    public init(_ first: ProgramError, _ others: [ProgramError] = []) {
        let start = YAMLMark(line: 0, column: 0)
        problems = ([first] + others).enumerated().sorted { left, right in
            let places = (left.element.mark ?? start, right.element.mark ?? start)
            return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
        }.map(\.element)
    }

    /// The code of the first fault.
    public var codeName: String {
        problems[0].codeName
    }

    /// All faults, one to a line, each with its place, what was found, and how to mend it.
    public var detail: String {
        problems.map { problem in
            problem.place + ": " + problem.detail + (problem.hint.map { " (" + $0 + ")" } ?? "")
        }.joined(separator: "\n")
    }

    /// Absent: each line of ``detail`` ends with its own.
    public var hint: String? {
        nil
    }
}
