import BadgePrograms
import BadgeVerification
import StrictJSON

/// How far assessors agree, in each form of the report.
enum AgreementText {
    /// For a terminal; nothing where less than two submissions were scored by two assessors.
    static func lines(of figures: AgreementFigures) -> [String] {
        guard figures.submissions > 1, let percent = figures.exactPercent else { return [] }
        var lines = [""] + TextWrap.broken("How far assessors agree: \(summary(figures, percent))")
        lines += PlainTable.lines(
            [["component", "pairs", "same", "kappa", ""]]
                + figures.components.map { component in
                    [
                        DisplayText.escaped(component.name, limit: 50), "\(component.pairs)",
                        component.exactPercent.map { "\($0) %" } ?? "-", component.kappa.map(places) ?? "-",
                        component.grade.words,
                    ]
                },
            indent: "  ",
            numbers: [1, 2, 3]
        )
        return lines + remarks(figures).flatMap { TextWrap.broken($0, to: 76) }.map { "  " + $0 }
    }

    /// For a page.
    static func html(of figures: AgreementFigures) -> String {
        guard figures.submissions > 1, let percent = figures.exactPercent else { return "" }
        return "<h2>How far assessors agree</h2>\n<p>\(HTMLText.escaped(summary(figures, percent))).</p>\n"
            + HTMLParts.table(
                caption: "Each component",
                columns: ["Component", "Pairs of scores", "The same", "Weighted kappa", "What it says"],
                rows: figures.components.map { component in
                    [
                        HTMLText.foreign(component.name), "\(component.pairs)",
                        component.exactPercent.map { "\($0)&nbsp;%" } ?? "none",
                        component.kappa.map { HTMLText.escaped(places($0)) } ?? "none",
                        HTMLText.escaped(component.grade.words),
                    ]
                }
            ) + HTMLParts.list(remarks(figures))
    }

    /// For programs; absent where no two assessors scored the same work.
    static func json(of figures: AgreementFigures) -> JSON? {
        guard let percent = figures.exactPercent else { return nil }
        var object = JSONObject()
        object["submissions"] = .number(JSONNumber(figures.submissions))
        object["scoredByOne"] = .number(JSONNumber(figures.singly))
        object["exactPercent"] = .number(JSONNumber(percent))
        object["components"] = .array(
            figures.components.map { component in
                var entry = JSONObject()
                entry["rule"] = .string(component.id)
                entry["name"] = .string(component.name)
                entry["pairs"] = .number(JSONNumber(component.pairs))
                entry["same"] = .number(JSONNumber(component.same))
                entry["exactPercent"] = component.exactPercent.map { .number(JSONNumber($0)) }
                entry["weightedKappa"] = component.kappa.map { .string(places($0)) }
                entry["grade"] = .string(component.grade.rawValue)
                return .object(entry)
            }
        )
        return .object(object)
    }

    private static func summary(_ figures: AgreementFigures, _ percent: Int) -> String {
        let works = figures.submissions == 1 ? "1 submission" : "\(figures.submissions) submissions"
        let single = figures.singly == 0 ? "" : "; \(figures.singly) more had one assessor only"
        return "\(percent) percent of scores are the same, in \(works) scored by two or more\(single)"
    }

    private static func remarks(_ figures: AgreementFigures) -> [String] {
        let names = figures.toRewrite.map { DisplayText.quoted($0.name, limit: 100) }
        let rewrite =
            names.isEmpty ? [] : ["The descriptors of \(names.joined(separator: ", ")) probably need rewriting."]
        return rewrite + [
            "At least \(AgreementFigures.reasonablePercent) percent counts as reasonable, a weighted kappa of "
                + "\(places(AgreementFigures.consensusKappa)) as one mind; docs/cohort.md says more."
        ]
    }

    private static func places(_ number: FixedNumber) -> String { number.twoPlaces }
}

extension ComponentAgreement.Grade {
    /// The grade in plain words.
    var words: String {
        switch self {
        case .notMeasured: "nobody scored it twice"
        case .tooFew: "too few to say"
        case .good: "good"
        case .reasonable: "reasonable"
        case .weak: "weak: probably rewrite the descriptors"
        }
    }
}
