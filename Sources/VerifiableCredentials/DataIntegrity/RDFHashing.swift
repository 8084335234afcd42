internal import BadgeCrypto
internal import LinkedData
internal import StrictJSON

/// The transformation and hashing that the suites over RDF share (VC-DI-EDDSA §3.2, VC-DI-ECDSA §3.2): the proof options
/// and the document become datasets, each canonicalized by RDFC-1.0 and hashed.
enum RDFHashing {
    /// The hash of the canonical proof options, followed by that of the canonical document.
    ///
    /// Both are processed in safe mode: a member that no context defines has no part in the dataset, so it is an error
    /// here and never left out.
    static func hashData(
        document: JSONObject,
        options: JSONObject,
        hash: Multihash.Algorithm,
        contexts: JSONLDProcessor
    ) throws(ProofError) -> [UInt8] {
        let (options, document) = prepared(document: document, options: options)
        return try digest(options, hash, contexts, "proof") + digest(document, hash, contexts, nil)
    }

    /// The canonical N-Quads of the two.
    static func forms(
        document: JSONObject,
        options: JSONObject,
        hash: Multihash.Algorithm,
        contexts: JSONLDProcessor
    ) throws(ProofError) -> SignedForms {
        let (options, document) = prepared(document: document, options: options)
        return try SignedForms(
            options: nquads(options, hash, contexts, "proof"),
            document: nquads(document, hash, contexts, nil),
            algorithm: hash
        )
    }

    private static func nquads(
        _ object: JSONObject,
        _ hash: Multihash.Algorithm,
        _ contexts: JSONLDProcessor,
        _ part: String?
    ) throws(ProofError) -> [UInt8] {
        do {
            return try contexts.dataset(of: .object(object), options: .credential).canonicalForm(hash: hash).nquads
        } catch {
            throw ProofError(linkedData: error, in: part)
        }
    }

    /// The two objects that are canonicalized: the proof options take the document's contexts (VC-DI-EDDSA §3.2.5).
    static func prepared(document: JSONObject, options: JSONObject) -> (options: JSONObject, document: JSONObject) {
        var options = options
        options["@context"] = document["@context"]
        return (options, document)
    }

    private static func digest(
        _ object: JSONObject,
        _ hash: Multihash.Algorithm,
        _ contexts: JSONLDProcessor,
        _ part: String?
    ) throws(ProofError) -> [UInt8] {
        do {
            return try contexts.dataset(of: .object(object), options: .credential).canonicalDigest(hash: hash)
        } catch {
            throw ProofError(linkedData: error, in: part)
        }
    }
}

extension ProofError {
    /// The error of a document that is no linked data in safe mode.
    init(linkedData error: LinkedDataError, in part: String?) {
        let place = error.pointer.map { $0 == .root ? "" : " at " + DisplayText.escaped($0.description) } ?? ""
        let limits: Set<LinkedDataError.Code> = [.tooMuchWork, .tooDeepChain, .tooManyQuads, .tooMuchText]
        self.init(
            error.code == .unknownContext
                ? .unknownContext : limits.contains(error.code) ? .tooMuchWork : .notCanonicalizable,
            (part.map { "in the \($0)\(place): " } ?? (place.isEmpty ? "" : place.dropFirst() + ": ")) + error.detail,
            hint: error.hint
        )
    }
}
