/// Good files whose small mutations ``SchemaDifferenceTests`` asks schema and reader about.
enum DifferenceFiles {
    /// A template with every kind of rule whose keys depend on one another.
    static let template = """
        format: badge-template/1
        id: demo
        version: 2026-11-22
        name: Demo
        achievementType: MicroCredential
        description: A program for a test.
        source: {title: A handbook, organization: Example Program, attribution: Written for this test.}
        criteria: What the rules say.
        award: {rule: every-required-rule}
        validity: {months: 12, renewal: {opensWeeksBefore: 8, graceDays: 30}}
        roles:
          - {id: mentor, name: Mentor}
          - {id: head, name: Head}
        paths:
          - {id: short, name: Short way}
        stages:
          - {id: first, name: First year}
          - {id: later, name: Later years, follows: [first, later]}
        alignments:
          - {name: A competency, framework: A framework, url: "https://example.org/competency"}
        parts:
          - id: work
            name: Work
            phase: true
            requirements:
              - id: plan
                name: Plan
                description: What is planned.
                kind: narrative
                genre: Plan
                questions:
                  - {id: goal, name: "What is to be reached?"}
                rules:
                  - {id: plan.files, rule: item-count, exactly: 1, NAMED}
                  - {id: plan.words, rule: words, words: {from: 20, to: 60}, NAMED}
                  - {id: plan.pass, rule: pass, needs: [A goal that one can see reached.], NAMED}
                  - id: plan.level
                    rule: rubric-level
                    name: Plan
                    statement: It is so.
                    origin: ours
                    strength: required
                    levels:
                      - {id: beginning, name: Beginning, points: 1, descriptors: [Not there yet.]}
                      - {id: proficient, name: Proficient, points: 2, descriptors: [There.]}
                    requiredLevel: proficient
                  - id: plan.both
                    rule: all-of
                    name: Both
                    statement: It is so.
                    origin: ours
                    strength: required
                    rules:
                      - {id: plan.one, rule: item-count, atLeast: 1, name: One, statement: It is so.}
                      - {id: plan.two, rule: item-count, atMost: 3, name: Two, statement: It is so.}
              - id: answers
                name: Answers
                description: What is answered.
                kind: answers
                genre: Reflection
                questions:
                  - {id: why, name: "Why?"}
                rules:
                  - {id: answers.length, rule: answer-length, words: {from: 5, to: 50}, NAMED}
              - id: pictures
                name: Pictures
                description: What is shown.
                kind: annotated-artifacts
                genre: Picture
                forms:
                  - {id: open, name: An open form}
                rules:
                  - {id: pictures.form, rule: accepted-form, NAMED}
                  - {id: pictures.fields, rule: annotation-fields, fields: [date, purpose], NAMED}
              - id: log
                name: Log
                description: What was done.
                kind: table
                genre: Log
                columns:
                  - {id: date, name: Day, holds: date}
                  - {id: until, name: Last day, holds: date, dates: day-first}
                  - {id: minutes, name: Minutes, holds: whole}
                  - {id: planned, name: Planned minutes, holds: whole}
                  - {id: class, name: Class, holds: text, mayBeEmpty: true}
                  - {id: round, name: Round, holds: choice, values: [before, after]}
                rules:
                  - {id: log.readable, rule: readable, NAMED}
                  - {id: log.rows, rule: row-count, atLeast: 6, where: {column: round, is: before}, NAMED}
                  - {id: log.filled, rule: row-count, atLeast: 6, where: {column: class, isFilled: true}, NAMED}
                  - {id: log.minutes, rule: measure, column: minutes, compute: sum, atLeast: 240.55, NAMED}
                  - {id: log.share, rule: measure, column: minutes, compute: share, outOf: planned, atLeast: 80, NAMED}
                  - {id: log.every, rule: every-row, column: minutes, atLeast: 30, NAMED}
                  - {id: log.possible, rule: every-row, column: minutes, atMostColumn: planned, NAMED}
                  - {id: log.order, rule: dates-in-order, columns: [date, until], NAMED}
                  - {id: log.groups, rule: group-measure, group: class, each: rows, overall: mean, atLeast: 2, NAMED}
                  - {id: log.phase, rule: dates-in-phase, column: date, NAMED}
                  - {id: log.since, rule: dates-since-award, column: date, NAMED}
                  - {id: log.listed, rule: listed-rows, column: class, in: {requirement: log, column: class}, NAMED}
              - id: said
                name: Said
                description: What is stated.
                kind: attestations
                genre: Statement
                rules:
                  - {id: said.readable, rule: readable, NAMED}
                  - {id: said.approved, rule: approval, by: [mentor], fromEach: true, NAMED}
          - id: rest
            name: Rest
            phase: true
            requirements: []
        rules:
          - {id: apart, rule: independent-assessors, roles: [mentor], NAMED}
          - {id: earlier, rule: prerequisite, programs: [other], NAMED}
          - {id: again, rule: renewal, NAMED}
          - {id: order, rule: phases-in-order, phases: [work, rest], mayOverlap: false, NAMED}
          - {id: length, rule: phase-length, phase: work, atLeastDays: 30, NAMED}
          - {id: own, rule: confirmation, only: {paths: [short]}, NAMED}
          - id: some
            rule: n-of
            atLeast: 1
            name: Some
            statement: It is so.
            origin: ours
            strength: required
            rules:
              - {id: some.own, rule: confirmation, name: Own, statement: It is so.}
              - {id: some.files, rule: item-count, requirement: plan, atLeast: 1, name: Files, statement: It is so.}
        """.replacing("NAMED", with: "name: N, statement: It is so., origin: ours, strength: required") + "\n"

    /// A submission under it.
    static let submission = """
        format: badge-submission/1
        id: demo-1
        template: demo
        templateVersion: 2026-11-22
        path: short
        stage: first
        educator: {id: t-1, name: Ines Okafor, email: ines.okafor@example.org, showName: true}
        people: {mentor: [m1]}
        activity: {from: 2026-01-07, until: 2026-06-30}
        submitted: 2026-07-03
        phases: {work: {from: 2026-01-07, until: 2026-05-31}}
        narrative: Did what was planned.
        confirmations: {own: true, some.own: false}
        evidence:
          plan:
            items:
              - {file: evidence/plan.md, mediaType: text/markdown, title: The plan}
          answers: {answers: {why: Because it helps.}}
          pictures:
            items:
              - file: evidence/one.png
                mediaType: image/png
                title: A picture
                form: open
                public: true
                url: https://example.org/one.png
                annotation: {date: 2026-03-02, time: "16:05", participants: 2, purpose: To show it.}
        resubmissions:
          - date: 2026-08-01
            evidence:
              plan:
                items:
                  - {file: evidence/plan-2.md, mediaType: text/markdown, title: The plan}
        """ + "\n"

    /// A sheet of an assessor of it.
    static let assessment = """
        format: badge-assessment/1
        assessor: a1
        submission: demo-1
        round: 1
        template: demo
        templateVersion: 2026-11-22
        date: 2026-07-10
        scores:
          plan.pass: {pass: true, comment: Seen.}
          plan.level: {level: proficient}
        evidence:
          evidence/plan.md: DIGEST
        """.replacing("DIGEST", with: String(repeating: "0a", count: 32)) + "\n"

    /// What somebody states for it.
    static let attestation = """
        format: badge-attestation/1
        submission: demo-1
        template: demo
        templateVersion: 2026-11-22
        by: m1
        role: mentor
        date: 2026-06-01
        statements:
          said.approved: {holds: true, says: I was there.}
        """ + "\n"
}
