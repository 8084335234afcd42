import BadgeTesting
import BadgeVerification
import OpenBadges
import StrictJSON
import Testing

@Suite struct PictureSweepTests {
    @Test(arguments: TestIssuer.Kind.allCases)
    func `no byte of a payload in a PNG can be changed, though the checksum is mended`(
        kind: TestIssuer.Kind
    ) async throws {
        let issuer = try TestIssuer(for: kind)
        var situation = try Situation.good(kind)
        let payload = try issuer.sign(.object(SampleBadge.small(issuer: issuer.did)), kind)
        situation.bytes = Pictures.png(text: payload)
        #expect(try await situation.report().verdict == .verified)
        for index in SweepSize.positions(of: payload, kind) {
            for mask in SweepSize.some([UInt8(0x01), 0x20, 0x80], 1, at: index) {
                var copy = payload
                copy[index] ^= mask
                if Self.isSameJSON(copy, payload) { continue }
                #expect(try await !situation.isAccepted(Pictures.png(text: copy)), "byte \(index)")
            }
        }
    }

    @Test(arguments: TestIssuer.Kind.allCases)
    func `no byte of a payload in an SVG can be changed`(kind: TestIssuer.Kind) async throws {
        let issuer = try TestIssuer(for: kind)
        var situation = try Situation.good(kind)
        let payload = try issuer.sign(.object(SampleBadge.small(issuer: issuer.did)), kind)
        let picture = try Pictures.baked(payload, .svg)
        situation.bytes = picture
        #expect(try await situation.report().verdict == .verified)
        let start = try #require(picture.firstRange(of: payload)?.lowerBound)
        for offset in SweepSize.positions(of: payload, kind) {
            var copy = picture
            copy[start + offset] ^= 0x01
            if Self.isSameJSON(Array(copy[start..<start + payload.count]), payload) { continue }
            #expect(try await !situation.isAccepted(copy), "byte \(offset)")
        }
    }

    @Test func `a payload whose checksum was not mended is no badge`() async throws {
        var situation = try Situation.good()
        var picture = Pictures.png(text: situation.bytes)
        let place = try #require(picture.firstRange(of: Array("Peer Coaching".utf8))?.lowerBound)
        picture[place] ^= 0x01
        situation.bytes = picture
        let report = try await situation.report()
        #expect(report.verdict == nil)
        #expect(report.failure?.code == "baking.pngChecksum")
    }

    /// White space of another kind between the members is no alteration of the badge.
    private static func isSameJSON(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard let a = try? JSON.read(left), let b = try? JSON.read(right) else { return false }
        return a == b
    }
}
