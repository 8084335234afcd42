/// What a reader of an SVG found in it, as places in its bytes.
struct SVGDocument {
    /// The name of the root element.
    var rootName = 0..<0
    /// The root's start tag, from `<` to `>`.
    var rootTag = 0..<0
    /// Whether the root has no content and no end tag: `<svg/>`.
    var rootIsEmpty = false
    /// The prefixes declared on the root, each with its meaning; the default namespace is not among them.
    var rootPrefixes: [(prefix: [UInt8], meaning: SVGNamespaces.Meaning)] = []
    /// Every badge element, wherever it stands, in the order of their start tags.
    var badges: [SVGBadgeElement] = []
}
