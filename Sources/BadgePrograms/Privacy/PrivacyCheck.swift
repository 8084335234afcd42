internal import StrictJSON

/// Looks through a submission for what identifies the educator.
struct PrivacyCheck {
    /// Something that was found.
    struct Finding {
        /// What kind it is of: `the educator's name`.
        let kind: String
        /// What stands there, for the educator alone: `the name "Rivera"`. Foreign text in it is escaped.
        let words: String
        let place: RuleOutcome.Place
        /// Whether it stands in the submission's id, which is in every row of a sheet.
        var isInID = false
    }

    let submission: Submission
    let facts: SubmissionFacts

    /// Every finding: first in the texts, file by file, then in `submission.yaml`.
    var findings: [Finding] {
        let names = NameScanner(name: submission.educator.name)
        var findings: [Finding] = []
        for file in facts.files {
            for (index, line) in TextLines.of(file.text ?? "").enumerated() {
                findings += look(
                    at: CharacterReferences.resolved(line),
                    names,
                    RuleOutcome.Place(file: file.path, line: index + 1)
                )
            }
        }
        findings += NameInID.parts(of: submission.educator.name, in: submission.id).map { name in
            Finding(
                kind: "the educator's name as the submission's id",
                words: "the name " + DisplayText.quoted(name) + " as the submission's id",
                place: RuleOutcome.Place(file: Submission.fileInFolder, line: submission.idMark.line),
                isInID: true
            )
        }
        for response in submission.responses {
            for (text, line) in texts(of: response) {
                findings += look(at: text, names, RuleOutcome.Place(file: Submission.fileInFolder, line: line))
            }
        }
        // Assessors do not see the badge's narrative, but everybody who sees the badge does.
        let noName = NameScanner(name: "")
        return findings
            + look(at: submission.narrative, noName, RuleOutcome.Place(file: Submission.fileInFolder, line: nil))
    }

    /// The texts that are there and could not be read.
    var unreadTexts: [SubmissionFacts.File] {
        facts.files.filter { $0.digest != nil && $0.text == nil && $0.isText }
    }

    /// The files that are said to be no texts: nobody can tell what they show, also where their bytes were searched.
    var unreadFiles: [SubmissionFacts.File] {
        facts.files.filter { $0.digest != nil && !$0.isText }
    }

    /// That nothing was found, and where nobody looked.
    var scope: String {
        let texts = Counting.of(facts.files.count { $0.text != nil && $0.isText }, "text", "texts")
        let others = unreadFiles
        let names = others.prefix(5).map { DisplayText.quoted($0.path) }.joined(separator: ", ")
        let rest = others.count > 5 ? " and \(others.count - 5) more" : ""
        return "none found in \(texts) and in submission.yaml" + (others.isEmpty ? "" : "; not read: " + names + rest)
    }

    private func look(at text: String, _ names: NameScanner, _ place: RuleOutcome.Place) -> [Finding] {
        func found(_ matches: [String], _ kind: String, _ word: String) -> [Finding] {
            matches.map { Finding(kind: kind, words: word + " " + DisplayText.quoted($0), place: place) }
        }
        return found(names.matches(in: text), "the educator's name", "the name")
            + found(ContactScanner.emailAddresses(in: text), "an e-mail address", "the e-mail address")
            + found(ContactScanner.telephoneNumbers(in: text), "a telephone number", "the telephone number")
    }

    /// What `submission.yaml` says about one requirement, with the line that each text is looked for at.
    private func texts(of response: RequirementResponse) -> [(String, Int)] {
        let items = response.items + response.feedback.compactMap(\.item)
        var texts: [(String, Int)] = []
        for item in items {
            let about = [item.path, item.title, item.description, item.genre, item.audience].compactMap { $0 }
            texts += about.map { ($0, item.mark.line) }
            if let annotation = item.annotation {
                let parts = [annotation.text, annotation.purpose, annotation.equity].compactMap { $0 }
                texts += parts.map { ($0, annotation.mark.line) }
            }
        }
        for feedback in response.feedback {
            texts.append((feedback.role, feedback.item?.mark.line ?? feedback.answers.first?.line ?? 1))
        }
        return texts + (response.answers + response.feedback.flatMap(\.answers)).map { ($0.text, $0.line) }
    }
}
