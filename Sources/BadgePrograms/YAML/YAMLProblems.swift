internal import StrictJSON

/// Collects the faults of one file while it is read. Not shared between tasks.
final class YAMLProblems {
    let file: String
    private var problems: [ProgramError] = []

    init(file: String) {
        self.file = file
    }

    func add(_ code: ProgramError.Code, _ mark: YAMLMark, _ detail: String, _ hint: String?) {
        guard problems.count < YAMLLimits.problems else { return }
        // A value that two look at has one fault.
        let isTold = problems.contains { $0.code == code && $0.mark == mark && $0.detail.isSameBytes(as: detail) }
        if isTold { return }
        problems.append(ProgramError(code, file: file, mark: mark, detail: detail, hint: hint))
    }

    func throwIfAny() throws(ProgramErrors) {
        guard let first = problems.first else { return }
        throw ProgramErrors(first, Array(problems.dropFirst()))
    }
}
