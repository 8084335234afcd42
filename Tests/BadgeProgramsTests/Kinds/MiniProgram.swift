import BadgeCrypto
import BadgePrograms
import VerifiableCredentials

/// A program of one log and one set of statements, with the rules that a test is about.
struct MiniProgram: SubmissionFolder {
    /// Keys at the top of the template.
    var top = ""
    /// Rules of the log.
    var logRules = ""
    /// Rules of the statements.
    var statementRules = ""
    /// Rules of the whole submission.
    var rules = ""
    /// Keys at the top of the submission.
    var submissionTop = ""
    var submitted = "2026-06-15"
    /// The first and the last day of the work.
    var activity = (from: "2026-01-05", until: "2026-06-12")
    var log = "who,day,until,minutes\na,2026-01-05,2026-01-09,30\nb,2026-02-02,2026-02-06,20\na,2026-03-02,,40\n"
    /// A second file of the log; absent where there is one.
    var secondLog: String?
    /// Further keys of the role of learners.
    var learnerKeys = ""
    /// The media type of the log.
    var logType = "text/csv"
    /// What its column of minutes holds.
    var minutes = "whole"
    /// In which order its days are written, where the template says it.
    var dates = ""
    /// The educator's id.
    var educatorID = "educator-1"
    /// Further keys of the educator.
    var educatorKeys = ""
    /// Statements, each with person, role, day, and what is stated.
    var statements: [(by: String, role: String, date: String, stated: String)] = []
    /// Whether the submission names the last statement first.
    var namesLastFirst = false
    var badges: [PriorBadge] = []
    /// Whether the log is handed in again.
    var secondRound = false

    /// A rule in YAML at the depth of a requirement's rules, or of the submission's.
    static func rule(_ kind: String, _ keys: String, whole: Bool = false, id: String = "tried") -> String {
        let space = String(repeating: " ", count: whole ? 4 : 12)
        let lines =
            [
                "rule: \(kind)", "name: Rule that is tried", "statement: It is so.", "origin: ours",
                "strength: required",
            ] + keys.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        return "\(space.dropLast(2))- id: \(id)\n" + lines.map { space + $0 }.joined(separator: "\n") + "\n"
    }

    var template: String {
        let source = "{title: A handbook, organization: Example Program, attribution: Written for this test.}"
        return """
            format: badge-template/1
            id: mini
            version: "1"
            name: Mini
            achievementType: Badge
            description: A program for a test.
            source: \(source)
            roles:
              - {id: learner, name: Learner\(learnerKeys)}
              - {id: head, name: Head}
              - {id: mentor, name: Mentor}
            criteria: What the rules say.
            award: {rule: every-required-rule}
            \(top)
            parts:
              - id: work
                name: Work
                phase: true
                requirements:
                  - id: log
                    name: Log
                    description: A log.
                    kind: table
                    genre: Log
                    columns:
                      - {id: who, name: Who, holds: text}
                      - {id: day, name: Day, holds: date\(dates.isEmpty ? "" : ", dates: " + dates)}
                      - {id: until, name: Last day, holds: date, mayBeEmpty: true}
                      - {id: minutes, name: Minutes, holds: \(minutes)}
                    rules:
            \(MiniProgram.rule("readable", "", id: "log.readable"))\(logRules)
                  - id: statements
                    name: Statements
                    description: What others state.
                    kind: attestations
                    genre: Statement
                    producer: others
                    rules:
            \(MiniProgram.rule("readable", "", id: "statements.readable"))\(statementRules)
            """ + (rules.isEmpty ? "" : "\nrules:\n" + rules)
    }

    var submission: String {
        let items = statements.indices.map { index in
            "      - {file: evidence/s\(index).yaml, mediaType: application/yaml, title: Statement}\n"
        }
        return """
            format: badge-submission/1
            id: m-1
            template: mini
            templateVersion: "1"
            educator: {id: \(educatorID), name: Ana Rivera, email: ana.rivera@example.org, showName: true\(educatorKeys)}
            activity: {from: \(activity.from), until: \(activity.until)}
            phases:
              work: {from: 2026-01-05, until: 2026-06-12}
            submitted: \(submitted)
            narrative: Did what was asked.
            \(submissionTop)
            evidence:
              log:
                items:
                  - {file: evidence/log.csv, mediaType: \(logType), title: Log}

            """ + (secondLog == nil ? "" : "      - {file: evidence/more.csv, mediaType: text/csv, title: More}\n")
                + (items.isEmpty
                    ? "" : "  statements:\n    items:\n" + (namesLastFirst ? items.reversed() : items).joined())
                + (secondRound ? again : "")
    }

    private var again: String {
        """
        resubmissions:
          - date: 2026-06-30
            evidence:
              log:
                items:
                  - {file: evidence/again.csv, mediaType: \(logType), title: Log}

        """
    }

    private func bytes(_ path: String) -> [UInt8]? {
        if path == "evidence/again.csv" { return secondRound ? Array((log + "c,2026-04-01,,10\n").utf8) : nil }
        if path == "evidence/log.csv" { return Array(log.utf8) }
        if path == "evidence/more.csv" { return secondLog.map { Array($0.utf8) } }
        for (index, entry) in statements.enumerated() where path == "evidence/s\(index).yaml" {
            let text = """
                format: badge-attestation/1
                submission: m-1
                template: mini
                templateVersion: "1"
                by: \(entry.by)
                role: \(entry.role)
                date: \(entry.date)
                statements:
                  \(entry.stated)
                """
            return Array(text.utf8)
        }
        return nil
    }

    func read(_ path: String, limit: Int) throws -> [UInt8]? {
        bytes(path)
    }

    func digest(_ path: String) throws -> FileDigest? {
        try bytes(path).map { FileDigest(sha256: try Digest.sha256($0), size: $0.count) }
    }

    func list() throws -> [String] {
        []
    }

    private func file(_ name: String, _ text: String) throws -> ProgramFile {
        let bytes = Array(text.utf8)
        return ProgramFile(name: name, bytes: bytes, sha256: try Digest.sha256(bytes))
    }

    func readTemplate() throws -> Template {
        try Template(reading: file("template.yaml", template))
    }

    func readSubmission() throws -> Submission {
        try Submission(reading: file("submission.yaml", submission), for: readTemplate())
    }

    /// The decision with sheets of assessors, each a person and the scores.
    func decide(
        _ sheets: [(assessor: String, scores: String)] = [],
        again: [(assessor: String, scores: String)] = []
    ) throws -> Decision {
        let (template, submission) = (try readTemplate(), try readSubmission())
        let facts = try SubmissionFacts(of: submission, in: self)
        func assessment(_ text: String, _ name: String) throws -> Assessment {
            try Assessment(reading: file(name, text), for: template)
        }
        let rounds = [(1, "2026-06-20", sheets), (2, "2026-07-02", again)]
        let assessments = try rounds.flatMap { round, date, sheets in
            try sheets.map { sheet in
                let name = "\(sheet.assessor)-\(round).yaml"
                let read = try assessment(
                    "format: badge-assessment/1\nassessor: \(sheet.assessor)\nsubmission: m-1\ntemplate: mini\n"
                        + "templateVersion: \"1\"\nround: \(round)\ndate: \(date)\nscores:\n  \(sheet.scores)\n",
                    name
                )
                guard secondRound, round == 1 else { return read }
                let pins = try EvidencePins(of: submission, round: 1, facts: facts)
                return try assessment(read.text(pinning: pins), name)
            }
        }
        return try Decision.make(
            template: template,
            submission: submission,
            assessments: assessments,
            facts: facts,
            badges: badges
        )
    }

    /// What can be said before anybody assesses.
    func check() throws -> SubmissionCheck {
        let submission = try readSubmission()
        return try SubmissionCheck(
            submission,
            by: readTemplate(),
            facts: SubmissionFacts(of: submission, in: self),
            badges: badges
        )
    }

    /// What the rule that is tried finds: `met: …`, `notMet: …`, `missing: …`.
    func found() throws -> String {
        let outcome = try decide().outcome("tried")
        return outcome.status.rawValue + ": " + outcome.found
    }

    /// What it says to do.
    func remedy() throws -> String? {
        try decide().outcome("tried").remedy
    }
}
