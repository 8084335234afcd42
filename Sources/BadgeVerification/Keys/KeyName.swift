import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// How a proof names its key.
enum KeyName {
    /// By an identifier.
    case named(String)
    /// By the key itself, in the header of a token.
    case brought(JSON)
    /// Not at all.
    case unnamed

    func isSame(as other: KeyName) -> Bool {
        switch (self, other) {
        case (.named(let one), .named(let two)): one.isSameBytes(as: two)
        case (.brought(let one), .brought(let two)): one == two
        case (.unnamed, .unnamed): true
        default: false
        }
    }

    /// The names of the proofs of a credential that can be judged; nothing is looked up for any other.
    static func all(in credential: UnverifiedCredential, suites: Cryptosuites) -> [KeyName] {
        var names: [KeyName] = []
        func add(_ name: KeyName) {
            if !names.contains(where: { $0.isSame(as: name) }) { names.append(name) }
        }
        if case .token(let token, _) = credential.securing, token.forbiddenParameter == nil,
            token.algorithmName.flatMap({ JWSAlgorithm(exactly: $0) }) != nil
        {
            let kid = token.header["kid"]?.string
            if let kid, kid.utf8.count <= UntrustedInput.keyIdentifierBytes { add(.named(kid)) }
            if let jwk = token.header["jwk"] { add(.brought(jwk)) }
            if token.header["kid"] == nil && token.header["jwk"] == nil { add(.unnamed) }
        }
        for json in credential.unverifiedProofs.prefix(VerificationLimits.proofs) {
            guard let proof = try? DataIntegrityProof(json), suites.suite(of: proof) != nil,
                proof.verificationMethod.utf8.count <= UntrustedInput.keyIdentifierBytes
            else { continue }
            add(.named(proof.verificationMethod))
        }
        return names
    }
}

/// What was found of the key of a proof where its issuer, or the proof, names a place on the web.
struct LookedUpKey {
    let name: KeyName
    let resolution: KeyResolution
}
