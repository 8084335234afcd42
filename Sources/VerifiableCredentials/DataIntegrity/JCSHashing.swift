import BadgeCrypto
import StrictJSON

/// The transformation and hashing that the JCS suites share (VC-DI-EDDSA §3.3, VC-DI-ECDSA §3.3).
enum JCSHashing {
    static func hashData(
        document: JSONObject,
        options: JSONObject,
        hash: ([UInt8]) throws(CryptoError) -> [UInt8]
    ) throws(ProofError) -> [UInt8] {
        var document = document
        if let context = options["@context"] {
            guard let own = document["@context"], own.items.starts(with: context.items) else {
                throw ProofError(.context, "the proof was made for other contexts than the document lists")
            }
            document["@context"] = context
        }
        let canonicalOptions = try canonical(options)
        let canonicalDocument = try canonical(document)
        do {
            return try hash(canonicalOptions) + hash(canonicalDocument)
        } catch {
            throw ProofError(.signing, error.detail, hint: error.hint)
        }
    }

    private static func canonical(_ object: JSONObject) throws(ProofError) -> [UInt8] {
        do {
            return try JSON.object(object).canonicalBytes()
        } catch {
            throw ProofError(.notCanonicalizable, error.detail, hint: error.hint)
        }
    }
}
