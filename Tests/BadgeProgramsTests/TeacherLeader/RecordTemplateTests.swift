import BadgePrograms
import Testing

/// Templates whose rules refer to columns, roles and phases that there are not.
struct RecordTemplateTests {
    @Test(arguments: [
        (
            "            column: minutes\n", "            column: minute\n", "template.unknownID",
            "did you mean minutes?"
        ),
        ("            column: minutes\n", "            column: focus\n", "yaml.badValue", nil),
        (
            "where: {column: round, is: end}", "where: {column: round, is: final}", "template.unknownID",
            "its values are baseline, middle, end"
        ),
        (
            "by: [observer]\n            onDifferentDays", "by: [observr]\n            onDifferentDays",
            "template.unknownID", "did you mean observer?"
        ),
        (
            "phases: [induction, coaching]", "phases: [induction, couching]", "template.unknownID",
            "its phases are induction, coaching, observation, data-collection"
        ),
        ("phases: [induction, coaching]", "phases: [induction]", "yaml.badValue", nil),
        (
            "            rule: readable\n            name: The coaching log",
            "            rule: item-count\n            exactly: 1\n            name: The coaching log",
            "yaml.missingKey", "add a rule: readable"
        ),
        (
            "            holds: choice\n            values: [school, online]", "            holds: choice",
            "yaml.missingKey", "add values: [one, another]"
        ),
        (
            "            compute: sum\n", "            compute: share\n", "yaml.missingKey",
            "add outOf: and the id of a column"
        ),
        (
            "            atLeast: 300\n", "            atLeast: 300.005\n", "yaml.badValue",
            "digits, with a point before at most two decimal places: 93.5"
        ),
    ])
    func `what a rule refers to has to be there`(
        _ old: String,
        _ new: String,
        _ code: String,
        _ hint: String?
    ) throws {
        var sample = try Sample.teacherLeader()
        try sample.replaceInTemplate(old, with: new)
        let found = faults { _ = try sample.readTemplate() }
        #expect(found.map(\.codeName) == [code])
        #expect(found.first?.hint == hint)
    }

    @Test(arguments: [
        ("  induction: {from", "  inducton: {from", "template.unknownID"),
        ("  induction: {from: 2025-08-25", "  induction: {from: 2025-08-24", "yaml.badValue"),
        ("until: 2025-09-12}", "until: 2025-08-24}", "yaml.badValue"),
    ])
    func `a phase is one of the template's, and lies within the activity`(
        _ old: String,
        _ new: String,
        _ code: String
    ) throws {
        var sample = try Sample.teacherLeader()
        try sample.replace(old, with: new)
        #expect(faults { _ = try sample.readSubmission() }.map(\.codeName) == [code])
    }
}
