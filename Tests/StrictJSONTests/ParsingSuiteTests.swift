import BadgeTesting
import StrictJSON
import Testing

/// The suite of texts that readers of JSON disagree about. Names say what RFC 8259 wants: `y_` accept, `n_` refuse,
/// `i_` either.
struct ParsingSuiteTests {
    /// What we do where the standard leaves the choice: the code of the refusal, none where the text is accepted.
    private static let free: [String: JSONError.Code?] = [
        "i_number_double_huge_neg_exp.json": nil,
        "i_number_huge_exp.json": .numberTooLarge,
        "i_number_pos_double_huge_exp.json": .numberTooLarge,
        "i_number_real_neg_overflow.json": .numberTooLarge,
        "i_number_real_underflow.json": nil,
        "i_number_too_big_neg_int.json": nil,
        "i_number_very_big_negative_int.json": nil,
        "i_object_key_lone_2nd_surrogate.json": .loneSurrogate,
        "i_string_1st_valid_surrogate_2nd_invalid.json": .loneSurrogate,
        "i_string_UTF-16LE_with_BOM.json": .notUTF8,
        "i_string_UTF8_surrogate_U+D800.json": .invalidUTF8,
        "i_string_incomplete_surrogate_and_escape_valid.json": .loneSurrogate,
        "i_string_incomplete_surrogates_escape_valid.json": .loneSurrogate,
        "i_string_invalid_lonely_surrogate.json": .loneSurrogate,
        "i_string_invalid_utf-8.json": .invalidUTF8,
        "i_string_inverted_surrogates_U+1D11E.json": .loneSurrogate,
        "i_string_lone_second_surrogate.json": .loneSurrogate,
        "i_string_lone_utf8_continuation_byte.json": .invalidUTF8,
        "i_string_overlong_sequence_2_bytes.json": .invalidUTF8,
        "i_string_overlong_sequence_6_bytes.json": .invalidUTF8,
        "i_string_truncated-utf-8.json": .invalidUTF8,
        "i_string_utf16BE_no_BOM.json": .notUTF8,
        "i_structure_500_nested_arrays.json": .tooDeep,
        "i_structure_UTF-8_BOM_empty_object.json": .byteOrderMark,
    ]

    private enum Outcome {
        case text(String)
        case refused(JSONError.Code)
    }

    /// What we make of the texts that readers transform differently: the compact form, or the code of the refusal.
    private static let transformed: [String: Outcome] = [
        "number_-9223372036854775808.json": .text("[-9223372036854775808]"),
        "number_-9223372036854775809.json": .text("[-9223372036854775809]"),
        "number_1.0.json": .text("[1.0]"),
        "number_1.000000000000000005.json": .text("[1.000000000000000005]"),
        "number_1000000000000000.json": .text("[1000000000000000]"),
        "number_10000000000000000999.json": .text("[10000000000000000999]"),
        "number_1e-999.json": .text("[1E-999]"),
        "number_1e6.json": .text("[1E6]"),
        "number_9223372036854775807.json": .text("[9223372036854775807]"),
        "number_9223372036854775808.json": .text("[9223372036854775808]"),
        "object_key_nfc_nfd.json": .text("{\"\u{E9}\":\"NFC\",\"e\u{301}\":\"NFD\"}"),
        "object_key_nfd_nfc.json": .text("{\"e\u{301}\":\"NFD\",\"\u{E9}\":\"NFC\"}"),
        "object_same_key_different_values.json": .refused(.duplicateMember),
        "object_same_key_same_value.json": .refused(.duplicateMember),
        "object_same_key_unclear_values.json": .refused(.duplicateMember),
        "string_1_escaped_invalid_codepoint.json": .refused(.loneSurrogate),
        "string_1_invalid_codepoint.json": .refused(.invalidUTF8),
        "string_2_escaped_invalid_codepoints.json": .refused(.loneSurrogate),
        "string_2_invalid_codepoints.json": .refused(.invalidUTF8),
        "string_3_escaped_invalid_codepoints.json": .refused(.loneSurrogate),
        "string_3_invalid_codepoints.json": .refused(.invalidUTF8),
        "string_with_escaped_NULL.json": .text("[\"A\\u0000B\"]"),
    ]

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `the parsing suite is read as published`() throws {
        let names = try Standards.files(in: "json-parsing/test_parsing", suffix: ".json")
        let exceptions = try SuiteExceptions.of("json-parsing")
        for name in names {
            let bytes = try Standards.bytes("json-parsing/test_parsing/" + name)
            let error = failure(bytes)
            switch name.prefix(2) {
            case "y_":
                #expect(
                    (error == nil) == (exceptions[name] == nil),
                    "\(name): \(String(describing: error))"
                )
            case "n_": #expect((error != nil) == (exceptions[name] == nil), "\(name)")
            case "i_":
                let pinned = try #require(ParsingSuiteTests.free[name], "\(name) is not in the table")
                #expect(error?.code == pinned, "\(name): \(String(describing: error))")
            default: Issue.record("\(name) says nothing about its outcome")
            }
        }
        #expect(names.filter { $0.hasPrefix("i_") }.count == ParsingSuiteTests.free.count)
        #expect(exceptions.keys.allSatisfy(names.contains), "an exception names no case")
        try Standards.report(
            "json-parsing/test_parsing",
            cases: names.count,
            exceptions: exceptions.count
        )
    }

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `the transforming suite loses nothing`() throws {
        let names = try Standards.files(in: "json-parsing/test_transform", suffix: ".json")
        for name in names {
            let bytes = try Standards.bytes("json-parsing/test_transform/" + name)
            switch try #require(ParsingSuiteTests.transformed[name], "\(name) is not in the table") {
            case .text(let compact):
                #expect(try JSON.read(bytes).compactText().isSameBytes(as: compact), "\(name)")
            case .refused(let code):
                #expect(failure(bytes)?.code == code, "\(name)")
            }
        }
        #expect(names.count == ParsingSuiteTests.transformed.count)
        try Standards.report("json-parsing/test_transform", cases: names.count)
    }

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `what is accepted is written and read again without a difference`() throws {
        var accepted = 0
        for name in try Standards.files(in: "json-parsing/test_parsing", suffix: ".json") {
            let bytes = try Standards.bytes("json-parsing/test_parsing/" + name)
            guard failure(bytes) == nil else { continue }
            accepted += 1
            let value = try JSON.read(bytes)
            let compact = value.compactBytes()
            #expect(try JSON.read(compact) == value, "\(name)")
            #expect(try JSON.read(compact).compactBytes() == compact, "\(name)")
            #expect(try JSON.read(value.prettyBytes()) == value, "\(name)")
        }
        try Standards.report("json-parsing written again", cases: accepted)
    }
}
