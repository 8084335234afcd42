import StrictJSON
import VerifiableCredentials

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
        let trust = report.results(of: .issuerTrusted).first
        if trust?.reason == .verifier(.issuerRegistered), let place = trust?.finding("registryPlace") {
            sentences.append(
                "Whether the registry is right about the issuer: it is a list that nobody signed, worth what the place is worth "
                    + "from which it came, " + DisplayText.quoted(DomainName.shown(place), limit: 200) + "."
            )
        }
        return sentences
    }
}
