import StrictJSON

/// Schemas in the form in which they judge: by number, with references resolved.
struct CompiledSchemas: Sendable {
    /// Every schema.
    var nodes: [SchemaNode] = []
    /// Every schema resource: a document, or a part of one that `$id` names.
    var resources: [SchemaResource] = []
    /// Whether some schema asks what others have left unevaluated, so that it must be noted what they evaluate.
    var asksUnevaluated = false

    /// The URL of the document of a schema and its place there as the fragment, escaped and cut.
    func location(of node: Int, keyword: String) -> String {
        var tokens = keyword.isEmpty ? [] : [keyword]
        var node = node
        while nodes[node].parent >= 0 {
            tokens += nodes[node].tokens.reversed()
            node = nodes[node].parent
        }
        let pointer = JSONPointer(tokens: tokens.reversed().map { DisplayText.escaped($0, limit: 100) })
        return DisplayText.escaped(nodes[node].tokens.first ?? "", limit: 300) + "#" + pointer.description
    }
}

/// One schema.
struct SchemaNode: Sendable {
    /// The resource that it belongs to.
    let resource: Int
    /// The schema that it stands in; negative for the top of a document.
    let parent: Int
    /// The way from there; for the top of a document its URL.
    let tokens: [String]
    /// Its rules, in the order in which they are judged.
    var rules: [SchemaRule] = []
}

/// A schema resource.
struct SchemaResource: Sendable {
    /// Its top.
    let root: Int
    /// Whether `$recursiveAnchor` is true at its top.
    var isRecursive = false
    /// The places that `$dynamicAnchor` names.
    var dynamicAnchors: [[UInt8]: Int] = [:]
}

/// One rule, with the keyword that it comes from.
struct SchemaRule: Sendable {
    /// The keyword.
    let keyword: String
    /// What it asks.
    let kind: Kind

    /// What a rule asks.
    indirect enum Kind: Sendable {
        /// Nothing is right.
        case never
        /// It cannot be told what is asked.
        case undetermined(JSONSchemaError)
        case type(TypeSet)
        /// One of these values, each in canonical form; the text names some.
        case values([[UInt8]], text: String)
        case multipleOf(ExactNumber, text: String)
        case bound(NumberBound, ExactNumber, text: String)
        case length(CountBound)
        case pattern(SchemaPattern)
        case items(CountBound)
        case uniqueItems
        case members(CountBound)
        case required([String])
        case dependentRequired([(String, [String])])
        case format(SchemaFormat)
        case properties(PropertyRules)
        case propertyNames(Int)
        /// Schemas of the first items, and of those behind them.
        case itemSchemas(first: [Int], others: Int?, othersKeyword: String)
        /// `notesPlaces`: whether items that fit count as evaluated.
        case contains(Int, minimum: Int, maximum: Int?, notesPlaces: Bool)
        case allOf([Int])
        case anyOf([Int])
        case oneOf([Int])
        case not(Int)
        case conditional(Int, then: Int?, otherwise: Int?)
        case dependentSchemas([(String, Int)])
        /// The keyword of older drafts that was both.
        case dependencies([(String, Int)], [(String, [String])])
        case reference(Int)
        case recursiveReference(Int)
        case dynamicReference(Int, anchor: [UInt8])
        case unevaluatedProperties(Int)
        case unevaluatedItems(Int)
    }
}

/// A bound of numbers.
enum NumberBound: Sendable {
    case minimum
    case maximum
    case exclusiveMinimum
    case exclusiveMaximum

    /// The keyword.
    static func named(_ keyword: String) -> NumberBound? {
        switch keyword {
        case "minimum": .minimum
        case "maximum": .maximum
        case "exclusiveMinimum": .exclusiveMinimum
        case "exclusiveMaximum": .exclusiveMaximum
        default: nil
        }
    }

    /// Whether a number keeps it.
    func admits(_ number: ExactNumber, _ bound: ExactNumber) -> Bool {
        switch self {
        case .minimum: !(number < bound)
        case .maximum: !(bound < number)
        case .exclusiveMinimum: bound < number
        case .exclusiveMaximum: number < bound
        }
    }

    /// What it asks, in words before the number.
    var words: String {
        switch self {
        case .minimum: "at least "
        case .maximum: "at most "
        case .exclusiveMinimum: "more than "
        case .exclusiveMaximum: "less than "
        }
    }
}

/// A bound of lengths and of numbers of items and members.
enum CountBound: Sendable {
    case atLeast(Int)
    case atMost(Int)

    /// Whether a count keeps it.
    func admits(_ count: Int) -> Bool {
        switch self {
        case .atLeast(let bound): count >= bound
        case .atMost(let bound): count <= bound
        }
    }

    /// What it asks, in words.
    var words: String {
        switch self {
        case .atLeast(let bound): "at least \(bound)"
        case .atMost(let bound): "at most \(bound)"
        }
    }
}

/// The rules for the members of an object.
struct PropertyRules: Sendable {
    /// By name.
    var named: [[UInt8]: Int] = [:]
    /// By the form of the name.
    var patterned: [(SchemaPattern, Int)] = []
    /// For all others.
    var others: Int?
}
