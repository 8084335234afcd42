import BadgeTesting
import Foundation
import OpenBadges
import Testing

@Suite(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
struct BakingSuiteTests {
    /// Bakes each payload, reads it back, and compares everything else in the PNG.
    private func bakeAndRead(_ png: [UInt8], _ name: String) throws {
        #expect(ImageKind.of(png) == .png, "\(name)")
        #expect(bakingCode { () throws(BakingError) in try PNGBaking.extract(png) } == .noPayload, "\(name)")
        for payload in [BakingSample.json, BakingSample.token] {
            let baked = try PNGBaking.bake(payload, into: png, replacing: false)
            #expect(try PNGBaking.extract(baked).text == payload, "\(name)")
            let badge = TestPNG.internationalText("openbadgecredential", payload)
            var others = TestPNG.chunks(of: baked)
            #expect(others[1] == badge, "\(name)")
            others.remove(at: 1)
            #expect(TestPNG.join(others) == png, "\(name)")
            let replaced = try PNGBaking.bake(BakingSample.otherJSON, into: baked, replacing: true)
            #expect(replaced == (try PNGBaking.bake(BakingSample.otherJSON, into: png, replacing: false)), "\(name)")
        }
    }

    @Test func `png: every sound picture takes a badge and keeps all else`() throws {
        let exceptions = try SuiteExceptions.of("png")
        #expect(exceptions.isEmpty)
        var count = 0
        for folder in ["png/pngsuite", "png/pngsuite/interlaced"] {
            for name in try Standards.files(in: folder, suffix: ".png") {
                try bakeAndRead(try Standards.bytes("\(folder)/\(name)"), name)
                count += 1
            }
        }
        try Standards.report("png (sound)", cases: count)
    }

    /// What each damaged picture of the suite comes to. `noPayload` means that the file is read: its damage is inside a
    /// chunk that is not decoded here (a wrong checksum inside the pixels' zlib stream; known chunks that are empty).
    private static let damaged: [String: BakingError.Code] = [
        "bad_iCCP.png": .pngChecksum,
        "badadler.png": .noPayload,
        "empty_ancillary_chunks.png": .noPayload,
        "huge_IDAT.png": .pngTruncated,
        "huge_cHRM_chunk.png": .pngTruncated,
        "huge_eXIf_chunk.png": .pngTruncated,
        "huge_hIST_chunk.png": .pngTruncated,
        "huge_iCCP_chunk.png": .pngTruncated,
        "huge_juNK_unsafe_to_copy.png": .pngTruncated,
        "huge_juNk_safe_to_copy.png": .pngTruncated,
        "huge_pHYs_chunk.png": .pngTruncated,
        "huge_sCAL_chunk.png": .pngTruncated,
        "huge_sRGB_chunk.png": .pngTruncated,
        "huge_sTER_chunk.png": .pngTruncated,
        "huge_tIME_chunk.png": .pngTruncated,
        "huge_zTXt_chunk.png": .pngTruncated,
    ]

    @Test func `png: every damaged picture ends as it is listed`() throws {
        let names = try Standards.files(in: "png/crashers", suffix: ".png")
        #expect(names == Self.damaged.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        for name in names {
            let png = try Standards.bytes("png/crashers/\(name)")
            let expected = Self.damaged[name]
            #expect(bakingCode { () throws(BakingError) in try PNGBaking.extract(png) } == expected, "\(name)")
            let baking = bakingCode { () throws(BakingError) in
                try PNGBaking.bake(BakingSample.json, into: png, replacing: false)
            }
            #expect(baking == (expected == .noPayload ? nil : expected), "\(name)")
        }
        try Standards.report("png (damaged)", cases: names.count)
    }

    @Test func `images-to-bake: every picture takes a badge and gives it back`() throws {
        let names = try Standards.files(in: "images-to-bake").filter { $0.hasSuffix(".png") || $0.hasSuffix(".svg") }
        for name in names {
            let picture = try Standards.bytes("images-to-bake/\(name)")
            guard name.hasSuffix(".svg") else {
                try bakeAndRead(picture, name)
                continue
            }
            #expect(ImageKind.of(picture) == .svg, "\(name)")
            #expect(bakingCode { () throws(BakingError) in try SVGBaking.extract(picture) } == .noPayload, "\(name)")
            for payload in [BakingSample.json, BakingSample.token] {
                let baked = try SVGBaking.bake(payload, into: picture, replacing: false)
                #expect(try SVGBaking.extract(baked).text == payload, "\(name)")
                #expect(withoutBadge(baked) == BakingSample.text(picture), "\(name)")
            }
        }
        #expect(names.count == 6)
        try Standards.report("images-to-bake", cases: names.count)
    }

    /// The text of a baked SVG with the badge and its namespace declaration cut out.
    private func withoutBadge(_ svg: [UInt8]) -> String {
        var text = BakingSample.text(svg)
        text = text.replacingOccurrences(of: " xmlns:openbadges=\"\(BakingSample.credentialNamespace)\"", with: "")
        guard let start = text.range(of: "<openbadges:credential"), let end = text.range(of: "</openbadges:credential>")
        else { return text }
        text.removeSubrange(start.lowerBound..<end.upperBound)
        return text
    }

    @Test func `1edtech-samples: the baked pictures give their badges`() throws {
        let folder = "1edtech-samples"
        let json = try PNGBaking.extract(Standards.bytes("\(folder)/ob30/simple-json.png"))
        #expect(json.standard == .openBadges3 && json.form == .json && json.deviations.isEmpty)
        #expect(BakingSample.text(json.text).contains("\"OpenBadgeCredential\""))
        let token = try PNGBaking.extract(Standards.bytes("\(folder)/ob30/simple-jwt.png"))
        #expect(token.standard == .openBadges3 && token.form == .token && token.deviations.isEmpty)
        let svg = try SVGBaking.extract(Standards.bytes("\(folder)/ob30/simple-jwt_v1.svg"))
        #expect(svg.standard == .openBadges3 && svg.form == .token && svg.deviations.isEmpty)
        let assertion = try PNGBaking.extract(Standards.bytes("\(folder)/ob20/simple-badge.png"))
        #expect(assertion.standard == .openBadges2 && assertion.form == .json)
        for name in try Standards.files(in: "\(folder)/ob20/assets", suffix: ".png") {
            try bakeAndRead(try Standards.bytes("\(folder)/ob20/assets/\(name)"), name)
        }
        try Standards.report("1edtech-samples (baked)", cases: 6)
    }
}
