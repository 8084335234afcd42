import StrictJSON

/// The files that came with a badge, judged against its artifacts.
///
/// A file counts by its digest, whatever it is called. One that fits no digest and yet stands where the artifact is to
/// be (the name in `index.json`, or the last part of its URL) is the artifact, changed.
struct LocalEvidence {
    /// What the files say about an artifact.
    enum Answer {
        /// The file of that name is the one that was assessed.
        case same(String, opening: [UInt8]?)
        /// The file of that name is the artifact, changed.
        case changed(String, opening: [UInt8]?)
        /// The file of that name stands in its place and cannot be read.
        case unreadable(String)
        /// None of the files is it.
        case absent(Search)
    }

    /// What a folder holds in which an artifact is not.
    struct Search {
        /// The number of its files; absent where only single files were given.
        let files: Int?
        /// Those that are no artifact of the badge, at most twenty.
        let strangers: [String]

        /// Those that were not read, at most twenty: they are too large, by themselves or together, or cannot be read.
        let unread: [String]

        /// What a report says of it.
        var findings: [Finding] {
            let lists = [("otherFiles", strangers), ("filesNotRead", unread)].filter { !$0.1.isEmpty }
            let names = lists.map { name, files in Finding(name, .array(files.map { .string($0) })) }
            return names + (files.map { [Finding("filesSearched", .number(JSONNumber($0)))] } ?? [])
        }
    }

    private struct File {
        let place: Int
        let name: String
        let digests: FileDigests?
    }

    private let folder: any EvidenceFolder
    private let all: [File]
    /// The first file of each name, and of each digest.
    private let byName: [[UInt8]: Int]
    private let byDigest: [[UInt8]: Int]
    /// Those that are none of the badge's artifacts, and the first of them under each last part of a name.
    private let strangers: [File]
    private let strangersByLastPart: [[UInt8]: Int]

    /// - Parameters:
    ///   - folder: The files.
    ///   - artifacts: The artifacts that are judged.
    init(_ folder: any EvidenceFolder, fitting artifacts: [PinnedArtifact]) {
        self.folder = folder
        let led = Self.names(of: artifacts, in: folder)
        var left = UntrustedInput.foundBytes
        all = folder.names.enumerated().map { place, name in
            let isLed =
                place >= folder.searched ?? 0 || led.contains(Array(name.utf8))
                || led.contains(Array(Self.lastPart(of: name).utf8))
            if !isLed {
                guard let size = folder.size(at: place), size <= min(left, UntrustedInput.artifactBytes) else {
                    return File(place: place, name: name, digests: nil)
                }
                left -= size
            }
            return File(place: place, name: name, digests: folder.digests(at: place))
        }
        byName = Self.first(all.enumerated().map { (Array($0.element.name.utf8), $0.offset) })
        byDigest = Self.first(
            all.enumerated().flatMap { place, file in
                file.digests.map { [($0.sha256, place), ($0.sha384, place)] } ?? []
            }
        )
        var pinned: [[UInt8]: [Int]] = [:]
        for (place, artifact) in artifacts.enumerated() {
            for digest in artifact.comparableDigests { pinned[digest, default: []].append(place) }
        }
        strangers = all.filter { file in
            guard let digests = file.digests else { return true }
            let candidates = pinned[digests.sha256, default: []] + pinned[digests.sha384, default: []]
            return !candidates.prefix(UntrustedInput.entries).contains { artifacts[$0].fits(digests) == true }
        }
        strangersByLastPart = Self.first(
            strangers.enumerated().map { (Array(Self.lastPart(of: $0.element.name).utf8), $0.offset) }
        )
    }

    /// The names under which artifacts are to be found.
    private static func names(of artifacts: [PinnedArtifact], in folder: any EvidenceFolder) -> Set<[UInt8]> {
        let names = artifacts.flatMap { artifact in
            [folder.indexedName(of: artifact.id), lastSegment(of: artifact.id)].compactMap { $0 }
        }
        return Set(names.map { Array($0.utf8) })
    }

    private static func first(_ pairs: [([UInt8], Int)]) -> [[UInt8]: Int] {
        Dictionary(pairs, uniquingKeysWith: min)
    }

    /// What the files say about an artifact with a digest that can be compared.
    func answer(about artifact: PinnedArtifact) -> Answer {
        if let given = folder.givenName(of: artifact.id), let place = byName[Array(given.utf8)] {
            guard let digests = all[place].digests else { return .unreadable(given) }
            return artifact.fits(digests) == true
                ? .same(given, opening: digests.opening) : .changed(given, opening: digests.opening)
        }
        // Whatever fits one of its digests is either the artifact, or contradicts another of them.
        let candidates = artifact.comparableDigests.compactMap { byDigest[$0] }.sorted().map { all[$0] }
        if let same = candidates.first(where: { $0.digests.map { artifact.fits($0) == true } ?? false }) {
            return .same(same.name, opening: same.digests?.opening)
        }
        if let other = candidates.first(where: { $0.digests.map(artifact.isContradicted) ?? false }) {
            return .changed(other.name, opening: other.digests?.opening)
        }
        let underIndex = folder.indexedName(of: artifact.id).flatMap { byName[Array($0.utf8)] }.map { all[$0] }
        let last = Self.lastSegment(of: artifact.id)
        let underURL = last.flatMap { strangersByLastPart[Array($0.utf8)] }.map { strangers[$0] }
        if let inPlace = underIndex ?? underURL {
            guard let digests = inPlace.digests else { return .unreadable(inPlace.name) }
            return .changed(inPlace.name, opening: digests.opening)
        }
        return .absent(search)
    }

    /// The folder, which an artifact is not in. A file that was given for one URL is no stranger in it.
    private var search: Search {
        guard let count = folder.searched else { return Search(files: nil, strangers: [], unread: []) }
        let own = strangers.lazy.filter { $0.place < count }
        return Search(
            files: count,
            strangers: own.filter { $0.digests != nil }.prefix(20).map(\.name),
            unread: own.filter { $0.digests == nil }.prefix(20).map(\.name)
        )
    }

    private static func lastSegment(of id: String) -> String? {
        guard BadgeLink.isWeb(id) else { return nil }
        let path = id.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return nil }
        let name = path[path.index(after: slash)...]
        return name.isEmpty ? nil : percentDecoded(Array(name))
    }

    /// A segment of a path with `%20` and the like resolved (RFC 3986 §2.1); as it stands where that gives no text.
    private static func percentDecoded(_ segment: [UInt8]) -> String {
        var bytes: [UInt8] = []
        var index = 0
        while index < segment.count {
            if segment[index] == UInt8(ascii: "%"), index + 2 < segment.count,
                let byte = UInt8(String(decoding: segment[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                bytes.append(byte)
                index += 3
            } else {
                bytes.append(segment[index])
                index += 1
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? String(decoding: segment, as: UTF8.self)
    }

    /// The name of a file without its folders.
    private static func lastPart(of path: String) -> String {
        path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) } ?? path
    }
}
