import OpenBadges
import Testing

private func extract(_ chunks: TestPNG.Chunk...) throws(BakingError) -> BakedPayload {
    try PNGBaking.extract(TestPNG.file(chunks))
}

private func code(_ chunks: TestPNG.Chunk...) -> BakingError.Code? {
    bakingCode { () throws(BakingError) in try PNGBaking.extract(TestPNG.file(chunks)) }
}

@Suite struct PNGPayloadTests {
    private static let credential = TestPNG.internationalText("openbadgecredential", BakingSample.json)
    private static let assertion = TestPNG.internationalText("openbadges", BakingSample.json)

    @Test func `a credential is read as JSON or token`() throws {
        let json = try extract(Self.credential)
        #expect(json.standard == .openBadges3 && json.form == .json && json.text == BakingSample.json)
        #expect(json.deviations.isEmpty && json.hostedURL == nil)
        #expect(json.place == "Open Badges 3.0 in the iTXt chunk \"openbadgecredential\" at byte 33")
        let token = try extract(TestPNG.internationalText("openbadgecredential", BakingSample.token))
        #expect(token.form == .token && token.text == BakingSample.token)
    }

    @Test func `an assertion of Open Badges 2 is read in each of its forms`() throws {
        for (text, form) in [
            (BakingSample.json, BakedPayload.Form.json), (BakingSample.token, .token), (BakingSample.url, .url),
        ] {
            let found = try extract(TestPNG.internationalText("openbadges", text))
            #expect(found.standard == .openBadges2 && found.form == form && found.text == text)
        }
        let legacy = try extract(TestPNG.text("openbadges", BakingSample.url))
        #expect(legacy.standard == .openBadges2 && legacy.form == .url && legacy.text == BakingSample.url)
    }

    @Test func `a credential is no address, and the old text chunk is nothing else`() {
        #expect(code(TestPNG.internationalText("openbadgecredential", BakingSample.url)) == .payloadForm)
        #expect(code(TestPNG.text("openbadges", BakingSample.json)) == .payloadForm)
    }

    @Test(arguments: [
        "", " ", "[]", "{", "}", "a.b", "a.b.c.d", "a..c", "a.b.c\n", " a.b.c", "a.b=.c", "ftp://x.example/",
        "{\"a\":\"\u{0}\"}", "\u{FEFF}{}", "null",
    ])
    func `a text that is neither object nor token is refused`(text: String) {
        #expect(code(TestPNG.internationalText("openbadgecredential", Array(text.utf8))) == .payloadForm)
    }

    @Test func `two badges are several, however they are mixed`() throws {
        let link = TestPNG.text("openbadges", BakingSample.url)
        #expect(code(Self.credential, Self.credential) == .severalPayloads)
        #expect(code(Self.credential, Self.assertion) == .severalPayloads)
        #expect(code(Self.assertion, link) == .severalPayloads)
        #expect(code(Self.credential, TestPNG.Chunk("tEXt", Array("openbadges".utf8))) == .severalPayloads)
        #expect(code(Self.credential, TestPNG.text("openbadgecredential", [1], type: "zTXt")) == .severalPayloads)
        let late = [TestPNG.header, Self.credential, TestPNG.pixels, Self.credential, TestPNG.end]
        let error = try #require(bakingError { () throws(BakingError) in try PNGBaking.extract(TestPNG.join(late)) })
        #expect(error.code == .severalPayloads)
        #expect(error.detail.contains("holds 2 badges") && error.detail.contains("at byte 33"))
    }

    @Test func `many badges are counted, and five are named`() throws {
        let file = TestPNG.file(Array(repeating: Self.credential, count: 7))
        let error = try #require(bakingError { () throws(BakingError) in try PNGBaking.extract(file) })
        #expect(error.detail.contains("holds 7 badges") && error.detail.hasSuffix("and 2 more"))
    }

    @Test func `a keyword counts only byte by byte`() {
        for keyword in ["OpenBadges", "openbadge", "openbadges ", "openbadgecredentials", "Openbadgecredential"] {
            #expect(code(TestPNG.internationalText(keyword, BakingSample.json)) == .noPayload)
        }
        #expect(code(TestPNG.Chunk("juNk", Self.credential.data)) == .noPayload)
    }

    @Test func `a keyword in the wrong kind of chunk is refused and not overlooked`() {
        #expect(code(TestPNG.text("openbadgecredential", BakingSample.json)) == .pngWrongChunk)
        #expect(code(TestPNG.text("openbadgecredential", BakingSample.json, type: "zTXt")) == .pngWrongChunk)
        #expect(code(TestPNG.text("openbadges", BakingSample.url, type: "zTXt")) == .pngWrongChunk)
    }

    @Test(
        arguments: [
            [], [0], [0, 0, 0], [0, 0, 0, 0], [0, 2, 0, 0, 0, 0x7B, 0x7D], [0, 1, 1, 0, 0, 0x7B, 0x7D],
            [0, 0, 0, 0x65, 0x6E, 0x7B], [0, 0, 0, 0x65, 0x20, 0, 0, 0x7B, 0x7D], [0, 0, 0, 0, 0xFF, 0, 0x7B, 0x7D],
            [0, 0, 0, 0, 0x61, 0x62],
        ] as [[UInt8]]
    )
    func `a badge's chunk that is not built as iTXt is refused`(rest: [UInt8]) {
        #expect(code(TestPNG.Chunk("iTXt", Array("openbadgecredential".utf8) + rest)) == .pngText)
    }

    @Test func `language and translated keyword do not matter`() throws {
        let head =
            Array("openbadgecredential".utf8) + [0, 0, 7] + Array("de-CH".utf8) + [0] + Array("Abzeichen ä".utf8)
        #expect(try extract(TestPNG.Chunk("iTXt", head + [0] + BakingSample.json)).text == BakingSample.json)
    }

    @Test func `text that is not UTF-8 is refused`() {
        let text = Array("{\"a\":\"".utf8) + [0xE9] + Array("\"}".utf8)
        #expect(code(TestPNG.internationalText("openbadgecredential", text)) == .payloadEncoding)
    }

    @Test func `a text above the limit is refused`() {
        let most = BakingLimits.payload - 2
        let text = Array("{".utf8) + [UInt8](repeating: 0x20, count: most) + Array("}".utf8)
        #expect(code(TestPNG.internationalText("openbadgecredential", text)) == nil)
        #expect(code(TestPNG.internationalText("openbadgecredential", text + [0x20])) == .payloadTooLarge)
    }
}

@Suite struct PNGCompressedTextTests {
    private func chunk(_ stream: [UInt8]) -> TestPNG.Chunk {
        TestPNG.internationalText("openbadgecredential", stream, compressed: true)
    }

    @Test func `a compressed credential is read, and the deviation is reported`() throws {
        let found = try extract(chunk(TestZlib.stored(BakingSample.json)))
        #expect(found.text == BakingSample.json)
        #expect(found.deviations == [.compressedText])
    }

    @Test func `damaged, cut off or followed by something, it is refused`() {
        let stream = TestZlib.stored(BakingSample.json)
        #expect(code(chunk(stream + [0])) == .pngInflate)
        #expect(code(chunk(Array(stream.dropLast()))) == .pngInflate)
        #expect(code(chunk([])) == .pngInflate)
        var altered = stream
        altered[10] ^= 1
        #expect(code(chunk(altered)) == .pngInflate)
    }

    @Test func `it is inflated to the limit and no further`() {
        let bomb = TestZlib.bomb(copies: 250_000)
        #expect(bomb.count < 420_000)
        #expect(code(chunk(bomb)) == .payloadTooLarge)
        let small = TestZlib.bomb(copies: 3)
        #expect(code(chunk(small)) == .pngInflate)
    }
}
