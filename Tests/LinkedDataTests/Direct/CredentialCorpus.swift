import BadgeTesting
import Foundation
import StrictJSON

/// Documents with a context, as they are published and as we issue them.
enum CredentialCorpus {
    /// The badges of `examples/`.
    static func examples() throws -> [(name: String, document: JSON)] {
        try documents(below: Repository.root.appending(path: "examples"))
    }

    /// Every object with a context in the official suites, those inside other documents included.
    static func published() throws -> [(name: String, document: JSON)] {
        guard let folder = Standards.folder else { throw StandardsError.absent }
        return try documents(below: folder)
    }

    /// The badge of realistic size that speed is measured with, where it is on this machine.
    static func realistic() throws -> JSON? {
        let file = Standards.folder?.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "bench/realistic-ob3.json")
        guard let file, let data = try? Data(contentsOf: file) else { return nil }
        return try JSON.read([UInt8](data))
    }

    private static func documents(below folder: URL) throws -> [(name: String, document: JSON)] {
        let base = folder.path + "/"
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
        let paths = files.compactMap { ($0 as? URL)?.path }.filter { $0.hasSuffix(".json") || $0.hasSuffix(".jsonld") }
        var result: [(name: String, document: JSON)] = []
        for path in paths.sorted() {
            guard let json = try? JSON.read([UInt8](Data(contentsOf: URL(fileURLWithPath: path)))) else { continue }
            collect(json, name: String(path.dropFirst(base.count)), into: &result)
        }
        if result.isEmpty { throw StandardsError.empty(folder.lastPathComponent) }
        return result
    }

    private static func collect(_ json: JSON, name: String, into result: inout [(name: String, document: JSON)]) {
        switch json {
        case .array(let items):
            for (index, item) in items.enumerated() { collect(item, name: "\(name)/\(index)", into: &result) }
        case .object(let object):
            if object["@context"] != nil {
                result.append((name, json))
                if object["proof"] != nil {
                    var unsigned = object
                    unsigned["proof"] = nil
                    result.append((name + " without proof", .object(unsigned)))
                }
                for proof in object["proof"]?.items ?? [] {
                    guard var options = proof.object else { continue }
                    options["proofValue"] = nil
                    options["@context"] = options["@context"] ?? object["@context"]
                    result.append((name + " proof options", .object(options)))
                }
            }
            for member in object.members { collect(member.value, name: "\(name)/\(member.name)", into: &result) }
        default: break
        }
    }
}
