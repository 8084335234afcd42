import ArgumentParser
import BadgeVerification
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// `badge inspect`.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Shows what is in a badge file, without verifying anything."
    )

    @Argument(help: ArgumentHelp("A badge file, or - for standard input.", valueName: "FILE"))
    var file: String

    func run() throws {
        let bytes = try InputFile.read(file, limit: VerifyCommand.inputLimit)
        let badge = try LocatedError.naming(file, advice: "ask for the badge file itself") {
            try BadgeReader.read(bytes)
        }
        var text = "NOTHING WAS VERIFIED: anyone could have written this. Use badge verify.\n"
        text += "Form: \(badge.format.rawValue)"
        if let container = badge.container { text += ", " + DisplayText.escaped(container.place) }
        text += "\n"
        switch badge.content {
        case .openBadges2:
            text += "A badge of Open Badges 2.0, which this program does not show.\n"
        case .presentation(let presentation):
            if case .token(let token, _) = presentation.securing {
                text += "Token header:\n" + shown(.object(token.header)) + "\n"
            }
            text += shown(.object(presentation.unverifiedMembers)) + "\n"
        case .credential(let credential):
            if case .token(let token, _) = credential.securing {
                text += "Token header:\n" + shown(.object(token.header)) + "\n"
            }
            text += shown(credential.unverifiedJSON) + "\n"
        }
        try Terminal.out(text)
    }

    /// The JSON with everything escaped that could do something to a terminal; line breaks are our own.
    private func shown(_ json: JSON) -> String {
        String(decoding: json.prettyBytes(), as: UTF8.self).utf8.split(separator: UInt8(ascii: "\n"))
            .map { DisplayText.escaped(String(decoding: $0, as: UTF8.self), limit: 4000) }.joined(separator: "\n")
    }
}
