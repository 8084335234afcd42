import BadgeCrypto
import BadgeTesting
import LinkedData
import StrictJSON
import Testing

/// Writing statements directly gives what the complete algorithms give, or leaves the document to them.
struct DirectWayTests {
    private static let contexts: JSON = [
        "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ]

    /// A small badge that is written directly, changed.
    private static func badge(_ change: (inout JSONObject) -> Void = { _ in }) -> JSON {
        var badge = JSONObject([
            .init(name: "@context", value: contexts),
            .init(name: "id", value: "urn:uuid:0b8e6b0a-0000-4000-8000-000000000001"),
            .init(name: "type", value: ["VerifiableCredential", "OpenBadgeCredential"]),
            .init(name: "name", value: "Bird watching"),
            .init(name: "issuer", value: ["id": "did:example:school", "type": ["Profile"], "name": "Fern School"]),
            .init(name: "validFrom", value: "2026-01-01T00:00:00Z"),
            .init(
                name: "credentialSubject",
                value: [
                    "type": "AchievementSubject",
                    "achievement": [
                        "id": "https://fern.example/a", "type": ["Achievement"], "name": "Bird watching",
                        "criteria": ["narrative": "Tell ten birds apart."], "tag": ["birds", "field"],
                    ],
                ]
            ),
        ])
        change(&badge)
        return .object(badge)
    }

    @Test func `the badges of the examples are written directly, with the statements of the complete way`() throws {
        let canonicalizer = LinkedDataCanonicalizer(loader: BuiltInContexts())
        let examples = try CredentialCorpus.examples()
        #expect(examples.contains { $0.name.hasSuffix("badge.json") })
        for (name, document) in examples where name.hasSuffix("badge.json") {
            #expect(DirectWay.outcome(document, by: canonicalizer) == .same, "\(name)")
        }
        for (name, document) in examples {
            if case .different(let how) = DirectWay.outcome(document, by: canonicalizer) {
                Issue.record("\(name): \(how)")
            }
        }
    }

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `every published document is left to the complete way, or has its statements`() throws {
        let canonicalizer = LinkedDataCanonicalizer(loader: BuiltInContexts())
        var direct = 0
        let documents = try CredentialCorpus.published()
        for (name, document) in documents {
            switch DirectWay.outcome(document, by: canonicalizer) {
            case .left: continue
            case .same: direct += 1
            case .different(let how): Issue.record("\(name): \(how)")
            }
        }
        print("documents with a context: \(documents.count), \(direct) of them written directly")
        #expect(direct > 100)
    }

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `documents of the JSON-LD suites under the contexts of badges have the same statements or are left`() throws {
        let canonicalizer = LinkedDataCanonicalizer(loader: BuiltInContexts())
        var count = 0
        for (name, document) in try CredentialCorpus.published() where name.hasPrefix("json-ld/") {
            guard var object = document.object else { continue }
            object["@context"] = DirectWayTests.contexts
            if case .different(let how) = DirectWay.outcome(.object(object), by: canonicalizer) {
                Issue.record("\(name): \(how)")
            }
            count += 1
        }
        #expect(count > 100)
    }

    @Test func `the realistic badge and its proof options are written directly`() throws {
        guard let document = try CredentialCorpus.realistic() else { return }
        let canonicalizer = LinkedDataCanonicalizer(loader: BuiltInContexts())
        #expect(DirectWay.outcome(document, by: canonicalizer) == .same)
        let options: JSON = .object(
            JSONObject([
                .init(name: "type", value: "DataIntegrityProof"),
                .init(name: "cryptosuite", value: "eddsa-rdfc-2022"),
                .init(name: "created", value: "2026-03-01T00:00:00Z"),
                .init(name: "verificationMethod", value: "did:key:z6MkExample#z6MkExample"),
                .init(name: "proofPurpose", value: "assertionMethod"),
                .init(name: "@context", value: document["@context"] ?? .null),
            ])
        )
        #expect(DirectWay.outcome(options, by: canonicalizer) == .same)
    }

    @Test func `a document is written directly the first time too`() throws {
        for _ in 0..<2 {
            let canonicalizer = LinkedDataCanonicalizer(loader: BuiltInContexts())
            #expect(canonicalizer.directDataset(of: DirectWayTests.badge()) != nil)
        }
    }

    @Test func `several tasks that teach one canonicalizer at once all get the same digest`() async throws {
        let canonicalizer = LinkedDataCanonicalizer(loader: BuiltInContexts())
        let kinds = ["Achievement", "Profile", "Address", "Alignment", "Evidence", "Image", "Result", "GeoCoordinates"]
        let documents = (0..<64).map { number in
            DirectWayTests.badge { $0["issuer"] = ["id": "did:example:school", "type": .string(kinds[number % 8])] }
        }
        let found = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for (number, document) in documents.enumerated() {
                group.addTask { (number, try canonicalizer.digest(of: document)) }
            }
            return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
        }
        for (number, document) in documents.enumerated() {
            #expect(canonicalizer.directDataset(of: document) != nil)
            let complete = try canonicalizer.processor.dataset(of: document, options: .credential)
            #expect(try found[number] == complete.canonicalDigest())
        }
    }

    @Test func `a document with more scopes than are kept is left, and the next one is written directly again`() throws
    {
        let canonicalizer = LinkedDataCanonicalizer(loader: BuiltInContexts())
        let kinds = ["Achievement", "Profile", "Address", "Alignment", "Evidence", "Image", "Result", "GeoCoordinates"]
        let nodes: [JSON] = (1..<6000).map { bits in
            var types: [JSON] = []
            var rest = bits
            while rest > 0 {
                types.append(.string(kinds[rest % 8]))
                rest /= 8
            }
            return ["type": .array(types)]
        }
        let hostile = DirectWayTests.badge { $0["credentialSubject"] = .array(nodes) }
        #expect(canonicalizer.directDataset(of: DirectWayTests.badge()) != nil)
        #expect(canonicalizer.directDataset(of: hostile) == nil)
        #expect(canonicalizer.directDataset(of: DirectWayTests.badge()) != nil)
    }

    @Test func `digest and canonical form belong together whichever way a document goes`() throws {
        let canonicalizer = LinkedDataCanonicalizer.builtIn
        let plain = DirectWayTests.badge()
        let languages = DirectWayTests.badge { $0["name"] = ["@value": "Vogels kijken", "@language": "nl"] }
        #expect(canonicalizer.directDataset(of: plain) != nil)
        #expect(canonicalizer.directDataset(of: languages) == nil)
        for document in [plain, languages] {
            let form = try canonicalizer.canonicalForm(of: document)
            let complete = try canonicalizer.processor.dataset(of: document, options: .credential)
            #expect(try form.nquads == complete.canonicalForm().nquads)
            #expect(try canonicalizer.digest(of: document) == complete.canonicalDigest())
            let long = try canonicalizer.digest(of: document, hash: .sha384)
            #expect(try long == complete.canonicalDigest(hash: .sha384))
            #expect(long.count == 48)
        }
    }

    @Test(arguments: [
        ("favouriteBird", "wren", "jsonld.undefinedTerm"), ("id", "badge-1", "jsonld.relativeReference"),
        ("id", "urn:a b", "jsonld.malformedIRI"), ("@id", "urn:a:b", "jsonld.collidingKeywords"),
        ("type", "Badge", "jsonld.undefinedTerm"), ("@included", "x", "jsonld.invalidIncludedValue"),
    ])
    func `what safe mode refuses is never written directly`(name: String, value: String, code: String) {
        let canonicalizer = LinkedDataCanonicalizer(loader: BuiltInContexts())
        let document = DirectWayTests.badge { $0[name] = .string(value) }
        for _ in 0..<2 {
            #expect(canonicalizer.directDataset(of: document) == nil)
            let error = #expect(throws: LinkedDataError.self) { try canonicalizer.digest(of: document) }
            #expect(error?.codeName == code)
        }
    }

    @Test func `a null, a number with too many digits and a nested array are not written directly`() throws {
        let canonicalizer = LinkedDataCanonicalizer(loader: BuiltInContexts())
        let digits = JSON.number(try JSONNumberText.number("0.12345678901234567"))
        for value in [JSON.null, digits, ["a", ["b"]]] {
            let document = DirectWayTests.badge { $0["description"] = value }
            #expect(canonicalizer.directDataset(of: document) == nil)
        }
    }

    @Test func `more statements than the limit are refused by the complete way`() {
        var limits = RDFLimits.untrusted
        limits.quads = 5
        let canonicalizer = LinkedDataCanonicalizer(loader: BuiltInContexts())
        #expect(canonicalizer.directDataset(of: DirectWayTests.badge(), limits: limits) == nil)
        let error = #expect(throws: LinkedDataError.self) {
            try canonicalizer.digest(of: DirectWayTests.badge(), limits: limits)
        }
        #expect(error?.code == .tooManyQuads)
    }
}
