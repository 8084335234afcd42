internal import StrictJSON

/// Files of a submission of which each is to be a piece of evidence of its own, and which are the same byte for byte or are
/// said to stand at one address. With them no badge is issued, whatever the template asks: it names every file by its digest
/// or its address.
public struct RepeatedFiles: Sendable {
    /// What was found, in sentences, in the order of the template. Foreign text in them is escaped.
    public let sentences: [String]

    /// What a submission has to keep to, in words.
    public static let demand = "a file of its own for each piece of evidence"
    /// What to do about it.
    public static let remedy =
        "put the right file in the place of one of the two, or take one of the two out of submission.yaml; public files "
        + "need a url each"

    /// Compares all files that count as evidence.
    ///
    /// - Parameters:
    ///   - submission: The submission.
    ///   - template: The template, as far as it concerns the submission's path and stage.
    ///   - facts: What was found in the submission's files.
    public init(of submission: Submission, by template: Template, facts: SubmissionFacts) {
        var byDigest: [[UInt8]: String] = [:]
        var byAddress: [[UInt8]: String] = [:]
        var sentences: [String] = []
        for requirement in template.requirements {
            let response = submission.response(to: requirement.id)
            for item in response.items + response.feedback.compactMap(\.item) {
                guard let digest = facts.file(item.path)?.digest else { continue }
                let name = DisplayText.quoted(item.path) + " (" + DisplayText.escaped(requirement.name) + ")"
                if let other = byDigest[digest.sha256] {
                    sentences.append("\(other) and \(name) are the same, byte for byte")
                    continue
                }
                byDigest[digest.sha256] = name
                guard item.isPublic, let url = item.url else { continue }
                if let other = byAddress[Array(url.utf8)] {
                    sentences.append("\(other) and \(name) are both said to stand at " + DisplayText.quoted(url))
                } else {
                    byAddress[Array(url.utf8)] = name
                }
            }
        }
        self.sentences = sentences
    }
}
