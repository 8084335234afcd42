/// The optional inputs of context processing (JSON-LD 1.1 API §4.1.2).
struct ContextCall {
    /// Against what references to contexts are resolved.
    var baseURL: String?
    /// The context documents that are being processed, outermost first.
    var remoteContexts: [String] = []
    /// Whether protected terms may be redefined.
    var overridesProtected = false
    /// Whether the result also holds in the next node object.
    var propagates = true
    /// Whether a scoped context is being processed for its use, not only to find its errors.
    var validatesScoped = true
    /// Whether what is being processed comes from context documents only.
    var isShared = false
    /// Whether what is being processed is published and known to be right, so that its scoped contexts are looked at only
    /// where they are used.
    var isProven = false
}

extension ContextCall {
    /// The inputs for the scoped context of a term.
    init(scopeOf definition: TermDefinition) {
        self.init(baseURL: definition.baseURL, isProven: definition.isProven)
    }
}
