import OpenBadges
import StrictJSON

/// What the reader can do about what failed or stayed open.
struct NextStep {
    /// What to do.
    let text: String
    /// The same for a page, which others read than whoever typed the command.
    let onPage: String
    /// What to type, where a command does it.
    let command: String?

    private init(_ text: String, onPage: String? = nil, command: String? = nil) {
        self.text = text
        self.onPage = onPage ?? text
        self.command = command
    }

    static func all(for report: Report) -> [NextStep] {
        var steps: [NextStep] = []
        if failed(report, .proofSignature) {
            steps.append(
                NextStep(
                    "Ask for the original file: programs that edit or shrink files alter badges without meaning to. If "
                        + "the original is not verified either, ask the issuer."
                )
            )
        } else {
            steps += recipient(report) + document(report) + key(report) + status(report) + issuer(report)
            if failed(report, .evidenceIntegrity) {
                let isMissing = PieceState.missing(report) != nil
                steps.append(
                    NextStep(
                        "Ask for the evidence as it was handed in" + (isMissing ? ", also for the missing files" : "")
                            + "; the checks name the files that differ."
                    )
                )
            }
        }
        if report.refreshed != nil {
            steps.append(
                NextStep(
                    "The answer above is about the file that you gave. To judge the newer version by itself, save it and verify "
                        + "that file:",
                    command: "badge verify " + argument(report.input.name) + " --save-refreshed NEWFILE"
                )
            )
        }
        let open: [VerifierReason] = [
            .evidenceNotLookedAt, .evidenceGone, .evidenceProtected, .evidenceUnreachable,
        ]
        if report.verdict != .notVerified, open.contains(where: { has(report, .evidenceIntegrity, $0) }) {
            let missing = missingFiles(report)
            let isMissing = missing != nil
            steps.append(
                NextStep(
                    missing.map {
                        $0 + " Give a folder with all of them. With --require evidence no missing file passes:"
                    } ?? "To check the evidence, ask for its files and give their folder:",
                    onPage: missing.map { String($0.dropLast()) + ":" },
                    command: "badge verify " + argument(report.input.name) + " --evidence FOLDER"
                        + (isMissing ? " --require evidence" : "")
                )
            )
        }
        return steps
    }

    /// What to ask for where files are missing; absent where none is.
    private static func missingFiles(_ report: Report) -> String? {
        if PieceState.missing(report) == nil { return nil }
        let ask = "Ask for the missing files of evidence as they were handed in"
        if PieceState.strangers(report) == nil { return ask + "." }
        return ask + "; what was given and is not pinned may be one of them, changed or saved anew since then."
    }

    private static func issuer(_ report: Report) -> [NextStep] {
        guard report.verdict != .notVerified, report.policy.isRequired(.issuerTrusted) else { return [] }
        if let step = trust(report) { return [step] }
        guard has(report, .issuerTrusted, .issuerNotListed) || has(report, .issuerTrusted, .issuerRegistryNotRead)
        else { return [] }
        return [
            NextStep(
                "Find out whose identifier it is: the name inside a badge is only what its signer wrote. Ask the issuer, "
                    + "at an address that you know already, whether the identifier above is theirs. If it is:",
                command: "badge trust add " + addition(report)
            )
        ]
    }

    /// What to add: the issuer of a web address by its id, whose host says which keys are its own; of another one the file,
    /// with the key that signed it.
    private static func addition(_ report: Report) -> String {
        guard let id = report.content?.issuerID,
            ["did:web:", "https://"].contains(where: { id.utf8.starts(with: $0.utf8) })
        else { return argument(report.input.name) }
        return isPlain(id) ? id : argument(report.input.name)
    }

    /// Where the user knows the issuer, or one that looks like it.
    private static func trust(_ report: Report) -> NextStep? {
        if has(report, .issuerTrusted, .issuerEntryEnded) || has(report, .issuerTrusted, .issuerEntryNotYet) {
            return NextStep("If you still trust the issuer, change the dates of its entry in your trust file.")
        }
        if has(report, .issuerTrusted, .issuerAchievementNotListed) {
            return NextStep(
                "Ask the issuer, at an address that you know already, whether it awards this achievement. If it does, add the "
                    + "achievement's id to the entry in your trust file."
            )
        }
        if has(report, .issuerTrusted, .issuerLooksListed) {
            return NextStep(
                "Ask the issuer that you know, at an address that you know already, whether this badge and this domain are "
                    + "theirs. Add nothing to your list before you have their answer."
            )
        }
        return nil
    }

    /// Where the issuer's keys stand, and nobody looked or nobody answered.
    private static func document(_ report: Report) -> [NextStep] {
        let open = report.results(of: .proofKey).first {
            $0.reason == .verifier(.keyNotLookedUp) || $0.reason == .verifier(.keyNotReached)
        }
        guard report.verdict != .notVerified,
            let place = open?.findings.first(where: { $0.name == "place" })?.value.string,
            place.utf8.starts(with: "https://".utf8)
        else { return [] }
        let url = isPlain(place) ? place : "URL"
        return [
            NextStep(
                "The issuer lists its keys at \(DisplayText.escaped(place, limit: 200)). " + again(report)
                    + ", or save what stands there and name the file:",
                onPage: "The issuer lists its keys at \(DisplayText.escaped(place, limit: 200)). "
                    + again(report, isPage: true) + ", or save what stands there and name the file:",
                command: "badge verify " + argument(report.input.name) + " --resource " + url + "=FILE"
            )
        ]
    }

    /// Where the list of withdrawn badges stands, and nobody looked or nobody answered.
    private static func status(_ report: Report) -> [NextStep] {
        let all = [CheckID.statusRevocation, .statusSuspension, .statusOther].flatMap { report.results(of: $0) }
        if all.contains(where: { $0.reason == .verifier(.statusRevoked) || $0.reason == .verifier(.statusSuspended) }) {
            return [NextStep("Ask the issuer why, at an address that you know already.")]
        }
        if report.verdict != .notVerified, all.contains(where: { $0.reason == .verifier(.statusListRolledBack) }) {
            return [
                NextStep(
                    "Do not rely on this badge until the newer list of the issuer can be had again: tell the issuer, at an "
                        + "address that you know already, that its host shows an old list of withdrawn badges."
                )
            ]
        }
        let open = all.first {
            $0.reason == .verifier(.statusNotLookedUp) || $0.reason == .verifier(.statusListNotReached)
        }
        guard report.verdict != .notVerified, let place = open?.finding("list") else { return [] }
        return [
            NextStep(
                "Whether the badge was withdrawn is told at \(DisplayText.escaped(place, limit: 200)). " + again(report)
                    + ", or save what stands there and name the file:",
                onPage: "Whether the badge was withdrawn is told at \(DisplayText.escaped(place, limit: 200)). "
                    + again(report, isPage: true) + ", or save what stands there and name the file:",
                command: "badge verify " + argument(report.input.name) + " --resource "
                    + (isPlain(place) ? place : "URL")
                    + "=FILE"
            )
        ]
    }

    /// How to look once more.
    private static func again(_ report: Report, isPage: Bool = false) -> String {
        if !report.isOffline { return "Try again later, ask the issuer to put it back" }
        return isPage ? "Look it up over the network" : "Look without --offline"
    }

    private static func key(_ report: Report) -> [NextStep] {
        if report.verdict != .notVerified, has(report, .proofKey, .keyRevoked) {
            return [
                NextStep(
                    "The issuer says that somebody else may have the key that signed this badge. Ask the person for a badge that "
                        + "the issuer signed anew, or ask the issuer; to name the key does not help."
                )
            ]
        }
        let open = report.results(of: .proofKey).contains { $0.outcome == .undetermined }
        guard open, report.verdict != .notVerified, let id = report.content?.issuerID else { return [] }
        let issuer = isPlain(id) ? id : "ISSUER"
        return [
            NextStep(
                "Get the issuer's public key from the issuer, at an address that you know already, and name its file:",
                command: "badge verify " + argument(report.input.name) + " --pin " + issuer + "=KEYFILE"
            )
        ]
    }

    private static func recipient(_ report: Report) -> [NextStep] {
        if has(report, .recipientMatch, .recipientDifferent) {
            return [
                NextStep(
                    "Look at how you wrote it: names and addresses are compared letter by letter, capital letters too. Ask "
                        + "the person how the issuer wrote theirs."
                )
            ]
        }
        guard has(report, .recipientMatch, .recipientNoSuchIdentity), let content = report.content else { return [] }
        var types = content.identities.prefix(4).map { DisplayText.escaped($0.type, limit: 40) }
        if content.recipientID != nil { types.append("id") }
        if types.isEmpty { return [NextStep("The badge does not name its recipient at all; ask the issuer.")] }
        let known = types.joined(separator: ", ")
        let words = content.identities.prefix(4).map { RecipientWords.kind($0.type) }
        let all = words + (content.recipientID == nil ? [] : ["an identifier"])
        return [
            NextStep(
                "The badge names its recipient by \(known): ask with --recipient \(types[0])=…",
                onPage: "The badge names its recipient by \(all.joined(separator: ", ")): ask the person for that, "
                    + "and compare."
            )
        ]
    }

    private static func failed(_ report: Report, _ check: CheckID) -> Bool {
        report.results(of: check).contains { $0.outcome == .failed }
    }

    private static func has(_ report: Report, _ check: CheckID, _ reason: VerifierReason) -> Bool {
        report.results(of: check).contains { $0.reason == .verifier(reason) }
    }

    /// The file's name where it can be typed into a shell as it stands, else a word for it.
    private static func argument(_ name: String) -> String {
        isPlain(name) ? name : "FILE"
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, first != UInt8(ascii: "-"), text.utf8.count <= 200 else { return false }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ":"): true
            default: false
            }
        }
    }
}
