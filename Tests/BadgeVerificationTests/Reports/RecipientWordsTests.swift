import BadgeTesting
import BadgeVerification
import Foundation
import OpenBadges
import StrictJSON
import Testing

/// Whose badge it is, as the report tells it: the answer to the question first, and nothing said of what is hidden that
/// nobody can know.
@Suite struct RecipientWordsTests {
    private static let name = "Will Ortega"

    /// A badge whose name is hidden, and the question about it.
    private static func hidden(_ type: String?, _ value: String = name) throws -> Situation {
        var situation = try ReasonCase.signed { json in
            try json.setting("/credentialSubject/identifier/0/hashed", true)
                .setting("/credentialSubject/identifier/0/salt", .string(TestIssuer.salt))
                .setting(
                    "/credentialSubject/identifier/0/identityHash",
                    .string(IdentityObject.hash(of: name, salt: TestIssuer.salt))
                )
        }
        situation.policy.recipient = type.flatMap { RecipientIdentity(type: $0, value: value) }
        return situation
    }

    private static func flat(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    }

    private static func texts(_ situation: Situation) async throws -> (text: String, page: String, headline: String) {
        let report = try await situation.report()
        let page = try HTMLReport.text(of: [report]).replacing("&quot;", with: "\"")
        return (flat(TextReport.text(of: report)), flat(page), Headline.text(of: report))
    }

    @Test func `a hidden name that is the one asked about stands in the headline and in the table`() async throws {
        let found = try await Self.texts(Self.hidden("name"))
        #expect(
            found.headline.hasPrefix(
                "Verified: \"Peer Coaching\", awarded to \"Will Ortega\", about whom you asked, by"
            )
        )
        let row = "\"Will Ortega\", about whom you asked (the name is hidden in the badge), a hidden e-mail address"
        #expect(found.text.contains("Awarded to " + row + " (compare with --recipient emailAddress=…)"))
        #expect(found.page.contains(row + " (ask the person for what is hidden"))
    }

    @Test func `where nobody asked a hidden name stays hidden`() async throws {
        let found = try await Self.texts(Self.hidden(nil))
        #expect(found.headline.hasPrefix("Verified: \"Peer Coaching\" by \"Known Program\""))
        #expect(!found.text.contains(Self.name) && !found.text.contains("about whom you asked"))
        #expect(
            found.text.contains("Awarded to a hidden name (compare with --recipient name=…), a hidden e-mail address")
        )
    }

    @Test func `a hidden name is only not what was typed`() async throws {
        let found = try await Self.texts(Self.hidden("name", "will ortega"))
        #expect(
            found.headline
                == "Not verified: the name in this badge is hidden, and it is not \"will ortega\" as you wrote it. "
                + "Every letter counts, capital letters too: ask the person how the issuer wrote it."
        )
        for text in [found.text, found.page] {
            #expect(text.contains("; the hidden name is not \"will ortega\", letter by letter"))
            #expect(!text.contains("names somebody else"))
        }
    }

    @Test func `a name in clear that is another is somebody else's`() async throws {
        let found = try await Self.texts(ReasonCase.asking("name", "Ana Rivers"))
        #expect(found.headline == "Not verified: the badge names somebody else than the person about whom you asked.")
        #expect(found.text.contains("; not \"Ana Rivers\", about whom you asked"))
    }

    @Test(arguments: ["ana rivera", "Ana  Rivera", "\u{201C}Ana Rivera\u{201D}", "ANARIVERA", "Ana\u{A0}Rivera"])
    func `a name that differs only in what people overlook is said to do so, and is not verified`(
        asked: String
    )
        async throws
    {
        let report = try await ReasonCase.asking("name", asked).report()
        #expect(report.verdict == .notVerified)
        let headline = Headline.text(of: report)
        #expect(headline.hasPrefix("Not verified: the badge names \"Ana Rivera\", and you asked about "), "\(headline)")
        #expect(headline.contains("They differ only in capital letters, spaces or quotation marks"))
    }

    @Test(arguments: ["ana rivers", "Ana Rivéra", "Rivera Ana", "\u{201C}\u{201D}"])
    func `any other difference is somebody else`(asked: String) async throws {
        let found = try await Self.texts(ReasonCase.asking("name", asked))
        #expect(found.headline == "Not verified: the badge names somebody else than the person about whom you asked.")
    }

    @Test func `who is asked about by another identity is named by both`() async throws {
        let found = try await Self.texts(ReasonCase.asking("emailAddress", SampleBadge.email))
        let headline = "awarded to \"Ana Rivera\", about whom you asked as \"\(SampleBadge.email)\", by"
        #expect(found.headline.contains(headline))
        #expect(
            found.text.contains(
                "Awarded to \"\(SampleBadge.email)\", about whom you asked (the e-mail address is hidden in the badge), "
                    + "\"Ana Rivera\""
            )
        )
        let clear = try await Self.texts(ReasonCase.asking("name", "Ana Rivera"))
        #expect(clear.headline.contains("awarded to \"Ana Rivera\", about whom you asked, by"))
        #expect(clear.text.contains("Awarded to \"Ana Rivera\", about whom you asked, a hidden e-mail address"))
    }

    @Test func `what cannot be told is told so`() async throws {
        let found = try await Self.texts(ReasonCase.asking("systemId", "4711"))
        #expect(found.text.contains("; whether it is \"4711\", about whom you asked, cannot be told"))
        #expect(found.text.contains("ask with --recipient name=…"))
        #expect(found.page.contains("The badge names its recipient by name, e-mail address: ask the person for that"))
    }

    @Test func `the part about the badge on a page names no options`() async throws {
        for situation in [
            try Self.hidden(nil), try ReasonCase.asking("systemId", "4711"), try Self.hidden("name", "x"),
        ] {
            let page = try await Self.texts(situation).page
            #expect(!page.contains("--recipient"), "\(page)")
        }
    }

    @Test func `a flood of identities is cut and said to be cut`() async throws {
        let report = try await ReasonCase.signed { json in
            try (0..<3000).reduce(json) { json, index in
                try json.setting(
                    "/credentialSubject/identifier/\(2 + index)",
                    [
                        "type": "IdentityObject", "hashed": false, "identityHash": .string("Name \(index)"),
                        "identityType": "name",
                    ]
                )
            }
        }.report()
        let text = TextReport.text(of: report)
        #expect(text.split(separator: "\n").count < 120)
        #expect(Self.flat(text).contains("\"Name 2\", and 2997 more, which --json lists"))
        #expect(try HTMLReport.text(of: [report]).utf8.count < 60_000)
    }
}
