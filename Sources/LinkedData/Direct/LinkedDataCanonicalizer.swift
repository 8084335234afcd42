public import BadgeCrypto
public import StrictJSON

/// From a credential, or any other plain JSON-LD document, to what is hashed for its proof: expansion and deserialization in
/// safe mode (JSON-LD 1.1 API §5, §8), then canonical N-Quads (RDFC-1.0).
///
/// Plain documents are written directly by a compiled vocabulary, all others by the complete algorithms; the result is the
/// same. Contexts are compiled on first use and kept, so one canonicalizer is used for many documents, from several threads
/// too.
public struct LinkedDataCanonicalizer: Sendable {
    /// The complete algorithms, with the contexts of this canonicalizer.
    public let processor: JSONLDProcessor
    private let vocabularies = VocabularyCache()

    /// The canonicalizer that knows the built-in contexts.
    public static let builtIn = LinkedDataCanonicalizer(loader: BuiltInContexts())

    /// A canonicalizer that knows the contexts of a loader.
    public init(loader: any ContextLoader) {
        processor = JSONLDProcessor(loader: loader)
    }

    /// The digest of the canonical N-Quads of a document: what `eddsa-rdfc-2022` and `ecdsa-rdfc-2019` hash (Data Integrity
    /// EdDSA §3.2.3 and §3.2.4, once for the document without its proof, once for the proof options).
    ///
    /// - Parameters:
    ///   - document: One object with its `@context`.
    ///   - hash: The algorithm of the digest, by which blank nodes are told apart too.
    ///   - limits: What the statements may be at most.
    /// - Throws: What ``JSONLDProcessor/dataset(of:documentURL:expandContext:options:limits:)`` throws in safe mode, and
    ///   `rdfc.tooMuchWork` and `rdfc.tooDeepChain`.
    public func digest(
        of document: JSON,
        hash: Multihash.Algorithm = .sha256,
        limits: RDFLimits = .untrusted
    ) throws(LinkedDataError) -> [UInt8] {
        try dataset(of: document, limits: limits).canonicalDigest(hash: hash)
    }

    /// The canonical N-Quads themselves, to be looked at or compared: what ``digest(of:hash:limits:)`` is the digest of.
    public func canonicalForm(
        of document: JSON,
        hash: Multihash.Algorithm = .sha256,
        limits: RDFLimits = .untrusted
    ) throws(LinkedDataError) -> CanonicalForm {
        try dataset(of: document, limits: limits).canonicalForm(hash: hash)
    }

    /// Everything in a document that would reach no signed statement; nothing where it can be written directly.
    ///
    /// - Returns: What ``JSONLDProcessor/losses(in:options:)`` finds.
    public func losses(in document: JSON) -> [LinkedDataError] {
        directDataset(of: document) == nil ? processor.losses(in: document) : []
    }

    /// The statements of a document, in safe mode.
    public func dataset(
        of document: JSON,
        limits: RDFLimits = .untrusted
    ) throws(LinkedDataError) -> RDFDataset {
        if let dataset = directDataset(of: document, limits: limits) { return dataset }
        return try processor.dataset(of: document, options: .credential, limits: limits)
    }

    /// The statements of a document that can be written directly; nothing where it is left to the complete algorithms, or is
    /// not right.
    package func directDataset(of document: JSON, limits: RDFLimits = .untrusted) -> RDFDataset? {
        guard case .object(let object) = document, let context = object["@context"] else { return nil }
        let source = ContextSource(loader: processor.loader, cache: processor.cache)
        guard var vocabulary = vocabularies.vocabulary(for: context) ?? newVocabulary(for: context, from: source) else {
            return nil
        }
        guard let place = object.placeAnew() else { return nil }
        // A document that teaches the vocabulary something is written again: its terms are learned first, then what they
        // mean in scopes that met them before they were known
        for pass in 1...4 {
            var writer = DirectWriter(vocabulary, source: source, limits: limits)
            do throws(NotDirect) {
                try writer.write(place)
            } catch {
                if writer.vocabulary.isFull { vocabularies.forget(vocabulary) }
                return nil
            }
            if !writer.isLearning {
                if pass > 1 { vocabularies.keep(vocabulary) }
                return writer.dataset
            }
            vocabulary = writer.vocabulary
            vocabulary.rankNames()
        }
        return nil
    }

    private func newVocabulary(for context: JSON, from source: ContextSource) -> Vocabulary? {
        guard let urls = Vocabulary.urls(context) else { return nil }
        return try? Vocabulary(contexts: urls, from: source)
    }
}
