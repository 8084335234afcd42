import BadgeCrypto
import BadgeTesting
import Foundation
import LinkedData
import Testing

/// The published suite of RDF Dataset Canonicalization.
@Suite(.enabled(if: Standards.mayRun, "\(Standards.absent)"))
struct `The suite of RDF dataset canonicalization` {
    private struct Manifest: Decodable {
        struct Entry: Decodable {
            let id: String
            let type: String
            let action: String
            let result: String?
            let hashAlgorithm: String?
        }
        let entries: [Entry]
    }

    private let suite = "rdf-canon"

    @Test func `every case behaves as published`() throws {
        let manifest = try JSONDecoder().decode(Manifest.self, from: Data(Standards.bytes("rdf-canon/manifest.json")))
        let exceptions = try SuiteExceptions.of(suite)
        var counts: [String: Int] = [:]
        for entry in manifest.entries {
            counts[entry.type, default: 0] += 1
            let difference = try difference(entry)
            if exceptions[entry.id] == nil {
                #expect(difference == nil, "\(entry.id)")
            } else {
                #expect(difference != nil, "\(entry.id) behaves as published and is listed as an exception")
            }
        }
        for type in ["RDFC10EvalTest", "RDFC10MapTest", "RDFC10NegativeEvalTest"] {
            try Standards.report("\(suite) \(type)", cases: counts["rdfc:" + type] ?? 0)
        }
        try Standards.report(suite, cases: manifest.entries.count, exceptions: exceptions.count)
    }

    /// How the outcome differs from the published one.
    private func difference(_ entry: Manifest.Entry) throws -> String? {
        let dataset = try RDFDataset(nquads: Standards.bytes("rdf-canon/" + entry.action))
        let hash: Multihash.Algorithm = entry.hashAlgorithm == "SHA384" ? .sha384 : .sha256
        switch entry.type {
        case "rdfc:RDFC10EvalTest":
            let expected = try Standards.bytes("rdf-canon/" + (entry.result ?? ""))
            let form = try dataset.canonicalForm(hash: hash)
            return form.nquads == expected ? nil : String(decoding: form.nquads, as: UTF8.self)
        case "rdfc:RDFC10MapTest":
            let data = try Data(Standards.bytes("rdf-canon/" + (entry.result ?? "")))
            let expected = try JSONDecoder().decode([String: String].self, from: data)
            let labels = try dataset.canonicalForm(hash: hash).labels(of: dataset)
            let map = Dictionary(uniqueKeysWithValues: labels.map { ($0.label, $0.canonical) })
            return map == expected ? nil : "\(map)"
        case "rdfc:RDFC10NegativeEvalTest":
            do {
                _ = try dataset.canonicalForm(hash: hash)
                return "not refused"
            } catch {
                return error.code == .tooMuchWork ? nil : error.codeName
            }
        default:
            return "a type of test that is not known: \(entry.type)"
        }
    }

    @Test(arguments: [
        ("vc-di-eddsa/Ed25519Signature2020/canonDocEdSig.txt", false),
        ("vc-di-eddsa/Ed25519Signature2020/proofCanonEdSig.txt", false),
        ("vc-di-eddsa/eddsa-rdfc-2022/canonDocDataInt.txt", false),
        ("vc-di-eddsa/eddsa-rdfc-2022/proofCanonDataInt.txt", false),
        ("vc-di-ecdsa/ecdsa-rdfc-2019-p256/canonDocECDSAP256.txt", false),
        ("vc-di-ecdsa/ecdsa-rdfc-2019-p256/proofCanonECDSAP256.txt", false),
        ("vc-di-ecdsa/ecdsa-rdfc-2019-p384/canonDocECDSAP384.txt", true),
        ("vc-di-ecdsa/ecdsa-rdfc-2019-p384/proofCanonECDSAP384.txt", true),
        ("ob3-spec/linked-data-proof-ob/document-canon.txt", false),
        ("ob3-spec/linked-data-proof-ob/proof-canon.txt", false),
        ("ob3-spec/linked-data-proof-clr/document-canon.txt", false),
        ("ob3-spec/linked-data-proof-clr/proof-canon.txt", false),
    ])
    func `the published canonical forms of credentials come out again, with other labels put in`(
        path: String,
        isSHA384: Bool
    ) throws {
        let published = try Standards.bytes(path)
        var generator = SeededGenerator(seed: 4)
        let lines = String(decoding: published, as: UTF8.self).split(separator: "\n").map(String.init)
        let shuffled = Graph(lines: lines).relabelled(&generator)
        let form = try RDFDataset(nquads: shuffled.bytes).canonicalForm(hash: isSHA384 ? .sha384 : .sha256)
        #expect(String(decoding: form.nquads, as: UTF8.self) == lines.map { $0 + "\n" }.joined())
    }
}
