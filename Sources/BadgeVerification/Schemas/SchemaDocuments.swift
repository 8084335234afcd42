import BadgeCrypto
import JSONSchema
import StrictJSON
import VerifiableCredentials

/// The schema documents of one badge: each is fetched once, and no more than the limit.
struct SchemaDocuments {
    let loader: any ResourceLoader
    /// What all judgements of the badge together may still take.
    var limits = JSONSchemaLimits()
    private var answers: [[UInt8]: Result<[UInt8], SchemaOpinion>] = [:]

    init(loader: any ResourceLoader) {
        self.loader = loader
    }

    /// The bytes behind a URL, which fit the digests.
    ///
    /// - Throws: Why they cannot be used.
    mutating func bytes(at url: String, pins: [PinnedArtifact.Pin]) async throws(SchemaOpinion) -> [UInt8] {
        let bytes = try await fetched(url)
        try Self.compare(bytes, pins)
        return bytes
    }

    /// The JSON document behind a URL, which fits the digests.
    ///
    /// - Throws: Why it cannot be used.
    mutating func json(at url: String, pins: [PinnedArtifact.Pin]) async throws(SchemaOpinion) -> JSON {
        let bytes = try await bytes(at: url, pins: pins)
        do throws(JSONError) {
            return try JSON.read(bytes)
        } catch {
            throw SchemaOpinion(.schemaUnusable, "what stands there is not JSON: " + error.detail)
        }
    }

    /// Those of several documents that can be had, and why the first of the others cannot.
    mutating func jsons(at urls: [String]) async -> (documents: [(url: String, json: JSON)], failure: SchemaOpinion?) {
        var documents: [(url: String, json: JSON)] = []
        var failure: SchemaOpinion?
        for url in urls {
            do throws(SchemaOpinion) {
                documents.append((url, try await json(at: url, pins: [])))
            } catch {
                failure = failure ?? error
            }
        }
        return (documents, failure)
    }

    private mutating func fetched(_ url: String) async throws(SchemaOpinion) -> [UInt8] {
        let key = Array(url.utf8)
        if let known = answers[key] { return try known.get() }
        guard answers.count < UntrustedInput.schemaDocuments else {
            let problem =
                "the badge names more than \(UntrustedInput.schemaDocuments) schemas, those that schemas name included"
            throw SchemaOpinion(.schemaTooMuchWork, problem)
        }
        let answer: Result<[UInt8], SchemaOpinion>
        do throws(ResourceFailure) {
            answer = .success(try await loader.load(url, limit: UntrustedInput.documentBytes).bytes)
        } catch {
            answer = .failure(SchemaOpinion(error))
        }
        answers[key] = answer
        return try answer.get()
    }

    /// Whether every digest that is followed here fits, and one is where there are some.
    private static func compare(_ bytes: [UInt8], _ pins: [PinnedArtifact.Pin]) throws(SchemaOpinion) {
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
        switch artifact.fits(digests) {
        case true?: return
        case false?: throw SchemaOpinion(.failed, .schemaDigestDiffers)
        case nil: throw SchemaOpinion(.undetermined, .schemaDigestNotKnown)
        }
    }
}
