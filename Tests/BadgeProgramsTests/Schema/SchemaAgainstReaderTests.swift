import BadgePrograms
import BadgeTesting
import Foundation
import JSONSchema
import StrictJSON
import Testing

/// Schema and reader, asked about the same altered files.
struct SchemaAgainstReaderTests {
    /// Files with how their reader reads them.
    private struct Subject {
        let name: String
        let format: FormatSchema.Format
        let bytes: [UInt8]
        let read: (ProgramFile) throws -> Void
    }

    private func subjects() throws -> [Subject] {
        var subjects: [Subject] = []
        for program in SampleProgram.allCases {
            let sample = try program.sample()
            let template = try sample.readTemplate()
            let submission = try sample.readSubmission(for: template)
            subjects.append(
                Subject(name: program.template, format: .template, bytes: sample.template) {
                    _ = try Template(reading: $0)
                }
            )
            let name = "\(program)"
            subjects.append(
                Subject(name: name, format: .submission, bytes: try sample.file("submission.yaml").bytes) {
                    _ = try Submission(reading: $0, for: template)
                }
            )
            for path in try sample.list().sorted() where path.hasPrefix("assessments/") {
                subjects.append(
                    Subject(name: name + " " + path, format: .assessment, bytes: try sample.file(path).bytes) {
                        _ = try Assessment(reading: $0, for: template)
                    }
                )
            }
            for requirement in template.requirements {
                for item in submission.response(to: requirement.id).items {
                    let bytes = try sample.file(item.path).bytes
                    if requirement.kind == .observations {
                        subjects.append(
                            Subject(name: name + " " + item.path, format: .observation, bytes: bytes) {
                                _ = try Observation(reading: $0, of: submission.id, for: template, in: requirement)
                            }
                        )
                    } else if requirement.kind == .attestations {
                        subjects.append(
                            Subject(name: name + " " + item.path, format: .attestation, bytes: bytes) {
                                _ = try Attestation(reading: $0, of: submission.id, for: template, in: requirement)
                            }
                        )
                    }
                }
            }
        }
        // A program with two paths or stages has one template.
        return subjects.enumerated().filter { index, subject in
            !subjects[..<index].contains { $0.bytes == subject.bytes }
        }.map(\.element)
    }

    private func problems(_ text: String, _ subject: Subject) throws -> [BadgePrograms.ProgramError] {
        do {
            try subject.read(ProgramFiles.file(subject.name, text))
            return []
        } catch let error as ProgramErrors {
            return error.problems
        }
    }

    @Test func `a key that no format has is refused in every mapping of every file, with its line, by the schema too`()
        throws
    {
        var places = 0
        for subject in try subjects() {
            let validator = try ProgramFiles.validator(subject.format)
            #expect(try problems(String(decoding: subject.bytes, as: UTF8.self), subject) == [])
            for (text, line) in YAMLEdits(subject.bytes).withKeyMore("zyxwvut") {
                places += 1
                let found = try problems(text, subject)
                let told = found.first { $0.mark?.line == line && $0.detail.contains("\"zyxwvut\"") }
                let isNamed = told?.code == .unknownID
                #expect(told?.code == .unknownKey || isNamed, "\(subject.name), line \(line): \(found)")
                // Where the file chooses the keys, only the reader knows which there are. The templates have many places.
                if !isNamed, subject.format != .template || places % 4 == 0 {
                    let judged = try ProgramFiles.problems(text, validator)
                    #expect(!judged.isEmpty, "\(subject.name), line \(line)")
                }
            }
        }
        #expect(places > 700, "\(places)")
    }

    @Test func `whatever the schema refuses when a key is taken away, the reader refuses`() throws {
        var refused = 0
        for subject in try subjects() {
            let validator = try ProgramFiles.validator(subject.format)
            let edits = YAMLEdits(subject.bytes).withKeyLess()
            for (text, line) in subject.format == .template ? edits.every(6) : edits {
                let judged = try ProgramFiles.problems(text, validator)
                if judged.isEmpty { continue }
                refused += 1
                #expect(try !problems(text, subject).isEmpty, "\(subject.name), line \(line): \(judged)")
            }
        }
        #expect(refused > 200, "\(refused)")
    }

    @Test(arguments: ["\"\"", "[a]", "{a: 1}"])
    func `a value of a kind that never stands there is refused by both`(value: String) throws {
        for subject in try subjects() where subject.format != .template || subject.name == "mtp-coach" {
            let validator = try ProgramFiles.validator(subject.format)
            let edits = YAMLEdits(subject.bytes).withValue(value)
            for (text, line) in subject.format == .template ? edits.every(6) : edits {
                let judged = try ProgramFiles.problems(text, validator)
                let found = try problems(text, subject)
                #expect(judged.isEmpty || !found.isEmpty, "\(subject.name), line \(line): \(judged)")
            }
        }
    }

    @Test(arguments: [
        ("strength: required", "strenght: required", "did you mean strength?"),
        ("statement: The", "statment: The", "did you mean statement?"),
        ("requiredLevel: proficient", "required-level: proficient", "did you mean requiredLevel?"),
        ("    requirements:", "    requirement:", "did you mean requirements?"),
    ])
    func `a misspelled key is told with the one that was meant`(right: String, wrong: String, hint: String) throws {
        let sample = try Sample()
        let text = String(decoding: sample.template, as: UTF8.self)
        let place = try #require(text.range(of: right))
        let changed = text.replacingCharacters(in: place, with: wrong)
        let line = text[..<place.lowerBound].components(separatedBy: "\n").count
        do {
            _ = try Template(reading: ProgramFiles.file("template.yaml", changed))
            Issue.record("it was read")
        } catch let error as ProgramErrors {
            let told = try #require(error.problems.first { $0.code == .unknownKey })
            #expect(told.hint == hint)
            #expect(told.mark?.line == line)
        }
    }
}
