import BadgeCrypto
import BadgeTesting
import BadgeVerification
import StrictJSON
import Testing
import VerifiableCredentials

/// The examples of VC-JOSE-COSE, each with what comes of it here. The credentials in them are unsigned, or signed by a key
/// that the standard does not publish; what the examples show is the form.
@Suite(.enabled(if: Standards.mayRun, "the official suites (standards/data) are not on this machine"))
struct JOSECOSEExampleTests {
    /// What comes of each badge of a file: a check with its outcome and reason, or the code of an error.
    static let badges: [(number: String, found: [String])] = [
        ("01", ["proof.signature failed proof.missing"]),
        ("02", ["proof.key undetermined key.notLookedUp"]),
        ("03", ["presentation.proof undetermined proof.noKey"]),
        ("04", ["proof.signature failed proof.missing"]),
        ("05", ["input.formNotRead"]),
        ("06", ["input.formNotRead"]),
        ("07", ["proof.signature failed proof.missing"]),
        ("08", ["input.formNotRead"]),
        ("09", ["input.formNotRead"]),
        ("14", ["proof.signature failed proof.missing"]),
        ("15", ["proof.signature failed proof.missing"]),
        ("16", ["input.formNotRead", "proof.malformed", "input.formNotRead"]),
    ]

    /// What comes of the key of a name in a document about an issuer: a type of key, or the code of an error.
    static let keys: [(number: String, issuer: String, name: String, found: String)] = [
        ("11", university, university + "#key-123", "did.notForAssertion"),
        ("12", university, university + "#key-123", "P-384"),
        ("12", university, university + "#key-124", "did.noSuchMethod"),
        ("12", "https://university.example/issuers/1", university + "#key-123", "did.documentOfAnother"),
        ("13", vendor, vendor + "#credential-issuance", "P-256"),
        ("13", vendor, vendor + "#subject-authentication", "did.notForAssertion"),
        ("13", vendor, vendor + "#key-agreement", "did.notForAssertion"),
    ]

    private static let university = "https://university.example/issuers/565049"
    private static let vendor = "did:web:vendor.example"

    private static func bytes(_ number: String) throws -> [UInt8] {
        let folder = "vc-jose-cose-examples"
        let name = try #require(try Standards.files(in: folder).first { $0.hasPrefix(number + "-") })
        return try Standards.bytes(folder + "/" + name)
    }

    @Test func `every example is recognised for what it is`() async throws {
        let files = try Standards.files(in: "vc-jose-cose-examples").map { String($0.prefix(2)) }
        let listed = Set(Self.badges.map(\.number) + Self.keys.map(\.number) + ["10"])
        #expect(Set(files) == listed)
        for one in Self.badges {
            let reports = try await Situation(bytes: Self.bytes(one.number)).reports()
            #expect(reports.count == one.found.count, "\(one.number)")
            for (report, expected) in zip(reports, one.found) {
                let found = report.allResults.map { "\($0.check.rawValue) \($0.outcome.rawValue) \($0.reason.code)" }
                #expect(report.failure?.code == expected || found.contains(expected), "\(one.number): \(found)")
                #expect(report.verdict != .verified)
            }
        }
        // The header of a token by itself
        let header = try await Situation(bytes: Self.bytes("10")).report()
        #expect(header.failure?.code == "input.notABadge")
        try Standards.report("vc-jose-cose-examples", cases: files.count)
    }

    @Test func `the documents about issuers yield the keys for making statements`() throws {
        for one in Self.keys {
            let resource = Resource(bytes: try Self.bytes(one.number), source: .userGiven)
            var found: String
            do throws(DIDError) {
                let isDID = one.issuer.hasPrefix("did:")
                let url = isDID ? "https://vendor.example/.well-known/did.json" : one.issuer
                let method =
                    try isDID
                    ? DIDDocument(resource, of: one.issuer, url: url).verificationMethod(named: one.name)
                    : KeyDocument(resource, of: one.issuer, url: url).method(named: one.name, isHere: true)
                found = method.key.typeName
            } catch {
                found = error.codeName
            }
            #expect(found == one.found, "\(one.number) \(one.name)")
        }
        let document = try DIDDocument(
            Resource(bytes: try Self.bytes("13"), source: .userGiven),
            of: Self.vendor,
            url: "https://vendor.example/.well-known/did.json"
        )
        let name = Self.vendor + "#subject-authentication"
        #expect(try document.verificationMethod(named: name, for: "authentication").key.typeName == "P-384")
    }
}
