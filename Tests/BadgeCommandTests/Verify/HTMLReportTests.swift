import BadgeTesting
import Foundation
import StrictJSON
import Testing

/// The report as a page: whole, harmless whatever a badge says, and written like every other output.
struct HTMLReportTests {
    private static func page(_ name: String, in workspace: Workspace) throws -> EvidenceReader.Page {
        let bytes = try workspace.bytes(name)
        return try EvidenceReader.page(Outcome(code: 0, outBytes: bytes, err: ""), in: workspace)
    }

    /// A badge in which every text that may be anything is hostile, signed by an invented issuer.
    private static func hostileBadge(_ texts: [String], in workspace: Workspace) throws {
        let issuer = try TestIssuer()
        let badge = try workspace.badge(Workspace.issuing)
        try #require(badge.code == 0)
        var object = try JSON.read(workspace.bytes("out/\(Workspace.badgeID)/badge.json")).object ?? JSONObject()
        object["proof"] = nil
        var json = JSON.object(object)
        _ = json.set(.string(issuer.did), at: JSONPointer(tokens: ["issuer", "id"]))
        // Not what names, refers or is one of the standard's own words
        let kept = [
            "@context", "id", "type", "salt", "identityHash", "digestMultibase", "resultDescription", "achievedLevel",
            "requiredLevel", "resultType", "status", "targetUrl", "url", "validFrom", "awardedDate",
            "activityStartDate",
            "activityEndDate", "achievementType", "targetType", "mediaType", "level", "points", "value", "valueMin",
            "valueMax", "requiredValue", "identityType", "identifierType", "identifier", "genre",
        ]
        var count = 0
        for place in json.allPointers {
            guard case .string? = json[at: place],
                let member = place.tokens.last(where: { Int($0) == nil }), !kept.contains(member)
            else { continue }
            let isAccount = json[at: JSONPointer(tokens: place.tokens.dropLast())]?["genre"] == "Assessment"
            if isAccount && member == "name" { continue }
            _ = json.set(.string("\(count) " + texts[count % texts.count]), at: place)
            count += 1
        }
        let first = JSONPointer(tokens: ["credentialSubject", "identifier", "0", "identityHash"])
        _ = json.set(.string(texts.joined()), at: first)
        try workspace.write(issuer.sign(json, .embeddedEdDSA), "hostile.json")
        #expect(count > 60)
    }

    @Test func `whatever a badge says does nothing on the page`() throws {
        let workspace = try Workspace.withProgram()
        try Self.hostileBadge(EvidenceFormTests.hostile, in: workspace)
        let outcome = try workspace.badge([
            "verify", "hostile.json", "--offline", "--any-issuer", "--html", "page.html",
        ])
        #expect(outcome.code == 0, "\(outcome.all)")
        let page = try Self.page("page.html", in: workspace)
        #expect(page.faults.isEmpty, "\(page.faults)")
        for tag in ["script", "img", "iframe", "link", "object", "form", "base", "a"] {
            #expect(page.elements[tag] == nil, "\(tag)")
        }
        #expect(!page.attributes.contains { $0[1]?.hasPrefix("on") == true || $0[1] == "style" || $0[1] == "src" })
        #expect(page.text.contains("<script>alert(1)</script>") && page.text.contains("&lt;b&gt; &amp;"))
        let text = try workspace.text("page.html")
        #expect(
            text.unicodeScalars.allSatisfy { scalar in
                scalar.value == 0x0A
                    || (scalar.value >= 0x20 && scalar.value != 0x7F && !(0x80...0x9F).contains(scalar.value)
                        && !(0x200B...0x200F).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value)
                        && !(0x2066...0x2069).contains(scalar.value))
            }
        )
    }

    @Test(.enabled(if: Chromium.mayRun, "\(Chromium.absent)"))
    func `whatever a badge says, the page fits a telephone in a browser and runs nothing`() throws {
        let workspace = try Workspace.withProgram()
        let texts = EvidenceFormTests.hostile + [String(repeating: "W", count: 500)]
        try Self.hostileBadge(texts, in: workspace)
        try workspace.badge(["verify", "hostile.json", "--offline", "--any-issuer", "--html", "page.html"])
        for width in [320, 390, 1280] {
            let layout = try Chromium.layout(workspace.bytes("page.html"), width: width, in: workspace)
            #expect(layout.content <= width, "\(width): \(layout.content)")
            #expect(layout.requests == 0 && layout.scripts == 0)
            #expect(layout.text.contains("alert(1)"))
        }
    }

    @Test func `the page is one file that says in its head what a browser may do`() throws {
        let workspace = try Workspace.withProgram()
        try workspace.issue()
        let badge = "out/\(Workspace.badgeID)/badge.json"
        let outcome = try workspace.badge(["verify", badge, "--offline", "--html", "page.html"])
        #expect(outcome.code == 2)
        let page = try Self.page("page.html", in: workspace)
        #expect(page.faults.isEmpty, "\(page.faults)")
        #expect(page.attributes.contains(["html", "lang", "en"]))
        let source = try workspace.text("page.html")
        #expect(source.contains("default-src 'none'; style-src 'sha256-"))
        #expect(!source.contains("http://") && !source.contains("src="))
        #expect(page.elements["h1"] == 1)
        #expect(page.elements["caption"] == page.elements["table"])
        #expect(page.attributes.filter { $0[1] == "scope" }.count == page.elements["th"])
        let order = ["UNDETERMINED", "The badge", "What was judged", "What this does not show", "Checks"]
        let places = order.compactMap { page.text.range(of: $0)?.lowerBound }
        #expect(places.count == order.count && places == places.sorted())
    }

    @Test func `an altered badge shows its answer and none of its words`() throws {
        let workspace = try Workspace.withProgram()
        try workspace.issue()
        let badge = "out/\(Workspace.badgeID)/badge.json"
        try workspace.edit(badge, "Ana Rivera", "Ben Fisher")
        let outcome = try workspace.badge(["verify", badge, "--offline", "--html", "page.html"])
        #expect(outcome.code == 1)
        let page = try Self.page("page.html", in: workspace)
        #expect(page.text.contains("NOT VERIFIED") && page.text.contains("no signature covers it"))
        #expect(!page.text.contains("Ben Fisher") && !page.text.contains("Circle map"))
    }

    @Test func `several badges have a page with an answer for each, what could not be read too`() throws {
        let workspace = try Workspace.withProgram()
        try workspace.issue(["--image", "plain.png"])
        let folder = "out/\(Workspace.badgeID)/"
        let outcome = try workspace.badge([
            "verify", folder + "badge.json", folder + "badge.png", "absent.json", "--any-issuer", "--offline", "--html",
            "page.html",
        ])
        #expect(outcome.code == 66)
        let page = try Self.page("page.html", in: workspace)
        #expect(page.faults.isEmpty, "\(page.faults)")
        #expect(page.elements["article"] == 3 && page.elements["h1"] == 1)
        #expect(page.links.map { $0["href"] } == ["#badge-1", "#badge-2", "#badge-3"])
        #expect(page.text.contains("3 badges") && page.text.contains("NO BADGE"))
    }

    @Test func `an earlier page is replaced, anything else stays`() throws {
        let workspace = try Workspace.withProgram()
        try workspace.issue()
        let command = ["verify", "out/\(Workspace.badgeID)/badge.json", "--offline", "--any-issuer", "--html"]
        #expect(try workspace.badge(command + ["page.html"]).code == 0)
        let first = try workspace.bytes("page.html")
        #expect(try workspace.badge(command + ["page.html"]).code == 0)
        #expect(try workspace.bytes("page.html") == first)
        try workspace.write("my notes\n", "notes.html")
        let refused = try workspace.badge(command + ["notes.html"])
        #expect(refused.code == 73 && refused.err.contains("[file.exists]") && refused.out.isEmpty)
        #expect(try workspace.text("notes.html") == "my notes\n")
        #expect(try workspace.badge(command + ["no/such/page.html"]).code == 73)
        #expect(workspace.names(in: ".").filter { $0.hasPrefix(".page") }.isEmpty)
    }
}
