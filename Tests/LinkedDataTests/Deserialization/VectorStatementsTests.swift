import BadgeCrypto
import BadgeTesting
import LinkedData
import StrictJSON
import Testing

/// The canonical statements of the worked vectors of the cryptosuites and of Open Badges, under the built-in contexts and in
/// safe mode.
struct VectorStatementsTests {
    /// A document, its canonical form, whose `@context` it takes where it has none, and the hash of the cryptosuite.
    private struct Vector {
        let document: String
        let canonical: String
        var contextOf: String?
        var hash = Multihash.Algorithm.sha256
    }

    private static let vectors: [Vector] = {
        let eddsa = "vc-di-eddsa/"
        let ecdsa = "vc-di-ecdsa/"
        let badge = "ob3-spec/linked-data-proof-ob/"
        let record = "ob3-spec/linked-data-proof-clr/"
        var vectors = [
            Vector(document: eddsa + "unsigned.json", canonical: eddsa + "eddsa-rdfc-2022/canonDocDataInt.txt"),
            Vector(
                document: eddsa + "eddsa-rdfc-2022/proofConfigDataInt.json",
                canonical: eddsa + "eddsa-rdfc-2022/proofCanonDataInt.txt"
            ),
            Vector(
                document: eddsa + "Ed25519Signature2020/proofConfigEdSig.json",
                canonical: eddsa + "Ed25519Signature2020/proofCanonEdSig.txt"
            ),
            Vector(document: badge + "1-credential.json", canonical: badge + "document-canon.txt"),
            Vector(
                document: badge + "2-proof.json",
                canonical: badge + "proof-canon.txt",
                contextOf: badge + "1-credential.json"
            ),
            Vector(document: record + "2-document-before-signing.json", canonical: record + "document-canon.txt"),
            Vector(
                document: record + "3-proof.json",
                canonical: record + "proof-canon.txt",
                contextOf: record + "2-document-before-signing.json"
            ),
        ]
        for (curve, hash) in [("p256", Multihash.Algorithm.sha256), ("p384", .sha384)] {
            let folder = ecdsa + "ecdsa-rdfc-2019-\(curve)/"
            let name = "ECDSA" + curve.uppercased()
            vectors.append(
                Vector(document: ecdsa + "unsigned.json", canonical: folder + "canonDoc\(name).txt", hash: hash)
            )
            vectors.append(
                Vector(
                    document: folder + "proofConfig\(name).json",
                    canonical: folder + "proofCanon\(name).txt",
                    hash: hash
                )
            )
        }
        return vectors
    }()

    @Test(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
    func `each document of the vectors has the published canonical statements`() throws {
        let processor = JSONLDProcessor(loader: BuiltInContexts())
        for vector in Self.vectors {
            var document = try JSON.read(Standards.bytes(vector.document))
            if let other = vector.contextOf {
                guard case .object(var object) = document else { continue }
                object["proofValue"] = nil
                object["@context"] = try JSON.read(Standards.bytes(other))["@context"]
                document = .object(object)
            }
            let found = try processor.dataset(of: document, options: .credential).canonicalForm(hash: vector.hash)
                .nquads
            let published = String(decoding: try Standards.bytes(vector.canonical), as: UTF8.self)
            #expect(lines(String(decoding: found, as: UTF8.self)) == lines(published), "\(vector.document)")
        }
        try Standards.report("statements of vectors", cases: Self.vectors.count)
    }

    private func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n")
    }
}
