import BadgeCrypto
import BadgeVerification
import LinkedData
import StrictJSON
import VerifiableCredentials

/// Where the time of `verify eddsa-rdfc-2022` goes, step by step, and what others take for the same file.
enum LinkedDataRows {
    /// How often the results and the evidence stand in the larger credential.
    private static let times = 5

    static var all: [Row] {
        [
            Row(name: "read eddsa-rdfc-2022", goals: [], method: read),
            Row(name: "expand eddsa-rdfc-2022", goals: [], method: expand),
            Row(name: "canonicalize eddsa-rdfc-2022", goals: [], method: canonicalize),
            Row(name: "expand and canonicalize eddsa-rdfc-2022", goals: [.final(0.6)], method: whole),
            Row(name: "hash options eddsa-rdfc-2022", goals: [], method: options),
            Row(name: "expand eddsa-rdfc-2022 completely", goals: [], method: complete),
            Row(name: "verify eddsa-rdfc-2022 (larger)", goals: [.final(3)], method: larger),
            Row(
                name: "verify eddsa-rdfc-2022 (PyLD)",
                goals: [.stage(30, .atLeast), .final(40, .atLeast)],
                method: peer
            ),
        ]
    }

    /// The parts of the signed file.
    private struct Parts {
        let bytes: [UInt8]
        let document: JSON
        let options: JSON

        init(_ material: Material) throws {
            bytes = try material.signedFile(.eddsaRDFC)
            guard var members = try JSON.read(bytes).object, var proof = members["proof"]?.items.first?.object else {
                throw BenchError(.data, "the eddsa-rdfc-2022 file has no proof")
            }
            members["proof"] = nil
            proof["proofValue"] = nil
            proof["@context"] = members["@context"]
            document = .object(members)
            options = .object(proof)
        }
    }

    private static func read(_ material: Material) throws -> Row.Method {
        let parts = try Parts(material)
        return try beside(material, .work { try JSON.read(parts.bytes) })
    }

    private static func expand(_ material: Material) throws -> Row.Method {
        let parts = try Parts(material)
        let canonicalizer = LinkedDataCanonicalizer.builtIn
        return try beside(material, .work { try canonicalizer.dataset(of: parts.document) })
    }

    private static func canonicalize(_ material: Material) throws -> Row.Method {
        let dataset = try LinkedDataCanonicalizer.builtIn.dataset(of: Parts(material).document)
        return try beside(material, .work { try dataset.canonicalDigest(hash: .sha256) })
    }

    private static func whole(_ material: Material) throws -> Row.Method {
        let parts = try Parts(material)
        let canonicalizer = LinkedDataCanonicalizer.builtIn
        return try beside(material, .work { try canonicalizer.digest(of: parts.document) })
    }

    private static func options(_ material: Material) throws -> Row.Method {
        let parts = try Parts(material)
        let canonicalizer = LinkedDataCanonicalizer.builtIn
        return try beside(material, .work { try canonicalizer.digest(of: parts.options) })
    }

    /// What documents that are not plain take, for which every step of the algorithms is gone through.
    private static func complete(_ material: Material) throws -> Row.Method {
        let parts = try Parts(material)
        let processor = LinkedDataCanonicalizer.builtIn.processor
        return try beside(material, .work { try processor.dataset(of: parts.document, options: .credential) })
    }

    private static func larger(_ material: Material) throws -> Row.Method {
        let file = try material.largerFile(.eddsaRDFC, times: times)
        let input = material.input
        guard try SignaturesAlone.results(of: file, input: input).allSatisfy({ $0.outcome == .passed }) else {
            throw BenchError(.software, "the larger file does not verify")
        }
        return try beside(material, .work { try SignaturesAlone.results(of: file, input: input) })
    }

    /// Our verification beside that of PyLD and cryptography, of the same file. Both must come to the same canonical form.
    private static func peer(_ material: Material) throws -> Row.Method {
        let parts = try Parts(material)
        let input = material.input
        let worker = try material.rdfWorker(parts.bytes, nquads: GraphRows.peersGraph)
        guard try worker.canonicalForm() == LinkedDataCanonicalizer.builtIn.canonicalForm(of: parts.document).nquads
        else { throw BenchError(.software, "PyLD and this library do not come to the same canonical form") }
        return Row.Method(
            unit: .throughput(bytes: parts.bytes.count),
            work: .work { try SignaturesAlone.results(of: parts.bytes, input: input) },
            floorName: "PyLD + cryptography",
            floor: worker.probe("verify")
        )
    }

    private static func beside(_ material: Material, _ work: Probe) throws -> Row.Method {
        let bare = try SignatureRows.bare(.eddsaRDFC, material)
        return Row.Method(unit: .microseconds, work: work, floorName: SignedForm.eddsaRDFC.bareName, floor: bare)
    }
}
