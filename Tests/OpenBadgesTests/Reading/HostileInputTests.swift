import BadgeTesting
import OpenBadges
import Testing

/// No bytes stop the reader: it reads a badge or says why not.
struct HostileInputTests {
    private static let beginnings: [[UInt8]] =
        [
            "{", "[", "\"", "{\"", "{\"type\":\"VerifiableCredential\"", "e", "I", "eyJ", "eyJ..", "...", "<", "<svg",
            "<?xml",
            "<svg xmlns=\"http://www.w3.org/2000/svg\">", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg",
            "<svg xmlns:openbadges=\"",
            "{\"type\":\"Assertion\"", "https://", "\u{FEFF}{", " ", "\n\n\n", "\0", "%PDF",
        ].map { Array($0.utf8) } + [
            [0x89], [0x89, 0x50, 0x4E, 0x47], TestPNG.signature, TestPNG.signature + TestPNG.header.bytes,
            [0xEF, 0xBB, 0xBF],
            [0xFF, 0xFE, 0x7B, 0x00], [0xFE, 0xFF, 0x00, 0x7B], [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0x1F, 0x8B],
        ]

    /// Reads, and holds what an error says against the rules for messages.
    private func judge(_ bytes: [UInt8]) {
        do throws(BadgeReadingError) {
            _ = try BadgeReader.read(bytes)
        } catch {
            #expect(!error.detail.isEmpty)
            let isShowable = (error.detail + (error.hint ?? "")).unicodeScalars.allSatisfy {
                $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x7F && !(0x80...0x9F).contains($0.value))
            }
            #expect(isShowable, "\(error.codeName)")
            #expect(error.codeName.contains("."))
        }
    }

    @Test func `every beginning alone and every cut of a badge ends in an answer`() throws {
        for bytes in Self.beginnings { judge(bytes) }
        let json = SampleCredential.full().json.compactBytes()
        let png = try ImageKind.png.bake(json, into: TestPNG.file(), replacing: false)
        let svg = try ImageKind.svg.bake(json, into: BakingSample.svg(), replacing: false)
        for whole in [json, png, svg] {
            for count in stride(from: 0, to: whole.count, by: 7) {
                judge(Array(whole.prefix(count)))
                #expect(throws: BadgeReadingError.self) { try BadgeReader.read(Array(whole.prefix(count))) }
            }
        }
    }

    @Test func `random bytes after every beginning end in an answer`() {
        var random = SeededGenerator(seed: 3)
        for beginning in Self.beginnings {
            for _ in 0..<60 { judge(beginning + random.bytes(Int.random(in: 0..<200, using: &random))) }
        }
    }

    @Test func `one changed byte in a badge ends in an answer`() throws {
        var random = SeededGenerator(seed: 5)
        let json = SampleCredential.full().json.compactBytes()
        let png = try ImageKind.png.bake(json, into: TestPNG.file(), replacing: false)
        let svg = try ImageKind.svg.bake(json, into: BakingSample.svg(), replacing: false)
        for whole in [json, png, svg] {
            for _ in 0..<1500 {
                var changed = whole
                changed[Int.random(in: changed.indices, using: &random)] = UInt8.random(
                    in: .min ... .max,
                    using: &random
                )
                judge(changed)
            }
        }
    }

    @Test(arguments: ["{\"a\":", "["])
    func `deep nesting ends in an answer`(unit: String) {
        judge(
            Array("{\"type\":\"VerifiableCredential\",\"x\":".utf8)
                + Array(String(repeating: unit, count: 100_000).utf8)
        )
        judge(Array(String(repeating: unit, count: 150_000).utf8))
    }
}
