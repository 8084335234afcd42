import LinkedData
import StrictJSON
import Testing

/// Numbers as literals (JSON-LD 1.1 API §8.6).
struct NativeNumberTests {
    /// The canonical form of a number as the value of a property with that type.
    private func literal(_ lexical: String, type: String? = nil) throws -> String {
        var term: JSON = ["@id": "https://example.org/p"]
        if let type { term = term.with("@type", .string("http://www.w3.org/2001/XMLSchema#" + type)) }
        let document: JSON = ["@context": ["p": term], "@id": "urn:a", "p": try JSON.read(text: lexical)]
        let dataset = try JSONLDProcessor(loader: GivenContexts([])).dataset(of: document)
        let text = String(decoding: try dataset.canonicalForm().nquads, as: UTF8.self)
        let object = text.split(separator: " ").dropFirst(2).first.map(String.init) ?? ""
        return object.replacing("http://www.w3.org/2001/XMLSchema#", with: "")
    }

    @Test(arguments: [
        ("0", "\"0\"^^<integer>"), ("-0", "\"0\"^^<integer>"), ("42", "\"42\"^^<integer>"),
        ("42.0", "\"42\"^^<integer>"),
        ("1e2", "\"100\"^^<integer>"), ("9007199254740993", "\"9007199254740992\"^^<integer>"),
        ("123456789012345680000", "\"123456789012345683968\"^^<integer>"),
        ("-999999999999999900000", "\"-999999999999999868928\"^^<integer>"),
        ("1e21", "\"1.0E21\"^^<double>"), ("42.5", "\"4.25E1\"^^<double>"), ("-0.1", "\"-1.0E-1\"^^<double>"),
        ("5.3", "\"5.3E0\"^^<double>"), ("8.2", "\"8.199999999999999E0\"^^<double>"),
        ("0.30000000000000004", "\"3.0E-1\"^^<double>"),
        ("9.9999999999999999e22", "\"9.999999999999999E22\"^^<double>"),
        ("1e23", "\"9.999999999999999E22\"^^<double>"),
        ("1.7976931348623157e308", "\"1.797693134862316E308\"^^<double>"),
        ("5e-324", "\"4.940656458412465E-324\"^^<double>"),
        ("2.2250738585072014e-308", "\"2.225073858507201E-308\"^^<double>"),
        ("0.5000000000000001", "\"5.000000000000001E-1\"^^<double>"),
    ])
    func `native numbers have the lexical form of the Recommendation`(lexical: String, expected: String) throws {
        #expect(try literal(lexical) == expected)
    }

    @Test(arguments: [("42", "\"4.2E1\"^^<double>"), ("0", "\"0.0E0\"^^<double>"), ("1e300", "\"1.0E300\"^^<double>")])
    func `numbers that are typed as doubles are written as doubles`(lexical: String, expected: String) throws {
        #expect(try literal(lexical, type: "double") == expected)
    }

    @Test(arguments: [("42", "\"42\"^^<float>"), ("42.5", "\"4.25E1\"^^<float>")])
    func `any other datatype keeps the native form`(lexical: String, expected: String) throws {
        #expect(try literal(lexical, type: "float") == expected)
    }
}
