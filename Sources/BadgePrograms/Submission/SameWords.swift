internal import StrictJSON

/// Words that stand in two records, or in the sheets of two assessors. What was seen on two days, what two people state and
/// what two people find is hardly ever told in the same words: a copy is no second record.
public enum SameWords {
    /// From how many letters and digits on words are too many to be the same by chance.
    static let length = 40

    /// What is to be told of the records and assessments of a decision, in sentences. It forbids nothing; what is a copy as
    /// a whole does not count anyway. Foreign text is escaped.
    public static func notes(of decision: Decision) -> [String] {
        let records = decision.template.requirements.filter(\.kind.isRead).filter { $0.kind != .table }.map {
            EvidenceRecords($0, decision.submission, decision.facts, decision.template)
        }
        return notes(records) + notes(decision.panel.assessors)
    }

    /// The same for records alone.
    static func notes(_ records: [EvidenceRecords]) -> [String] {
        records.flatMap { records in
            notes(
                records.observations.map { record in
                    Texts(file: record.file, wording: record.wording, texts: record.findings.map(\.seen))
                }
            )
                + notes(
                    records.attestations.map { record in
                        Texts(file: record.file, wording: record.wording, texts: record.statements.map(\.says))
                    }
                )
        }
    }

    /// The same for the sheets of assessors.
    static func notes(_ sheets: [Assessment]) -> [String] {
        let rounds = Set(sheets.map(\.round)).sorted()
        return rounds.flatMap { round in
            notes(
                sheets.filter { $0.round == round }.map { sheet in
                    let name = sheet.fileName + ", by " + sheet.assessor
                    return Texts(file: name, wording: nil, texts: sheet.scores.compactMap(\.comment))
                }
            )
        }
    }

    /// The texts of one record.
    private struct Texts {
        let file: String
        /// Everything that it says; absent where that is not compared.
        let wording: String?
        let texts: [String]
    }

    /// A sentence for each record that repeats words of an earlier one.
    private static func notes(_ records: [Texts]) -> [String] {
        // Swift's `==` of texts is meant here: it takes composed and decomposed letters as the same.
        var wordings: [String: String] = [:]
        var told: [String: String] = [:]
        var sentences: [String] = []
        for record in records {
            let long = record.texts.map(Spelling.folded).filter(isLong)
            let same = record.wording.flatMap { wordings[$0] } ?? long.lazy.compactMap { told[$0] }.first
            if let same {
                sentences.append(
                    "\(DisplayText.escaped(record.file)) says in the same words what \(DisplayText.escaped(same)) says: make "
                        + "sure that neither is a copy of the other"
                )
            }
            if let wording = record.wording, wordings[wording] == nil { wordings[wording] = record.file }
            for text in long where told[text] == nil { told[text] = record.file }
        }
        return sentences
    }

    static func isLong(_ folded: String) -> Bool {
        folded.unicodeScalars.count >= length
    }

    /// Texts in one, so that the order in which they stand makes no difference.
    fileprivate static func joined(_ texts: [[String]]) -> String {
        texts.map { $0.joined(separator: "\u{1E}") }.sorted().joined(separator: "\u{1D}")
    }
}

extension Observation {
    /// What was watched and what was seen of each competency: all but who observed, in what role, and when.
    var wording: String {
        Spelling.folded(setting) + "\u{1C}"
            + SameWords.joined(findings.map { [$0.ruleID, $0.level, Spelling.folded($0.seen)] })
    }

    /// Whether it says more than may be the same by chance.
    var isWordy: Bool {
        SameWords.isLong(findings.map { Spelling.folded($0.seen) }.joined())
    }
}

extension Attestation {
    /// What is stated: all but who states it, in what role, and when.
    var wording: String {
        SameWords.joined(
            statements.map { statement in
                let answer = statement.holds.map { $0 ? "yes" : "no" } ?? statement.value?.text ?? ""
                return [statement.ruleID, answer, Spelling.folded(statement.says)]
            }
        )
    }

    /// Whether it says more than may be the same by chance.
    var isWordy: Bool {
        SameWords.isLong(statements.map { Spelling.folded($0.says) }.joined())
    }
}

extension Assessment {
    /// The scores with the comments: all but who gave them, and when.
    private var wording: String {
        SameWords.joined(
            scores.map { score in
                let value =
                    switch score.value {
                    case .pass(let isPass): isPass ? "pass" : "no pass"
                    case .level(let level): level
                    }
                return [score.ruleID, value, Spelling.folded(score.comment ?? "")]
            }
        )
    }

    /// Whether it is a copy of what somebody else found: the same scores with the same comments, and more of these than may
    /// be the same by chance.
    func isCopy(of other: Assessment) -> Bool {
        guard !assessor.isSameBytes(as: other.assessor), role == other.role, round == other.round else { return false }
        return SameWords.isLong(scores.map { Spelling.folded($0.comment ?? "") }.joined()) && wording == other.wording
    }
}
