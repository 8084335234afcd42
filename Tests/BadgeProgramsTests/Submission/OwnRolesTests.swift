import BadgePrograms
import Testing

/// Who has a role towards the educator: somebody else, in a list of ids.
struct OwnRolesTests {
    private func program(_ people: String, learnerKeys: String = "", educatorKeys: String = "") -> MiniProgram {
        var program = MiniProgram()
        program.submissionTop = "people: \(people)"
        (program.learnerKeys, program.educatorKeys) = (learnerKeys, educatorKeys)
        return program
    }

    private func notes(_ program: MiniProgram) throws -> [String] {
        let submission = try program.readSubmission()
        let notes = OwnRoles.notes(of: submission, by: try program.readTemplate())
        // `badge submission check` tells the same, and refuses nothing for it.
        #expect(try program.check().notes.filter { $0.contains("people.") } == notes)
        return notes
    }

    @Test func `an educator who is named as the own mentor is told, with what belongs there`() throws {
        let told = [
            "submission.yaml, people.mentor: \"educator-1\" is the educator whose work it is, and here stands who else is "
                + "\"Mentor\": write that person's id, or [] where there is nobody"
        ]
        #expect(try notes(program("{mentor: [educator-1]}")) == told)
        #expect(try notes(program("{mentor: [mentor-1, educator-1], head: [head-1]}")) == told)
        #expect(try notes(program("{mentor: [mentor-1], head: []}")).isEmpty)
    }

    @Test func `another identifier of the educator is the educator`() throws {
        let keys = ", identifiers: [{type: identifier, value: m-7}]"
        #expect(try notes(program("{mentor: [m-7]}", educatorKeys: keys)).count == 1)
        #expect(try notes(program("{mentor: [m-7]}")).isEmpty)
    }

    @Test func `in the educator's own role nothing is told`() throws {
        #expect(try notes(program("{learner: [educator-1]}", learnerKeys: ", educator: true")).isEmpty)
        #expect(try notes(program("{learner: [educator-1]}")).count == 1)
    }

    @Test(arguments: [
        ("mentor-1", "mentor: [mentor-1]"), ("Ada", "mentor: [Ada]"),
        ("mentor-1, mentor-2", "mentor: [mentor-1, mentor-2]"),
    ])
    func `one id where a list belongs is told with the list that is meant`(text: String, list: String) throws {
        let entry = text.contains(",") ? "\"\(text)\"" : text
        let fault = try #require(faults { _ = try program("{mentor: \(entry)}").readSubmission() }.first)
        #expect(fault.codeName == "yaml.wrongKind")
        #expect(fault.detail == "people.mentor: a text stands here; a list is expected")
        #expect(
            fault.hint
                == "a list stands in square brackets: \(list); or each entry on a line of its own with a dash and a space "
                + "before it"
        )
        #expect(try program("{mentor: [mentor-1]}").readSubmission().people.first?.ids == ["mentor-1"])
    }

    @Test func `what is no word is not put into brackets`() throws {
        let fault = faults { _ = try program("{mentor: \"ask: Ada\"}").readSubmission() }.first
        #expect(fault?.hint == "begin each entry of the list on a line of its own with a dash and a space")
    }
}
