extension JSON {
    /// Reads one JSON text (RFC 8259) of UTF-8 bytes, strictly: what two readers could understand differently is an
    /// error.
    ///
    /// - Parameters:
    ///   - bytes: The whole document.
    ///   - limits: How large it may be.
    /// - Throws: A ``JSONError`` with the place of the first fault.
    public static func read(_ bytes: [UInt8], limits: JSONLimits = .document) throws(JSONError) -> JSON {
        var reader = JSONReader(limits: limits)
        do throws(ReadingFault) {
            return SharedDocument(try reader.document(bytes)).value(at: 0)
        } catch {
            throw error.explained(in: bytes.span, limits: limits)
        }
    }

    /// Reads one JSON text of UTF-8 bytes: see ``read(_:limits:)-([UInt8],_)``.
    ///
    /// - Throws: A ``JSONError`` with the place of the first fault.
    public static func read(_ bytes: Span<UInt8>, limits: JSONLimits = .document) throws(JSONError) -> JSON {
        try read(bytes.withUnsafeBufferPointer { Array($0) }, limits: limits)
    }

    /// Reads one JSON text that is a string already: see ``read(_:limits:)-([UInt8],_)``.
    ///
    /// - Throws: A ``JSONError`` with the place of the first fault.
    public static func read(text: String, limits: JSONLimits = .document) throws(JSONError) -> JSON {
        try read(Array(text.utf8), limits: limits)
    }
}
