import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// `badge preview`: what it tells is what is issued afterwards.
struct PreviewTests {
    /// Members whose texts identify or hash: they are told of, not shown.
    private static let identifying = [
        "@context", "id", "salt", "digestMultibase", "resultDescription", "achievedLevel", "requiredLevel", "proof",
    ]

    /// Every text of a badge that says something.
    private static func texts(_ json: JSON, _ member: String = "") -> [String] {
        if identifying.contains(member) { return [] }
        switch json {
        case .string(let text): return [text]
        case .array(let items): return items.flatMap { texts($0, member) }
        case .object(let object):
            let isHashed = object["hashed"]?.bool == true
            return object.names.flatMap { name in
                isHashed && name == "identityHash" ? [] : texts(object[name] ?? .null, name)
            }
        default: return []
        }
    }

    private static func shown(_ text: String) -> String {
        guard text.hasSuffix("Z"), text.count == 20, text.contains("T") else { return text.squeezed }
        return String(text.prefix(10))
    }

    private static func preview(_ award: SampleAward, _ submission: String = "submission") -> [String] {
        [
            "preview", submission, "--template", "../../templates/\(award.template).yaml", "--issuer", "issuer.yaml",
            "--at", award.awarded + "T09:00:00Z",
        ]
    }

    @Test(arguments: SampleAward.all)
    func `every text of the badge stands in the preview, as text and on the page`(award: SampleAward) throws {
        let workspace = try award.workspace()
        let outcome = try workspace.badge(Self.preview(award) + ["--html", "preview.html"], in: award.place)
        #expect(outcome.code == 0, "\(outcome.all)")
        let page = try EvidenceReader.page(
            Outcome(code: 0, outBytes: workspace.bytes(award.place + "/preview.html"), err: ""),
            in: workspace
        )
        #expect(page.faults.isEmpty, "\(page.faults)")
        let said = [outcome.out.squeezed, page.text.squeezed]
        #expect(try workspace.badge(award.issuing("submission"), in: award.place).code == 0)
        let folder = award.place + "/issued"
        let name = try #require(workspace.names(in: folder).first { !$0.hasPrefix(".") })
        let badge = try JSON.read(workspace.bytes(folder + "/\(name)/badge.json"))
        let texts = Self.texts(badge)
        #expect(texts.count > 50)
        for text in texts {
            for preview in said { #expect(preview.contains(Self.shown(text)), "not told: \(text)") }
        }
        for line in outcome.out.components(separatedBy: "\n") where line.unicodeScalars.count > 80 {
            #expect(!line.contains(" ") || line.split(separator: " ").contains { $0.count > 50 }, "\(line)")
        }
    }

    @Test func `a name that is not to be shown is told to be a hash, and shown nowhere`() throws {
        let workspace = try Workspace.withProgram()
        try workspace.edit("submission/submission.yaml", "showName: true", "showName: false")
        let outcome = try workspace.badge([
            "preview", "submission", "--template", "template.yaml", "--issuer", "issuer.yaml",
        ])
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(!outcome.out.contains("Ana Rivera") && !outcome.out.contains("ana.rivera@"))
        let hashed = try #require(outcome.out.range(of: "Only as a hash"))
        #expect(outcome.out[hashed.upperBound...].contains("  Name "))
        let open = try workspace.badge(["preview", "../examples", "--template", "template.yaml"])
        #expect(open.code == 66)
    }

    @Test func `an address in clear is told, and no longer said to be absent`() throws {
        let workspace = try Workspace.withProgram()
        let before = try workspace.badge([
            "preview", "submission", "--template", "template.yaml", "--issuer", "issuer.yaml",
        ])
        #expect(before.out.contains("  E-mail address          the educator's, in clear\n"))
        try workspace.write(try workspace.text("issuer.yaml") + "recipientEmail: clear\n", "issuer.yaml")
        let after = try workspace.badge([
            "preview", "submission", "--template", "template.yaml", "--issuer", "issuer.yaml",
        ])
        #expect(after.out.contains("ana.rivera@example.org"))
        #expect(!after.out.contains("  E-mail address          the educator's, in clear\n"))
    }

    @Test func `what does not earn the badge yet is shown as things stand, with what is missing`() throws {
        let workspace = try Workspace.withProgram()
        try workspace.addFaultySubmissions()
        let outcome = try workspace.badge([
            "preview", "basic", "--template", "template.yaml", "--issuer", "issuer.yaml",
        ])
        #expect(outcome.code == 1)
        #expect(outcome.out.squeezed.contains("the rules do not give this award yet"))
        #expect(outcome.out.contains("What is still missing for the award\n"))
        #expect(outcome.out.squeezed.contains("Circle map found: Basic; required: Proficient"))
        let unassessed = try workspace.badge(["preview", "unassessed", "--template", "template.yaml"])
        #expect(unassessed.code == 1 && unassessed.out.squeezed.contains("(required: Proficient; nothing reached yet)"))
    }

    @Test func `a name in a text that everybody reads is missing for the award`() throws {
        let workspace = try Workspace.withProgram()
        try workspace.edit("submission/submission.yaml", "showName: true", "showName: false")
        try workspace.edit(
            "submission/submission.yaml",
            "  Coached two colleagues",
            "  Ana Rivera coached two colleagues"
        )
        let outcome = try workspace.badge([
            "preview", "submission", "--template", "template.yaml", "--issuer", "issuer.yaml",
        ])
        #expect(outcome.code == 1)
        #expect(outcome.out.squeezed.contains("Read by everybody the name \"Ana Rivera\" in narrative"))
    }

    @Test func `a renewal is previewed with the badge that it renews, and lacks it without`() throws {
        let award = try #require(SampleAward.all.first { $0.template == "mtp-coach" })
        let workspace = try award.workspace()
        let command = [
            "preview", "renewal", "--template", "../../templates/mtp-coach.yaml", "--issuer", "issuer.yaml", "--at",
            "2026-06-10T09:00:00Z",
        ]
        let alone = try workspace.badge(command, in: award.place)
        #expect(alone.code == 1 && alone.out.contains("  Renewed in time"))
        let kept = ["--badge", "issued-badge/badge.json", "--trust", "issued-badge/trust.yaml"]
        let shown = try workspace.badge(command + kept, in: award.place)
        #expect(shown.code == 0, "\(shown.all)")
        #expect(shown.out.squeezed.contains("This badge renews the one awarded on 2025-07-07."))
        #expect(shown.out.contains("  Holds until             2027-07-07, 09:00 UTC\n"))
    }

    @Test func `nothing is signed, no key is asked for, and nothing but the page is written`() throws {
        let workspace = try Workspace.withProgram()
        try workspace.remove("ed25519.pem")
        try workspace.remove("p256.pem")
        let before = workspace.names(in: ".")
        let command = ["preview", "submission", "--template", "template.yaml", "--issuer", "issuer.yaml"]
        #expect(try workspace.badge(command).code == 0)
        #expect(workspace.names(in: ".") == before)
        #expect(try workspace.badge(command + ["--html", "preview.html"]).code == 0)
        #expect(workspace.names(in: ".") == (before + ["preview.html"]).sorted())
        try workspace.write("my notes\n", "notes.html")
        #expect(try workspace.badge(command + ["--html", "notes.html"]).code == 73)
    }

    @Test(.enabled(if: Chromium.mayRun, "\(Chromium.absent)"), arguments: SampleAward.all)
    func `the page of a preview fits a telephone in a browser`(award: SampleAward) throws {
        let workspace = try award.workspace()
        try workspace.badge(Self.preview(award) + ["--html", "preview.html"], in: award.place)
        let page = try workspace.bytes(award.place + "/preview.html")
        let layout = try Chromium.layout(page, width: 390, in: workspace)
        #expect(layout.content <= 390 && layout.requests == 0 && layout.scripts == 0)
        #expect(layout.text.contains("Not in the badge"))
    }
}
