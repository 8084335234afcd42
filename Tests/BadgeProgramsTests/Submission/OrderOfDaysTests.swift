import BadgePrograms
import Testing

/// The days of the work, of handing in and of assessing follow each other, with one day for time zones.
struct OrderOfDaysTests {
    @Test(arguments: [("2026-06-12", true), ("2026-06-11", true), ("2026-06-10", false), ("2025-06-19", false)])
    func `the work is handed in after its last day`(submitted: String, isFine: Bool) throws {
        var sample = try Sample()
        try sample.replace("submitted: 2026-06-19", with: "submitted: \(submitted)")
        let found = faults { _ = try sample.readSubmission() }
        #expect(found.isEmpty == isFine)
        guard let fault = found.first else { return }
        #expect(fault.codeName == "yaml.badValue")
        #expect(
            fault.detail == "submitted: the work was handed in on \(submitted), before its last day, 2026-06-12"
        )
        #expect(try fault.mark?.line == sample.line(of: "submitted: "))
    }

    @Test(arguments: [("2026-06-19", true), ("2026-06-18", true), ("2026-06-17", false), ("2025-07-06", false)])
    func `it is assessed after it was handed in`(date: String, isFine: Bool) throws {
        var sample = try Sample()
        let sheet = "assessments/assessor-b.yaml"
        try sample.replace("date: 2026-07-06", with: "date: \(date)", in: sheet)
        let found = faults { _ = try sample.decide() }
        #expect(found.isEmpty == isFine)
        guard let fault = found.first else { return }
        #expect(fault.codeName == "assessment.early")
        #expect(fault.file == sheet)
        #expect(
            fault.detail
                == "the sheet of assessor-b on nea-2026-0117 is of \(date), before the work was handed in on 2026-06-19"
        )
        #expect(fault.hint?.contains("mends") == true)
    }

    @Test func `a date that is none is told once`() throws {
        var sample = try Sample()
        try sample.replace("submitted: 2026-06-19", with: "submitted: yesterday")
        #expect(faults { _ = try sample.readSubmission() }.map(\.detail) == ["submitted: \"yesterday\" is not a date"])
    }
}
