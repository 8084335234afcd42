import StrictJSON
import VerifiableCredentials

/// Entries that an issuer signed, and that point nowhere into a list that is sound.
extension HostileFiles {
    private static let malformed = "status.entryMalformed"

    /// The list to which the entries point: a sound one, in which number 6 is set.
    public static func soundList() throws -> [UInt8] {
        try HostileStatus(url: soundListURL).list()
    }

    /// Where that list stands.
    public static let soundListURL = HostileStatus.sound

    mutating func addStatusEntries() throws {
        try addPlaces()
        try addStatusMembers()
        try addMessages()
    }

    private mutating func entryTwin() throws {
        twin(try HostileStatus(url: HostileStatus.sound).badge())
    }

    /// Adds a badge whose entry is changed before it is signed.
    private mutating func entry(_ what: String, _ code: String, _ change: (inout JSON) throws -> Void) throws {
        add(what, try HostileStatus(url: HostileStatus.sound).badge(change), code)
    }

    private mutating func addPlaces() throws {
        begin("the place of a badge in its status list is no number of one", .statusEntry)
        try entryTwin()
        for text in [
            "-1", "-0", "+5", "5.0", "1.5", "1e3", "0x5", "5,", " 5", "5 ", "5\n", "", "five", "\u{665}", "\u{FF15}",
            "5\u{0}",
            "5_0", "5'000", "NaN", "Infinity", "5#", "../5", times(65, "5"), times(100_000, "0"), "\u{202E}5", "0b1",
            "5;6",
        ] {
            let shown = DisplayText.quoted(text, limit: 20)
            try entry(shown, Self.malformed) { try $0.put(.string(text), at: "/statusListIndex") }
        }
        for value in [
            .number(JSONNumber(-1)) as JSON, .number(JSONNumber(1.5) ?? JSONNumber(-1)),
            .number(JSONNumber(1e21) ?? JSONNumber(-1)), .number(JSONNumber(-5)), true, [], [:], ["5", "6"],
        ] { try entry(value.compactText(), Self.malformed) { try $0.put(value, at: "/statusListIndex") } }
        for number in [0, 5, 6, 131_071, 131_072, 9_007_199_254_740_991] {
            try entry("the number \(number)", "status.indexNumeric") {
                try $0.put(.number(JSONNumber(number)), at: "/statusListIndex")
            }
        }
        begin("the place of a badge in its status list is behind the end of it", .statusEntry)
        try entryTwin()
        for text in [
            "1572864", "1572865", "134217728", "4294967295", "4294967301", "9007199254740993", "9223372036854775807",
            "9223372036854775808", "18446744073709551621", times(64, "9"),
        ] { try entry(text, "status.indexOutOfRange") { try $0.put(.string(text), at: "/statusListIndex") } }
        try entry("in two bits", "status.indexOutOfRange") { json in
            try json.put("786432", at: "/statusListIndex")
            try json.put(2, at: "/statusSize")
            try json.put(Self.messages(4), at: "/statusMessage")
        }
        begin("the badge is set in its status list", .statusEntry)
        try entryTwin()
        for text in ["6", "06", "0000006"] {
            try entry(text, "status.revoked") { try $0.put(.string(text), at: "/statusListIndex") }
        }
        for (size, index) in [(2, "3"), (3, "2"), (7, "0"), (12, "0")] {
            try entry("number \(index) of \(size) bits", "status.revoked") { json in
                try json.put(.string(index), at: "/statusListIndex")
                try json.put(.number(JSONNumber(size)), at: "/statusSize")
                try json.put(Self.messages(1 << size), at: "/statusMessage")
            }
        }
    }

    private mutating func addStatusMembers() throws {
        begin("a status entry lacks what it needs, or has something else in its place", .statusEntry)
        try entryTwin()
        for name in ["statusPurpose", "statusListIndex", "statusListCredential"] {
            try entry("without " + name, Self.malformed) { try $0.drop("/" + name) }
            for value in [7 as JSON, true, [], [:], ["a", "b"], ""] where name != "statusListIndex" {
                try entry("\(name) \(value.compactText())", Self.malformed) { try $0.put(value, at: "/" + name) }
            }
            try entry(name + " null", "structure.null") { try $0.put(.null, at: "/" + name) }
        }
        begin("a status entry is about something that its list does not tell", .statusEntry)
        try entryTwin()
        for purpose in [
            "suspension", "Revocation", "revocation ", "refresh", "message", "revocations", "r\u{435}vocation",
        ] {
            try entry(purpose, "status.listOtherPurpose") { try $0.put(.string(purpose), at: "/statusPurpose") }
        }
        begin("a status entry is of a kind that is not known", .statusEntry)
        try entryTwin()
        for type in ["BitstringStatusList", "BitstringStatusListCredential", "VerifiableCredential", "JsonSchema"] {
            try entry(type, "status.typeNotKnown") {
                $0 = ["id": .string(HostileStatus.sound + "#5"), "type": .string(type)]
            }
        }
        for type in [
            "bitstringstatuslistentry", "BitstringStatusListEntry ", "RevocationList2020Status", "StatusList2022Entry",
            "\u{412}itstringStatusListEntry", "https",
        ] { try entry(type, "context.undefinedType") { try $0.put(.string(type), at: "/type") } }
        for value in [7 as JSON, .null, [], [:], true] {
            let code = value == .null ? "structure.null" : "structure.wrongType"
            try entry("kind " + value.compactText(), code) { try $0.put(value, at: "/type") }
        }
        try entry("no kind", "structure.missing") { try $0.drop("/type") }
        try entry("an empty kind", "context.undefinedType") { try $0.put("", at: "/type") }
        begin("the address of a status list is none that is looked up here", .statusEntry)
        try entryTwin()
        for url in [
            HostileStatus.sound + "#", HostileStatus.sound + "?", HostileStatus.sound + "/",
            "https://status.example./sound",
            "https://STATUS.example/sound", "https://status.example:443/sound", "http://status.example/sound",
            "http://169.254.169.254/latest/meta-data/", "http://127.0.0.1:22/", "https://[::1]/", "file:///etc/passwd",
            "urn:uuid:1", "did:web:status.example", "data:application/json,x", "gopher://a.example/",
            "ldap://a.example/",
            "https://a.example/" + times(5000, "a"),
        ] {
            try entry(String(url.prefix(50)), "status.notLookedUp") {
                try $0.put(.string(url), at: "/statusListCredential")
            }
        }
        begin("a badge has more status entries, or lists, than are judged", .statusEntry)
        try entryTwin()
        let lists = (0..<9).map { TestStatusList.entry("https://status.example/\($0)", purpose: "revocation") }
        add("nine lists", try HostileStatus.badge(.array(lists)), "status.tooManyLists")
        let entries = (0..<101).map { TestStatusList.entry(HostileStatus.sound, index: .string("\($0 + 7)")) }
        add("a hundred entries and one", try HostileStatus.badge(.array(entries)), "entries.tooMany")
        let set = (0..<100).map {
            TestStatusList.entry(HostileStatus.sound, index: $0 == 99 ? "6" : .string("\($0 + 7)"))
        }
        add("the last of a hundred is set", try HostileStatus.badge(.array(set)), "status.revoked")
        for value in ["x" as JSON, 7, true, [7], ["x"], [[]]] {
            add("entries " + value.compactText(), try HostileStatus.badge(value), "structure.wrongType")
        }
    }

    private static func messages(_ count: Int) -> JSON {
        .array((0..<count).map { ["status": .string("0x" + String($0, radix: 16)), "message": .string("m\($0)")] })
    }

    private mutating func addMessages() throws {
        begin("the bits of a status are so many as no status has", .statusEntry)
        try entryTwin()
        for value in [
            0 as JSON, -1, 13, 64, 1_000_000_000, 9_007_199_254_740_991, "2", true, [], [:],
            .number(JSONNumber(1.5) ?? JSONNumber(0)),
            .number(JSONNumber(1e21) ?? JSONNumber(0)),
        ] { try entry(value.compactText(), Self.malformed) { try $0.put(value, at: "/statusSize") } }
        for size in 2...12 {
            try entry("\(size) without messages", Self.malformed) {
                try $0.put(.number(JSONNumber(size)), at: "/statusSize")
            }
        }
        begin("the messages of a status are not one for each value", .statusEntry)
        try entryTwin()
        func messages(_ what: String, _ change: (inout [JSON]) -> Void) throws {
            var list = Self.messages(4).items
            change(&list)
            try entry(what, Self.malformed) { json in
                try json.put(2, at: "/statusSize")
                try json.put(.array(list), at: "/statusMessage")
            }
        }
        try messages("none") { $0 = [] }
        try messages("three") { $0.removeLast() }
        try messages("five") { $0.append(["status": "0x4", "message": "m"]) }
        try messages("one twice") { $0[3] = $0[2] }
        try messages("a value too large") { $0[3] = ["status": "0x4", "message": "m"] }
        for status in [
            "3", "0x", "0xg", "0x-1", "x3", "0X3 ", " 0x3", "0x0000000003", "0xFFFFFFFFFFFFFFFFF", "", "three", "0b11",
            "\u{FF10}x3",
        ] {
            try messages("the value " + status.debugDescription) {
                $0[3] = ["status": .string(status), "message": "m"]
            }
        }
        for value in [3 as JSON, .null, true, [], [:]] {
            try messages("the value " + value.compactText()) { $0[3] = ["status": value, "message": "m"] }
            try messages("the message " + value.compactText()) { $0[3] = ["status": "0x3", "message": value] }
            try messages("the whole " + value.compactText()) { $0[3] = value }
        }
        try messages("no message") { $0[3] = ["status": "0x3"] }
        try messages("no value") { $0[3] = ["message": "m"] }
        try messages("five thousand") { $0 = Array(repeating: ["status": "0x1", "message": "m"], count: 5000) }
        for value in ["x" as JSON, 7, true, [:], ["status": "0x0", "message": "m"]] {
            try entry("messages " + value.compactText(), Self.malformed) { try $0.put(value, at: "/statusMessage") }
        }
    }
}
