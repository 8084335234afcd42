import StrictJSON

// Values of properties (JSON-LD 1.1 API §5.1.2 steps 13.5 to 13.14, §5.3.2).
extension DirectWriter {
    /// Writes a value of a property (JSON-LD 1.1 API §5.1.2 steps 13.5 to 13.14, §5.3.2).
    mutating func value(
        _ value: JSON,
        of subject: TermID,
        term: Int,
        definition: Definition,
        in scope: Int,
        to graph: TermID
    ) throws(NotDirect) {
        let object: TermID
        if case .object(let inner) = value, definition.values != .json {
            if definition.isGraph {
                object = try blankNode()
                _ = try node(inner, property: term, in: scope, to: object)
            } else {
                object = try node(inner, property: term, in: scope, to: graph)
            }
        } else if definition.isGraph {
            throw NotDirect()
        } else if definition.hasScope, definition.values != .json {
            let inner = try link(.property, term, of: scope, on: scope)
            let scoped = try compiled(term, in: inner)
            guard scoped.meaning == .name, scoped.values != .json else { throw NotDirect() }
            object = try scalar(value, scoped, in: inner)
        } else {
            object = try scalar(value, definition, in: scope)
        }
        try add(subject, definition.iri, object, graph)
    }

    /// The term of what is no object.
    @inline(__always)
    mutating func scalar(
        _ value: JSON,
        _ definition: Definition,
        in scope: Int
    ) throws(NotDirect) -> TermID {
        switch (definition.values, value) {
        case (.plain, .string(let text)): return try literal(text, datatype: .defaultGraph)
        case (.typed, .string(let text)): return try literal(text, datatype: definition.datatype)
        case (.id, .string(let text)): return try reference(text, in: scope)
        case (.vocab, .string(let text)): return try termOrReference(text, in: scope)
        case (.json, _): return try json(value)
        case (.other, _): throw NotDirect()
        case (_, .bool(let flag)):
            let datatype = definition.values == .typed ? definition.datatype : vocabulary.boolean
            return try literal(flag ? "true" : "false", datatype: datatype)
        case (_, .number(let number)):
            return try self.number(number, datatype: definition.values == .typed ? definition.datatype : nil)
        case (_, .null), (_, .array), (_, .object), (_, .string): throw NotDirect()
        }
    }

    /// The literal of a number (JSON-LD 1.1 API §8.2.2 steps 10 and 11).
    @inline(never)
    mutating func number(_ number: JSONNumber, datatype: TermID?) throws(NotDirect) -> TermID {
        guard NativeNumber.isKept(number),
            let (text, isDouble) = NativeNumber.lexical(number, isTypedDouble: datatype == vocabulary.double)
        else { throw NotDirect() }
        return try literal(text, datatype: datatype ?? (isDouble ? vocabulary.double : vocabulary.integer))
    }

    /// A JSON literal (JSON-LD 1.1 API §8.2.2 step 8).
    @inline(never)
    mutating func json(_ value: JSON) throws(NotDirect) -> TermID {
        let bytes: [UInt8]
        do throws(JSONError) {
            bytes = try value.canonicalBytes()
        } catch {
            throw NotDirect()
        }
        return try literal(String(decoding: bytes, as: UTF8.self), datatype: vocabulary.json)
    }
}
