internal import StrictJSON

/// What the reader of a format asks of a file: which keys there are, which of them must be there, and what stands under
/// each. It is taken down from the reader itself, which is run without a file, so that a schema and the reader cannot
/// differ. See ``FormatSchema``.
///
/// Not shared between tasks.
public final class YAMLShape {
    /// What a reader takes a text for.
    enum Scalar {
        /// Any text.
        case text
        /// A text on one line, perhaps with a regular expression that must not fit.
        case line(atMost: Int, not: String?)
        /// A text of several lines.
        case prose(atMost: Int)
        /// A name for use in references.
        case identifier
        /// `true` or `false`.
        case bool
        /// A whole number.
        case whole(ClosedRange<Int>)
        /// A decimal number.
        case number
        /// A day.
        case date
        /// One of a set of words.
        case choice([String])
        /// A web address.
        case webAddress
        /// The SHA-256 of a file.
        case sha256
        /// A text of a certain form, said by a regular expression.
        case form(String, atMost: Int)
        /// A cell of a table: a text, or nothing.
        case cell(atMost: Int)
    }

    /// A key that the reader asks for.
    struct Key {
        let name: String
        /// Whether its absence is a fault.
        var isRequired: Bool
        let shape: YAMLShape
    }

    /// What a text is taken for; absent where no text is read.
    private(set) var scalar: Scalar?
    /// The entries of a list; absent where no list is read.
    private(set) var entries: YAMLShape?
    /// How many entries the list must have, and how many it may have; absent where any number will do.
    private(set) var leastEntries: Int?
    private(set) var mostEntries: Int?
    /// Whether no entry may stand there twice.
    private(set) var areDistinct = false
    /// What the keys ask of one another, as a schema says it.
    private(set) var demands: [JSON] = []
    /// The keys, in the order in which they are asked for; absent where no keys are read.
    private(set) var keys: [Key]?
    /// What stands under a key that the file chooses; absent where the file chooses none.
    private(set) var named: YAMLShape?
    /// The name of a definition that says what stands here, absent where it is said here.
    private(set) var reference: String?
    /// The sets of required keys of the ways in which the same place can be filled; see ``add(_:)``.
    private(set) var alternatives: [[String]] = []

    /// What the reader is told that asks whether a key is there before it asks for the key.
    let hasKeys: Bool

    init(hasKeys: Bool = true) {
        self.hasKeys = hasKeys
    }

    /// What a reader asks for that gets a file of this format.
    ///
    /// - Parameters:
    ///   - hasKeys: What the reader is told that asks whether a key is there before it asks for the key.
    ///   - read: The reader of the keys. It gets values that are empty, and whatever it returns is thrown away.
    public static func of<Value>(hasKeys: Bool = true, _ read: (YAMLMapping) -> Value) -> YAMLShape {
        let shape = YAMLShape(hasKeys: hasKeys)
        shape.key("format", isRequired: true).note(.text)
        _ = read(YAMLMapping(noting: shape))
        return shape
    }

    /// The same for a part of a file.
    static func ofPart<Value>(_ read: (YAMLMapping) -> Value) -> YAMLShape {
        let shape = YAMLShape()
        _ = read(YAMLMapping(noting: shape))
        return shape
    }

    /// What a text is taken for. Every kind of text is asked for as any text first.
    func note(_ scalar: Scalar) {
        if case .text = scalar, self.scalar != nil { return }
        self.scalar = scalar
    }

    /// That keys are read here.
    func noteKeys() {
        if keys == nil { keys = [] }
    }

    /// That another definition says what stands here.
    func refer(to definition: String) {
        reference = definition
    }

    /// That a list must have so many entries.
    func noteEntries(atLeast least: Int?, atMost most: Int?, areDistinct: Bool) {
        leastEntries = least ?? leastEntries
        mostEntries = most ?? mostEntries
        self.areDistinct = self.areDistinct || areDistinct
    }

    /// What the keys ask of one another.
    func demand(_ demand: JSON) {
        let text = demand.compactText()
        if !demands.contains(where: { $0.compactText().isSameBytes(as: text) }) { demands.append(demand) }
    }

    /// What stands under a key. One that is asked for twice is required where it is once.
    func key(_ name: String, isRequired: Bool) -> YAMLShape {
        noteKeys()
        if let index = keys?.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }), let known = keys?[index] {
            keys?[index].isRequired = known.isRequired || isRequired
            return known.shape
        }
        let shape = YAMLShape(hasKeys: hasKeys)
        keys?.append(Key(name: name, isRequired: isRequired, shape: shape))
        return shape
    }

    /// The entries of the list that is read here.
    var entry: YAMLShape {
        let shape = entries ?? YAMLShape(hasKeys: hasKeys)
        entries = shape
        return shape
    }

    /// What stands under any key.
    var anyKey: YAMLShape {
        let shape = named ?? YAMLShape(hasKeys: hasKeys)
        named = shape
        noteKeys()
        return shape
    }

    /// Adds what another run of the same reader asked for, on a way that the first did not take. A key is required where all
    /// runs require it; where they require different ones, the file has those of one of them.
    func add(_ other: YAMLShape) {
        if case .none = scalar { scalar = other.scalar }
        if reference == nil { reference = other.reference }
        noteEntries(atLeast: other.leastEntries, atMost: other.mostEntries, areDistinct: other.areDistinct)
        for demand in other.demands { self.demand(demand) }
        if let theirs = other.entries {
            if let entries { entries.add(theirs) } else { entries = theirs }
        }
        if let theirs = other.named {
            if let named { named.add(theirs) } else { named = theirs }
        }
        guard let theirs = other.keys else { return }
        guard let own = keys else {
            keys = theirs
            alternatives = other.alternatives
            return
        }
        alternatives = (alternatives.isEmpty ? [Self.required(own)] : alternatives) + [Self.required(theirs)]
        for index in own.indices {
            let their = theirs.first { $0.name.utf8.elementsEqual(own[index].name.utf8) }
            keys?[index].isRequired = own[index].isRequired && their?.isRequired ?? false
            if let their { own[index].shape.add(their.shape) }
        }
        for their in theirs where !own.contains(where: { $0.name.utf8.elementsEqual(their.name.utf8) }) {
            keys?.append(Key(name: their.name, isRequired: false, shape: their.shape))
        }
    }

    private static func required(_ keys: [Key]) -> [String] {
        keys.filter(\.isRequired).map(\.name)
    }
}
