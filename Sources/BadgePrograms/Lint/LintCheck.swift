/// One kind of thing that ``TemplateLint`` looks for.
protocol LintCheck {
    /// What it finds in a template.
    static func findings(in subject: LintSubject) -> [LintFinding]
}

/// A template that is looked through.
struct LintSubject {
    let template: Template
    /// The file's values, for what the template does not keep the places of.
    let root: YAMLNode
    let file: String

    func finding(
        _ code: LintFinding.Code,
        _ severity: LintFinding.Severity,
        at mark: YAMLMark,
        found: String,
        why: String,
        remedy: String
    ) -> LintFinding {
        LintFinding(
            code: code,
            severity: severity,
            file: file,
            mark: mark,
            found: found,
            why: why,
            remedy: remedy
        )
    }

    /// Where a key at the top stands, or the beginning of the file.
    func mark(ofKey key: String) -> YAMLMark {
        guard case .mapping(let entries, let mark) = root else { return root.mark }
        return entries.first { $0.key.utf8.elementsEqual(key.utf8) }?.keyMark ?? mark
    }
}
