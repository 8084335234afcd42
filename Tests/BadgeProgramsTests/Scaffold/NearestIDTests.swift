import BadgePrograms
import Foundation
import Testing
import VerifiableCredentials

/// The id that is proposed for one that is none.
struct NearestIDTests {
    @Test(arguments: [
        ("Lesson observer", "lesson-observer"), ("bad/..", "bad"), ("../bad", "bad"), ("-bad-", "bad"),
        ("a b/.c.", "a-b-.c"),
        ("École", "cole"), (String(repeating: "A", count: 100), String(repeating: "a", count: 100)),
    ])
    func `what is proposed is an id`(text: String, near: String) throws {
        #expect(TemplateScaffold.nearestID(to: text) == near)
        let day = try #require(Instant(date: "2026-11-22"))
        let bytes = Array(TemplateScaffold.text(id: near, name: nil, day: day).utf8)
        #expect(try Template(reading: ProgramFile(name: "t", bytes: bytes, sha256: [])).id == near)
    }

    @Test(arguments: [
        "-", "..", "é", "", " ", "/", ".-.", "lesson-observer", "a--b", String(repeating: "A", count: 200),
    ])
    func `nothing is proposed for an id, nor where nothing is left of it`(text: String) {
        #expect(TemplateScaffold.nearestID(to: text) == nil)
    }
}
