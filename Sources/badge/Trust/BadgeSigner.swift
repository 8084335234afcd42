import BadgeCrypto
import BadgeVerification
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// The issuer and the key that signed a badge: what `badge trust add FILE` puts on the list. Nothing but the issuer's keys is
/// looked up.
struct BadgeSigner {
    let issuer: String
    let key: PublicKey

    /// Reads a badge file.
    ///
    /// - Parameters:
    ///   - given: Keys that the user says are the issuer's; one of them must have signed.
    ///   - network: How keys that stand on the web are had.
    /// - Throws: ``FileError`` for a badge whose signature does not fit, whose key is another party's, or could not be had.
    init(of path: String, at: Instant, given: [PublicKey], network: NetworkOptions) async throws {
        let bytes = try InputFile.read(path, limit: VerifyCommand.inputLimit)
        var pins: [TrustList.Entry] = []
        if !given.isEmpty, let badge = try? BadgeReader.read(bytes), case .credential(let credential) = badge.content,
            let id = credential.unverifiedIssuerID
        {
            pins = [TrustList.Entry(issuer: id, keys: given)]
        }
        let input = VerificationInput(
            at: at,
            pins: pins,
            loader: try network.loader(),
            isOffline: network.isOffline,
            judgesOthers: false,
            asksOnlyForKeys: true
        )
        let report = try await Verifier(policy: VerificationPolicy(acceptsAnyIssuer: true))
            .verify(bytes, name: path, input: input).report
        if let failure = report.failure {
            throw FileError(
                FileError.Code(name: failure.code, exit: .unreadable),
                DisplayText.quoted(path) + ": " + failure.detail,
                hint: failure.hint ?? "give a badge file of the issuer, or the issuer's id"
            )
        }
        if let open = Self.open(report, path, isOffline: network.isOffline) { throw open }
        if !given.isEmpty, Self.isByAnotherKey(report) { throw Self.otherKey(path) }
        let signatures = report.results(of: .proofSignature)
        let keyResults = report.results(of: .proofKey)
        guard signatures.allSatisfy({ $0.outcome == .passed }), keyResults.allSatisfy({ $0.outcome != .failed }),
            let issuer = report.content?.issuerID, let text = signatures.first?.finding("key")
        else {
            throw FileError(
                .notGenuine,
                "the signature of " + DisplayText.quoted(path) + " does not show who issued it: "
                    + Headline.text(of: report),
                hint: "run badge verify on it; a badge that is not genuine adds nobody to the list"
            )
        }
        let key = try PublicKey(contentsOf: Array(text.utf8))
        if !given.isEmpty, !given.contains(key) { throw Self.otherKey(path) }
        if let open = keyResults.first(where: { $0.outcome == .undetermined }),
            given.isEmpty || open.reason == .verifier(.keyRevoked)
        {
            throw FileError(
                .keyNotKnown,
                "whose key signed " + DisplayText.quoted(path) + " is not known: " + Sentences.text(of: open)
                    + ". Anyone can make a key and write this issuer's name beside it.",
                hint:
                    "ask the issuer for its public key, at an address that you know already, and name its file: badge trust "
                    + "add FILE --key KEYFILE"
            )
        }
        self.issuer = issuer
        self.key = key
    }

    /// Where nobody knows the key, nothing is said against the badge.
    private static func open(_ report: Report, _ path: String, isOffline: Bool) -> FileError? {
        let signatures = report.results(of: .proofSignature)
        let keys = report.results(of: .proofKey)
        guard !(signatures + keys).contains(where: { $0.outcome == .failed }), report.content == nil,
            let why = keys.first(where: { $0.outcome == .undetermined }),
            why.reason != .verifier(.structureOpenBadges2)
        else { return nil }
        let look = isOffline ? "leave --offline out, " : "try again later, "
        return FileError(
            .keyNotKnown,
            "who signed " + DisplayText.quoted(path) + " is not known: " + Sentences.text(of: why),
            hint: look + "give the issuer's key with --key FILE, or add the issuer by its id: badge trust add ID"
        )
    }

    /// Whether what is wrong is that none of the keys that the user gave signed.
    private static func isByAnotherKey(_ report: Report) -> Bool {
        if report.results(of: .proofKey).contains(where: { $0.reason == .verifier(.keyNotGiven) }) { return true }
        return report.results(of: .issuerTrusted).contains { $0.reason == .verifier(.issuerOtherKey) }
    }

    private static func otherKey(_ path: String) -> FileError {
        FileError(
            .otherKey,
            DisplayText.quoted(path) + " is signed by another key than those that you gave with --key",
            hint: "ask the issuer, at an address that you know already, which key is theirs"
        )
    }
}
