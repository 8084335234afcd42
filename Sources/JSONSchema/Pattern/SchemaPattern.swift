internal import CPCRE2Shim
import StrictJSON

/// A regular expression of a schema: written as ECMA-262 has it, matched by PCRE2 with bounded work.
@safe final class SchemaPattern: Sendable {
    /// The pattern as the schema writes it.
    let text: String

    /// Frees the compiled pattern with the last reference. The library lets threads match with it together.
    @safe private final class Handle: @unchecked Sendable {
        let raw: OpaquePointer

        init(_ raw: OpaquePointer) {
            unsafe self.raw = unsafe raw
        }

        deinit { unsafe cpcre2_free(raw) }
    }

    private let compiled: Result<Handle, JSONSchemaError>

    /// Compiles a pattern. One that cannot be used says so when it is asked.
    ///
    /// - Throws: ``JSONSchemaError/Code/malformed`` for what is no regular expression.
    init(_ text: String, limit: Int) throws(JSONSchemaError) {
        self.text = text
        do throws(JSONSchemaError) {
            guard text.utf8.count <= limit else {
                throw JSONSchemaError(.limit, "a pattern of the schema has more than \(limit) bytes")
            }
            compiled = .success(try Self.compile(PatternTranslation.translate(text), of: text))
        } catch {
            if error.code == .malformed { throw error }
            compiled = .failure(error)
        }
    }

    /// Makes sure that the pattern can be used, without matching it.
    ///
    /// - Throws: Why it cannot.
    func check() throws(JSONSchemaError) {
        _ = try compiled.get()
    }

    /// Whether the pattern stands anywhere in a text.
    ///
    /// - Parameter work: What all patterns together may still take.
    /// - Throws: Why it cannot be told.
    func isMatch(_ subject: String, work: inout Work) throws(JSONSchemaError) -> Bool {
        let handle = try compiled.get()
        let bytes = Array(subject.utf8)
        // Between two items of a pattern the library can look through the whole text
        let step = 1 + bytes.count / 64
        try work.spend(step)
        var left = UInt64(work.left)
        var limits = cpcre2_limits(match: 10_000_000, depth: 100_000, heap_kib: 16 << 10, step: UInt64(step))
        let end = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe cpcre2_match(handle.raw, buffer.baseAddress, buffer.count, &limits, &left)
        }
        work.left = Int(left)
        switch end {
        case CPCRE2_NO_MATCH: return false
        case CPCRE2_MATCH: return true
        case CPCRE2_LIMIT:
            throw JSONSchemaError(
                .limit,
                "to match the pattern " + DisplayText.quoted(text, limit: 100) + " takes more work than it is worth"
            )
        default:
            throw JSONSchemaError(
                .notSupported,
                "the pattern " + DisplayText.quoted(text, limit: 100) + " could not be matched"
            )
        }
    }

    private static func compile(_ translated: String, of text: String) throws(JSONSchemaError) -> Handle {
        var message = [CChar](repeating: 0, count: 256)
        guard unsafe cpcre2_open(&message, message.count) == 1 else {
            throw JSONSchemaError(
                .patternsNotAvailable,
                "the library that matches patterns is not on this machine: " + shown(message),
                hint: "install PCRE2; Debian calls it libpcre2-8-0"
            )
        }
        let options =
            CPCRE2_UTF | CPCRE2_DOLLAR_ENDONLY | CPCRE2_ALLOW_EMPTY_CLASS | CPCRE2_NEVER_BACKSLASH_C
            | CPCRE2_AUTO_CALLOUT
        let bytes = Array(translated.utf8)
        let raw = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe cpcre2_compile(buffer.baseAddress, buffer.count, UInt32(options), &message, message.count)
        }
        guard let raw = unsafe raw else {
            // Looking behind over a number of characters that is not fixed is all that only ECMA-262 has
            let looksBehind = translated.contains("(?<")
            throw JSONSchemaError(
                looksBehind ? .notSupported : .malformed,
                "a pattern of the schema is no regular expression that can be used here: "
                    + DisplayText.quoted(text, limit: 100) + ": " + shown(message)
            )
        }
        return unsafe Handle(raw)
    }

    private static func shown(_ message: [CChar]) -> String {
        let bytes = message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
        return DisplayText.escaped(String(decoding: bytes, as: UTF8.self))
    }
}
