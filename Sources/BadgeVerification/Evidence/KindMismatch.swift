/// A file that is of another kind than is said. It says nothing against a digest that fits: whoever assessed the file
/// assessed that one.
public struct KindMismatch: Sendable, Equatable {
    /// What it is said to be.
    public let declared: FileKind
    /// What it is by its beginning.
    public let found: FileKind

    /// Absent where the two agree, or nobody can tell.
    ///
    /// - Parameters:
    ///   - mediaType: The media type that is declared.
    ///   - opening: The first bytes.
    public init?(declared mediaType: String?, opening: [UInt8]?) {
        guard let declared = mediaType.flatMap(FileKind.init(mediaType:)), let opening else { return nil }
        let found = FileKind(of: opening)
        guard !found.mayBe(declared: declared) else { return nil }
        self.declared = declared
        self.found = found
    }

    /// In words, for any reader.
    public var words: String {
        "said to be \(declared.words); what stands there is \(found.words)"
            + (found == .webPage ? ", perhaps one for logging in, or one that says that the file is gone" : "")
    }

    /// The findings of a result.
    static func findings(_ mismatch: KindMismatch?) -> [Finding] {
        mismatch.map { [Finding("declaredKind", $0.declared.rawValue), Finding("foundKind", $0.found.rawValue)] } ?? []
    }

    /// The words of the findings of a result; absent where it has none.
    static func words(of result: CheckResult) -> String? {
        guard let declared = result.finding("declaredKind").flatMap(FileKind.init(rawValue:)),
            let found = result.finding("foundKind").flatMap(FileKind.init(rawValue:))
        else { return nil }
        return KindMismatch(declared: declared, found: found).words
    }

    private init(declared: FileKind, found: FileKind) {
        self.declared = declared
        self.found = found
    }
}
