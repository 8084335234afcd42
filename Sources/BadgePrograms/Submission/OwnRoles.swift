internal import StrictJSON

/// Educators whom their submission names under `people`: nobody is their own mentor or coach. Whoever it really is, is then
/// not named, and could assess the work.
public enum OwnRoles {
    /// What is to be told, in sentences. It forbids nothing. Foreign text is escaped.
    ///
    /// - Parameters:
    ///   - submission: The submission.
    ///   - template: The template that it was begun under.
    public static func notes(of submission: Submission, by template: Template) -> [String] {
        let own = submission.educator.ids.map { NearSpelling($0) }
        return submission.people.compactMap { entry in
            let role = template.roles.first { $0.id.isSameBytes(as: entry.role) }
            guard role?.isEducator != true,
                let id = entry.ids.first(where: { id in
                    let near = NearSpelling(id)
                    return own.contains { $0.isAlike(near) }
                })
            else { return nil }
            let isSame = submission.educator.ids.contains { $0.isSameBytes(as: id) }
            return
                "\(Submission.fileInFolder), people.\(DisplayText.escaped(entry.role)): \(DisplayText.quoted(id)) is "
                + (isSame ? "" : "easily taken for the id of ")
                + "the educator whose work it is, and here stands who else is "
                + "\(DisplayText.quoted(role?.name ?? entry.role)): write that person's id, or [] where there is nobody"
        }
    }
}
