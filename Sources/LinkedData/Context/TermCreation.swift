import StrictJSON

/// The inputs of term creation that hold for all terms of one context definition (JSON-LD 1.1 API §4.2.2).
struct TermCreation {
    /// The members of the context definition.
    private let values: [ByteKey: JSON]
    /// Whether a term is defined; false while it is being defined.
    var defined: [ByteKey: Bool] = [:]
    /// Whether terms are protected that do not say otherwise.
    let isProtected: Bool
    /// The inputs of context processing.
    let call: ContextCall

    init(_ definition: JSONObject, isProtected: Bool, call: ContextCall) {
        var values: [ByteKey: JSON] = [:]
        values.reserveCapacity(definition.members.count)
        for member in definition.members { values[ByteKey(member.name)] = member.value }
        self.values = values
        self.isProtected = isProtected
        self.call = call
    }

    /// What the context definition says of a term.
    func value(of term: String) -> JSON? {
        values[ByteKey(term)]
    }
}
