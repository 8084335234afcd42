import BadgeTesting
import StrictJSON

/// Random JSON-LD documents, the same for the same seed: badges and what goes with them, and documents that use the rest of
/// JSON-LD.
struct RandomDocument {
    /// What kind of document one is.
    enum Kind: CaseIterable {
        /// A badge under the data model 2.0; safe mode takes it.
        case badge
        /// A badge under the data model 1.1; safe mode takes it.
        case badge11
        /// The options of a proof with their contexts, as they are hashed; safe mode takes it.
        case proofOptions
        /// A presentation of badges; safe mode takes it.
        case presentation
        /// A controlled identifier document or a credential that holds JSON literals; safe mode takes it.
        case keysAndSchemas
        /// A document with a context of its own.
        case graph
    }

    var random: SeededGenerator
    /// How many identifiers of blank nodes the document has so far.
    var labels = 0
    /// Whether credentials in the document are of the data model 2.0.
    var isVersion2 = true
    /// Whether objects of a badge share blank node identifiers.
    var sharesBlankNodes = true
    /// Whether texts of the document have a language.
    var isLocalized = true
    /// Whether the contexts of the document know the language of an achievement.
    var hasLanguages = true

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// A document of some kind.
    mutating func next() -> (kind: Kind, document: JSON) {
        labels = 0
        isVersion2 = true
        hasLanguages = true
        sharesBlankNodes = chance(2)
        isLocalized = chance(3)
        let kind: Kind =
            switch Int.random(in: 0..<100, using: &random) {
            case 0..<40: .badge
            case 40..<52: .badge11
            case 52..<58: .proofOptions
            case 58..<62: .presentation
            case 62..<67: .keysAndSchemas
            default: .graph
            }
        return (kind, shuffled(document(of: kind)))
    }

    private mutating func document(of kind: Kind) -> JSON {
        switch kind {
        case .badge: badge()
        case .badge11: badge11()
        case .proofOptions: proofOptions()
        case .presentation: presentation()
        case .keysAndSchemas: keysAndSchemas()
        case .graph: graphDocument()
        }
    }

    /// The document with the members of its objects in another order, sometimes.
    private mutating func shuffled(_ document: JSON) -> JSON {
        chance(3) ? reordered(document) : document
    }

    private mutating func reordered(_ value: JSON) -> JSON {
        switch value {
        case .array(let items): return .array(items.map { reordered($0) })
        case .object(let object):
            let members = object.members.map { JSONObject.Member(name: $0.name, value: reordered($0.value)) }
            return .object(JSONObject(members.shuffled(using: &random)))
        default: return value
        }
    }

    /// True once in so many times.
    mutating func chance(_ times: Int) -> Bool {
        Int.random(in: 0..<times, using: &random) == 0
    }

    /// One of several values; the list is not empty.
    mutating func one<Value>(of values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    /// So many values as a set: an array, or of a single one the value itself, sometimes.
    mutating func set(_ count: ClosedRange<Int>, _ make: (inout RandomDocument) -> JSON) -> JSON {
        let items = (0..<Int.random(in: count, using: &random)).map { _ in make(&self) }
        return items.count == 1 && chance(2) ? items[0] : .array(items)
    }

    /// An object of members; those without a value are left out.
    func object(_ members: [(String, JSON?)]) -> JSON {
        JSON.object(JSONObject(members.compactMap { name, value in value.map { .init(name: name, value: $0) } }))
    }

    /// A value once in so many times.
    mutating func maybe(_ times: Int, _ make: (inout RandomDocument) -> JSON?) -> JSON? {
        chance(times) ? make(&self) : nil
    }
}
