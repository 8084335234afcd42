import ArgumentParser
import BadgeIssuing
import BadgePrograms
import StrictJSON

/// Who will issue, for commands that sign nothing: a badge of the same program counts as one only where it is of the same
/// issuer.
struct ComparedIssuer: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file that says who issues: badges of the program that others issued do not count as such then.",
            valueName: "FILE"
        )
    )
    var issuer: String?

    /// The issuer's id; absent where it is not said, or follows from a key that is not given.
    func id() throws -> String? {
        guard issuer != nil else { return nil }
        let id = try IssuerFile(previewing: issuer).issuer.profile.id
        return IssuerDescription.isWhole(id) ? id : nil
    }

    /// The issuers of the badges that are taken for some of a program by what they say themselves.
    static func issuers(of badges: [PriorBadge]) -> [String] {
        badges.filter { $0.programID != nil }.map(\.issuerID)
    }

    /// What to tell where issuers were not compared; absent where there is none.
    ///
    /// - Parameter issuers: Whose badges were taken for some of a program.
    func note(on issuers: [String]) -> String? {
        var distinct: [String] = []
        for issuer in issuers where !distinct.contains(where: { $0.isSameBytes(as: issuer) }) {
            distinct.append(issuer)
        }
        if distinct.isEmpty { return nil }
        let shown = distinct.prefix(3).map { DisplayText.escaped($0, limit: 100) }.joined(separator: ", ")
        let more = distinct.count > 3 ? ", and \(distinct.count - 3) more" : ""
        return
            "badges of a program were shown that are of \(shown)\(more); whether that is who issues now was not compared, "
            + "since "
            + (issuer == nil
                ? "it is not known without --issuer"
                : "by the file of --issuer the issuer's id follows from the key: give a file with the id that badge issue tells")
            + ": badge issue compares it"
    }
}
