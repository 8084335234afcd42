import BadgePrograms
import Testing

/// Statements of people who have to stand in a table.
struct ListedPeopleTests {
    private let yes = "tried: {holds: true, says: I saw it.}"
    private let no = "tried: {holds: false, says: I did not see it.}"
    private let list = "listedIn: {requirement: log, column: who}"
    private let every = "listedIn: {requirement: log, column: who, every: true}"

    private func program(_ kind: String, _ keys: String, _ statements: (by: String, stated: String)...) -> MiniProgram {
        var program = MiniProgram(statementRules: MiniProgram.rule(kind, keys))
        program.statements = statements.map { ($0.by, "head", "2026-01-05", $0.stated) }
        return program
    }

    @Test(arguments: ["approval", "nomination"])
    func `a word counts of somebody who is listed, and of nobody else`(_ kind: String) throws {
        let keys = "by: [head]\n" + list
        #expect(try program(kind, keys, ("a", yes)).found().hasPrefix("met: "))
        for other in ["c", "a1"] {
            let found = program(kind, keys, ("a", yes), (other, yes))
            #expect(try found.found() == "notMet: \"\(other)\" stated it and is not listed in log, column who")
            let outcome = try found.decide().outcome("tried")
            #expect(outcome.foundInBadge == "1 person who stated it is not listed in log, column who")
            #expect(outcome.required.contains(", listed in log"))
            #expect(outcome.places.map(\.file) == ["evidence/s1.yaml"] && outcome.places.map(\.line) == [5])
            #expect(try !found.decide().isAwarded)
            #expect(
                outcome.remedy?.hasPrefix("add them to the list, in the column who of log, or take the statement out")
                    == true
            )
        }
        let without = program(kind, "by: [head]", ("a", yes), ("c", yes))
        #expect(try without.found().hasPrefix("met: "))
    }

    @Test func `ids are compared as bytes`() throws {
        var program = program("approval", "by: [head]\n" + list, ("a-1", yes))
        program.log = program.log.replacing("a,", with: "a-1,")
        #expect(try program.found().hasPrefix("met: "))
        for other in ["A-1,", "a 1,", "a1,"] {
            var other = program.log.replacing("a-1,", with: other)
            swap(&other, &program.log)
            #expect(try program.found() == "notMet: \"a-1\" stated it and is not listed in log, column who")
            swap(&other, &program.log)
        }
    }

    @Test func `a denial stands, listed or not`() throws {
        let keys = "by: [head]\n" + list
        #expect(try program("approval", keys, ("a", yes), ("c", no)).found().contains("denied by Head"))
    }

    @Test func `a number of somebody who is not listed is none`() throws {
        let keys = "by: [head]\natLeast: 2\nresult: Years\n" + list
        func value(_ number: Int) -> String { "tried: {value: \(number), says: Counted.}" }
        #expect(try program("attested-number", keys, ("a", value(3))).found() == "met: 3, stated by Head on 2026-01-05")
        let other = try program("attested-number", keys, ("a", value(3)), ("c", value(4))).decide()
        #expect(try other.outcome("tried").status == .notMet)
        #expect(try other.outcome("tried").found == "\"c\" stated it and is not listed in log, column who")
    }

    @Test func `everybody on the list is asked where the rule says so`() throws {
        let keys = "by: [head]\n" + every
        #expect(try program("approval", keys, ("a", yes), ("b", yes)).found().hasPrefix("met: "))
        let one = program("approval", keys, ("a", yes))
        #expect(
            try one.found() == "missing: stated by Head on 2026-01-05; 1 person of the list has not stated it"
        )
        #expect(try one.remedy() == "let \"b\" state it in a record, under tried")
        #expect(
            try program("approval", keys).found()
                == "missing: stated by nobody; 2 people of the list have not stated it"
        )
        let more = program("approval", keys, ("a", yes), ("b", yes), ("c", yes))
        #expect(try more.found().hasPrefix("notMet: \"c\" stated it and is not listed"))
        let listed = program("approval", "by: [head]\n" + list, ("a", yes))
        #expect(try listed.found().hasPrefix("met: "))
    }

    @Test func `while the list has faults, they come first`() throws {
        var program = program("approval", "by: [head]\n" + list, ("b", yes))
        program.log = program.log.replacing("b,2026-02-02", with: "b,soon")
        #expect(try program.found().hasPrefix("notMet: \"b\" stated it and is not listed"))
        #expect(
            try program.remedy()
                == "mend first what cannot be read or does not count in log; then this is compared anew"
        )
    }

    @Test(arguments: [
        ("listedIn: {requirement: lag, column: who}", "template.unknownID", "did you mean log?"),
        ("listedIn: {requirement: log, column: whom}", "template.unknownID", "did you mean who?"),
        ("listedIn: {requirement: log, column: day}", "yaml.badValue", nil),
        ("listedIn: {requirement: log}", "yaml.missingKey", "add a line column: …"),
    ])
    func `a list that there is not is a fault of the template`(_ keys: String, _ code: String, _ hint: String?) throws {
        let found = faults { _ = try program("approval", "by: [head]\n" + keys).readTemplate() }
        #expect(found.map(\.codeName) == [code])
        #expect(found.first?.hint == hint)
        #expect(faults { _ = try program("approval", "by: [head]\n" + list).readTemplate() }.isEmpty)
    }
}
