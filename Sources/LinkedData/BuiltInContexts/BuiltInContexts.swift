/// The loader of the built-in contexts: all published ones that credentials, badges, transcripts, status lists, proofs and
/// keys use, in every published version. It knows nothing else and fetches nothing.
public struct BuiltInContexts: ContextLoader {
    private static let table: [ByteKey: BuiltInContext] = {
        var table: [ByteKey: BuiltInContext] = [:]
        for context in BuiltInContext.all {
            for url in context.urls { table[ByteKey(url)] = context }
        }
        return table
    }()

    private let more: GivenContexts

    /// The built-in contexts.
    ///
    /// - Parameter more: Documents that the user gives, for URLs that are not built in or instead of those that are.
    public init(more: [ContextDocument] = []) {
        self.more = GivenContexts(more)
    }

    /// The given or built-in document at a URL.
    public func document(at url: String) throws(LinkedDataError) -> ContextDocument? {
        if let given = try more.document(at: url) { return given }
        return BuiltInContexts.table[ByteKey(url)].map {
            ContextDocument(url: url, content: $0.document, isProven: true)
        }
    }

    /// Whether a document with this URL was given or is built in.
    public func knows(_ url: String) -> Bool {
        more.knows(url) || BuiltInContexts.table[ByteKey(url)] != nil
    }

    /// Whether a document with this URL was given beside the built-in ones, or in the place of one.
    public func isGiven(_ url: String) -> Bool {
        more.knows(url)
    }

    /// The URLs of all documents, sorted by their bytes.
    public var knownURLs: [String] {
        (BuiltInContexts.table.keys.map(\.text) + more.knownURLs).sorted { $0.precedesInBytes($1) }
    }
}
