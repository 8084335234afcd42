import Foundation

extension Workspace {
    private static let columns =
        "submission;assessor;role;date;round;component;what;levels;required;score;comment;template"
    private static let components = ["overview.passes", "circle-map", "action-plan", "design", "reflection.passes"]

    /// Sheets for the cohort as a spreadsheet saves them whose decimal sign is the comma: `filled.csv`; `mistakes.csv`, in
    /// which some cells are wrong; `other.csv`, with other scores by the same person; and `decided.csv` by somebody who is
    /// an assessor already.
    func addSheets() throws {
        var filled = [Self.columns]
        for submission in ["cohort-1", "cohort-3"] {
            for component in Self.components {
                let isPass = component.hasSuffix("passes")
                let score = isPass ? "pass" : submission == "cohort-3" && component == "design" ? "Basic" : "Proficient"
                let day = component == "overview.passes" ? "08.07.2026" : ""
                let comment = component == "design" ? "\"Größe und Weg;\nsiehe Seite 2\"" : ""
                filled.append(row(submission, "assessor", day, component, score, comment))
            }
        }
        filled.append(row("cohort-2", "assessor", "", "design", "", ""))
        let text = filled.joined(separator: "\r\n") + "\r\n"
        try save(text, "filled.csv")
        try save(text.replacingOccurrences(of: ";Basic;", with: ";Proficient;"), "other.csv")
        try save(
            text.replacingOccurrences(of: ";Basic;", with: ";Basick;").replacingOccurrences(
                of: "action-plan",
                with: "acton-plan"
            )
            .replacingOccurrences(
                of: "cohort-1;assessor-c;assessor;08.07.2026",
                with: "cohort-1;assessor-c;assessor;8 July"
            ),
            "mistakes.csv"
        )
        try save(text.replacingOccurrences(of: "cohort-1;assessor-c", with: "cohort-11;assessor-c"), "lost.csv")
        let ruling = [Self.columns, row("cohort-3", "adjudicator", "09.07.2026", "design", "Proficient", "")]
        try save(ruling.joined(separator: "\r\n").replacingOccurrences(of: "assessor-c", with: "assessor-a"), "own.csv")
        try save(
            ruling.joined(separator: "\r\n").replacingOccurrences(of: "assessor-c", with: "judge-z"),
            "decided.csv"
        )
    }

    private func row(
        _ submission: String,
        _ role: String,
        _ day: String,
        _ component: String,
        _ score: String,
        _ comment: String
    ) -> String {
        let template = "nea-coaching-and-mentoring 2022-03-19"
        return [submission, "assessor-c", role, day, "1", component, "", "", "", score, comment, template]
            .joined(separator: ";")
    }

    /// Writes a text in Windows-1252.
    private func save(_ text: String, _ name: String) throws {
        try write(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, name)
    }
}
