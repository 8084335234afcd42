import BadgePrograms
public import OpenBadges
import StrictJSON

/// A picture to bake a badge into.
public struct Picture: Sendable {
    /// What the user called it.
    public let name: String
    /// Its bytes.
    public let bytes: [UInt8]

    /// A picture.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Everything that is written for one badge, except the artifacts themselves, which are copied.
public struct BadgeFiles: Sendable {
    /// A file to write.
    public struct File: Sendable {
        /// Its name in the badge's folder.
        public let name: String
        /// Its content.
        public let bytes: [UInt8]
    }

    /// An artifact to copy into the badge's `evidence/`.
    public struct Copy: Sendable {
        /// Where it stands in the submission's folder.
        public let path: String
        /// Its name in `evidence/`.
        public let name: String
        /// The SHA-256 that the badge pins.
        public let sha256: [UInt8]
    }

    /// What `evidence/index.json` says of itself; its `artifacts` is an object from artifact id to file name.
    public static let indexFormat = "badge-evidence/1"

    /// The name of the picture of a kind in the badge's folder.
    public static func name(of kind: ImageKind) -> String {
        switch kind {
        case .png: "badge.png"
        case .svg: "badge.svg"
        }
    }

    /// The files.
    public let files: [File]
    /// The artifacts.
    public let evidence: [Copy]

    /// The files of a signed badge.
    ///
    /// - Parameters:
    ///   - badge: The signed badge.
    ///   - assembly: What it was assembled from.
    ///   - pictures: Pictures to bake it into, at most one PNG and one SVG.
    ///   - replacing: Whether a badge that a picture carries already is replaced.
    /// - Throws: ``IssuingError`` `issuing.picture`, `issuing.tooLarge` where a file would be larger, or hold more pieces
    ///   of evidence, than verifiers read.
    public init(
        of badge: SignedBadge,
        assembly: CredentialAssembly,
        pictures: [Picture],
        replacing: Bool
    ) throws(IssuingError) {
        try BadgeSize.require(badge, of: assembly)
        var files: [File] = []
        if let embedded = badge.embedded {
            files.append(File(name: "badge.json", bytes: BadgeSize.document(of: embedded)))
        }
        if let token = badge.token { files.append(File(name: "badge.jwt", bytes: token)) }
        for picture in pictures {
            let file = try Self.baked(badge.payload, picture, replacing)
            try Self.requireNew(file, among: files)
            files.append(file)
        }
        let copies = Self.copies(assembly)
        var names = JSONObject()
        for (copy, artifact) in zip(copies, assembly.artifacts) { names[artifact.id] = .string(copy.name) }
        let index: JSON = ["format": .string(Self.indexFormat), "artifacts": .object(names)]
        files.append(File(name: "evidence/index.json", bytes: index.prettyBytes()))
        self.files = files
        self.evidence = copies
    }

    /// Checks that badges can be baked into the pictures: known before the first of many badges is signed.
    ///
    /// - Returns: The names of the baked files.
    /// - Throws: ``IssuingError`` `issuing.picture`.
    @discardableResult
    public static func require(_ pictures: [Picture], replacing: Bool) throws(IssuingError) -> [String] {
        var files: [File] = []
        for picture in pictures {
            let file = try baked(Array("{}".utf8), picture, replacing)
            try requireNew(file, among: files)
            files.append(file)
        }
        return files.map(\.name)
    }

    private static func requireNew(_ file: File, among files: [File]) throws(IssuingError) {
        guard files.contains(where: { $0.name == file.name }) else { return }
        throw IssuingError(
            .picture,
            "two pictures of the same kind were given; a badge has one PNG and one SVG",
            hint: "leave one of them out"
        )
    }

    private static func baked(
        _ payload: [UInt8],
        _ picture: Picture,
        _ replacing: Bool
    ) throws(IssuingError) -> File {
        guard let kind = ImageKind.of(picture.bytes) else {
            throw IssuingError(
                .picture,
                DisplayText.quoted(picture.name) + " is neither a PNG nor an SVG picture",
                hint: "give a picture in one of these two forms"
            )
        }
        let bytes: [UInt8]
        do {
            bytes = try kind.bake(payload, into: picture.bytes, replacing: replacing)
        } catch {
            throw IssuingError(.picture, DisplayText.quoted(picture.name) + ": " + error.detail, hint: error.hint)
        }
        guard bytes.count <= UntrustedInput.pictureBytes else {
            throw IssuingError(
                .picture,
                DisplayText.quoted(picture.name)
                    + " would have \(bytes.count) bytes with the badge; verifiers read pictures "
                    + "of up to \(UntrustedInput.pictureBytes)",
                hint: "give a smaller picture"
            )
        }
        return File(name: name(of: kind), bytes: bytes)
    }

    /// File names as the educator gave them. Where two are alike (upper and lower case are, since some systems do not
    /// tell them apart), both files are named after the artifact's own id, and so is every file whose name that is.
    private static func copies(_ assembly: CredentialAssembly) -> [Copy] {
        let artifacts = assembly.artifacts.map(\.artifact)
        let given = artifacts.map { lastSegment($0.path) }
        let own = zip(artifacts, given).map { artifact, name in
            let name = artifact.id + EvidenceRecord.fileExtension(of: name)
            return name.lowercased().isSameBytes(as: "index.json") ? artifact.id : name
        }
        var names = given
        for _ in artifacts {
            let taken = Set((names + ["index.json"]).map { Array($0.lowercased().utf8) }.repeated)
            if taken.isEmpty { break }
            for index in names.indices where taken.contains(Array(names[index].lowercased().utf8)) {
                names[index] = own[index]
            }
        }
        return zip(artifacts, names).map { artifact, name in
            Copy(path: artifact.path, name: name, sha256: artifact.digest.sha256)
        }
    }

    private static func lastSegment(_ path: String) -> String {
        path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) } ?? path
    }
}

extension Sequence where Element: Hashable {
    /// The elements that stand here more than once.
    fileprivate var repeated: [Element] {
        var seen: Set<Element> = []
        return filter { !seen.insert($0).inserted }
    }
}
