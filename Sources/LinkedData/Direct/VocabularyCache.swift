import StrictJSON
import Synchronization

/// The vocabularies of the arrays of contexts that documents had so far.
final class VocabularyCache: Sendable {
    private let vocabularies = Mutex<[Vocabulary]>([])

    /// The most vocabularies that are kept: real documents have some twenty different arrays of contexts.
    private static let capacity = 32

    init() {}

    /// The vocabulary for what stands behind `@context` at the root of a document.
    func vocabulary(for context: JSON) -> Vocabulary? {
        vocabularies.withLock { $0.first { Vocabulary.names($0.contexts, context) } }
    }

    /// Keeps a vocabulary, unless one that knows more is there already.
    func keep(_ vocabulary: Vocabulary) {
        vocabularies.withLock { vocabularies in
            guard let place = VocabularyCache.place(of: vocabulary, in: vocabularies) else {
                if vocabularies.count == VocabularyCache.capacity { vocabularies.removeFirst() }
                vocabularies.append(vocabulary)
                return
            }
            if vocabularies[place].size < vocabulary.size { vocabularies[place] = vocabulary }
        }
    }

    /// Forgets what is known for the contexts of a vocabulary, so that it begins anew.
    func forget(_ vocabulary: Vocabulary) {
        vocabularies.withLock { vocabularies in
            if let place = VocabularyCache.place(of: vocabulary, in: vocabularies) { vocabularies.remove(at: place) }
        }
    }

    private static func place(of vocabulary: Vocabulary, in vocabularies: [Vocabulary]) -> Int? {
        let context = JSON.array(vocabulary.contexts.map { .string($0) })
        return vocabularies.firstIndex { Vocabulary.names($0.contexts, context) }
    }
}
