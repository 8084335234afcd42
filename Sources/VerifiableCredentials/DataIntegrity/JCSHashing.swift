import BadgeCrypto
import StrictJSON

/// The transformation and hashing that the JCS suites share (VC-DI-EDDSA §3.3, VC-DI-ECDSA §3.3).
enum JCSHashing {
    static func forms(
        document: JSONObject,
        options: JSONObject,
        algorithm: Multihash.Algorithm
    ) throws(ProofError) -> SignedForms {
        var document = document
        if let context = options["@context"] {
            guard let own = document["@context"], own.items.starts(with: context.items) else {
                throw ProofError(.context, "the proof was made for other contexts than the document lists")
            }
            document["@context"] = context
        }
        return try SignedForms(options: canonical(options), document: canonical(document), algorithm: algorithm)
    }

    private static func canonical(_ object: JSONObject) throws(ProofError) -> [UInt8] {
        do {
            return try JSON.object(object).canonicalBytes()
        } catch {
            throw ProofError(.notCanonicalizable, error.detail, hint: error.hint)
        }
    }
}
