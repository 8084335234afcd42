/// One step of a YAML text: what libyaml finds next.
enum YAMLEvent {
    /// A text, plain, quoted or a block.
    case scalar(String, isPlain: Bool)
    /// `*name`.
    case alias
    /// A list begins.
    case listStart
    /// A list ends.
    case listEnd
    /// Keys with values begin.
    case mappingStart
    /// Keys with values end.
    case mappingEnd
    /// A document begins.
    case documentStart
    /// The text ends.
    case streamEnd
    /// The stream begins or a document ends: nothing to do.
    case other
}

/// An event with its place, and whether the value that it begins has a name or a type of its own.
struct YAMLStep {
    let event: YAMLEvent
    let mark: YAMLMark
    let hasAnchor: Bool
    let hasTag: Bool
}
