extension JSONLDProcessor {
    /// The processor over the built-in contexts, shared by all: each context is processed once in a program.
    public static let builtIn = LinkedDataCanonicalizer.builtIn.processor
}
