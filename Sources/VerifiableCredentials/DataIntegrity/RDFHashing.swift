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
        contexts: LinkedDataCanonicalizer
    ) throws(ProofError) -> [UInt8] {
        let options = try prepared(options, for: document)
        return try digest(options, hash, contexts, "proof") + digest(document, hash, contexts, nil)
    }

    /// The canonical N-Quads of the two.
    static func forms(
        document: JSONObject,
        options: JSONObject,
        hash: Multihash.Algorithm,
        contexts: LinkedDataCanonicalizer
    ) throws(ProofError) -> SignedForms {
        let options = try prepared(options, for: document)
        return try SignedForms(
            options: nquads(options, hash, contexts, "proof"),
            document: nquads(document, hash, contexts, nil),
            algorithm: hash
        )
    }

    private static func nquads(
        _ object: JSONObject,
        _ hash: Multihash.Algorithm,
        _ contexts: LinkedDataCanonicalizer,
        _ part: String?
    ) throws(ProofError) -> [UInt8] {
        do {
            return try contexts.canonicalForm(of: .object(object), hash: hash).nquads
        } catch {
            throw ProofError(linkedData: error, in: part)
        }
    }

    /// The proof options as they are canonicalized: with the contexts of the document (VC-DI-EDDSA §3.2.5). These suites
    /// sign no contexts of the proof's own, so it may only repeat the document's.
    private static func prepared(_ options: JSONObject, for document: JSONObject) throws(ProofError) -> JSONObject {
        let contexts = document["@context"]
        if let own = options["@context"], own != contexts {
            throw ProofError(.context, "the proof lists other contexts than the document, and does not sign them")
        }
        var options = options
        options["@context"] = contexts
        return options
    }

    private static func digest(
        _ object: JSONObject,
        _ hash: Multihash.Algorithm,
        _ contexts: LinkedDataCanonicalizer,
        _ part: String?
    ) throws(ProofError) -> [UInt8] {
        do {
            return try contexts.digest(of: .object(object), hash: hash)
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
