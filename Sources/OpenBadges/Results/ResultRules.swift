public import StrictJSON

/// The rules about results that Open Badges 3.0 states in prose only (appendix B, Result and ResultDescription), and
/// the recomputation of what is required.
public enum ResultRules {
    /// The most descriptions and results of one credential that are judged.
    public static let limit = UntrustedInput.results

    /// Judges every result and every description of a credential, in document order: first the descriptions and the
    /// results by `results.reference`, then the descriptions that require something by `results.required`.
    ///
    /// One judgement for each: the first rule that is broken, else the reason why it passes. Empty where the credential
    /// has neither results nor descriptions. A value that is malformed fails here, whatever ``CredentialStructure`` says
    /// of it; nothing is skipped.
    ///
    /// Where descriptions and results are together more than ``limit``, none is judged, and both checks are
    /// undetermined: a part of them would say neither that all is obeyed nor that something is missing.
    public static func judgements(in credential: JSON) -> [ResultJudgement] {
        let root = JSONPointer.root.appending("credentialSubject")
        let count = self.count(in: credential["credentialSubject"])
        guard count <= limit else {
            let found = "\(count) descriptions and results"
            let finding = ResultFinding(.tooMany, found: found, expected: "at most \(limit)")
            return ResultJudgement.Kind.allCases.map { judgement($0, root, finding) }
        }
        let keepsOrder = keepsOrderOfValues(credential)
        var judgements: [ResultJudgement] = []
        for (subject, place) in placed(credential["credentialSubject"], at: root) {
            judgements += self.judgements(ofSubject: subject, at: place, keepsOrder: keepsOrder)
        }
        return judgements
    }

    private static func judgements(
        ofSubject subject: JSON,
        at place: JSONPointer,
        keepsOrder: Bool
    ) -> [ResultJudgement] {
        let descriptions = placed(subject["achievement"], at: place.appending("achievement")).flatMap {
            achievement,
            at in
            placed(achievement["resultDescription"], at: at.appending("resultDescription"))
                .map { DescribedResult($0.value, at: $0.place) }
        }
        let results = placed(subject["result"], at: place.appending("result"))
            .map { ReportedResult($0.value, at: $0.place) }
        let index = TextIndex(descriptions.map(\.id))
        var referring: [[ReportedResult]] = Array(repeating: [], count: descriptions.count)
        for result in results {
            guard let id = result.description.text else { continue }
            for position in index[id].prefix(2) { referring[position].append(result) }
        }
        let ofDescriptions = descriptions.map { description in
            judgement(.reference, description.subject, fault(of: description, in: index))
        }
        let ofResults = results.map { result in
            judgement(.reference, result.subject, reference(of: result, to: descriptions, by: index))
        }
        let required = zip(descriptions, referring).compactMap { description, results in
            description.requirement(by: results, keepsOrder: keepsOrder).map {
                judgement(.required, description.subject, $0)
            }
        }
        return ofDescriptions + ofResults + required
    }

    private static func fault(of description: DescribedResult, in index: TextIndex) -> ResultFinding {
        if let id = description.id, index[id].count > 1 {
            let found = description.shown(id)
            return ResultFinding(.duplicateDescription, found: found, expected: "an id that no other description has")
        }
        return description.fault
            ?? ResultFinding(.obeysDescription, found: "a description", expected: "a description that obeys itself")
    }

    /// Whether a result refers to a description of this achievement and obeys it.
    private static func reference(
        of result: ReportedResult,
        to descriptions: [DescribedResult],
        by index: TextIndex
    ) -> ResultFinding {
        if let fault = result.fault { return fault }
        guard let id = result.description.text else {
            if let level = result.level.text {
                let found = DisplayText.quoted(level, limit: 80)
                return ResultFinding(.levelNotInDescription, found: found, expected: "a level of a description")
            }
            return ResultFinding(
                .noDescription,
                found: "no resultDescription",
                expected: "a description that says what is good"
            )
        }
        let shown = DisplayText.quoted(id, limit: 80)
        let positions = index[id]
        guard let position = positions.first else {
            let expected = "the id of a resultDescription of this achievement"
            return ResultFinding(.unknownDescription, found: shown, expected: expected)
        }
        guard positions.count == 1 else {
            return ResultFinding(.duplicateDescription, found: shown, expected: "the id of one description")
        }
        let description = descriptions[position]
        if description.isStatus, result.status.text == nil {
            return ResultFinding(.statusMissing, found: "no status", expected: "a status")
        }
        let fault =
            result.level.text.flatMap(description.levelFault) ?? result.value.text.flatMap(description.valueFault)
        return fault ?? ResultFinding(.obeysDescription, found: shown, expected: "a result that obeys it")
    }

    private static func judgement(
        _ kind: ResultJudgement.Kind,
        _ subject: JSONPointer,
        _ finding: ResultFinding
    ) -> ResultJudgement {
        ResultJudgement(
            kind: kind,
            subject: subject,
            reason: finding.reason,
            found: finding.found,
            expected: finding.expected
        )
    }

    /// Whether `allowedValue` is a list: Open Badges contexts 3.0.0 and 3.0.1 make it a set, whose order a signature over
    /// RDF does not cover.
    private static func keepsOrderOfValues(_ credential: JSON) -> Bool {
        let contexts = credential["@context"]?.items ?? []
        return !contexts.contains { context in
            KnownContexts.withoutListOfValues.contains { context.string?.isSameBytes(as: $0) == true }
        }
    }

    /// How many descriptions and results there are.
    private static func count(in subjects: JSON?) -> Int {
        (subjects?.items ?? []).reduce(0) { count, subject in
            let achievements = subject["achievement"]?.items ?? []
            let described = achievements.reduce(0) { $0 + ($1["resultDescription"]?.items.count ?? 0) }
            return count + described + (subject["result"]?.items.count ?? 0)
        }
    }

    private static func placed(_ value: JSON?, at place: JSONPointer) -> [(value: JSON, place: JSONPointer)] {
        switch value {
        case nil: []
        case .array(let items)?: items.enumerated().map { ($0.element, place.appending($0.offset)) }
        case let single?: [(single, place)]
        }
    }
}
