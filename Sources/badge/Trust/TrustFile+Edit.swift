import BadgePrograms
import BadgeVerification
import Glibc
import StrictJSON

/// Changes of the file, each of a few lines: the rest of it stays as it is, comments and all. Whoever else changes it at
/// the same time waits: the folder is locked from reading the file to replacing it.
extension TrustFile {
    /// The file with one more issuer, domain or registry.
    ///
    /// - Returns: Whether it was added; not where the same entry is on the list already.
    static func adding(_ kind: Item.Kind, on date: String, to path: String) throws -> Bool {
        try makeFolder(of: path)
        return try locked(path) { () throws -> Bool in
            let isNew = !InputFile.exists(path)
            let old = isNew ? Array("format: \(format)\nissuers:\n".utf8) : try InputFile.read(path, limit: limit)
            let before = isNew ? [] : try TrustFile(path: path, bytes: old).items
            if before.contains(where: { isSame($0.kind, kind) }) { return false }
            let lines = TrustFileText.lines(of: kind, added: date)
            let issuers = before.filter { !$0.kind.isRegistry }
            let registries = before.dropFirst(issuers.count)
            let wanted =
                kind.isRegistry
                ? before.map(\.kind) + [kind] : issuers.map(\.kind) + [kind] + registries.map(\.kind)
            let text = TrustFileText(old)
            let last = kind.isRegistry ? registries.last?.mark : issuers.last?.mark
            let list = kind.isRegistry ? "registries:" : "issuers:"
            for new in text.inserting(lines, into: list, after: last) {
                guard let after = try? TrustFile(path: path, bytes: new).items.map(\.kind), isSame(after, wanted) else {
                    continue
                }
                try ReplacedFile.write(new, to: path, replacing: !isNew)
                return true
            }
            throw FileError(
                .badValue,
                DisplayText.quoted(path) + " is not laid out so that an entry can be added to it",
                hint: "write \(list) as a list with a line for each key, or add these lines to it yourself:\n"
                    + lines.joined(separator: "\n")
            )
        }
    }

    /// What became of taking entries off the list.
    struct Removal {
        /// How many entries were removed.
        let count: Int
        /// The comments that stood inside them and went with them.
        let comments: [String]
    }

    /// The file without every entry that is meant.
    ///
    /// - Returns: What was removed; nothing where nothing is meant.
    static func removing(from path: String, _ isMeant: (Item.Kind) -> Bool) throws -> Removal {
        try locked(path) { () throws -> Removal in
            let old = try InputFile.read(path, limit: limit)
            let before = try TrustFile(path: path, bytes: old).items
            let meant = before.filter { isMeant($0.kind) }
            if meant.isEmpty { return Removal(count: 0, comments: []) }
            var text = TrustFileText(old)
            var comments: [String] = []
            // From the last one, so that the lines of those before it stay where they are
            for item in meant.sorted(by: { $0.mark > $1.mark }) {
                comments = text.removeEntry(at: item.mark) + comments
            }
            let rest = before.map(\.kind).filter { !isMeant($0) }
            guard let after = try? TrustFile(path: path, bytes: text.bytes).items.map(\.kind), isSame(after, rest)
            else {
                throw FileError(
                    .badValue,
                    DisplayText.quoted(path) + " is not laid out so that an entry can be taken out of it",
                    hint: "delete it yourself, at line " + meant.map { "\($0.mark.line)" }.joined(separator: ", ")
                )
            }
            try ReplacedFile.write(text.bytes, to: path, replacing: true)
            return Removal(count: meant.count, comments: comments)
        }
    }

    /// Whether two entries say the same of the same one: what the user calls it does not count.
    static func isSame(_ left: Item.Kind, _ right: Item.Kind) -> Bool {
        switch (left, right) {
        case (.issuer(let one), .issuer(let other)):
            one.issuer.isSameBytes(as: other.issuer) && one.keys == other.keys && isSame(one.scope, other.scope)
        case (.domain(let one), .domain(let other)):
            one.domain.isSameBytes(as: other.domain) && isSame(one.scope, other.scope)
        case (.registry(let one), .registry(let other)): one.place.isSameBytes(as: other.place)
        default: false
        }
    }

    private static func isSame(_ left: [Item.Kind], _ right: [Item.Kind]) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { isSame($0, $1) }
    }

    private static func isSame(_ left: TrustScope, _ right: TrustScope) -> Bool {
        func texts(_ scope: TrustScope) -> [[UInt8]]? { scope.achievements?.map { Array($0.text.utf8) } }
        return left.from == right.from && left.until == right.until && texts(left) == texts(right)
    }

    private static func locked<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
        let above = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropLast()
        let folder = above.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
        let isAtRoot = folder.isEmpty && path.utf8.first == UInt8(ascii: "/")
        let locked = try Descriptor.folderToWriteInto(isAtRoot ? "/" : folder.isEmpty ? "." : folder)
        while flock(locked.number, LOCK_EX) != 0 && errno == EINTR {}
        defer { flock(locked.number, LOCK_UN) }
        return try body()
    }

    private static func makeFolder(of path: String) throws {
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
        var built = path.utf8.first == UInt8(ascii: "/") ? "" : "."
        for part in parts {
            built += "/" + String(decoding: part, as: UTF8.self)
            guard unsafe mkdir(built, 0o700) == 0 || errno == EEXIST else { throw Descriptor.unwritable(path) }
        }
    }
}
