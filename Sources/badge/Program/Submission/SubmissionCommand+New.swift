import ArgumentParser
import BadgeCrypto
import BadgePrograms
import StrictJSON
import VerifiableCredentials

extension SubmissionCommand {
    /// `badge submission new`.
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract: "Makes the folder of a new submission, with a sheet to fill in for each requirement.",
            discussion: "Nothing is overwritten: the folder must not be there yet."
        )

        @Argument(help: ArgumentHelp("The folder to make.", valueName: "FOLDER"))
        var folder: String

        @Option(help: ArgumentHelp("The template under which the work is begun.", valueName: "TEMPLATE"))
        var template: String

        @Option(help: ArgumentHelp("The submission's id; the folder's name without it.", valueName: "ID"))
        var id: String?

        @Option(help: ArgumentHelp("The path, where the template has paths.", valueName: "PATH"))
        var path: String?

        @Option(help: ArgumentHelp("The stage, where the template has stages.", valueName: "STAGE"))
        var stage: String?

        @Option(help: ArgumentHelp("The stage of the badge that is renewed.", valueName: "STAGE"))
        var renews: String?

        @Option(help: ArgumentHelp("The educator's id within the program.", valueName: "ID"))
        var educator: String?

        @Option(help: ArgumentHelp("The educator's name.", valueName: "NAME"))
        var name: String?

        @Option(help: ArgumentHelp("The educator's e-mail address.", valueName: "EMAIL"))
        var email: String?

        @Option(help: ArgumentHelp("The day that is put in; today without it.", valueName: "TIME"))
        var at: InstantOption?

        func run() throws {
            let template = try FileError.naming("--template") { try ProgramFiles.template(self.template) }
            let place = PlaceOfFolder(folder)
            if InputFile.exists(folder) {
                throw FileError(
                    .exists,
                    DisplayText.quoted(folder) + " exists already, and nothing is overwritten",
                    hint: "name another folder"
                )
            }
            try Self.requireID(id, folder: place.name)
            var answers = SubmissionScaffold.Answers(id: id ?? place.name, day: Clock.instant(at))
            (answers.educator, answers.name, answers.email) = (educator, name, email)
            (answers.path, answers.stage, answers.renews) = (
                path, stage, renews ?? Self.onlyStage(before: stage, template)
            )
            let options = ScaffoldOptions(answers, of: template)
            try options.requireWay()
            let scaffold = try options.scaffold()
            let new = try NewFolder(named: place.name, in: place.parent, random: SecureRandom())
            try new.makeFolder("evidence")
            try new.makeFolder("assessments")
            for file in scaffold.files { try new.write(Array(file.text.utf8), as: file.path) }
            try new.finish()
            try Terminal.out(text(scaffold))
            let named = name.map { NameInID.parts(of: $0, in: answers.id) } ?? []
            if let part = named.first {
                Terminal.note(
                    "note: the id \(answers.id) tells assessors whose work it is, by the name \(DisplayText.quoted(part)): "
                        + NameInID.remedy
                )
            }
        }

        /// Where a stage follows only one other, that one is renewed.
        private static func onlyStage(before stage: String?, _ template: Template) -> String? {
            let follows = template.stages.first { $0.id.isSameBytes(as: stage ?? "") }?.follows ?? []
            return follows.count == 1 ? follows[0] : nil
        }

        /// An id that the reader would refuse is told before there is a file in which it stands.
        private static func requireID(_ given: String?, folder: String) throws(FileError) {
            let id = given ?? folder
            if AssessmentSheet.isIdentifier(id) { return }
            let plain = id.lowercased().utf8.map { byte in
                let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                return isLetter || isDigit || byte == UInt8(ascii: ".") ? byte : UInt8(ascii: "-")
            }
            let near = String(decoding: plain, as: UTF8.self)
            let isNear = id.utf8.allSatisfy { $0 < 0x80 } && AssessmentSheet.isIdentifier(near)
            let shown = DisplayText.quoted(id, limit: 100)
            throw FileError(
                .badValue,
                given == nil
                    ? "the folder's name " + shown + " would be the submission's id, and is not an id"
                    : "--id: " + shown + " is not an id",
                hint: (given == nil ? "keep the folder's name, and add --id " : "give --id ")
                    + (isNear ? near + ": " : "with ")
                    + "small letters a to z, digits, dots and hyphens, a letter or digit first, at most 100 of them"
            )
        }

        private func text(_ scaffold: SubmissionScaffold) -> String {
            let shown = DisplayText.escaped(folder)
            let files = scaffold.files.map { "  " + DisplayText.escaped($0.path) }
            return "Made \(shown) with \(scaffold.files.count) files:\n" + files.joined(separator: "\n")
                + "\nNext: fill in submission.yaml and the sheets, put the other evidence into \(shown)/evidence, and look "
                + "how far you are:\n  badge submission check \(shown) --template " + DisplayText.escaped(template)
                + "\n"
        }
    }
}

/// A folder that is to be made: its name, and the folder that it is to stand in.
struct PlaceOfFolder {
    let name: String
    let parent: String

    init(_ path: String) {
        let slash = UInt8(ascii: "/")
        let bytes = Array(path.utf8)
        let end = bytes.lastIndex { $0 != slash }.map { $0 + 1 } ?? 0
        let bare = bytes[..<end]
        guard let cut = bare.lastIndex(of: slash) else {
            name = String(decoding: bare, as: UTF8.self)
            parent = "."
            return
        }
        name = String(decoding: bare[(cut + 1)...], as: UTF8.self)
        parent = cut == 0 ? "/" : String(decoding: bare[..<cut], as: UTF8.self)
    }
}
