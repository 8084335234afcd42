import ArgumentParser
import BadgePrograms
import BadgeVerification
import Glibc
import ResourceFetching
import StrictJSON
import VerifiableCredentials

/// Other badges of educators, for rules that ask for them, and what is needed to verify them.
struct BadgeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A badge that a rule asks for or that is renewed: a file, or a folder of them; may be given several times. "
                + "Those in the folder badges of a submission are taken anyway.",
            valueName: "FILE"
        )
    )
    var badge: [String] = []

    @Flag(help: "You made sure that a badge which names its recipient otherwise is the educator's: people marry.")
    var samePerson = false

    @OptionGroup var issuerKeys: IssuerKeyOptions

    @Flag(help: "Looks up over the network what these badges name, such as lists of withdrawn badges.")
    var online = false

    @Option(
        help: ArgumentHelp(
            "An origin that --online may contact though its address is refused otherwise, such as "
                + "https://intranet.example; may be given several times.",
            valueName: "ORIGIN"
        )
    )
    var allowOrigin: [String] = []

    /// Verifies the badges.
    ///
    /// - Parameters:
    ///   - template: The template. Where none of its rules is about other badges, none are read.
    ///   - folders: The submissions.
    ///   - at: The instant for which they are judged.
    ///   - own: The key of the one who issues now: whoever has it is trusted with the issuer's own earlier badges.
    func shown(
        by template: Template,
        in folders: [String],
        at: Instant,
        own: TrustList.Entry? = nil
    ) async throws -> ShownBadges {
        guard template.rules.contains(where: { $0.asksForBadges }) else {
            if !badge.isEmpty {
                Terminal.note(
                    "note: no rule of \(DisplayText.quoted(template.name)) is about other badges; --badge changes nothing"
                )
            }
            let unread = folders.filter { InputFile.exists($0 + "/badges") }
            if let first = unread.first {
                Terminal.note(
                    "note: \(DisplayText.quoted(first + "/badges"))"
                        + (unread.count == 1
                            ? ""
                            : unread.count == 2
                                ? " and 1 more such folder" : " and \(unread.count - 1) more such folders")
                        + ": no rule of \(DisplayText.quoted(template.name)) is about other badges, so that none there is "
                        + "read and nothing is renewed"
                )
            }
            return ShownBadges()
        }
        let origins = try allowOrigin.map { try NetworkOptions.origin($0) }
        var files: [(folder: String?, path: String, read: () throws -> [UInt8]?)] = []
        for argument in badge {
            for file in try BadgeInputs(path: argument).files {
                files.append((nil, file.path, { try InputFile.read(file.path, limit: VerifyCommand.inputLimit) }))
            }
        }
        for path in folders {
            // What cannot be opened or listed is told when the submission's turn comes
            guard let folder = try? SubmissionOnDisk(path), let names = try? folder.list() else { continue }
            MisplacedBadges.tell(names, in: folder)
            for name in names where name.utf8.starts(with: "badges/".utf8) {
                files.append((path, path + "/" + name, { try folder.read(name, limit: VerifyCommand.inputLimit) }))
            }
        }
        if files.isEmpty { return ShownBadges() }
        let isOffline = !online || Self.isOfflineByVariable
        let loader: any ResourceLoader =
            isOffline
            ? OfflineLoader() : RememberingLoader(NetworkLoader(NetworkConfiguration(allowedOrigins: origins)))
        let input = VerificationInput(
            at: at,
            trust: try issuerKeys.trustList(),
            pins: try issuerKeys.pins() + (own.map { [$0] } ?? []),
            loader: loader,
            isOffline: isOffline
        )
        let verifier = Verifier(tool: Tool(name: "badge", version: Version.text))
        var shown = ShownBadges()
        shown.isOnePerson = samePerson
        for file in files {
            guard let bytes = try file.read() else { continue }
            for verification in try await verifier.verifyAll(bytes, name: file.path, input: input) {
                shown.add(ShownBadge(verification, at: file.path), of: file.folder)
            }
        }
        return shown
    }

    private static var isOfflineByVariable: Bool {
        guard let value = unsafe getenv("BADGE_OFFLINE") else { return false }
        let text = unsafe String(cString: value)
        return !text.isEmpty && text != "0"
    }
}

extension Rule {
    /// Whether the rule looks at other badges of the educator.
    var asksForBadges: Bool {
        if self is RenewalRule || self is PrerequisiteRule { return true }
        return (self as? any CompositeRule)?.members.contains { $0.rule.asksForBadges } ?? false
    }
}
