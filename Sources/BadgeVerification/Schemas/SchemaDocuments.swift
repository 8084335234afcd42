import BadgeCrypto
import JSONSchema
import StrictJSON
import VerifiableCredentials

/// The schema documents of one badge: each is fetched once, and no more than the limit.
struct SchemaDocuments {
    /// A document that fits every digest that the badge has for it.
    struct Document<Content> {
        let content: Content
        /// Whether nobody on the way can have altered it: it fits a digest, came over https, or is the user's own file.
        let isProtected: Bool
    }

    let loader: any ResourceLoader
    /// What may still be taken.
    var budget: SchemaBudget
    /// The digests that the badge has for addresses, each without its fragment.
    private let pinned: [(url: String, pins: [PinnedArtifact.Pin])]
    private var answers: [[UInt8]: Result<Resource, SchemaOpinion>] = [:]

    /// - Parameter members: The badge, whose `credentialSchema` and `relatedResource` have the digests.
    init(of members: JSONObject, loader: any ResourceLoader, budget: SchemaBudget) {
        self.loader = loader
        self.budget = budget
        let entries = (members["credentialSchema"]?.items ?? []) + (members["relatedResource"]?.items ?? [])
        pinned = entries.compactMap { entry in
            let pins = PinnedArtifact.pins(of: entry)
            guard !pins.isEmpty, let id = entry["id"]?.string else { return nil }
            return (HTTPSOrigin.withoutFragment(id), pins)
        }
    }

    /// Every digest that the badge has for an address.
    func pins(of url: String) -> [PinnedArtifact.Pin] {
        let document = HTTPSOrigin.withoutFragment(url)
        return pinned.filter { $0.url.isSameBytes(as: document) }.flatMap(\.pins)
    }

    /// The bytes behind a URL, without regard to its fragment.
    ///
    /// - Throws: Why they cannot be used.
    mutating func bytes(at url: String) async throws(SchemaOpinion) -> Document<[UInt8]> {
        let resource = try await fetched(HTTPSOrigin.withoutFragment(url))
        let pins = pins(of: url)
        try Self.compare(resource.bytes, pins, at: url)
        let isOwn = resource.source == .userGiven
        let isSecure = Self.isSecure(url) && Self.isSecure(resource.finalURL ?? url)
        return Document(content: resource.bytes, isProtected: isOwn || isSecure || !pins.isEmpty)
    }

    /// The JSON document behind a URL, without regard to its fragment.
    ///
    /// - Throws: Why it cannot be used.
    mutating func json(at url: String) async throws(SchemaOpinion) -> Document<JSON> {
        let bytes = try await bytes(at: url)
        do throws(JSONError) {
            return Document(content: try JSON.read(bytes.content), isProtected: bytes.isProtected)
        } catch {
            throw SchemaOpinion(.schemaUnusable, "what stands there is not JSON: " + error.detail)
        }
    }

    /// Those of several documents that can be had, and why the first of the others cannot: one that another document stands
    /// in the place of comes before all.
    mutating func jsons(
        at urls: [String]
    ) async -> (documents: [(url: String, json: Document<JSON>)], failure: SchemaOpinion?) {
        var documents: [(url: String, json: Document<JSON>)] = []
        var failure: SchemaOpinion?
        for url in urls {
            do throws(SchemaOpinion) {
                documents.append((url, try await json(at: url)))
            } catch {
                if failure == nil || (failure?.outcome != .failed && error.outcome == .failed) { failure = error }
            }
        }
        return (documents, failure)
    }

    private mutating func fetched(_ url: String) async throws(SchemaOpinion) -> Resource {
        let key = Array(url.utf8)
        if let known = answers[key] { return try known.get() }
        guard budget.documents > 0 else {
            let problem =
                "the badge names more than \(UntrustedInput.schemaDocuments) schemas, those that schemas name included"
            throw SchemaOpinion(.schemaTooMuchWork, problem)
        }
        budget.documents -= 1
        let answer: Result<Resource, SchemaOpinion>
        do throws(ResourceFailure) {
            answer = .success(try await loader.load(url, limit: UntrustedInput.documentBytes))
        } catch {
            answer = .failure(SchemaOpinion(error))
        }
        answers[key] = answer
        return try answer.get()
    }

    private static func isSecure(_ url: String) -> Bool {
        url.utf8.prefix(8).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } == Array("https://".utf8)
    }

    /// Whether every digest that is followed here fits, and one is where there are some.
    private static func compare(
        _ bytes: [UInt8],
        _ pins: [PinnedArtifact.Pin],
        at url: String
    ) throws(SchemaOpinion) {
        if pins.isEmpty { return }
        let artifact = PinnedArtifact(id: "", mediaType: nil, subject: .root, pins: pins)
        let digests: FileDigests
        do throws(CryptoError) {
            digests = FileDigests(
                sha256: try Digest.sha256(bytes),
                sha384: try Digest.sha384(bytes),
                size: bytes.count
            )
        } catch {
            throw SchemaOpinion(.schemaNotReached, error.detail)
        }
        let place = [Finding("document", HTTPSOrigin.withoutFragment(url))]
        switch artifact.fits(digests) {
        case true?: return
        case false?: throw SchemaOpinion(.failed, .schemaDigestDiffers, place)
        case nil: throw SchemaOpinion(.undetermined, .schemaDigestNotKnown, place)
        }
    }
}
