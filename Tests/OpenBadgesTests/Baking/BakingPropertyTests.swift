import BadgeTesting
import OpenBadges
import Testing

@Suite struct BakingPropertyTests {
    private static let pieces = [
        "]]>", "]", ">", "<", "&amp;", "&", "<![CDATA[", "<!--", "é", "😀", "\\u0000", "\\\"", "\\\\", "a", " ", "--",
        "\u{301}",
        "\u{202E}", "'", "\u{85}",
    ]
    private static let spaces = ["", "", " ", "\n", "\r\n", "\r", "\t"]

    /// A random JSON object with much in it that XML treats in a special way.
    private func json(_ random: inout SeededGenerator) -> [UInt8] {
        var text = ""
        func space() -> String { Self.spaces.randomElement(using: &random) ?? "" }
        func string() -> String {
            (0..<Int.random(in: 0...12, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
                .joined()
        }
        text += space() + "{" + space()
        for index in 0..<Int.random(in: 0...5, using: &random) {
            if index > 0 { text += "," }
            text += space() + "\"\(index)\(string())\"" + space() + ":" + space() + "[[\"\(string())\"]" + space() + "]"
        }
        return Array((text + "}" + space()).utf8)
    }

    @Test func `baking and reading gives the same bytes for any JSON`() throws {
        var random = SeededGenerator(seed: 20_260_101)
        let svg = BakingSample.svg()
        let png = TestPNG.file()
        for _ in 0..<1_000 {
            let payload = json(&random)
            let text = BakingSample.text(payload)
            let fromPNG = try PNGBaking.extract(PNGBaking.bake(payload, into: png, replacing: false))
            #expect(fromPNG.text == payload, "\(text)")
            let fromSVG = try SVGBaking.extract(SVGBaking.bake(payload, into: svg, replacing: false))
            #expect(fromSVG.text == payload, "\(text)")
        }
    }

    @Test func `replacing gives the same bytes as baking afresh`() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let (first, second) = (json(&random), json(&random))
            for (kind, picture) in [(ImageKind.png, TestPNG.file()), (.svg, BakingSample.svg())] {
                let once = try kind.bake(first, into: picture, replacing: Bool.random(using: &random))
                let again = try kind.bake(second, into: once, replacing: true)
                #expect(again == (try kind.bake(second, into: picture, replacing: false)))
            }
        }
    }

    @Test func `one byte of a PNG altered never gives another badge`() throws {
        let baked = try PNGBaking.bake(BakingSample.token, into: TestPNG.file(), replacing: false)
        var random = SeededGenerator(seed: 11)
        for _ in 0..<20_000 {
            var altered = baked
            let index = Int.random(in: 0..<altered.count, using: &random)
            altered[index] ^= UInt8.random(in: 1...255, using: &random)
            #expect(bakingCode { () throws(BakingError) in try PNGBaking.extract(altered) } != nil, "byte \(index)")
        }
    }

    @Test func `one byte of an SVG altered outside the badge gives the same badge or an error`() throws {
        let before = "<?xml version=\"1.0\" encoding=\"utf-8\"?><!-- x -->"
        let svg = BakingSample.svg("viewBox=\"0 0 1 1\"", "<g a='&lt;'><![CDATA[x]]></g>", before: before)
        let baked = try SVGBaking.bake(BakingSample.token, into: svg, replacing: false)
        let token = try #require(baked.firstRange(of: BakingSample.token))
        var random = SeededGenerator(seed: 13)
        var (same, refused) = (0, 0)
        for index in baked.indices where !token.contains(index) {
            for _ in 0..<60 {
                var altered = baked
                altered[index] ^= UInt8.random(in: 1...255, using: &random)
                if let found = try? SVGBaking.extract(altered) {
                    #expect(found.text == BakingSample.token, "byte \(index)")
                    same += 1
                } else {
                    refused += 1
                }
            }
        }
        #expect(same > 0 && refused > 0)
    }

    @Test func `random edits never stop the program`() throws {
        var random = SeededGenerator(seed: 17)
        let words = [
            "<", ">", "/>", "</", "\"", "'", "&", ";", "xmlns:a=\"", "<![CDATA[", "]]>", "<!--", "-->", "<?",
            "\u{FEFF}",
        ]
        for kind in ImageKind.allCases {
            let picture = kind == .png ? TestPNG.file() : BakingSample.svg("a:b=\"c\" xmlns:a=\"d\"", "<g>é<a:h/></g>")
            let baked = try kind.bake(BakingSample.json, into: picture, replacing: false)
            for _ in 0..<10_000 {
                var altered = baked
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    let start = Int.random(in: 0...altered.count, using: &random)
                    let end = min(altered.count, start + Int.random(in: 0...8, using: &random))
                    let word = Array((words.randomElement(using: &random) ?? "").utf8)
                    altered.replaceSubrange(start..<end, with: Bool.random(using: &random) ? word : random.bytes(2))
                }
                _ = ImageKind.of(altered)
                _ = try? kind.extract(altered)
                _ = try? kind.bake(BakingSample.token, into: altered, replacing: true)
            }
        }
    }

    @Test func `an SVG cut off anywhere before its last byte gives no badge`() throws {
        let baked = try SVGBaking.bake(BakingSample.json, into: BakingSample.svg(), replacing: false)
        for count in 0..<baked.count {
            let cut = Array(baked.prefix(count))
            #expect(bakingCode { () throws(BakingError) in try SVGBaking.extract(cut) } != nil, "\(count) bytes")
        }
    }
}
