import BadgePrograms
import Testing

/// What everybody reads who sees the badge names nobody against the educator's will, whatever the template asks.
struct ShownTextsTests {
    static let places: [(field: String, old: String, new: String)] = [
        ("narrative", "  Coached two colleagues", "  WHO coached two colleagues"),
        ("title", "title: Mission, goals and context", "title: Mission of WHO"),
        ("description", "description: Core belief,", "description: Core belief of WHO,"),
        ("audience", "audience: All staff", "audience: All staff, ask WHO"),
        ("annotation.purpose", "Told the whole staff", "WHO told the whole staff"),
        ("role", "      - role: Classroom assistant", "      - role: Assistant of WHO"),
    ]

    private func shown(_ old: String, _ new: String, showName: Bool) throws -> (Sample, ShownTexts) {
        var sample = try Sample()
        try sample.replace(old, with: new)
        if !showName { try sample.replace("  showName: true", with: "  showName: false") }
        return (sample, ShownTexts(of: try sample.readSubmission()))
    }

    @Test(arguments: places.indices)
    func `the name of an educator who did not agree to it is found, with its field and line`(index: Int) throws {
        let place = Self.places[index]
        let new = place.new.replacing("WHO", with: "Rivera")
        let (sample, texts) = try shown(place.old, new, showName: false)
        #expect(texts.findings.map(\.words) == ["the name \"Rivera\""])
        #expect(texts.findings.map(\.kind) == ["the educator's name"])
        #expect(texts.findings.allSatisfy { $0.anonymousSentence.hasPrefix("the educator's name in ") })
        #expect(texts.findings.first?.field.hasPrefix(place.field.prefix(10)) == true, "\(texts.findings)")
        #expect(texts.findings.first?.place.file == "submission.yaml")
        #expect(texts.findings.first?.place.line != nil)
        #expect(try !sample.check().isReady)
        let (_, agreed) = try shown(place.old, new, showName: true)
        #expect(agreed.findings.isEmpty)
    }

    @Test(arguments: places.indices, [true, false])
    func `an e-mail address is found even where the name is agreed to`(index: Int, showName: Bool) throws {
        let place = Self.places[index]
        let new = place.new.replacing("WHO", with: "ana.r@example.org")
        let (sample, texts) = try shown(place.old, new, showName: showName)
        #expect(texts.findings.map(\.words).contains("the e-mail address \"ana.r@example.org\""))
        #expect(texts.findings.map(\.kind).contains("an e-mail address"))
        #expect(try !sample.check().isReady)
    }

    @Test(arguments: [true, false])
    func `the sample gives nobody away`(showName: Bool) throws {
        var sample = try Sample()
        if !showName { try sample.replace("  showName: true", with: "  showName: false") }
        #expect(ShownTexts(of: try sample.readSubmission()).findings.isEmpty)
        #expect(try sample.check().isReady)
    }
}
