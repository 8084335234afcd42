public import VerifiableCredentials

/// A new template, complete and with remarks, that somebody fills in who writes no programs. It can be read as it is; its
/// texts are samples, which ``TemplateLint`` tells as long as they stand there.
public enum TemplateScaffold {
    /// The text of the template.
    ///
    /// - Parameters:
    ///   - id: The program's id.
    ///   - name: The name of the achievement; a sample where it is not known yet.
    ///   - day: The day, which becomes the version.
    public static func text(id: String, name: String?, day: Instant) -> String {
        [
            head(id: id, name: name, day: day), learnPart, workPart, practicePart, wholeSubmission, ending,
        ].joined(separator: "\n")
    }

    private static func head(id: String, name: String?, day: Instant) -> String {
        """
        # What earns a badge of this program. docs/templates.md explains every key.
        # Lines that begin with # are remarks: read them, change what stands below, and take them out when you like.
        # Where the word \(SampleText.word) stands, put words of your own. To see what is left to do:
        #   badge program check FILE     tells mistakes that keep the file from being read
        #   badge program lint FILE      tells what cannot work as it is written, and samples that are left
        # An editor completes keys with the line below, when the schema lies beside this file; make it with
        #   badge program schema badge-template/1 > badge-template-1.schema.json
        # yaml-language-server: $schema=badge-template-1.schema.json
        format: badge-template/1
        # Small letters, digits, dots and hyphens. Submissions name it.
        id: \(ScaffoldLine.value(id))
        # Give a changed template another version: a badge says which one was applied.
        version: \(ScaffoldLine.quoted(day.date))
        name: \(ScaffoldLine.quoted(name ?? SampleText.word + " Name of the achievement"))
        # Such as MicroCredential, Certificate or Badge; one of your own begins with ext:
        achievementType: MicroCredential
        description: >-
          \(SampleText.word) What whoever has this badge can do, in a sentence or two.

        # The document whose rules these are, such as your handbook.
        source:
          title: \(SampleText.word) Title of the handbook
          organization: \(SampleText.word) Organization
          attribution: \(SampleText.word) How the handbook wants to be named.

        # The competency that all this is about.
        framework:
          name: \(SampleText.word) Name of the framework
          competency: \(SampleText.word) The competency

        # Who does what. Submissions and records name people by ids, and say their role by these.
        roles:
          - {id: mentor, name: "Mentor"}
          - {id: supervisor, name: "Supervisor"}
          - {id: assessor, name: "Assessor"}

        # What is handed in. A requirement has rules; each says where it comes from (origin: stated in the document, derived
        # from it, or ours) and how strong it is (strength: required, or advised, which only warns).
        parts:
        """
    }

    /// A text with a word range, and an approval.
    private static var learnPart: String {
        """
          - id: learn
            name: Plan
            requirements:
              # A text. Change its questions, and the number of words. Inside { } a text stands in quotation marks.
              - id: plan
                name: Plan
                description: \(SampleText.word) A text on what you want to reach, and with whom.
                kind: narrative
                genre: Plan
                questions:
                  - {id: goal, name: "\(SampleText.word) What do you want to reach?"}
                  - {id: people, name: "\(SampleText.word) With whom?"}
                rules:
                  - id: plan.file
                    rule: item-count
                    name: The plan is handed in
                    statement: One text is handed in as the plan.
                    origin: derived
                    strength: required
                    exactly: 1
                    noun: {one: text, many: texts}
                  - id: plan.length
                    rule: words
                    name: Length of the plan
                    statement: The plan has 200 to 400 words.
                    origin: ours
                    strength: advised
                    words: {from: 200, to: 400}
                  # Assessors say whether it passes.
                  - id: plan.passes
                    rule: pass
                    name: The plan passes
                    statement: The assessors pass the plan.
                    origin: ours
                    strength: required
                    needs:
                      - \(SampleText.word) The goal is one that somebody could see reached.
              # What people in certain roles state, each in a record of their own.
              - id: approval
                name: Approval
                description: \(SampleText.word) A record in which the supervisor approves the plan.
                kind: attestations
                genre: Statement
                producer: others
                rules:
                  - id: approval.readable
                    rule: readable
                    name: The record can be read
                    statement: The approval is recorded in the program's form.
                    origin: derived
                    strength: required
                  - id: plan.approved
                    rule: approval
                    name: The plan is approved
                    statement: The supervisor approves the plan.
                    origin: ours
                    strength: required
                    by: [supervisor]
        """
    }

    /// Annotated artifacts and a rubric criterion with levels.
    private static var workPart: String {
        """
          - id: work
            name: Work
            requirements:
              # Artifacts, each with an annotation. Change how many, how long, and what each annotation says.
              - id: artifacts
                name: Artifacts
                description: \(SampleText.word) Two artifacts of your work, each annotated.
                kind: annotated-artifacts
                genre: Artifact
                rules:
                  - id: artifacts.count
                    rule: item-count
                    name: Number of artifacts
                    statement: Exactly 2 artifacts are handed in.
                    origin: ours
                    strength: required
                    exactly: 2
                    noun: {one: artifact, many: artifacts}
                    result: Artifacts
                  - id: artifacts.length
                    rule: annotation-words
                    name: Length of the annotations
                    statement: Each annotation has 20 to 60 words.
                    origin: ours
                    strength: required
                    words: {from: 20, to: 60}
                  - id: artifacts.fields
                    rule: annotation-fields
                    name: Content of the annotations
                    statement: Each annotation gives the day and says what the artifact was for.
                    origin: ours
                    strength: required
                    fields: [date, purpose]
                  # A criterion of a rubric: levels, lowest first, each with what shows it, and the one that will do.
                  - id: artifacts.quality
                    rule: rubric-level
                    name: Quality of the work
                    statement: The work is proficient.
                    origin: ours
                    strength: required
                    requiredLevel: proficient
                    levels:
                      - id: beginning
                        name: Beginning
                        points: 1
                        descriptors:
                          - \(SampleText.word) What shows that it is not there yet.
                      - id: proficient
                        name: Proficient
                        points: 2
                        descriptors:
                          - \(SampleText.word) What shows that it is there.
        """
    }

    /// A table with a threshold.
    private static var practicePart: String {
        """
          - id: practice
            name: Practice
            requirements:
              # A table (CSV). Change its columns, and what has to come together in it.
              - id: log
                name: Log
                description: \(SampleText.word) One row for each session with your mentor.
                kind: table
                genre: Log
                columns:
                  - {id: date, name: "Day of the session", holds: date}
                  - {id: minutes, name: "Length in minutes", holds: whole}
                  - {id: topic, name: "What it was about", holds: text, mayBeEmpty: true}
                rules:
                  - id: log.readable
                    rule: readable
                    name: The log can be read
                    statement: The log has the columns asked for, and each cell what belongs there.
                    origin: derived
                    strength: required
                  - id: log.sessions
                    rule: row-count
                    name: Number of sessions
                    statement: There were at least 6 sessions.
                    origin: ours
                    strength: required
                    atLeast: 6
                    noun: {one: session, many: sessions}
                    result: Sessions with a mentor
                  - id: log.minutes
                    rule: measure
                    name: Time with the mentor
                    statement: The sessions come to at least 240 minutes.
                    origin: ours
                    strength: required
                    column: minutes
                    compute: sum
                    atLeast: 240
                    unit: minutes
                    result: Minutes with a mentor

        """
    }

    private static var wholeSubmission: String {
        """
        # Rules of the submission as a whole.
        rules:
          # Nothing that is handed in tells the assessors whose it is.
          - id: blind-review
            rule: blind-review
            name: Blind review
            statement: Nothing handed in identifies the author.
            origin: ours
            strength: required
          # A person's mentor and supervisor never assess that person.
          - id: independent-assessors
            rule: independent-assessors
            name: Independent assessors
            statement: Neither the mentor nor the supervisor is among the assessors.
            origin: ours
            strength: required
            roles: [mentor, supervisor]
          # Two people who judge apart from each other; where they differ, a third decides.
          - id: two-assessors
            rule: assessor-count
            name: Two assessors
            statement: Each scored part is assessed by at least 2 people, each on a sheet of their own.
            origin: ours
            strength: required
            atLeast: 2
          - id: own-work
            rule: confirmation
            name: Own work
            statement: The work is the educator's own.
            origin: ours
            strength: required

        """
    }

    private static var ending: String {
        """
        # Every rule of strength required is met. There is no other way to award.
        award:
          rule: every-required-rule

        # Competencies elsewhere that the badge is aligned to, so that others find it. Give the address where each can be read.
        alignments:
          - name: \(SampleText.word) Name of the competency
            framework: \(SampleText.word) Name of the framework
            url: https://example.org/competency

        # What earns the badge, in words. The badge shows it.
        criteria: >-
          \(SampleText.word) A plan was approved, two artifacts of the work were found proficient by independent assessors,
          and at least six sessions with a mentor are recorded.

        # How long a badge is good. Take the # away if it ends.
        # validity:
        #   months: 12
        # If it can be renewed, take the # away here too, and write these stages above parts, and this rule under rules at
        # the top; what is asked for in one stage only gets a line such as only: {stages: [first]}. docs/renewal.md says more.
        #   renewal: {opensWeeksBefore: 8, graceDays: 0}
        #
        # stages:
        #   - {id: first, name: "First badge", criteria: "What the first badge takes, in words."}
        #   - {id: renewed, name: "Renewed badge", follows: [first, renewed], criteria: "What it takes to renew it."}
        #
        #   - id: renewal
        #     rule: renewal
        #     name: Renewal
        #     statement: A badge of this program is renewed in time.
        #     origin: ours
        #     strength: required
        #     only: {stages: [renewed]}
        #
        # And this one under the rules of the log, so that no session counts for two badges:
        #           - id: log.new
        #             rule: dates-since-award
        #             name: New sessions
        #             statement: Every session was held since the badge that is renewed was awarded.
        #             origin: ours
        #             strength: required
        #             column: date
        #             only: {stages: [renewed]}

        """
    }
}
