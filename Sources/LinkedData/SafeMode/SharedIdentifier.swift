public import StrictJSON

/// An identifier under which several objects of a document say something. In statements they are one: what one object says
/// might as well stand in another, and no signature tells. Whoever shows the document must not show them as two.
public struct SharedIdentifier: Sendable, Equatable {
    /// The identifier: an IRI or a blank node identifier.
    public let id: String
    /// Where the objects stand, in document order.
    public let places: [JSONPointer]
    /// Whether the objects say different things.
    public let isDifferent: Bool

    /// Equal when all parts are the same bytes.
    public static func == (left: SharedIdentifier, right: SharedIdentifier) -> Bool {
        left.id.isSameBytes(as: right.id) && left.places == right.places && left.isDifferent == right.isDifferent
    }
}

/// The objects with identifiers and something said that were met so far.
struct IdentifiedObjects {
    private struct Entry {
        let id: String
        let content: JSON
        var places: [JSONPointer]
        var isDifferent = false
    }

    private var entries: [Entry] = []
    private var numbers: [ByteKey: Int] = [:]

    /// Takes note of an expanded object.
    mutating func add(_ members: [JSONObject.Member], at path: [String]) {
        guard members.count > 1, let id = members.first(where: { Keyword(text: $0.name) == .id })?.value.string else {
            return
        }
        let content = JSON.object(JSONObject(uncheckedMembers: members))
        let place = JSONPointer(tokens: path)
        guard let number = numbers[ByteKey(id)] else {
            numbers[ByteKey(id)] = entries.count
            entries.append(Entry(id: id, content: content, places: [place]))
            return
        }
        if entries[number].places.count < UntrustedInput.problems { entries[number].places.append(place) }
        if !entries[number].isDifferent, !entries[number].content.meansSame(as: content) {
            entries[number].isDifferent = true
        }
    }

    /// Those that stand more than once, in the order of the document. An object is met after those inside it.
    var shared: [SharedIdentifier] {
        entries.filter { $0.places.count > 1 }.map { entry in
            SharedIdentifier(id: entry.id, places: entry.places, isDifferent: entry.isDifferent)
        }
    }
}
