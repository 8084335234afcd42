internal import StrictJSON

/// The files that a submission named up to now. In one round each file stands for one thing; in a later round a file that
/// stays as it was may be named again for the same requirement.
struct NamedFiles {
    /// The round that is read.
    var round = 1
    private var known: [(path: String, requirementID: String, round: Int)] = []

    /// Whether a file may be named here.
    func allows(_ path: String, for requirementID: String) -> Bool {
        !known.contains { entry in
            entry.path.isSameBytes(as: path)
                && (entry.round == round || !entry.requirementID.isSameBytes(as: requirementID))
        }
    }

    /// Keeps a file.
    mutating func add(_ path: String, for requirementID: String) {
        known.append((path, requirementID, round))
    }
}
