internal import StrictJSON

/// Which files that nothing names were probably meant by those that are named and not there. It is worked out once for a
/// submission, for the first of each only: a folder can hold ten thousand files.
struct NearFiles: Sendable {
    /// The most missing files for which one is looked for.
    private static let missing = 20

    /// By the path that is not there: the file that was meant, and how that is said.
    private let guesses: [[UInt8]: (name: String, words: String)]
    /// The files that were meant.
    private let meant: Set<[UInt8]>

    /// - Parameters:
    ///   - paths: The files that are named and not there.
    ///   - unnamed: The files that nothing names.
    init(_ paths: [String], among unnamed: [String]) {
        let others = unnamed.prefix(UntrustedInput.unnamedFiles).map { Candidate($0) }
        var guesses: [[UInt8]: (name: String, words: String)] = [:]
        for path in paths.prefix(Self.missing) {
            if let guess = Self.guess(path, others) { guesses[Array(path.utf8)] = guess }
        }
        self.guesses = guesses
        meant = Set(guesses.values.map { Array($0.name.utf8) })
    }

    /// How it is said which file was meant, absent where nobody can tell.
    func words(near path: String) -> String? {
        guesses[Array(path.utf8)]?.words
    }

    /// Whether a file was probably meant by another name.
    func holds(_ name: String) -> Bool {
        meant.contains(Array(name.utf8))
    }

    private static func guess(_ path: String, _ others: [Candidate]) -> (name: String, words: String)? {
        let own = Candidate(path)
        if let same = others.first(where: { $0.small.isSameBytes(as: own.small) }) {
            return (same.path, "did you mean \(DisplayText.escaped(same.path))?")
        }
        if let other = others.first(where: { $0.stem.isSameBytes(as: own.stem) }) {
            let said =
                own.ending.isSameBytes(as: "csv")
                ? "\(DisplayText.escaped(other.path)) lies there: save it as CSV under the name \(DisplayText.escaped(path))"
                : "did you mean \(DisplayText.escaped(other.path))?"
            return (other.path, said)
        }
        return NearName.only(to: path, among: others.map(\.path)).map {
            ($0, "did you mean \(DisplayText.escaped($0))?")
        }
    }

    /// A path with what it is compared by.
    private struct Candidate {
        let path: String
        /// In small letters.
        let small: String
        /// Without the ending of its name, in small letters.
        let stem: String
        /// That ending, in small letters.
        let ending: String

        init(_ path: String) {
            self.path = path
            small = path.lowercased()
            let bytes = Array(small.utf8)
            guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), !bytes[dot...].contains(UInt8(ascii: "/")) else {
                (stem, ending) = (small, "")
                return
            }
            stem = String(decoding: bytes[..<dot], as: UTF8.self)
            ending = String(decoding: bytes[(dot + 1)...], as: UTF8.self)
        }
    }
}
