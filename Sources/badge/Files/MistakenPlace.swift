import StrictJSON

/// What a path is that was given as the folder of a submission and is none, and what to give in its place. It is looked at
/// only to say so: nothing is taken from it.
struct MistakenPlace {
    /// What it is, as the end of a sentence: `it is a template`.
    let found: String
    /// What to give.
    let advice: String

    /// What a file is; absent where nothing can be said.
    static func file(_ file: Descriptor, at path: String) -> MistakenPlace? {
        if let submission = submission(around: path) {
            return MistakenPlace(
                found: "it is a file of the submission in " + DisplayText.quoted(submission),
                advice: given(submission)
            )
        }
        guard file.kind() == .file else { return nil }
        let name = PlaceOfFolder(path).name
        let start = beginning(file)
        if let kind = kind(start) {
            return MistakenPlace(found: "it is " + kind.words, advice: kind.advice + folder)
        }
        if badgeFiles.contains(where: { $0.isSameBytes(as: name) }) || holdsBadge(start) {
            return MistakenPlace(found: "it is an issued badge", advice: verify + folder)
        }
        // A token begins with its header, which is JSON in base64url.
        if start.starts(with: "eyJ".utf8) {
            return MistakenPlace(found: "it is a signed token, such as an issued badge", advice: verify + folder)
        }
        return nil
    }

    /// What a folder without `submission.yaml` is; absent where nothing can be said.
    static func folder(_ path: String) -> MistakenPlace? {
        guard let folder = try? Descriptor.open(path), folder.kind() == .folder else { return nil }
        if let submission = submission(around: path) {
            return MistakenPlace(
                found: "it lies in the submission in " + DisplayText.quoted(submission),
                advice: given(submission)
            )
        }
        let names = FolderListing.names(in: folder).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        if let near = names.first(where: isMeant) {
            return MistakenPlace(
                found: "it holds " + DisplayText.quoted(near),
                advice: "rename that file to submission.yaml, in small letters"
            )
        }
        if names.contains(where: isBadge) {
            return MistakenPlace(found: "it is the folder of an issued badge", advice: verify + made)
        }
        return several(names, in: folder, at: path) ?? templates(names, in: folder, at: path)
    }

    /// A folder whose folders are submissions or issued badges.
    private static func several(_ names: [String], in folder: Descriptor, at path: String) -> MistakenPlace? {
        let shown = path.utf8.last == UInt8(ascii: "/") ? String(path.dropLast()) : path
        let inner = names.prefix(most).compactMap { name in (try? folder.open(name)).map { (name, $0) } }
            .filter { $0.1.kind() == .folder }
        let submissions = inner.filter { isThere("submission.yaml", in: $0.1) }.map { shown + "/" + $0.0 }
        if let first = submissions.first {
            return MistakenPlace(
                found: submissions.count == 1
                    ? "it holds the folder of one" : "it holds the folders of \(submissions.count) submissions",
                advice: "give "
                    + (submissions.count == 1 ? "that folder: " : "one of them, such as ") + DisplayText.escaped(first)
                    + (submissions.count == 1 ? "" : "; badge decide and badge issue take all of a folder at once")
            )
        }
        guard inner.contains(where: { entry in badgeFiles.contains { isThere($0, in: entry.1) } }) else { return nil }
        return MistakenPlace(found: "it holds the folders of issued badges", advice: verify + made)
    }

    /// A folder with templates, or with other files of a program.
    private static func templates(_ names: [String], in folder: Descriptor, at path: String) -> MistakenPlace? {
        let files = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.prefix(most)
        for name in files {
            guard let file = try? folder.open(name), file.kind() == .file, let kind = kind(beginning(file)) else {
                continue
            }
            return MistakenPlace(
                found: "it holds " + DisplayText.quoted(name) + ", which is " + kind.words,
                advice: kind.advice + Self.folder
            )
        }
        return nil
    }

    /// The most entries of a folder that are looked at.
    private static let most = 200
    private static let folder = "give the folder of a submission here, which holds submission.yaml"
    private static let made = "give the folder of the submission that it was made from here"
    private static let verify = "badge verify checks a badge; "
    private static let badgeFiles = ["badge.json", "badge.jwt", "badge.png", "badge.svg"]

    private static func isBadge(_ name: String) -> Bool {
        badgeFiles.contains { $0.isSameBytes(as: name) }
    }

    /// Whether a name is meant for `submission.yaml`.
    private static func isMeant(_ name: String) -> Bool {
        let lower = String(
            decoding: name.utf8.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 + 32 : $0 },
            as: UTF8.self
        )
        return ["submission.yaml", "submission.yml", "submission.yaml.txt", "submission.txt"].contains {
            $0.isSameBytes(as: lower)
        }
    }

    private static func isThere(_ name: String, in folder: Descriptor) -> Bool {
        (try? folder.openIfThere(name))?.kind() == .file
    }

    /// The nearest folder above a path, as the path is written, that holds a submission.
    private static func submission(around path: String) -> String? {
        // The folder that the user is in has its name above it.
        if path.isSameBytes(as: ".") { return holdsSubmission("..") ? ".." : nil }
        var place = PlaceOfFolder(path)
        for _ in 0..<UntrustedInput.folderDepth {
            // What stands before these is not the folder above them.
            if place.name.isEmpty || [".", ".."].contains(where: { $0.isSameBytes(as: place.name) }) { return nil }
            if holdsSubmission(place.parent) { return place.parent }
            place = PlaceOfFolder(place.parent)
        }
        return nil
    }

    private static func holdsSubmission(_ path: String) -> Bool {
        (try? Descriptor.open(path)).map { isThere("submission.yaml", in: $0) } ?? false
    }

    /// The folder of a submission, to be given.
    private static func given(_ submission: String) -> String {
        "give the folder of the submission: " + DisplayText.escaped(submission)
            + (submission.isSameBytes(as: ".") ? " (a dot: the folder that you are in)" : "")
            + (submission.isSameBytes(as: "..") ? " (two dots: the folder above the one that you are in)" : "")
    }

    /// The first bytes of a file, which say what it is.
    private static func beginning(_ file: Descriptor) -> [UInt8] {
        struct Enough: Error {}
        var bytes: [UInt8] = []
        try? file.stream(named: "", limit: .max) { piece in
            bytes += piece
            if bytes.count >= 1 << 20 { throw Enough() }
        }
        return bytes
    }

    /// What a file of a program says that it is, and where it goes.
    private static func kind(_ bytes: [UInt8]) -> (words: String, advice: String)? {
        let lines = bytes.prefix(4096).split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        guard let line = lines.first(where: { $0.starts(with: "format:".utf8) }) else { return nil }
        let kinds: [(format: String, words: String, advice: String)] = [
            ("badge-template/", "a template", "a template is given with --template; "),
            ("badge-issuer/", "a file that says who issues", "it is given with --issuer; "),
            ("badge-assessment/", "an assessment", "it belongs into the folder assessments of its submission; "),
            (
                "badge-observation/", "the record of an observer",
                "it belongs into the folder evidence of its submission; "
            ),
            (
                "badge-attestation/", "a record of what somebody states",
                "it belongs into the folder evidence of its submission; "
            ),
        ]
        return kinds.first { kind in contains(line, kind.format) }.map { ($0.words, $0.advice) }
    }

    /// Whether bytes speak of an Open Badge, in a picture or a document.
    private static func holdsBadge(_ bytes: [UInt8]) -> Bool {
        contains(bytes[...], "OpenBadgeCredential") || contains(bytes[...], "openbadgecredential")
            || contains(bytes[...], "AchievementCredential")
    }

    private static func contains(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
        let word = Array(word.utf8)
        guard let first = word.first, bytes.count >= word.count else { return false }
        return bytes.indices.dropLast(word.count - 1).contains { bytes[$0] == first && bytes[$0...].starts(with: word) }
    }
}
