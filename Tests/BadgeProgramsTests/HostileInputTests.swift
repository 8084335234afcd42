import BadgePrograms
import BadgeTesting
import Testing

/// Whatever the bytes, reading gives a value or explained errors, never a crash.
struct HostileInputTests {
    @Test func `altered files are read or refused with an explanation`() throws {
        let sample = try Sample()
        let template = try sample.readTemplate()
        let paths = ["submission.yaml", "assessments/assessor-a.yaml"]
        var random = SeededGenerator(seed: 7)
        var refused = 0
        let pieces = [
            "&x ", "*x", "- ", ": ", "\n", "  ", "\t", "\"", "'", "|\n", "[", "{", "]", "}", "#", "\u{0}", "é", "? ",
            "<<", "---\n",
        ]
        for round in 0..<400 {
            let path = paths[round % 2]
            var bytes = try #require(sample.files[path])
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(contentsOf: Array(pieces.randomElement(using: &random)!.utf8), at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...80, using: &random)))
                }
            }
            let file = ProgramFile(name: path, bytes: bytes, sha256: [])
            do {
                if path == "submission.yaml" {
                    let submission = try Submission(reading: file, for: template)
                    let facts = try SubmissionFacts(of: submission, in: sample)
                    _ = SubmissionCheck(submission, by: template, facts: facts)
                } else {
                    _ = try Assessment(reading: file, for: template)
                }
            } catch let errors as ProgramErrors {
                refused += 1
                #expect(!errors.problems.isEmpty)
                #expect(errors.problems.allSatisfy { !$0.detail.isEmpty && $0.file == path })
            }
        }
        #expect(refused > 100)
    }

    @Test func `texts of any content are measured`() {
        var random = SeededGenerator(seed: 11)
        let pieces = [
            "a", "B", ".", "!", "…", " ", "\n", "\r\n", "- ", "* ", "1. ", "# ", "<!--", "-->", "\"", "\u{301}", "é",
            "👩‍🏫", "\u{202E}",
            "@", "+", "(", ")", "555", "1234", "-", "日本", "\u{0}",
        ]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in pieces.randomElement(using: &random)! }
                .joined()
            let measure = TextMeasure(text)
            #expect(measure.words >= 0 && measure.sentences >= 0 && measure.bullets >= 0)
            #expect(measure.sentences <= max(measure.words, 0))
        }
    }
}
