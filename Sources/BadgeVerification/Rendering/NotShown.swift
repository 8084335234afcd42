/// What a verification does not show, said at the end of every report.
public enum NotShown {
    /// The sentences, for any reader.
    public static func sentences(of report: Report) -> [String] {
        var sentences = [
            "Who is presenting the badge: a badge file can be copied. Ask the person, and compare the name."
        ]
        let status: [CheckID] = [.statusRevocation, .statusSuspension, .statusOther]
        let hasNone = status.allSatisfy { check in
            report.results(of: check).allSatisfy { $0.reason == .verifier(.statusNone) }
        }
        if hasNone {
            sentences.append(
                "Whether the issuer took the badge back: it names no place where that could be looked up. Ask the issuer."
            )
        }
        return sentences
    }
}
