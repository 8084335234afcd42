internal import StrictJSON

/// `sample.left`: text that `badge program new` wrote to be replaced, and addresses that are examples.
enum SampleLeft: LintCheck {
    static let code = LintFinding.Code("sample.left")

    static func findings(in subject: LintSubject) -> [LintFinding] {
        var findings: [LintFinding] = []
        look(at: subject.root, under: "", subject, &findings)
        return findings
    }

    private static func look(
        at node: YAMLNode,
        under key: String,
        _ subject: LintSubject,
        _ findings: inout [LintFinding]
    ) {
        switch node {
        case .scalar(let text, _, let mark):
            guard SampleText.isIn(text) || isExampleAddress(text) else { return }
            findings.append(
                subject.finding(
                    code,
                    .error,
                    at: mark,
                    found: (key.isEmpty ? "" : DisplayText.escaped(key) + ": ") + DisplayText.quoted(text, limit: 60)
                        + " is a sample",
                    why: "it would go into every badge, or in front of every educator, as it is",
                    remedy: "put words of your own in its place"
                )
            )
        case .list(let nodes, _):
            for node in nodes { look(at: node, under: key, subject, &findings) }
        case .mapping(let entries, _):
            for entry in entries { look(at: entry.value, under: entry.key, subject, &findings) }
        }
    }

    /// An address at a name that is set aside for examples (RFC 2606).
    private static func isExampleAddress(_ text: String) -> Bool {
        let lower = text.lowercased()
        guard let rest = ["https://", "http://"].first(where: lower.hasPrefix).map({ lower.dropFirst($0.count) }) else {
            return false
        }
        let host = String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" })
        return ["example.org", "example.com", "example.net"].contains { name in
            host.isSameBytes(as: name) || host.hasSuffix("." + name)
        } || host.hasSuffix(".example")
    }
}
