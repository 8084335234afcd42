import Synchronization

/// Active contexts and context documents that were processed, for all documents of one processor.
final class ContextCache: Sendable {
    /// What an active context was made of. It holds the contexts that it names.
    struct Key: Hashable, Sendable {
        /// The context that was in force.
        let active: ActiveContext
        /// The context whose term brought the scoped context; nothing for contexts of the document.
        let scope: ActiveContext?
        /// The URLs of the document's contexts and their base, or the term.
        let name: [ByteKey]
        /// What kind of context it is.
        let kind: Kind

        static func == (left: Key, right: Key) -> Bool {
            left.active === right.active && left.scope === right.scope && left.name == right.name
                && left.kind == right.kind
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(ObjectIdentifier(active))
            hasher.combine(scope.map(ObjectIdentifier.init))
            hasher.combine(name)
            hasher.combine(kind)
        }
    }

    /// Where a context comes from: the document, a property, a type, a type in the keys of a map.
    enum Kind: Hashable, Sendable {
        case document
        case property
        case type
        case typeOfMap
    }

    private struct Content {
        var contexts: [Key: ActiveContext] = [:]
        var initial: [ByteKey?: ActiveContext] = [:]
        var documents: [ByteKey: ContextDocument] = [:]
    }

    /// How many active contexts are kept: those of all published contexts in all usual combinations are some hundred.
    private static let capacity = 2000

    private let content = Mutex(Content())

    init() {}

    /// The context that was kept for a key.
    func context(for key: Key) -> ActiveContext? {
        content.withLock { $0.contexts[key] }
    }

    /// Keeps a context, as long as there is room.
    func keep(_ context: ActiveContext, for key: Key) {
        content.withLock { content in
            if content.contexts.count < ContextCache.capacity { content.contexts[key] = context }
        }
    }

    /// The context before any other, for a base.
    func initial(base: String?) -> ActiveContext {
        content.withLock { content in
            let key = base.map(ByteKey.init)
            if let known = content.initial[key] { return known }
            let context = ActiveContext(ContextMappings(base: base), isShared: true)
            if content.initial.count < ContextCache.capacity { content.initial[key] = context }
            return context
        }
    }

    /// The document at a URL: kept, or from the loader and then kept.
    func document(at url: String, from loader: any ContextLoader) throws(LinkedDataError) -> ContextDocument? {
        if let known = content.withLock({ $0.documents[ByteKey(url)] }) { return known }
        guard let document = try loader.document(at: url) else { return nil }
        content.withLock { content in
            if content.documents.count < ContextCache.capacity { content.documents[ByteKey(url)] = document }
        }
        return document
    }
}
