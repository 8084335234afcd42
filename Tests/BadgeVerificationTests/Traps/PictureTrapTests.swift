import BadgeTesting
import BadgeVerification
import OpenBadges
import Testing

@Suite struct PictureTrapTests {
    @Test(arguments: [TestIssuer.Kind.embeddedEdDSA, .tokenEdDSA])
    func `two badges in one picture are an error that says so, though both are good`(
        kind: TestIssuer.Kind
    ) async throws {
        var situation = try Situation.good(kind)
        situation.bytes = Pictures.png(text: situation.bytes, copies: 2)
        let report = try await situation.report()
        #expect(report.verdict == nil)
        #expect(report.failure?.code == "baking.severalPayloads")
        situation = try Situation.good(kind)
        situation.bytes = Pictures.png(text: situation.bytes, copies: 1)
        #expect(try await situation.report().verdict == .verified)
    }

    @Test func `two badges in one SVG are an error that says so`() async throws {
        var situation = try Situation.good()
        let one = String(decoding: try Pictures.baked(situation.bytes, .svg), as: UTF8.self)
        let start = try #require(one.firstRange(of: "<openbadges:credential")?.lowerBound)
        let end = try #require(one.firstRange(of: "</openbadges:credential>")?.upperBound)
        situation.bytes = Array((one[..<end] + one[start..<end] + one[end...]).utf8)
        let report = try await situation.report()
        #expect(report.verdict == nil)
        #expect(report.failure?.code == "baking.severalPayloads")
    }

    @Test(arguments: TestIssuer.Kind.allCases, ImageKind.allCases)
    func `a good badge is good inside a picture too`(kind: TestIssuer.Kind, picture: ImageKind) async throws {
        var situation = try Situation.good(kind)
        situation.bytes = try Pictures.baked(situation.bytes, picture)
        let report = try await situation.report()
        #expect(report.verdict == .verified)
        #expect(report.input.format?.rawValue == picture.rawValue)
    }
}
