import BadgeCrypto

/// The whole program on one file, offline.
enum ProcessRows {
    static var all: [Row] {
        [
            Row(
                name: "badge verify FILE",
                goals: [.stage(20, .atMost, .value), .final(20, .atMost, .value)],
                method: { try time($0, .eddsaJCS) }
            ),
            Row(
                name: "badge verify FILE (eddsa-rdfc-2022)",
                goals: [.stage(25, .atMost, .value), .final(25, .atMost, .value)],
                method: { try time($0, .eddsaRDFC) }
            ),
            Row(
                name: "badge verify FILE (memory)",
                goals: [.stage(32, .atMost, .value), .final(32, .atMost, .value)],
                method: memory
            ),
        ]
    }

    private static func time(_ material: Material, _ form: SignedForm) throws -> Row.Method {
        let command = try verify(material, form)
        let bare = try openssl(material)
        return Row.Method(
            unit: .milliseconds,
            work: Probe(measure: { _ in try usage(command).seconds }, sample: nil),
            floorName: "openssl pkeyutl -verify",
            floor: Probe(measure: { _ in try usage(bare).seconds }, sample: nil)
        )
    }

    private static func memory(_ material: Material) throws -> Row.Method {
        let command = try verify(material, .eddsaRDFC)
        return Row.Method(
            unit: .mebibytes,
            work: Probe(measure: { _ in Double(try usage(command).peakBytes) }, sample: nil)
        )
    }

    private static func verify(_ material: Material, _ form: SignedForm) throws -> [String] {
        guard let badge = material.options.badge else {
            throw BenchError(.unavailable, "the program badge is not here: give --badge PROGRAM")
        }
        let file = try material.workFile(form.rawValue + ".json", try material.signedFile(form))
        return [badge, "verify", file, "--any-issuer", "--offline"]
    }

    private static func openssl(_ material: Material) throws -> [String] {
        let key = try material.key(.ed25519)
        let message = [UInt8](repeating: UInt8(ascii: "x"), count: 64)
        return [
            "openssl", "pkeyutl", "-verify", "-pubin", "-rawin",
            "-inkey", try material.workFile("key.pem", Array(key.publicKey.pem.utf8)),
            "-in", try material.workFile("message", message),
            "-sigfile", try material.workFile("signature", try key.sign(message)),
        ]
    }

    /// Runs a command that must end with 0.
    private static func usage(_ command: [String]) throws -> ProcessUsage {
        let usage = try ProcessUsage.measured(command)
        guard usage.code == 0 else {
            throw BenchError(.software, "\(command.joined(separator: " ")) ended with \(usage.code) instead of 0")
        }
        return usage
    }
}
