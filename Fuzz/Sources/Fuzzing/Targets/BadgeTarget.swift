import BadgeVerification

/// A badge file of any form, from its bytes to the report, without the network.
enum BadgeTarget {
    private static let input = VerificationInput(at: Instant(seconds: 1_796_000_000))
    private static let usual = Verifier()
    private static let anyIssuer = Verifier(policy: VerificationPolicy(acceptsAnyIssuer: true))

    static func run(_ bytes: [UInt8]) {
        let unknown = report(usual, bytes)
        Property.holds(unknown.verdict != .verified, "without trusted issuers nothing is verified")
        check(unknown)
        let report = report(anyIssuer, bytes)
        check(report)
        if report.verdict == .verified { alter(bytes) }
    }

    private static func report(_ verifier: Verifier, _ bytes: [UInt8]) -> Report {
        Property.succeeds("every file has a report") {
            try InlineExecutor.run { try await verifier.verify(bytes, name: "badge", input: input) }.report
        }
    }

    /// That a report is whole, can be read by programs, and is harmless to show.
    private static func check(_ report: Report) {
        Property.holds((report.failure == nil) == (report.verdict != nil), "a report has a verdict or a failure")
        let checks = Set(report.checks.map(\.check.rawValue))
        let isWhole = report.failure == nil ? checks.count == CheckID.allCases.count : checks.isEmpty
        Property.holds(isWhole, "every check stands in a report")
        let text = Array(TextReport.text(of: report).utf8)
        Property.holds(!Property.hasControls(text, allowing: ["\n"]), "the report holds no controls")
        let json = report.json
        let read = Property.succeeds("the report for programs can be read") {
            try JSON.read(json.compactBytes(), limits: JSONLimits(maxBytes: 1 << 26, maxDepth: 128, maxNodes: 1 << 20))
        }
        Property.holds(read == json, "the report for programs is read as it was written")
    }

    /// That a verified badge is verified no more when one thing that was signed is another.
    private static func alter(_ bytes: [UInt8]) {
        let badge = Property.succeeds("a verified badge can be read") { try BadgeReader.read(bytes) }
        guard case .credential(let credential) = badge.content else {
            Property.stop("a verified badge is a credential")
        }
        var altered: [UInt8]
        switch credential.securing {
        case .embedded:
            var members = credential.unverifiedMembers
            members["validFrom"] = "2020-02-02T02:02:02Z"
            members["awardedDate"] = "2020-02-02T02:02:03Z"
            altered = JSON.object(members).compactBytes()
        case .token(let token, var payload):
            payload["jti"] = "urn:uuid:00000000-0000-4000-8000-000000000000"
            payload["id"] = payload["jti"]
            let parts = token.compactBytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            altered = parts[0] + [UInt8(ascii: ".")] + Array(Base64URL.encode(JSON.object(payload).compactBytes()).utf8)
            altered += [UInt8(ascii: ".")] + parts[2]
        }
        Property.holds(report(anyIssuer, altered).verdict != .verified, "an altered badge is not verified")
    }
}
