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

    @Argument(help: ArgumentHelp("The badge: badge.json or badge.jwt.", valueName: "BADGE"))
    var badge: String

    @Option(help: ArgumentHelp("The picture.", valueName: "PICTURE"))
    var image: String

    @Option(help: ArgumentHelp("The new picture. An existing file is not overwritten.", valueName: "FILE"))
    var out: String

    @Flag(help: "Replaces a badge that the picture carries already.")
    var replace = false

    func run() throws {
        let bytes = try InputFile.read(badge, limit: VerifyCommand.inputLimit)
        let read = try LocatedError.naming(badge) { try BadgeReader.read(bytes) }
        guard read.container == nil else {
            throw FileError(
                .notToBake,
                DisplayText.quoted(badge) + " is a picture; what is baked is badge.json or badge.jwt",
                hint: "badge extract takes the badge out of a picture"
            )
        }
        guard case .credential(let credential) = read.content else {
            throw FileError(
                .notToBake,
                DisplayText.quoted(badge)
                    + " is a badge of Open Badges 2.0; only those of Open Badges 3.0 are baked here",
                hint: "ask the issuer for the badge in Open Badges 3.0"
            )
        }
        let picture = try FileError.naming("--image") { try PictureFile(image) }
        let payload =
            switch credential.securing {
            case .embedded: credential.unverifiedJSON.compactBytes()
            case .token(let token, _): token.compactBytes
            }
        let baked = try LocatedError.naming(image, advice: PictureFile.advice) {
            try picture.kind.bake(payload, into: picture.bytes, replacing: replace)
        }
        try ReplacedFile.write(baked, to: out, replacing: false)
        Terminal.note("wrote \(DisplayText.escaped(out)); nothing was verified")
    }
}

/// `badge extract`.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Takes the badge out of a PNG or SVG picture, without verifying anything."
    )

    @Argument(help: ArgumentHelp("The picture, or - for standard input.", valueName: "PICTURE"))
    var image: String

    @Option(
        help: ArgumentHelp(
            "The file to write; by default standard output. An existing file is not overwritten.",
            valueName: "FILE"
        )
    )
    var out: String?

    func run() throws {
        let picture = try PictureFile(image)
        let payload = try LocatedError.naming(image, advice: PictureFile.advice) {
            try picture.kind.extract(picture.bytes)
        }
        if let out {
            try ReplacedFile.write(payload.text, to: out, replacing: false)
            Terminal.note("wrote \(DisplayText.escaped(out)); nothing was verified")
        } else {
            try Terminal.out(payload.text)
        }
    }
}

/// A picture that the user named.
struct PictureFile {
    /// How to mend a picture that cannot be read.
    static let advice = "open it with a program for pictures and save it again, as PNG or as plain SVG"

    let kind: ImageKind
    let bytes: [UInt8]

    init(_ path: String) throws {
        bytes = try InputFile.read(path, limit: VerifyCommand.inputLimit)
        guard let kind = ImageKind.of(bytes) else {
            throw FileError(
                .notAPicture,
                (path == "-" ? "standard input" : DisplayText.quoted(path)) + " is neither a PNG nor an SVG picture",
                hint: "save the picture in one of these two forms, and give that file"
            )
        }
        self.kind = kind
    }
}
