import BadgeTesting
import StrictJSON
import Testing
import VerifiableCredentials

/// The examples of the specification of Bitstring Status List: entries, and the list that they point into.
@Suite(.enabled(if: Standards.mayRun, "the official suites (standards/data) are not on this machine"))
struct StatusVectorTests {
    @Test func `the examples are read, and the list answers for the entries that are about it`() throws {
        let folder = "bitstring-status-list-examples"
        var entries: [StatusListEntry] = []
        var lists: [(url: String?, list: StatusList)] = []
        let files = try Standards.files(in: folder, suffix: ".json")
        for file in files {
            let json = try JSON.read(Standards.bytes(folder + "/" + file))
            for entry in json["credentialStatus"]?.items ?? [] { entries.append(try StatusListEntry(entry)) }
            if json["credentialStatus"] == nil {
                lists.append(
                    (json["id"]?.string, try StatusList(unverified: json.object ?? JSONObject(), kind: .bitstring))
                )
            }
        }
        #expect(files.count == 4 && entries.count == 3 && lists.count == 2)
        var answered = 0
        for (url, list) in lists {
            for entry in entries where entry.list == url {
                #expect(list.isAbout(entry.purpose))
                #expect(try list.status(of: entry) == 0)
                answered += 1
            }
            let last = try StatusListEntry(TestStatusList.entry("https://a.example/", index: "131071"))
            let behind = try StatusListEntry(TestStatusList.entry("https://a.example/", index: "131072"))
            #expect(try list.status(of: last) == 0)
            #expect(statusRefusal { () throws(StatusError) in try list.status(of: behind) } == .range)
        }
        #expect(answered == 4)
        try Standards.report(folder, cases: entries.count + lists.count)
    }

    @Test func `the list of 1EdTech's samples has the badge's bit set`()
        throws
    {
        let folder = "1edtech-samples/ob30/bit-string-list/"
        let list = try JSON.read(Standards.bytes(folder + "testlist"))
        let badge = try JSON.read(Standards.bytes(folder + "credential-status-revoked-blank-nodes.json"))
        let entry = try StatusListEntry(badge["credentialStatus"] ?? .null)
        #expect(entry.isIndexNumeric && entry.index == 23)
        let read = try StatusList(unverified: list.object ?? JSONObject(), kind: .bitstring)
        #expect(try read.status(of: entry) == 1)
    }
}
