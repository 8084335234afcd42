internal import StrictJSON

/// `answer-length`: how long each answer is to be: so many words, or sentences, or bullet points. An answer is long
/// enough when one of the ranges that the rule gives holds it. Words and sentences are those of the whole answer; bullet
/// points are a way only where nothing else stands, but for one short line that leads to them, and where none of them is
/// longer than a whole answer in words or sentences may be. Every question is to be answered, in feedback by every
/// participant. See ``TextMeasure`` for how is counted.
public struct AnswerLengthRule: Rule {
    /// The word for this kind of rule.
    public static let kind = "answer-length"
    /// What kinds of requirement it can belong to.
    public static let appliesTo: [RequirementKind] = [.answers, .feedback]
    /// When it is decided.
    public static let stage = RuleStage.submission
    /// Id, origin, strength and statement.
    public let header: RuleHeader
    /// The number of words, where that is one way.
    public let words: ClosedRange<Int>?
    /// The number of sentences, where that is one way.
    public let sentences: ClosedRange<Int>?
    /// The number of bullet points, where that is one way.
    public let bullets: ClosedRange<Int>?

    /// Reads the keys of this kind.
    public init(reading map: YAMLMapping, header: RuleHeader) {
        self.header = header
        words = map.range("words")
        sentences = map.range("sentences")
        bullets = map.range("bullets")
        map.demand(Demand.any(of: ["words", "sentences", "bullets"]))
        if words == nil, sentences == nil, bullets == nil {
            map.fail(
                .missingKey,
                "an answer-length gives words, sentences or bullets",
                hint: "add a line words: {from: 50, to: 150}"
            )
        }
    }

    /// One answer that was looked at.
    private struct Finding {
        let status: RuleOutcome.Status
        let words: String
        /// Absent where the file is not there: that is told once for all files.
        let remedy: String?
        let place: RuleOutcome.Place
    }

    /// What it finds in a submission.
    public func outcome(in context: RuleContext) -> RuleOutcome {
        let questions = context.requirement?.questions ?? []
        let sheets = sheets(in: context)
        var findings: [Finding] = []
        for sheet in sheets {
            if sheet.answers.isEmpty, let finding = unreadable(sheet, context) {
                findings.append(finding)
                continue
            }
            findings += questions.map { look(at: $0, in: sheet, context) }
        }
        let wrong = findings.filter { $0.status != .met }
        if sheets.isEmpty {
            return make(
                .missing,
                in: context,
                found: "no answers",
                required: demand,
                remedy: "answer " + Counting.of(questions.count, "question", "questions")
            )
        }
        guard !wrong.isEmpty else {
            let found = "\(Counting.of(findings.count, "answer", "answers")) of the length asked for"
            return make(.met, in: context, found: found, required: demand)
        }
        return make(
            wrong.contains { $0.status == .notMet } ? .notMet : .missing,
            in: context,
            found: wrong.map(\.words).joined(separator: "; "),
            required: demand,
            remedy: (whereGone(sheets, context) + wrong.compactMap(\.remedy)).joined(separator: "; "),
            places: wrong.map(\.place)
        )
    }

    /// Answers that belong together, with the name of whoever gave them.
    private struct Sheet {
        let whose: String
        let answers: [Answer]
        let file: String
        let fallbackLine: Int?
    }

    private func sheets(in context: RuleContext) -> [Sheet] {
        let response = context.response
        let own = Submission.fileInFolder
        if context.requirement?.kind == .feedback {
            return response.feedback.enumerated().map { index, feedback in
                let answers = feedback.answers + (feedback.item.map(context.answers) ?? [])
                return Sheet(
                    whose: "participant \(index + 1), ",
                    answers: answers,
                    file: feedback.item?.path ?? own,
                    fallbackLine: nil
                )
            }
        }
        let answers = response.answers + response.items.flatMap(context.answers)
        if answers.isEmpty, response.items.isEmpty { return [] }
        return [Sheet(whose: "", answers: answers, file: response.items.first?.path ?? own, fallbackLine: nil)]
    }

    private func whereGone(_ sheets: [Sheet], _ context: RuleContext) -> [String] {
        let gone = sheets.filter { $0.answers.isEmpty && context.facts.isGone($0.file) }.map(\.file)
        return gone.isEmpty ? [] : [context.facts.remedy(whereGone: gone)]
    }

    /// A sheet whose file is not there, or holds no text: told once, instead of once for each question.
    private func unreadable(_ sheet: Sheet, _ context: RuleContext) -> Finding? {
        guard let file = context.facts.file(sheet.file), let fault = file.fault else { return nil }
        let own = Submission.fileInFolder
        return Finding(
            status: .missing,
            words: sheet.whose.isEmpty ? fault : String(sheet.whose.dropLast(2)) + ": " + fault,
            remedy: file.isEmpty
                ? file.remedyWhereEmpty
                : file.digest == nil
                    ? nil : "hand the answers in as Markdown (.md) or plain text (.txt), or write them into \(own)",
            place: RuleOutcome.Place(file: file.digest == nil && !file.isEmpty ? own : sheet.file, line: nil)
        )
    }

    private func look(at question: TemplateEntry, in sheet: Sheet, _ context: RuleContext) -> Finding {
        let name = sheet.whose + question.id
        let line = sheet.answers.first { $0.questionID.isSameBytes(as: question.id) }?.line
        let place = RuleOutcome.Place(file: sheet.file, line: line ?? sheet.fallbackLine)
        guard let text = context.answer(to: question, in: sheet.answers) else {
            return Finding(
                status: .missing,
                words: "\(name): no answer",
                remedy: "\(name): answer under a heading that begins with \(question.id)",
                place: place
            )
        }
        let measure = TextMeasure(text)
        let isMet =
            words?.contains(measure.words) == true || sentences?.contains(measure.sentences) == true
            || bullets?.contains(measure.bullets) == true && isList(measure)
        return Finding(
            status: isMet ? .met : .notMet,
            words: "\(name): " + counted(measure),
            remedy: "\(name): " + remedy(measure),
            place: place
        )
    }

    /// Whether the answer is one of bullet points, and not a text with some in it.
    private func isList(_ measure: TextMeasure) -> Bool {
        measure.bullets > 0 && measure.wordsBesideBullets == 0 && !isLong(measure)
    }

    /// Whether one of the bullet points is longer than a whole answer may be.
    private func isLong(_ measure: TextMeasure) -> Bool {
        (words.map { measure.longestBulletWords > $0.upperBound } ?? false)
            || (sentences.map { measure.longestBulletSentences > $0.upperBound } ?? false)
    }

    private var demand: String {
        let ways = [
            words.map { Counting.range($0, "word", "words") },
            sentences.map { Counting.range($0, "sentence", "sentences") },
            bullets.map { Counting.range($0, "bullet point", "bullet points") },
        ]
        return ways.compactMap { $0 }.joined(separator: " or ") + " for each answer"
    }

    private func counted(_ measure: TextMeasure) -> String {
        let bullets = measure.bullets > 0 ? Counting.of(measure.bullets, "bullet point", "bullet points") : nil
        let counts = [
            words == nil ? nil : Counting.of(measure.words, "word", "words"),
            sentences == nil || isList(measure) ? nil : Counting.of(measure.sentences, "sentence", "sentences"),
            self.bullets == nil ? nil : bullets,
            self.bullets == nil || bullets == nil || measure.wordsBesideBullets == 0
                ? nil : Counting.of(measure.wordsBesideBullets, "word", "words") + " beside them",
            self.bullets == nil || !isLong(measure)
                ? nil
                : words == nil
                    ? "one of " + Counting.of(measure.longestBulletSentences, "sentence", "sentences")
                    : "one of " + Counting.of(measure.longestBulletWords, "word", "words"),
        ]
        return counts.compactMap { $0 }.joined(separator: ", ")
    }

    private func remedy(_ measure: TextMeasure) -> String {
        if let bullets, bullets.contains(measure.bullets), measure.bullets > 0 {
            return whole(measure)
                + (measure.wordsBesideBullets > 0
                    ? "leave nothing but the bullet points and one line of at most \(TextMeasure.leadWords) words before them"
                    : "shorten the longest bullet point")
        }
        if let bullets, measure.bullets > 0, words == nil || measure.bullets > bullets.upperBound {
            return Counting.remedy(measure.bullets, bullets, "bullet point", "bullet points")
        }
        if let words { return Counting.remedy(measure.words, words, "word", "words") }
        if let sentences { return Counting.remedy(measure.sentences, sentences, "sentence", "sentences") }
        return "bring it to " + demand
    }

    /// What to do about the text as a whole, before the other way; nothing where only bullet points are asked for.
    private func whole(_ measure: TextMeasure) -> String {
        if let words { return Counting.remedy(measure.words, words, "word", "words") + ", or " }
        if let sentences { return Counting.remedy(measure.sentences, sentences, "sentence", "sentences") + ", or " }
        return ""
    }
}
