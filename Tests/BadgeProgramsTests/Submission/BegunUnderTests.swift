import BadgePrograms
import BadgeTesting
import Testing

/// A template that was changed after a submission was begun is noticed.
struct BegunUnderTests {
    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private func begun() throws -> (sample: Sample, digest: String) {
        var sample = try Sample()
        let digest = try hex(sample.readTemplate().sha256)
        try sample.replace(
            "templateVersion: 2022-03-19\n",
            with: "templateVersion: 2022-03-19\ntemplateSha256: \"\(digest)\"\n"
        )
        return (sample, digest)
    }

    @Test func `the template as it was is taken, and with one byte more it is refused`() throws {
        var (sample, _) = try begun()
        #expect(try sample.readSubmission().templateSHA256 == sample.readTemplate().sha256)
        #expect(try BegunUnder(reading: sample.file("submission.yaml")).standing(to: sample.readTemplate()) == .same)
        try sample.replaceInTemplate("format: badge-template/1\n", with: "format: badge-template/1 \n")
        do {
            _ = try sample.readSubmission()
            Issue.record("it was read")
        } catch let error as ProgramErrors {
            #expect(error.problems.map(\.code) == [.templateChanged])
        }
        #expect(try BegunUnder(reading: sample.file("submission.yaml")).standing(to: sample.readTemplate()) == .changed)
    }

    @Test func `a submission that does not say it goes by the version alone`() throws {
        var sample = try Sample()
        #expect(
            try BegunUnder(reading: sample.file("submission.yaml")).standing(to: sample.readTemplate()) == .sameVersion
        )
        try sample.replaceInTemplate("format: badge-template/1\n", with: "format: badge-template/1 \n")
        _ = try sample.readSubmission()
        try sample.replace("templateVersion: 2022-03-19", with: "templateVersion: 2022-03-20")
        #expect(
            try BegunUnder(reading: sample.file("submission.yaml")).standing(to: sample.readTemplate()) == .otherVersion
        )
        try sample.replace("template: nea-coaching-and-mentoring", with: "template: other")
        #expect(
            try BegunUnder(reading: sample.file("submission.yaml")).standing(to: sample.readTemplate())
                == .otherTemplate
        )
    }

    @Test(arguments: [("0", "yaml.badValue"), ("A", "yaml.badValue"), ("", "yaml.emptyValue")])
    func `what is no SHA-256 is refused`(end: String, code: String) throws {
        var (sample, digest) = try begun()
        try sample.replace(digest, with: end == "A" ? String(digest.dropLast()) + end : end.isEmpty ? "" : digest + end)
        do {
            _ = try sample.readSubmission()
            Issue.record("it was read")
        } catch let error as ProgramErrors {
            #expect(error.problems.map(\.codeName) == [code])
        }
    }
}
