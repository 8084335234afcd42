import LinkedData
import Testing

/// What an IRI may be in a statement.
struct WellFormedIRITests {
    @Test func `every character of ASCII is judged alike wherever it stands`() throws {
        let forbidden = Set((0...0x20).map { UInt8($0) } + Array("\"<>\\^`{|}".utf8))
        for byte in UInt8(0)..<128 {
            for place in 0..<24 {
                var bytes = Array("urn:".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: 24)
                bytes[4 + place] = byte
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(IRI.isWellFormed(text) == !forbidden.contains(byte), "byte \(byte) at \(place)")
                var dataset = RDFDataset()
                if forbidden.contains(byte) {
                    let error = #expect(throws: LinkedDataError.self) { try dataset.iri(text) }
                    #expect(error?.code == .invalidIRI)
                } else {
                    #expect(try dataset.iri(text).isIRI)
                }
            }
        }
    }

    @Test(arguments: ["https://a.example/#b", "urn:é:\u{10FFFF}", "a:", "did:web:a%3A1"])
    func `an IRI with a scheme is well-formed`(text: String) {
        #expect(IRI.isWellFormed(text))
    }

    @Test(arguments: ["https://a.example/#b#c", "", "a", ":a", "1a:b", "//a.example", "é:a"])
    func `a second number sign and a missing scheme make it none`(text: String) {
        #expect(!IRI.isWellFormed(text))
    }
}
