import OpenBadges
import Testing

@Suite struct ImageKindTests {
    @Test func `a PNG is recognised by its first bytes even when the rest is damaged`() {
        #expect(ImageKind.of(TestPNG.file()) == .png)
        #expect(ImageKind.of([0x89, 0x50, 0x4E, 0x47, 0x0A]) == .png)
        #expect(ImageKind.of([0x89, 0x50, 0x4E]) == nil)
    }

    @Test(arguments: [
        "<svg/>", "  \n<svg>", "\u{FEFF}<svg>", "<?xml version=\"1.0\"?>\n<!-- <html> -->\n<svg>",
        "<s:svg xmlns:s='http://www.w3.org/2000/svg'/>", "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg/>",
        "<?xml version=\"1.0\" encoding=\"UTF-7\"?><svg",
    ])
    func `an SVG is recognised by its first element`(text: String) {
        #expect(ImageKind.of(Array(text.utf8)) == .svg)
    }

    @Test(arguments: [
        "", "{\"a\":\"<svg/>\"}", "<html><svg/></html>", "svg", "<!-- <svg/> -->", "<!-- <svg/>", "<?svg ?>", "<",
    ])
    func `what only mentions an SVG is none`(text: String) {
        #expect(ImageKind.of(Array(text.utf8)) == nil)
    }

    @Test func `an SVG in UTF-16 is recognised, and refused with a reason`() {
        for isBigEndian in [true, false] {
            for mark in [true, false] {
                let text = (mark ? "\u{FEFF}" : "") + BakingSample.text(BakingSample.svg())
                let bytes = text.utf16.flatMap { unit in
                    let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                    return isBigEndian ? pair : pair.reversed()
                }
                #expect(ImageKind.of(bytes) == .svg)
                #expect(bakingCode { () throws(BakingError) in try SVGBaking.extract(bytes) } == .svgEncoding)
            }
        }
    }

    @Test func `bytes that end inside a character beyond ASCII are no reason to stop`() {
        #expect(ImageKind.of([0x3C, 0xF0]) == nil)
        #expect(ImageKind.of([0x3C, 0xE0, 0x80]) == nil)
        #expect(ImageKind.of([0x3C, 0x73, 0xFF]) == nil)
    }

    @Test func `the kind reads and bakes`() throws {
        for (kind, picture) in [(ImageKind.png, TestPNG.file()), (.svg, BakingSample.svg())] {
            let baked = try kind.bake(BakingSample.token, into: picture, replacing: false)
            #expect(try kind.extract(baked).text == BakingSample.token)
        }
    }
}
