internal import CYAML
internal import StrictJSON

/// Reads a YAML text step by step with libyaml. The only place that knows libyaml.
///
/// libyaml keeps a pointer to the text, so that a reader lives inside ``reading(_:file:_:)``.
@safe struct YAMLReader: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let file: String
    /// Where the last text in quotation marks begins and ends, if it goes over several lines.
    private var longText: (begin: YAMLMark, end: YAMLMark)?

    /// Lets a reader read a text.
    ///
    /// - Parameters:
    ///   - bytes: The text, in UTF-8.
    ///   - file: The name of the file for messages.
    ///   - body: Asks for the steps.
    static func reading<Value>(
        _ bytes: [UInt8],
        file: String,
        _ body: (inout YAMLReader) throws(ProgramErrors) -> Value
    ) throws(ProgramErrors) -> Value {
        let result: Result<Value, ProgramErrors> = unsafe bytes.withUnsafeBufferPointer { buffer in
            do throws(ProgramErrors) {
                var reader = try unsafe YAMLReader(buffer, file: file)
                return .success(try body(&reader))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(ProgramErrors) {
        unsafe parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        self.file = file
        longText = nil
        guard unsafe yaml_parser_initialize(parser) == 1 else {
            unsafe parser.deallocate()
            throw ProgramErrors(Self.unreadable(file, at: nil, "there was no memory to read it with"))
        }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
    }

    /// The next step.
    ///
    /// - Throws: ``ProgramErrors`` where the text is not YAML, with the place, in plain words where there are some for the fault.
    mutating func next() throws(ProgramErrors) -> YAMLStep {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw ProgramErrors(fault()) }
        defer { unsafe yaml_event_delete(&event) }
        let mark = unsafe Self.mark(event.start_mark)
        longText = nil
        func step(_ event: YAMLEvent, anchor: Bool = false, tag: Bool = false) -> YAMLStep {
            YAMLStep(event: event, mark: mark, hasAnchor: anchor, hasTag: tag)
        }
        switch unsafe event.type {
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            let end = unsafe Self.mark(event.end_mark)
            let isQuoted = unsafe [YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE].contains(
                scalar.style
            )
            longText = isQuoted && end.line > mark.line ? (mark, end) : nil
            let text = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return unsafe step(
                .scalar(
                    String(decoding: text, as: UTF8.self),
                    isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE
                ),
                anchor: scalar.anchor != nil,
                tag: scalar.tag != nil
            )
        case YAML_SEQUENCE_START_EVENT:
            let start = unsafe event.data.sequence_start
            return unsafe step(.listStart, anchor: start.anchor != nil, tag: start.tag != nil)
        case YAML_MAPPING_START_EVENT:
            let start = unsafe event.data.mapping_start
            return unsafe step(.mappingStart, anchor: start.anchor != nil, tag: start.tag != nil)
        case YAML_SEQUENCE_END_EVENT: return step(.listEnd)
        case YAML_MAPPING_END_EVENT: return step(.mappingEnd)
        case YAML_ALIAS_EVENT: return step(.alias)
        case YAML_DOCUMENT_START_EVENT: return step(.documentStart)
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return step(.streamEnd)
        default: return step(.other)
        }
    }

    private func fault() -> ProgramError {
        func text(_ pointer: UnsafePointer<CChar>?) -> String? { unsafe pointer.map { unsafe String(cString: $0) } }
        let problem = unsafe text(parser.pointee.problem) ?? "it cannot be read"
        switch unsafe parser.pointee.error {
        case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
            // A key without a colon is missed where the next line begins; the other mark is where it stands.
            let isKey = problem.isSameBytes(as: YAMLFaultWords.noColon)
            let place = unsafe Self.mark(isKey ? parser.pointee.context_mark : parser.pointee.problem_mark)
            // One that was not closed in its line is closed by the next quotation mark, and only what follows that is amiss.
            if let longText, longText.end.line == place.line {
                return Self.unreadable(
                    file,
                    at: longText.begin,
                    "a text in quotation marks begins here and ends in line \(longText.end.line), where something else follows it",
                    hint: "close the quotation mark where the text ends, before the end of this line"
                )
            }
            let words = YAMLFaultWords(problem)
            if let words { return Self.unreadable(file, at: place, words.detail, hint: words.hint) }
            let doing = unsafe text(parser.pointee.context).map { $0 + ": " } ?? ""
            return Self.unreadable(file, at: place, doing + problem)
        default:
            return Self.unreadable(file, at: nil, problem)
        }
    }

    private static func mark(_ mark: yaml_mark_t) -> YAMLMark {
        YAMLMark(line: Int(clamping: mark.line) + 1, column: Int(clamping: mark.column) + 1)
    }

    private static func unreadable(
        _ file: String,
        at mark: YAMLMark?,
        _ problem: String,
        hint: String = "look at the indentation and at quotation marks here and in the line above"
    ) -> ProgramError {
        ProgramError(
            .syntax,
            file: file,
            mark: mark,
            detail: "this is not YAML: " + DisplayText.escaped(problem),
            hint: hint
        )
    }
}
