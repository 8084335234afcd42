import ArgumentParser
import OpenBadges
import StrictJSON
import VerifiableCredentials

/// `badge bake`.
struct BakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bake",
        abstract: "Puts a badge into a PNG or SVG picture; every other byte of the picture stays as it is."
    )

    @Argument(help: "The badge: badge.json or badge.jwt.")
    var badge: String

    @Option(help: "The picture.")
    var image: String

    @Option(help: "The new picture. An existing file is not overwritten.")
    var out: String

    @Flag(help: "Replaces a badge that the picture carries already.")
    var replace = false

    func run() throws {
        let bytes = try InputFile.read(badge, limit: VerifyCommand.inputLimit)
        let read = try BadgeReader.read(bytes)
        guard read.container == nil, case .credential(let credential) = read.content else {
            throw FileError(
                .badValue,
                DisplayText.quoted(badge) + " is not a badge in the form of JSON or a token",
                hint: "badge extract takes the badge out of a picture"
            )
        }
        let picture = try InputFile.read(image, limit: VerifyCommand.inputLimit)
        guard let kind = ImageKind.of(picture) else {
            throw FileError(.badValue, DisplayText.quoted(image) + " is neither a PNG nor an SVG picture")
        }
        let payload =
            switch credential.securing {
            case .embedded: credential.unverifiedJSON.compactBytes()
            case .token(let token, _): token.compactBytes
            }
        try ReplacedFile.write(try kind.bake(payload, into: picture, replacing: replace), to: out, replacing: false)
        Terminal.note("wrote \(DisplayText.escaped(out)); nothing was verified")
    }
}

/// `badge extract`.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Takes the badge out of a PNG or SVG picture, without verifying anything."
    )

    @Argument(help: "The picture, or - for standard input.")
    var image: String

    @Option(help: "The file to write; by default standard output. An existing file is not overwritten.")
    var out: String?

    func run() throws {
        let picture = try InputFile.read(image, limit: VerifyCommand.inputLimit)
        guard let kind = ImageKind.of(picture) else {
            throw FileError(.badValue, DisplayText.quoted(image) + " is neither a PNG nor an SVG picture")
        }
        let payload = try kind.extract(picture)
        if let out {
            try ReplacedFile.write(payload.text, to: out, replacing: false)
            Terminal.note("wrote \(DisplayText.escaped(out)); nothing was verified")
        } else {
            try Terminal.out(payload.text)
        }
    }
}
