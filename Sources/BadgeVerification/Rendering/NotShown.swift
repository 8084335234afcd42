import StrictJSON
import VerifiableCredentials

/// What a verification does not show, said at the end of every report.
public enum NotShown {
    /// The sentences, for any reader.
    ///
    /// - Parameter isPage: Whether they stand on a page, which names no options.
    public static func sentences(of report: Report, isPage: Bool = false) -> [String] {
        var sentences = [presenter(of: report, isPage: isPage)]
        let status: [CheckID] = [.statusRevocation, .statusSuspension, .statusOther]
        let hasNone = status.allSatisfy { check in
            report.results(of: check).allSatisfy { $0.reason == .verifier(.statusNone) }
        }
        if hasNone {
            sentences.append(
                "Whether the issuer took the badge back: it names no place where that could be looked up. Ask the issuer."
            )
        }
        let trust = report.results(of: .issuerTrusted).first
        if trust?.reason == .verifier(.issuerRegistered), let place = trust?.finding("registryPlace") {
            sentences.append(
                "Whether the registry is right about the issuer: it is a list that nobody signed, worth what the place is worth "
                    + "from which it came, " + DisplayText.quoted(DomainName.shown(place), limit: 200) + "."
            )
        }
        return sentences
    }

    private static func presenter(of report: Report, isPage: Bool) -> String {
        func has(_ check: CheckID, _ reason: VerifierReason) -> Bool {
            report.results(of: check).contains { $0.reason == .verifier(reason) }
        }
        if has(.presentationProof, .presentationFresh), has(.presentationHolder, .presentationOfRecipient) {
            return
                "Who the person is: whoever has the recipient's key presented the badge for your challenge. Ask the person, "
                + "and compare the name."
        }
        if has(.presentationProof, .presentationFreshnessNotAsked) {
            return
                "Who is presenting the badge: the presentation may be a copy of one that was made for somebody else. Give "
                + (isPage
                    ? "the recipient a challenge to sign." : "the recipient a challenge, and name it with --challenge.")
        }
        return "Who is presenting the badge: a badge file can be copied. Ask the person, and compare the name."
    }
}
