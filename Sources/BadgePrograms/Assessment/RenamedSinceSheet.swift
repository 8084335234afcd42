internal import StrictJSON

/// A file that lay before an assessor, as the sheet notes it, and has another name in the folder now than in
/// `submission.yaml`.
public struct RenamedSinceSheet: Sendable {
    /// The name in `submission.yaml`, under which nothing lies.
    let missing: String
    /// The name in the folder, which `submission.yaml` does not say.
    let lying: String
    /// Whose sheet notes it.
    let assessor: String
    /// The sheet.
    let file: String
    /// The score's place in it.
    let mark: YAMLMark

    /// Whether this is all that a fault tells: that what was scored was changed since.
    public func explains(_ problem: ProgramError) -> Bool {
        problem.code == .changedEvidence && problem.mark == mark && problem.file.isSameBytes(as: file)
    }

    /// What to do about it.
    var remedy: String {
        "the file that was scored lies there as \(DisplayText.quoted(lying)): if its name was changed by mistake, there or "
            + "here, put the old one back; if on purpose, write the new one in both places, and let "
            + "\(DisplayText.escaped(assessor)) score it anew on a sheet that badge assess sheet writes now"
    }
}
