import BadgeTesting
import Foundation
import StrictJSON

/// A program whose evidence is public, with a host that answers each piece in its own way.
struct PublicEvidence {
    let workspace: Workspace
    let host: EvidenceHost

    /// What the host says of each piece, by its title.
    static let states: [String: String] = [
        "Mission, goals and context": "same", "Circle map of coaching needs": "gone",
        "What the map means for coaching": "protected", "Plan for two rounds of coaching on student talk": "changed",
        "E-mail that opens the coaching": "unreachable", "Newsletter Doors Open, number 2": "notLookedAt",
        "Conversation in the staff forum": "same", "What I learned by asking": "unreachable",
        "Coaching and Mentoring": "there",
    ]

    /// What the host is asked for, each once.
    static let requests = [
        "GET /overview.md", "GET /-/status/404", "GET /-/status/403", "GET /design-plan.pdf", "GET /-/closed",
        "GET /-/declared/200000000", "GET /-/redirect?/forum-conversation.png", "GET /forum-conversation.png",
        "GET /-/part/reflection.md", "GET /framework.html",
    ]

    /// - Parameter isSound: Whether the host serves every piece as it was assessed.
    init(isSound: Bool = false) throws {
        workspace = try Workspace.withProgram()
        try workspace.copy(Workspace.sample.appending(path: "evidence"), "web")
        try workspace.write("<p>Competencies</p>", "web/framework.html")
        host = try EvidenceHost(serving: workspace.url("web"))
        try workspace.edit("template.yaml", "https://www.nea.org/teacher-leadership", host.url("/framework.html"))
        let places = [
            "overview.md": "/overview.md", "circle-map.png": "/-/status/404", "review.md": "/-/status/403",
            "design-plan.pdf": "/design-plan.pdf", "email-to-participants.txt": "/-/closed",
            "forum-conversation.png": "/-/redirect?/forum-conversation.png", "reflection.md": "/-/part/reflection.md",
        ]
        for (name, path) in places {
            try publish(name, at: isSound ? "/" + name : path)
        }
        let newsletter = isSound ? "/newsletter.html" : "/-/declared/200000000"
        try workspace.edit(
            "submission/submission.yaml",
            "https://badges.example.org/evidence/nea-2026-0117/newsletter.html",
            host.url(newsletter)
        )
        try workspace.issue(["--image", "plain.png"])
        if !isSound { try workspace.write("Another plan.\n", "web/design-plan.pdf") }
    }

    private func publish(_ name: String, at path: String) throws {
        let line = "      - file: evidence/\(name)\n"
        let more = "        public: true\n        url: \(host.url(path))\n"
        try workspace.edit("submission/submission.yaml", line, line + more)
    }

    /// Runs `badge evidence check` with the network and a fixed instant.
    func check(_ arguments: [String]) throws -> Outcome {
        try workspace.badge(["evidence", "check"] + arguments + ["--at", "2026-11-22T10:00:00Z"], reaching: host)
    }

    /// The same as CSV, read: the exit code and the lines.
    func lines(_ arguments: [String]) throws -> (code: Int32, lines: [EvidenceReader.Line]) {
        let outcome = try check(arguments + ["--format", "csv"])
        return (outcome.code, try EvidenceReader.table(outcome, in: workspace))
    }

    /// Makes a badge of an invented issuer out of the issued one.
    ///
    /// - Parameters:
    ///   - method: Another name of its key than the one by which anybody knows it.
    ///   - change: Changes the credential before it is signed.
    func sign(_ change: (inout JSON) -> Void, method: String? = nil, as name: String) throws {
        let issuer = try TestIssuer()
        var credential = try JSON.read(workspace.bytes("out/\(Workspace.badgeID)/badge.json")).object ?? JSONObject()
        credential["proof"] = nil
        var json = JSON.object(credential)
        _ = json.set(.string(issuer.did), at: JSONPointer(tokens: ["issuer", "id"]))
        change(&json)
        try workspace.write(issuer.sign(json, .embeddedEdDSA, method: method), name)
    }
}
