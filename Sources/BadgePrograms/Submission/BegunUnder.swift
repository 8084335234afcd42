internal import StrictJSON

/// Under which template a submission says it was begun: told without the template, so that a cohort can be looked through
/// after a template was changed.
public struct BegunUnder: Sendable {
    /// How a submission stands to a template.
    public enum Standing: String, Sendable, CaseIterable {
        /// Begun under this version, as it is now.
        case same
        /// Begun under this version; which bytes it had then, the submission does not say.
        case sameVersion
        /// Begun under this version, which has had other bytes then.
        case changed
        /// Begun under another version.
        case otherVersion
        /// Begun under another program's template.
        case otherTemplate
    }

    /// The submission's id.
    public let submissionID: String
    /// The template's id.
    public let templateID: String
    /// Its version.
    public let templateVersion: String
    /// The SHA-256 of its file at that time, absent where the submission does not say it.
    public let templateSHA256: [UInt8]?

    /// Reads the head of a submission.
    ///
    /// - Throws: ``ProgramErrors`` where the file is no submission, or its head cannot be read.
    public init(reading file: ProgramFile) throws(ProgramErrors) {
        let yaml = try YAMLFile(name: file.name, bytes: file.bytes)
        self = try yaml.read(format: Submission.format) { map in
            let head = BegunUnder(
                submissionID: map.required("id").identifier,
                templateID: map.required("template").identifier,
                templateVersion: map.required("templateVersion").line(atMost: 60),
                templateSHA256: map.optional("templateSha256")?.sha256
            )
            // The rest is for the reader that knows the template.
            _ = map.all
            return head
        }
    }

    private init(submissionID: String, templateID: String, templateVersion: String, templateSHA256: [UInt8]?) {
        self.submissionID = submissionID
        self.templateID = templateID
        self.templateVersion = templateVersion
        self.templateSHA256 = templateSHA256
    }

    /// How it stands to a template as it is now.
    public func standing(to template: Template) -> Standing {
        if !templateID.isSameBytes(as: template.id) { return .otherTemplate }
        if !templateVersion.isSameBytes(as: template.version) { return .otherVersion }
        guard let templateSHA256 else { return .sameVersion }
        return templateSHA256 == template.sha256 ? .same : .changed
    }
}
