import BadgeIssuing
import Foundation
import Testing

/// What every award keeps to, whatever its template asks.
struct AwardConditionsTests {
    private func refusal(_ sample: Sample, at: Instant) throws -> IssuingError? {
        let decision = try sample.decide()
        let issuer = try SampleIssuer.issuer()
        return issuingError { () throws(IssuingError) in
            try CredentialAssembly(of: decision, issuer: issuer, at: at, random: FixedRandom())
        }
    }

    @Test(arguments: [
        ("2026-07-06T00:00:00Z", true), ("2026-07-05T00:00:00Z", true), ("2026-07-04T23:59:59Z", false),
        ("2025-01-01T00:00:00Z", false),
    ])
    func `no badge is awarded before its last assessment`(text: String, isFine: Bool) throws {
        let error = try refusal(Sample(), at: #require(Instant(text)))
        #expect((error == nil) == isFine, "\(error?.detail ?? "")")
        guard let error else { return }
        #expect(error.code == .beforeAssessment)
        #expect(error.detail.contains("the assessment by \"assessor-b\" on 2026-07-06"), "\(error.detail)")
        #expect(error.hint?.contains("--at") == true)
    }

    @Test func `a narrative that names an educator who did not agree is refused, and issued where the educator agreed`()
        throws
    {
        var sample = try Sample()
        try sample.replace("  Coached two colleagues", with: "  Ana Rivera coached two colleagues")
        #expect(try sample.refusal() == nil)
        try sample.replace("  showName: true\n", with: "  showName: false\n")
        let error = try #require(try sample.refusal())
        #expect(error.code == .nameShown)
        #expect(error.detail.contains("the name \"Ana Rivera\" in narrative, submission.yaml, line "))
        #expect(error.hint?.contains("showName: true") == true)
    }

    @Test func `the name is refused where the template asks for no blind review`() throws {
        var sample = try Sample()
        try sample.replace("title: Mission, goals and context", with: "title: Mission of Rivera")
        try sample.replace("  showName: true\n", with: "  showName: false\n")
        try sample.makeAdvised("blind-review")
        #expect(try sample.refusal()?.code == .nameShown)
    }

    @Test func `a name that comes into the badge by the ending of a public file is refused`() throws {
        var sample = try Sample()
        try sample.replace("  showName: true\n", with: "  showName: false\n")
        try sample.makeAdvised("blind-review")
        try sample.replace(
            "        url: https://badges.example.org/evidence/nea-2026-0117/newsletter.html\n",
            with: ""
        )
        try sample.rename("evidence/newsletter.html", to: "evidence/newsletter.rivera")
        let issuer = try SampleIssuer.issuer(evidenceBase: "https://badges.example.org/evidence/")
        let error = try #require(try sample.refusal(issuer))
        #expect(error.code == .nameShown)
        #expect(error.detail.contains("the name \"rivera\" in the evidence "), "\(error.detail)")
        try sample.rename("evidence/newsletter.rivera", to: "evidence/newsletter.html")
        #expect(try sample.refusal(issuer) == nil)
    }

    @Test func `an e-mail address is refused even where the name is agreed to`() throws {
        var sample = try Sample()
        try sample.replace("  Coached two colleagues", with: "  Write to coach@example.org. Coached two colleagues")
        try sample.makeAdvised("blind-review")
        let error = try #require(try sample.refusal())
        #expect(error.code == .nameShown)
        #expect(error.detail.contains("the e-mail address \"coach@example.org\" in narrative"))
    }
}

extension Sample {
    /// Makes a required rule of the template an advised one.
    mutating func makeAdvised(_ rule: String) throws {
        let text = String(decoding: template, as: UTF8.self)
        let start = try #require(text.range(of: "id: \(rule)\n"))
        let word = try #require(text.range(of: "strength: required", range: start.upperBound..<text.endIndex))
        let old = String(text[start.lowerBound..<word.upperBound])
        try replaceInTemplate(old, with: String(old.dropLast("required".count)) + "advised")
    }
}
