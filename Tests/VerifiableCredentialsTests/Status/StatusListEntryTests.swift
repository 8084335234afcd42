import BadgeTesting
import StrictJSON
import Testing
import VerifiableCredentials

@Suite struct StatusListEntryTests {
    private static let url = "https://status.example/1"

    private static func with(_ name: String, _ value: JSON?) -> JSON {
        var object = TestStatusList.entry(url).object ?? JSONObject()
        object[name] = value
        return .object(object)
    }

    private static func refusal(_ entry: JSON) -> StatusError? {
        do throws(StatusError) {
            _ = try StatusListEntry(entry)
            return nil
        } catch {
            return error
        }
    }

    @Test func `an entry is read`() throws {
        let entry = try StatusListEntry(TestStatusList.entry(Self.url, index: "94567"))
        #expect(entry.kind == .bitstring && entry.purpose == "revocation" && entry.list == Self.url)
        #expect(entry.index == 94_567 && !entry.isIndexNumeric && entry.size == 1)
        #expect(entry.message(for: 0) == "unset" && entry.message(for: 1) == "set")
        let older = try StatusListEntry(TestStatusList.entry(Self.url, kind: .statusList2021))
        #expect(older.kind == .statusList2021)
    }

    @Test(arguments: ["type", "statusPurpose", "statusListIndex", "statusListCredential"])
    func `an entry without what it must have is refused`(name: String) {
        #expect(Self.refusal(Self.with(name, nil))?.code == .malformed)
        #expect(Self.refusal(Self.with(name, .null))?.code == .malformed)
        #expect(Self.refusal(Self.with(name, ""))?.code == .malformed)
        #expect(Self.refusal(Self.with(name, [:]))?.code == .malformed)
    }

    @Test(arguments: ["-1", "+1", "1e3", "1.0", " 1", "1 ", "0x1", "١", "1\u{301}", "one"])
    func `an index that is not plain digits is refused`(text: String) {
        #expect(Self.refusal(Self.with("statusListIndex", .string(text)))?.code == .malformed)
    }

    @Test func `an index as a number is told`() throws {
        let entry = try StatusListEntry(Self.with("statusListIndex", 23))
        #expect(entry.index == 23 && entry.isIndexNumeric)
        #expect(Self.refusal(Self.with("statusListIndex", -1))?.code == .malformed)
        #expect(Self.refusal(Self.with("statusListIndex", try JSON.read(text: "1e3")))?.code == .malformed)
    }

    @Test func `an index of many digits is behind any list`() throws {
        let entry = try StatusListEntry(Self.with("statusListIndex", .string(String(repeating: "9", count: 64))))
        #expect(entry.index == .max)
        let more = JSON.string(String(repeating: "9", count: 65))
        #expect(Self.refusal(Self.with("statusListIndex", more))?.code == .malformed)
    }

    private static func sized(_ size: JSON, _ messages: [(String, String)]) -> JSON {
        var object = with("statusSize", size).object ?? JSONObject()
        object["statusMessage"] = .array(messages.map { ["status": .string($0.0), "message": .string($0.1)] })
        return .object(object)
    }

    @Test func `several bits have a message for each value`() throws {
        let four = [("0x0", "on time"), ("0x1", "late"), ("0x2", "on hold"), ("0x3", "closed")]
        let entry = try StatusListEntry(Self.sized(2, four))
        #expect(entry.size == 2 && entry.message(for: 2) == "on hold")
        #expect(Self.refusal(Self.sized(2, Array(four.prefix(3))))?.code == .malformed)
        #expect(Self.refusal(Self.sized(2, four.prefix(3) + [("0x2", "again")]))?.code == .malformed)
        #expect(Self.refusal(Self.sized(2, four.prefix(3) + [("0x4", "beyond")]))?.code == .malformed)
        #expect(Self.refusal(Self.sized(2, four.prefix(3) + [("3", "no prefix")]))?.code == .malformed)
        #expect(Self.refusal(Self.with("statusSize", 2))?.code == .malformed)
        #expect(Self.refusal(Self.sized(1, four))?.code == .malformed)
        let two = try StatusListEntry(Self.sized(1, [("0x0", "open"), ("0x1", "closed")]))
        #expect(two.message(for: 1) == "closed")
    }

    @Test(arguments: [0, -1, 13, "1", "2", [1], true] as [JSON])
    func `a size that is none is refused`(size: JSON) {
        #expect(Self.refusal(Self.with("statusSize", size))?.code == .malformed)
    }

    @Test func `the problem types are those of W3C`() {
        #expect(
            StatusError.Code.length.problemType
                == "https://www.w3.org/ns/credentials/status-list#STATUS_LIST_LENGTH_ERROR"
        )
        #expect(StatusError.Code.malformed.problemType == "https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR")
        #expect(StatusError.Code.range.problemType == "https://www.w3.org/TR/vc-data-model#RANGE_ERROR")
    }
}

@Suite struct StatusListTests {
    private static func list(_ change: (inout JSON) -> Void) -> StatusError.Code? {
        var json = TestStatusList.credential(at: "https://status.example/1", issuer: "did:example:a", encoded: "uH4s")
        change(&json)
        return statusRefusal { () throws(StatusError) in
            try StatusList(unverified: json.object ?? JSONObject(), kind: .bitstring)
        }
    }

    @Test func `a list that is none of its kind is refused`() {
        let subject = JSONPointer("/credentialSubject") ?? .root
        #expect(Self.list { _ in } == nil)
        #expect(Self.list { _ = $0.set("VerifiableCredential", at: JSONPointer(tokens: ["type"])) } == .verification)
        #expect(Self.list { _ = $0.set("StatusList2021", at: subject.appending("type")) } == .verification)
        #expect(Self.list { _ = $0.set([[:], [:]], at: subject) } == .verification)
        #expect(Self.list { _ = $0.set(5, at: subject.appending("statusPurpose")) } == .malformed)
        #expect(Self.list { _ = $0.set(5, at: subject.appending("encodedList")) } == .malformed)
        #expect(Self.list { _ = $0.set("5", at: subject.appending("ttl")) } == .malformed)
        #expect(Self.list { _ = $0.set(-5, at: subject.appending("ttl")) } == .malformed)
        #expect(Self.list { _ = $0.set(5, at: subject.appending("ttl")) } == nil)
    }
}

@Suite struct RevocationListTests {
    private static func list(_ text: String) throws(StatusError) -> RevocationList {
        try RevocationList(Array(text.utf8))
    }

    @Test func `a badge that stands in it is revoked, unless it says otherwise`() throws {
        let list = try Self.list(
            #"{"issuer": "https://a.example/i", "revokedCredential": [{"id": "urn:a", "revocationReason": "an error"}, "#
                + #"{"id": "urn:b", "revoked": false}, {"id": "urn:c", "revoked": true}, "urn:d", "#
                + #"{"id": "urn:e", "revoked": false}, {"id": "urn:e"}, {"id": "urn:f", "revoked": "no"}]}"#
        )
        #expect(list.issuer == "https://a.example/i")
        #expect(list.entry(of: "urn:a")?.reason == "an error")
        for id in ["urn:a", "urn:c", "urn:d", "urn:e", "urn:f"] {
            #expect(list.entry(of: id)?.isRevoked == true, "\(id)")
        }
        #expect(list.entry(of: "urn:b")?.isRevoked == false)
        #expect(list.entry(of: "urn:x") == nil)
        #expect(try Self.list(#"{"revokedCredential": {"id": "urn:a"}}"#).entry(of: "urn:a")?.isRevoked == true)
    }

    @Test(arguments: ["", "[]", "{}", #"{"revokedCredential": [{}]}"#, #"{"revokedCredential": [5]}"#, "<html>"])
    func `what is no such list is refused`(text: String) {
        #expect(statusRefusal { () throws(StatusError) in try Self.list(text) } == .malformed)
    }
}
