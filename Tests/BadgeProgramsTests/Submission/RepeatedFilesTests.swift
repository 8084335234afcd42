import BadgePrograms
import Testing

/// Files with which no badge is issued because two pieces of evidence are one.
struct RepeatedFilesTests {
    private func found(_ sample: Sample) throws -> [String] {
        let check = try sample.check()
        #expect(check.isReady == check.repeated.sentences.isEmpty)
        return check.repeated.sentences
    }

    @Test func `a file that serves two requirements is told, one changed byte is not`() throws {
        var sample = try Sample()
        #expect(try found(sample) == [])
        let plan = try sample.file("evidence/design-plan.pdf").bytes
        sample.change("evidence/circle-map.png") { _ in plan }
        let told = try found(sample)
        try #require(told.count == 1)
        #expect(told[0].contains("\"evidence/circle-map.png\" (") && told[0].contains("\"evidence/design-plan.pdf\" ("))
        #expect(told[0].hasSuffix(" are the same, byte for byte"))
        sample.change("evidence/circle-map.png") { $0 + [0x0A] }
        #expect(try found(sample) == [])
    }

    @Test func `two public files at one address are told, at two they are not`() throws {
        let title = "        title: Conversation in the staff forum\n"
        let address = "https://lakeview.example.org/staff/newsletter-2026-04.html"
        var sample = try Sample()
        let text = String(decoding: try sample.file("submission.yaml").bytes, as: UTF8.self)
        let url = try #require(text.split(separator: "\n").first { $0.contains(" url: https://") })
        let known = String(url.drop { $0 == " " }.dropFirst("url: ".count))
        try sample.replace(title, with: title + "        public: true\n        url: \(known)\n")
        #expect(try found(sample).map { $0.hasSuffix("are both said to stand at \"\(known)\"") } == [true])
        try sample.replace(
            title + "        public: true\n        url: \(known)\n",
            with: title + "        public: true\n        url: \(address)x\n"
        )
        #expect(try found(sample) == [])
    }
}
