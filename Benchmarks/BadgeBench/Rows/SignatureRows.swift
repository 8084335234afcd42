import BadgeCrypto
import BadgeVerification
import OpenBadges
import VerifiableCredentials

/// Verifying signed files. `verify` is what a verification needs for the signatures: reading the bytes as a badge, the key
/// out of the issuer's DID, canonicalization, hashes, signature, and whether key, purpose and times fit. `report` is the
/// whole verifier: every check and the report.
enum SignatureRows {
    static var all: [Row] {
        SignedForm.allCases.map { form in
            Row(name: "verify " + form.rawValue, goals: goals(of: form)) { try verify(form, $0) }
        }
            + SignedForm.allCases.map { form in
                Row(name: "report " + form.rawValue, goals: []) { try await report(form, $0) }
            }
    }

    private static func goals(of form: SignedForm) -> [Goal] {
        switch form {
        case .eddsaRDFC: [.stage(2.5), .final(1.7)]
        case .ecdsaRDFC: [.final(2.5)]
        case .eddsaJCS, .ecdsaJCS: [.stage(1.8), .final(1.5)]
        case .rs256: [.stage(3), .final(2.5)]
        case .es256: [.stage(1.5), .final(1.35)]
        case .edDSA: [.stage(1.4), .final(1.3)]
        }
    }

    private static func verify(_ form: SignedForm, _ material: Material) throws -> Row.Method {
        let file = try material.signedFile(form)
        let input = material.input
        guard passes(try SignaturesAlone.results(of: file, input: input)) else {
            throw BenchError(.data, "the signature of the \(form.rawValue) file does not verify")
        }
        if let altered = try? SignaturesAlone.results(of: Alteration.of(file, form), input: input), passes(altered) {
            throw BenchError(.software, "an altered \(form.rawValue) file verifies: there is nothing to measure")
        }
        return Row.Method(
            unit: .microseconds,
            work: .work { try SignaturesAlone.results(of: file, input: input) },
            floorName: form.bareName,
            floor: try bare(form, material)
        )
    }

    private static func report(_ form: SignedForm, _ material: Material) async throws -> Row.Method {
        let file = try material.signedFile(form)
        let input = material.input
        let verifier = Verifier(policy: VerificationPolicy(acceptsAnyIssuer: true))
        guard try await verifier.verify(file, name: "badge", input: input).report.verdict == .verified else {
            throw BenchError(.data, "the \(form.rawValue) file is not verified")
        }
        return Row.Method(
            unit: .microseconds,
            work: .asyncWork { try await verifier.verify(file, name: "badge", input: input) },
            floorName: form.bareName,
            floor: try bare(form, material)
        )
    }

    /// One verification of 64 bytes by libcrypto, through the shim.
    static func bare(_ form: SignedForm, _ material: Material) throws -> Probe {
        let key = try material.key(form.keyType)
        let message = [UInt8](repeating: UInt8(ascii: "x"), count: 64)
        let signature = try key.sign(message)
        let publicKey = key.publicKey
        guard try publicKey.isValidSignature(signature, for: message) else {
            throw BenchError(.software, "the bare operation refuses its own signature")
        }
        return .work { try publicKey.isValidSignature(signature, for: message) }
    }

    /// Whether no result is bad, and signature and key are good.
    private static func passes(_ results: [CheckResult]) -> Bool {
        let needed: [CheckID] = [.proofSignature, .proofKey]
        return needed.allSatisfy { check in results.contains { $0.check == check && $0.outcome == .passed } }
            && results.allSatisfy { $0.outcome == .passed || $0.outcome == .notApplicable }
    }
}
