import OpenBadges
import Testing

@Suite struct PNGBakingTests {
    private static let assertion = TestPNG.internationalText("openbadges", BakingSample.json)
    private static let link = TestPNG.text("openbadges", BakingSample.url)

    private func bake(_ payload: [UInt8], _ png: [UInt8], replacing: Bool = false) throws(BakingError) -> [UInt8] {
        try PNGBaking.bake(payload, into: png, replacing: replacing)
    }

    @Test func `the badge is an uncompressed iTXt chunk right after the header`() throws {
        let comment = TestPNG.text("Comment", [0x61])
        let baked = try bake(BakingSample.token, TestPNG.file([comment]))
        let expected = TestPNG.internationalText("openbadgecredential", BakingSample.token)
        #expect(baked == TestPNG.file([expected, comment]))
    }

    @Test func `a picture with a badge is not baked again unless asked to replace`() throws {
        let once = try bake(BakingSample.json, TestPNG.file())
        let again = bakingCode { () throws(BakingError) in try bake(BakingSample.otherJSON, once) }
        #expect(again == .alreadyBaked)
        let old = bakingCode { () throws(BakingError) in try bake(BakingSample.json, TestPNG.file([Self.assertion])) }
        #expect(old == .alreadyBaked)
        let replaced = try bake(BakingSample.otherJSON, once, replacing: true)
        #expect(replaced == (try bake(BakingSample.otherJSON, TestPNG.file())))
    }

    @Test func `replacing removes every badge and nothing else`() throws {
        let comment = TestPNG.text("openbadge", [0x61])
        let malformed = TestPNG.Chunk("iTXt", Array("openbadgecredential".utf8))
        let chunks = [
            TestPNG.header, comment, Self.assertion, Self.link, TestPNG.pixels, malformed, comment, Self.assertion,
            TestPNG.end,
        ]
        let png = TestPNG.join(chunks)
        #expect(bakingCode { () throws(BakingError) in try bake(BakingSample.json, png) } == .severalPayloads)
        let credential = TestPNG.internationalText("openbadgecredential", BakingSample.json)
        let expected = TestPNG.join([TestPNG.header, credential, comment, TestPNG.pixels, comment, TestPNG.end])
        #expect(try bake(BakingSample.json, png, replacing: true) == expected)
    }

    @Test(arguments: [
        "", "[]", "\"text\"", "{}{}", "{\"a\":1,\"a\":2}", "{\"a\":1,}", "{'a':1}", "a.b", "a.b.c\n", "a.b.c.d",
        "https://badges.example/1", "\u{FEFF}{}",
    ])
    func `what is neither a JSON object nor a token is not baked`(payload: String) {
        let code = bakingCode { () throws(BakingError) in try bake(Array(payload.utf8), TestPNG.file()) }
        #expect(code == .payloadForm)
    }

    @Test func `a payload above the limit, or not UTF-8, is not baked`() {
        let long = Array("{".utf8) + [UInt8](repeating: 0x20, count: BakingLimits.payload) + Array("}".utf8)
        #expect(bakingCode { () throws(BakingError) in try bake(long, TestPNG.file()) } == .payloadTooLarge)
        let latin = Array("{\"a\":\"".utf8) + [0xE9] + Array("\"}".utf8)
        #expect(bakingCode { () throws(BakingError) in try bake(latin, TestPNG.file()) } == .payloadEncoding)
    }

    @Test func `nothing is baked into a damaged picture`() {
        let cut = Array(TestPNG.file().dropLast())
        #expect(bakingCode { () throws(BakingError) in try bake(BakingSample.json, cut) } == .pngTruncated)
        let svg = BakingSample.svg()
        #expect(bakingCode { () throws(BakingError) in try bake(BakingSample.json, svg) } == .notPNG)
    }
}
