internal import StrictJSON

/// The keys and values of a YAML mapping while the file is being understood. It notes which keys were asked for: the
/// others are unknown.
public final class YAMLMapping {
    private let entries: [YAMLNode.Entry]
    private let place: YAMLMark
    private let path: String
    private let problems: YAMLProblems
    /// Whether the mapping stands for one that is not there, which has been reported.
    private let isSilent: Bool
    /// Where it is noted which keys are asked for, while the shape of a format is taken down.
    let shape: YAMLShape?
    private var asked: [String] = []
    private var isFinished = false

    init(entries: [YAMLNode.Entry], mark: YAMLMark, path: String, problems: YAMLProblems, isSilent: Bool) {
        self.entries = entries
        place = mark
        self.path = path
        self.problems = problems
        self.isSilent = isSilent
        shape = nil
    }

    /// No keys, and nothing is told about that.
    convenience init(entries: [YAMLNode.Entry]) {
        self.init(
            entries: entries,
            mark: YAMLMark(line: 0, column: 0),
            path: "",
            problems: YAMLProblems(file: ""),
            isSilent: true
        )
    }

    /// The keys of no file, that note which are asked for.
    init(noting shape: YAMLShape) {
        entries = []
        place = YAMLMark(line: 0, column: 0)
        path = ""
        problems = YAMLProblems(file: "")
        isSilent = true
        self.shape = shape
        shape.noteKeys()
    }

    /// Where the mapping begins.
    public var mark: YAMLMark {
        place
    }

    /// The value of a key; a key that is not there is a fault.
    public func required(_ key: String) -> YAMLValue {
        if let shape { return YAMLValue(noting: shape.key(key, isRequired: true)) }
        if let value = optional(key) { return value }
        if !isSilent {
            let inside = path.isEmpty ? "" : path + ": "
            problems.add(.missingKey, place, inside + "the key \(key) is missing", "add a line \(key): …")
        }
        return YAMLValue(missingAt: place, path: child(key), problems: problems)
    }

    /// The value of a key, absent where the key is.
    public func optional(_ key: String) -> YAMLValue? {
        if let shape { return YAMLValue(noting: shape.key(key, isRequired: false)) }
        note(key)
        guard let entry = entries.first(where: { $0.key.isSameBytes(as: key) }) else { return nil }
        return YAMLValue(node: entry.value, path: child(key), problems: problems)
    }

    /// The entries of the list under a key, none where the key is absent.
    public func list(_ key: String) -> [YAMLValue] {
        optional(key)?.list ?? []
    }

    /// Whether the mapping has this key. Does not count as asking for it.
    public func has(_ key: String) -> Bool {
        shape?.hasKeys ?? entries.contains { $0.key.isSameBytes(as: key) }
    }

    /// Every key with its value, in their order: for mappings whose keys are names that the file chooses.
    public var all: [(key: YAMLValue, value: YAMLValue)] {
        if let shape { return [(YAMLValue(noting: YAMLShape()), YAMLValue(noting: shape.anyKey))] }
        return entries.map { entry in
            note(entry.key)
            let key = YAMLValue(node: .scalar(entry.key, isPlain: true, entry.keyMark), path: path, problems: problems)
            return (key, YAMLValue(node: entry.value, path: child(DisplayText.escaped(entry.key)), problems: problems))
        }
    }

    /// Notes what the reader asks of keys together, for the schema of the format.
    func demand(_ demand: @autoclosure () -> JSON) {
        if let shape { shape.demand(demand()) }
    }

    /// Reports a fault of the mapping as a whole, or of the place in it that is given.
    public func fail(_ code: ProgramError.Code, _ detail: String, hint: String? = nil, at mark: YAMLMark? = nil) {
        guard !isSilent else { return }
        problems.add(code, mark ?? place, path.isEmpty ? detail : path + ": " + detail, hint)
    }

    /// Reports every key that was not asked for, with the nearest one that the format has. ``YAMLValue/mapping(_:)``
    /// calls it.
    func finish() {
        guard !isFinished else { return }
        isFinished = true
        for entry in entries where !asked.contains(where: { $0.isSameBytes(as: entry.key) }) {
            let inside = path.isEmpty ? "" : path + ": "
            let near = NearName.nearest(to: entry.key, among: asked)
            let known = asked.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: ", ")
            problems.add(
                .unknownKey,
                entry.keyMark,
                inside + "the key \(DisplayText.quoted(entry.key)) is not known here",
                near.map { "did you mean \($0)?" } ?? (Self.isRestOfText(entry) ? Self.quoting : "")
                    + "known here: \(known)"
            )
        }
    }

    /// Whether a key is probably the rest of a text that was cut at its comma: `{name: With whom, and why?}`.
    private static func isRestOfText(_ entry: YAMLNode.Entry) -> Bool {
        guard case .scalar("", isPlain: true, _) = entry.value else { return false }
        return !entry.key.utf8.allSatisfy { byte in
            switch byte | 0x20 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): true
            default: false
            }
        }
    }

    private static let quoting =
        "inside { } a comma ends a text: where the text before it goes on here, put all of it in quotation marks; "

    private func note(_ key: String) {
        if !asked.contains(where: { $0.isSameBytes(as: key) }) { asked.append(key) }
    }

    private func child(_ key: String) -> String {
        path.isEmpty ? key : path + "." + key
    }
}
