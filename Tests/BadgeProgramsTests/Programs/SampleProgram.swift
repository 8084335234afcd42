import BadgePrograms
import Testing
import VerifiableCredentials

/// The submissions in `examples/` that earn a badge, one for each program, path and stage.
enum SampleProgram: String, Sendable, CaseIterable {
    case coachingAndMentoring, teacherLeader, mtpCoach, mtpCoachRenewal, teacherLiaison, mentorCoach, trainerOfCoaches

    /// The folder of `examples/` with the folder of the submission in it.
    var example: (folder: String, submission: String) {
        switch self {
        case .coachingAndMentoring: ("01-nea-coaching-and-mentoring", "submission")
        case .teacherLeader: ("09-teaching-matters-teacher-leader", "submission")
        case .mtpCoach: ("11-mtp-coach", "submission")
        case .mtpCoachRenewal: ("11-mtp-coach", "renewal")
        case .teacherLiaison: ("12-tst-teacher-liaison", "submission")
        case .mentorCoach: ("13-mentor-coach", "submission")
        case .trainerOfCoaches: ("13-mentor-coach", "trainer")
        }
    }

    /// The file name of the template without its ending.
    var template: String {
        switch self {
        case .coachingAndMentoring: "nea-coaching-and-mentoring"
        case .teacherLeader: "teaching-matters-teacher-leader"
        case .mtpCoach, .mtpCoachRenewal: "mtp-coach"
        case .teacherLiaison: "tst-teacher-liaison"
        case .mentorCoach, .trainerOfCoaches: "mentor-coach"
        }
    }

    /// The submission as it stands there, with the badge that it renews.
    func sample() throws -> Sample {
        var sample = try Sample(program: template, example: example.folder, folder: example.submission)
        if self == .mtpCoachRenewal { sample.badges = [try SampleProgram.firstCredential()] }
        return sample
    }

    /// The credential of the first year, which the renewal names.
    static func firstCredential(
        program: String? = "mtp-coach",
        stage: String? = "stage-1",
        awarded: String = "2025-07-07T09:00:00Z",
        until: String? = "2026-07-07T09:00:00Z"
    ) throws -> PriorBadge {
        PriorBadge(
            credentialID: "urn:uuid:0f0c4c0e-7a1b-4e2b-9a55-3b7a3f0f7c11",
            issuerID: "did:key:z6MkSample",
            achievementID: "urn:uuid:8d3c2a52-55a0-5d7e-8a1e-2b7b3a1f9e02",
            programID: program,
            stageID: stage,
            awarded: try #require(Instant(awarded)),
            validUntil: try until.map { try #require(Instant($0)) }
        )
    }
}

/// A change of a submission.
enum Edit: Sendable {
    /// A text that stands in a file once becomes another.
    case replace(String, String, String)
    /// A text becomes another wherever it stands in a file.
    case everywhere(String, String, String)
    /// A text is added at the end of a file.
    case append(String, String)
    /// A file is written.
    case write(String, String)
    /// A file is taken away.
    case remove(String)
    /// The lines of a file that hold a text are taken out.
    case drop(String, String)
    /// One more file of evidence is named after a text in `submission.yaml`, with further keys, and written.
    case item(after: String, file: String, type: String, content: String, more: String)
    /// The badge that is renewed ends at another time.
    case credential(until: String)

    func apply(to sample: inout Sample) throws {
        switch self {
        case .replace(let old, let new, let path): try sample.replace(old, with: new, in: path)
        case .everywhere(let old, let new, let path):
            let text = String(decoding: try #require(sample.files[path]), as: UTF8.self)
            try #require(text.contains(old), "stands nowhere: \(old)")
            sample.write(text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new), to: path)
        case .append(let text, let path):
            try #require(sample.files[path] != nil)
            sample.append(text, to: path)
        case .write(let text, let path): sample.write(text, to: path)
        case .remove(let path):
            try #require(sample.files[path] != nil)
            sample.remove(path)
        case .drop(let part, let path):
            let text = String(decoding: try #require(sample.files[path]), as: UTF8.self)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let kept = lines.filter { !$0.contains(part) }
            try #require(kept.count < lines.count, "stands nowhere: \(part)")
            sample.write(kept.joined(separator: "\n"), to: path)
        case .item(let after, let file, let type, let content, let more):
            let item =
                "      - file: evidence/\(file)\n        mediaType: \(type)\n        title: Another file\n" + more
            try sample.replace(after, with: after + item)
            sample.write(content, to: "evidence/\(file)")
        case .credential(let until): sample.badges = [try SampleProgram.firstCredential(until: until)]
        }
    }
}

/// A table with a row for each of so many days.
func table(
    from first: String,
    every days: Int64,
    count: Int,
    header: String,
    row: (_ day: String, _ number: Int) -> String
) -> String {
    let start = Instant(date: first) ?? Instant(seconds: 0)
    let rows = (0..<count).map { row(start.adding(seconds: Int64($0) * days * 86_400).date, $0) }
    return ([header] + rows).joined(separator: "\n") + "\n"
}
