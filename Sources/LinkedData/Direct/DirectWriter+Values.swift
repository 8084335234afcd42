import StrictJSON

// Values of properties (JSON-LD 1.1 API §5.1.2 steps 13.5 to 13.14, §5.3.2).
extension DirectWriter {
    /// Writes a value of a property (JSON-LD 1.1 API §5.1.2 steps 13.5 to 13.14, §5.3.2).
    mutating func value(
        _ node: Int,
        _ json: ReadDocument,
        of subject: TermID,
        term: Int,
        definition: Definition,
        in scope: Int,
        to graph: TermID
    ) throws(NotDirect) {
        let object: TermID
        if json.nodes[node].kind == .object, definition.values != .json {
            let inner = definition.isGraph ? try blankNode() : graph
            let written = try self.node(node, json, property: term, in: scope, to: inner)
            object = definition.isGraph ? inner : written
        } else if definition.isGraph {
            throw NotDirect()
        } else if definition.hasScope, definition.values != .json {
            let inner = try link(.property, term, of: scope, on: scope)
            let scoped = try compiled(term, in: inner)
            guard scoped.meaning == .name, scoped.values != .json else { throw NotDirect() }
            object = try scalar(node, json, scoped, in: inner)
        } else {
            object = try scalar(node, json, definition, in: scope)
        }
        try add(subject, definition.iri, object, graph)
    }

    /// The term of what is no object.
    @inline(__always)
    mutating func scalar(
        _ node: Int,
        _ json: ReadDocument,
        _ definition: Definition,
        in scope: Int
    ) throws(NotDirect) -> TermID {
        let content = json.nodes[node].content
        switch (definition.values, json.nodes[node].kind) {
        case (.plain, .string): return try literal(json.bytes.span.extracting(content), datatype: .defaultGraph)
        case (.typed, .string):
            return try literal(json.bytes.span.extracting(content), datatype: definition.datatype)
        case (.id, .string): return try reference(json.bytes.span.extracting(content), in: scope)
        case (.vocab, .string): return try termOrReference(json.bytes.span.extracting(content), in: scope)
        case (.json, _): return try self.json(json.value(at: node))
        case (.other, _): throw NotDirect()
        case (_, .true), (_, .false):
            let datatype = definition.values == .typed ? definition.datatype : vocabulary.boolean
            return try literal(json.bytes.span.extracting(content), datatype: datatype)
        case (_, .number):
            let datatype = definition.values == .typed ? definition.datatype : nil
            return try number(json.value(at: node), datatype: datatype)
        case (_, .null), (_, .array), (_, .object), (_, .string): throw NotDirect()
        }
    }

    /// The literal of a number (JSON-LD 1.1 API §8.2.2 steps 10 and 11).
    @inline(never)
    mutating func number(_ value: JSON, datatype: TermID?) throws(NotDirect) -> TermID {
        guard let number = value.number, NativeNumber.isKept(number),
            let (text, isDouble) = NativeNumber.lexical(number, isTypedDouble: datatype == vocabulary.double)
        else { throw NotDirect() }
        let other = isDouble ? vocabulary.double : vocabulary.integer
        return try literal(text.utf8Span.span, datatype: datatype ?? other)
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
        return try literal(bytes.span, datatype: vocabulary.json)
    }
}
