import ArgumentParser
import BadgeCrypto
import StrictJSON
import VerifiableCredentials

/// A form in which a public key is given to others.
enum KeyForm: String, CaseIterable, ExpressibleByArgument {
    case pem
    case jwk
    case multikey

    /// The key in this form, with a final line end.
    ///
    /// - Throws: `key.noMultikey`.
    func text(of key: PublicKey) throws(CryptoError) -> String {
        switch self {
        case .pem: key.pem
        case .jwk: String(decoding: key.jwk.compactBytes(), as: UTF8.self) + "\n"
        case .multikey: try key.multikey + "\n"
        }
    }

    /// Every form that others ask for, with its name; those that the key has.
    static func all(of key: PublicKey) throws -> [(name: String, value: JSON)] {
        var forms: [(String, JSON)] = [("type", .string(key.typeName))]
        if key.type != .rsa { forms.append(("did:key", .string(try DIDKey.did(for: key)))) }
        forms.append(("did:jwk", .string(DIDJWK.did(for: key))))
        if key.type != .rsa { forms.append(("multikey", .string(try key.multikey))) }
        return forms + [
            ("jwk", key.jwk), ("thumbprint", .string(try key.jwkThumbprint)), ("pem", .string(key.pem)),
        ]
    }
}
