import BadgeIssuing
import Testing

struct BadgeFilesTests {
    private static let svg = Array(#"<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>"#.utf8)

    private func png(_ sample: Sample) throws -> [UInt8] {
        try #require(sample.files["evidence/circle-map.png"])
    }

    private func signed(_ assembly: CredentialAssembly, _ names: [String] = ["eddsa-jcs-2022"]) throws -> SignedBadge {
        try SignedBadge(
            signing: assembly.credential,
            with: names.map { try ProofKind(named: $0) },
            key: SampleIssuer.key(),
            method: SampleIssuer.issuer().verificationMethod,
            at: SampleIssuer.day
        )
    }

    private func files(
        _ sample: Sample,
        _ names: [String] = ["eddsa-jcs-2022"],
        pictures: [Picture] = [],
        replacing: Bool = false
    ) throws -> BadgeFiles {
        let assembly = try sample.assemble()
        return try BadgeFiles(of: signed(assembly, names), assembly: assembly, pictures: pictures, replacing: replacing)
    }

    private func refusal(_ pictures: [Picture], replacing: Bool = false) throws -> IssuingError? {
        let assembly = try Sample().assemble()
        let badge = try signed(assembly)
        return issuingError { () throws(IssuingError) in
            try BadgeFiles(of: badge, assembly: assembly, pictures: pictures, replacing: replacing)
        }
    }

    private func index(_ files: BadgeFiles) throws -> JSON {
        try JSON.read(#require(files.files.first { $0.name == "evidence/index.json" }).bytes)
    }

    @Test(arguments: [
        (["eddsa-jcs-2022"], ["badge.json"]), (["EdDSA"], ["badge.jwt"]),
        (["EdDSA", "eddsa-jcs-2022"], ["badge.json", "badge.jwt"]),
    ])
    func `files are named by what is in them`(proofs: [String], names: [String]) throws {
        let sample = try Sample()
        let pictures = [Picture(name: "a", bytes: Self.svg), Picture(name: "b", bytes: try png(sample))]
        let files = try files(sample, proofs, pictures: pictures)
        #expect(files.files.map(\.name) == names + ["badge.svg", "badge.png", "evidence/index.json"])
    }

    @Test(arguments: [["eddsa-jcs-2022"], ["EdDSA"], ["EdDSA", "eddsa-jcs-2022"]])
    func `every file holds the same credential`(proofs: [String]) throws {
        let sample = try Sample()
        let pictures = [Picture(name: "a", bytes: Self.svg), Picture(name: "b", bytes: try png(sample))]
        let expected = try sample.assemble().credential.json
        for file in try files(sample, proofs, pictures: pictures).files where file.name.hasPrefix("badge.") {
            guard case .credential(let credential) = try BadgeReader.read(file.bytes).content else {
                Issue.record("\(file.name) holds no credential")
                continue
            }
            #expect(.object(credential.unverifiedDocument) == expected, "\(file.name)")
        }
    }

    @Test func `the index leads from every artifact to its copy`() throws {
        let assembly = try Sample().assemble()
        let files = try files(Sample())
        let index = try index(files)
        #expect(index["format"] == .string(BadgeFiles.indexFormat))
        #expect(index["artifacts"]?.object?.names == assembly.artifacts.map(\.id))
        #expect(index["artifacts"]?.object?.members.map(\.value.string) == files.evidence.map(\.name))
        for (copy, entry) in zip(files.evidence, assembly.artifacts) {
            #expect(copy.path == entry.artifact.path)
            #expect(copy.sha256 == entry.artifact.digest.sha256)
            #expect("evidence/" + copy.name == entry.artifact.path)
        }
    }

    @Test func `names that are alike give way to the artifacts' ids`() throws {
        var sample = try Sample()
        try sample.rename("evidence/feedback-1.md", to: "evidence/a/feedback.md")
        try sample.rename("evidence/feedback-2.md", to: "evidence/b/Feedback.MD")
        let names = try files(sample).evidence.map(\.name)
        #expect(Array(names[7...9]) == ["feedback-1.md", "feedback-2.MD", "feedback-3.md"])
        #expect(names[0] == "overview.md")
    }

    @Test func `an id that is the name of another file gives way too`() throws {
        var sample = try Sample()
        try sample.rename("evidence/feedback-1.md", to: "evidence/a/feedback.md")
        try sample.rename("evidence/feedback-2.md", to: "evidence/b/feedback.md")
        try sample.rename("evidence/feedback-3.md", to: "evidence/feedback-1.md")
        let names = try files(sample).evidence.map(\.name)
        #expect(Array(names[7...9]) == ["feedback-1.md", "feedback-2.md", "feedback-3.md"])
        #expect(Set(names).count == names.count)
    }

    @Test func `the index is not overwritten by an artifact of that name`() throws {
        var sample = try Sample()
        try sample.rename("evidence/review.md", to: "evidence/Index.json")
        let names = try files(sample).evidence.map(\.name)
        #expect(names[2] == "review.json")
    }

    @Test func `one picture of a kind is baked, two are refused`() throws {
        let picture = Picture(name: "map.png", bytes: try png(Sample()))
        #expect(try refusal([picture]) == nil)
        #expect(try refusal([picture, picture])?.code == .picture)
        let svg = Picture(name: "a.svg", bytes: Self.svg)
        #expect(try refusal([svg, picture, svg])?.code == .picture)
    }

    /// The sample with 97 further participants, whose annotations have so many characters of two bytes in each of three
    /// fields.
    private func grown(_ characters: Int) throws -> CredentialAssembly {
        var sample = try Sample()
        try sample.addParticipants(97, characters: characters)
        return try sample.assemble()
    }

    @Test func `a badge larger than verifiers read is refused before anything is written`() throws {
        let assembly = try grown(1745)
        for proof in ["eddsa-jcs-2022", "EdDSA"] {
            let badge = try signed(assembly, [proof])
            let error = try #require(
                issuingError { () throws(IssuingError) in
                    try BadgeFiles(of: badge, assembly: assembly, pictures: [], replacing: false)
                }
            )
            #expect(error.code == .tooLarge)
            #expect(error.detail.contains("verifiers read up to 1048576"), "\(error.detail)")
            #expect(error.hint?.contains("most bytes belong to \"What I took along") == true, "\(error.hint ?? "")")
        }
    }

    @Test func `a badge that is too large only as it is laid out for people is written without spaces`() throws {
        let limit = BadgeReader.maxDocumentBytes
        let start = try signed(grown(1000))
        let size = try #require(start.embedded).compactBytes().count
        let assembly = try grown(1000 + (limit - 2000 - size) / (97 * 3 * 2))
        let badge = try signed(assembly)
        let embedded = try #require(badge.embedded)
        try #require(embedded.compactBytes().count <= limit && embedded.prettyBytes().count > limit)
        let files = try BadgeFiles(of: badge, assembly: assembly, pictures: [], replacing: false)
        let file = try #require(files.files.first { $0.name == "badge.json" })
        guard case .credential = try BadgeReader.read(file.bytes).content else {
            Issue.record("no credential is read")
            return
        }
        let token = try signed(assembly, ["EdDSA"])
        let error = issuingError { () throws(IssuingError) in
            try BadgeFiles(of: token, assembly: assembly, pictures: [], replacing: false)
        }
        #expect(error?.code == .tooLarge)
        #expect(error?.detail.hasPrefix("badge.jwt would have ") == true)
    }

    @Test(arguments: ["", "GIF89a", "<html></html>", "{}"])
    func `what is no picture is refused by name`(content: String) throws {
        let error = try #require(try refusal([Picture(name: "logo.png", bytes: Array(content.utf8))]))
        #expect(error.code == .picture)
        #expect(error.detail.contains("logo.png"))
    }

    @Test func `a damaged picture is refused`() throws {
        let damaged = Array(try png(Sample()).dropLast(20))
        #expect(try refusal([Picture(name: "a", bytes: damaged)])?.code == .picture)
    }

    @Test(arguments: ImageKind.allCases)
    func `a picture with a badge is refused unless it is to be replaced`(kind: ImageKind) throws {
        let plain = kind == .png ? try png(Sample()) : Self.svg
        let baked = Picture(
            name: "old",
            bytes: try kind.bake(Array(#"{"id":"old"}"#.utf8), into: plain, replacing: false)
        )
        #expect(try refusal([baked])?.code == .picture)
        #expect(try refusal([baked], replacing: true) == nil)
        let file = try #require(
            files(Sample(), pictures: [baked], replacing: true).files.first { $0.name == "badge." + kind.rawValue }
        )
        #expect(!String(decoding: file.bytes, as: UTF8.self).contains(#"{"id":"old"}"#))
    }
}
