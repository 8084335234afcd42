public import StrictJSON

/// Where context documents come from. A loader has no network of its own: it knows documents, or is given them.
public protocol ContextLoader: Sendable {
    /// The document at an absolute URL, with the URL under which it was found; nothing where none is known under these
    /// bytes.
    ///
    /// - Throws: ``LinkedDataError`` where there is one that cannot be read.
    func document(at url: String) throws(LinkedDataError) -> ContextDocument?

    /// Whether there is a document under these bytes. It may still be one that cannot be read.
    func knows(_ url: String) -> Bool

    /// The URLs of all documents that are known, for messages.
    var knownURLs: [String] { get }

    /// Whether the document under these bytes is one that the user gave, whose words mean what the user's file says.
    func isGiven(_ url: String) -> Bool
}

/// A document that holds a context.
public struct ContextDocument: Sendable {
    /// The URL against which references in it are resolved.
    public let url: String
    /// The whole document: an object with a member `@context`.
    public let content: JSON
    /// Whether every scoped context in it was processed once and found right: so with the built-in ones.
    let isProven: Bool

    /// A document.
    public init(url: String, content: JSON) {
        self.init(url: url, content: content, isProven: false)
    }

    init(url: String, content: JSON, isProven: Bool) {
        self.url = url
        self.content = content
        self.isProven = isProven
    }
}

/// A loader of documents that are given.
public struct GivenContexts: ContextLoader {
    private let documents: [ByteKey: ContextDocument]

    /// A loader that knows these documents; of two with one URL the later counts.
    public init(_ documents: [ContextDocument]) {
        var table: [ByteKey: ContextDocument] = [:]
        for document in documents { table[ByteKey(document.url)] = document }
        self.documents = table
    }

    /// The given document with this URL.
    public func document(at url: String) throws(LinkedDataError) -> ContextDocument? {
        documents[ByteKey(url)]
    }

    /// Whether a document with this URL was given.
    public func knows(_ url: String) -> Bool {
        documents[ByteKey(url)] != nil
    }

    /// Whether a document with this URL was given: all that are known were.
    public func isGiven(_ url: String) -> Bool {
        knows(url)
    }

    /// The URLs of the documents, sorted by their bytes.
    public var knownURLs: [String] {
        documents.keys.map(\.text).sorted { $0.precedesInBytes($1) }
    }
}
