import OpenBadges
import Testing

private func code(_ png: [UInt8]) -> BakingError.Code? {
    bakingCode { () throws(BakingError) in try PNGBaking.extract(png) }
}

@Suite struct PNGStructureTests {
    private static let baked = TestPNG.file([TestPNG.internationalText("openbadgecredential", BakingSample.token)])

    @Test func `a sound picture without a badge says so`() {
        #expect(code(TestPNG.file()) == .noPayload)
    }

    @Test func `one bit of any chunk's checksum, type or data is noticed`() {
        #expect(code(Self.baked) == nil)
        for index in 8..<Self.baked.count {
            for bit in 0..<8 {
                var altered = Self.baked
                altered[index] ^= 1 << UInt8(bit)
                #expect(code(altered) != nil, "byte \(index), bit \(bit)")
            }
        }
        var altered = Self.baked
        altered[altered.count - 1] ^= 1
        #expect(code(altered) == .pngChecksum)
    }

    @Test func `cut off anywhere, a picture is damaged and gives no badge`() {
        for count in 0..<Self.baked.count {
            let found = code(Array(Self.baked.prefix(count)))
            #expect(found == (count < 8 ? .notPNG : .pngTruncated), "\(count) bytes")
        }
    }

    @Test(arguments: [
        (UInt32(0xFFFF_FFFF), BakingError.Code.pngChunkLength), (0x8000_0000, .pngChunkLength),
        (0x7FFF_FFFF, .pngTruncated), (14, .pngChecksum),
    ])
    func `a length beyond the file is noticed`(length: UInt32, expected: BakingError.Code) {
        var png = TestPNG.file()
        png.replaceSubrange(8..<12, with: TestPNG.number(length))
        #expect(code(png) == expected)
    }

    @Test func `bytes after the end chunk are refused`() {
        #expect(code(Self.baked + [0]) == .pngTrailingBytes)
        #expect(code(Self.baked + TestPNG.end.bytes) == .pngTrailingBytes)
        #expect(code(Self.baked + TestPNG.text("Comment", [0x61]).bytes) == .pngTrailingBytes)
    }

    @Test func `the header is first, once, and 13 bytes long`() {
        #expect(code(TestPNG.join([TestPNG.pixels, TestPNG.end])) == .pngHeader)
        #expect(code(TestPNG.file([TestPNG.header])) == .pngHeader)
        let long = TestPNG.Chunk("IHDR", TestPNG.header.data + [0])
        #expect(code(TestPNG.join([long, TestPNG.pixels, TestPNG.end])) == .pngHeader)
    }

    @Test func `pixel data is there and together`() {
        let comment = TestPNG.text("Comment", [0x61])
        #expect(code(TestPNG.join([TestPNG.header, TestPNG.end])) == .pngPixelData)
        let together = [TestPNG.header, TestPNG.pixels, TestPNG.pixels, comment, TestPNG.end]
        #expect(code(TestPNG.join(together)) == .noPayload)
        let apart = [TestPNG.header, TestPNG.pixels, comment, TestPNG.pixels, TestPNG.end]
        #expect(code(TestPNG.join(apart)) == .pngPixelData)
    }

    @Test func `the end chunk is empty and there`() {
        #expect(code(TestPNG.join([TestPNG.header, TestPNG.pixels, TestPNG.Chunk("IEND", [0])])) == .pngEnd)
        #expect(code(TestPNG.join([TestPNG.header, TestPNG.pixels])) == .pngTruncated)
    }

    @Test(arguments: ["tEX ", "1EXt", "tE\u{0}t", "[EXt", "tEX{"])
    func `a chunk's type is four letters`(type: String) {
        #expect(code(TestPNG.file([TestPNG.Chunk(type, [])])) == .pngChunkType)
    }

    @Test func `a picture above the limit is not read`() {
        let filler = TestPNG.Chunk("fiLl", [UInt8](repeating: 0, count: BakingLimits.picture))
        #expect(code(TestPNG.signature + TestPNG.number(UInt32(filler.data.count)) + filler.data) == .pictureTooLarge)
    }

    @Test func `a signature altered by a text transfer is named as such`() throws {
        var png = TestPNG.file()
        png.remove(at: 4)
        let error = try #require(bakingError { () throws(BakingError) in try PNGBaking.extract(png) })
        #expect(error.code == .notPNG)
        #expect(error.codeName == "baking.notPNG")
        #expect(error.hint != nil)
    }
}
