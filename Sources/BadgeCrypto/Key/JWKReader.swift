internal import StrictJSON

/// Reads the members of a JSON Web Key strictly.
struct JWKReader {
    let object: JSONObject

    init(_ jwk: JSON) throws(CryptoError) {
        guard let object = jwk.object else {
            throw CryptoError(.keyMalformed, "a JWK must be a JSON object; found \(jwk.kind)")
        }
        guard object["keys"] == nil || object["kty"] != nil else {
            throw CryptoError(
                .keyMalformed,
                "found a JWK set where one JWK is expected",
                hint: "give the one key of its \"keys\" that is meant; --pin and trust add take a whole set"
            )
        }
        self.object = object
    }

    /// The string member of that name.
    func string(_ name: String) throws(CryptoError) -> String {
        guard let value = object[name] else {
            throw CryptoError(.keyMalformed, "a JWK lacks the member \"\(name)\"")
        }
        guard let string = value.string else {
            throw CryptoError(.keyMalformed, "the member \"\(name)\" of a JWK must be a string; found \(value.kind)")
        }
        return string
    }

    /// What `kty` and `crv` say together.
    func keyType() throws(CryptoError) -> KeyType {
        let kind = try string("kty")
        if kind.isSameBytes(as: "oct") {
            throw .privateGivenForPublic("a symmetric key (\"kty\": \"oct\"), which is secret as a whole")
        }
        if kind.isSameBytes(as: KeyType.rsa.jwkType) { return .rsa }
        guard kind.isSameBytes(as: "OKP") || kind.isSameBytes(as: "EC") else {
            throw CryptoError(
                .keyUnsupportedType,
                "a JWK is of the type \(DisplayText.quoted(kind, limit: 40)); \"OKP\", \"EC\" and \"RSA\" are used here"
            )
        }
        let curve = try string("crv")
        guard let type = KeyType(name: curve), type != .rsa, type.jwkType.isSameBytes(as: kind) else {
            throw CryptoError(
                .keyUnsupportedType,
                "a JWK of the type \"\(kind)\" is on the curve \(DisplayText.quoted(curve, limit: 40)); used here are "
                    + "Ed25519 (OKP), P-256 and P-384 (EC)"
            )
        }
        return type
    }

    /// A coordinate, scalar or seed: base64url of exactly the curve's length.
    func coordinate(_ name: String, of type: KeyType) throws(CryptoError) -> [UInt8] {
        let text = try string(name)
        let size = type.coordinateLength
        guard text.utf8.count <= 4 * size else {
            throw CryptoError(
                .keyLength,
                "the member \"\(name)\" of a \(type.name) JWK has \(text.utf8.count) characters for \(size) bytes"
            )
        }
        let bytes = try Base64URL.decode(text)
        guard bytes.count == size else {
            throw CryptoError(
                .keyLength,
                "the member \"\(name)\" of a \(type.name) JWK stands for \(bytes.count) bytes instead of \(size)"
            )
        }
        return bytes
    }

    /// A number of an RSA key: base64url of its bytes, big endian, as few as it takes (RFC 7518 §6.3.1, §2).
    func number(_ name: String) throws(CryptoError) -> [UInt8] {
        let text = try string(name)
        guard text.utf8.count <= RSAPublicNumbers.longestText else {
            throw CryptoError(
                .keyLength,
                "the member \"\(name)\" of an RSA JWK has \(text.utf8.count) characters, more than a key of "
                    + "\(RSAPublicNumbers.mostBits) bits has"
            )
        }
        let bytes = try Base64URL.decode(text)
        guard bytes.first != 0 else {
            throw CryptoError(
                .keyNotCanonical,
                "the member \"\(name)\" of an RSA JWK begins with a zero byte: the same key has another spelling",
                hint: "ask the key's owner to write the number with as few bytes as it takes (RFC 7518 §2)"
            )
        }
        return bytes
    }

    /// Checks that no private member stands there: `d`, and for RSA the primes and what is computed from them
    /// (RFC 7518 §6.3.2).
    func checkIsPublic() throws(CryptoError) {
        let isRSA = object["kty"]?.string?.isSameBytes(as: KeyType.rsa.jwkType) == true
        for name in isRSA ? ["d", "p", "q", "dp", "dq", "qi", "oth"] : ["d"] where object[name] != nil {
            throw .privateGivenForPublic("a JWK with the private member \"\(name)\"")
        }
    }

    /// Checks that `use`, `key_ops` and `alg`, where they stand, allow the operation (RFC 7517 §4.2 to §4.4).
    func checkPurpose(of type: KeyType, operation: String) throws(CryptoError) {
        if object["use"] != nil {
            let use = try string("use")
            guard use.isSameBytes(as: "sig") else {
                throw CryptoError(
                    .keyPurpose,
                    "a JWK is for the use \(DisplayText.quoted(use, limit: 40)) and not for signatures (\"sig\")"
                )
            }
        }
        if let operations = object["key_ops"] { try check(operations, contain: operation) }
        if object["alg"] != nil {
            let algorithm = try string("alg")
            guard type.jwkAlgorithms.contains(where: { $0.isSameBytes(as: algorithm) }) else {
                throw CryptoError(
                    .keyAlgorithm,
                    "a \(type.name) JWK names the algorithm \(DisplayText.quoted(algorithm, limit: 40)) instead of "
                        + type.jwkAlgorithms.joined(separator: " or ")
                )
            }
        }
    }

    private func check(_ operations: JSON, contain operation: String) throws(CryptoError) {
        guard let items = operations.array else {
            throw CryptoError(
                .keyMalformed,
                "the member \"key_ops\" of a JWK must be an array; found \(operations.kind)"
            )
        }
        guard items.count <= 16 else {
            throw CryptoError(.keyMalformed, "the member \"key_ops\" of a JWK has \(items.count) items")
        }
        var seen: [String] = []
        for item in items {
            guard let name = item.string else {
                throw CryptoError(.keyMalformed, "an item of \"key_ops\" of a JWK must be a string; found \(item.kind)")
            }
            guard !seen.contains(where: { $0.isSameBytes(as: name) }) else {
                throw CryptoError(
                    .keyMalformed,
                    "\"key_ops\" of a JWK names \(DisplayText.quoted(name, limit: 40)) twice"
                )
            }
            seen.append(name)
        }
        guard seen.contains(where: { $0.isSameBytes(as: operation) }) else {
            throw CryptoError(.keyPurpose, "\"key_ops\" of a JWK does not allow \"\(operation)\"")
        }
    }
}

extension CryptoError {
    /// A private key stands where a public one belongs.
    static func privateGivenForPublic(_ what: String) -> CryptoError {
        CryptoError(
            .keyPrivateGivenForPublic,
            "found \(what) where a public key belongs",
            hint:
                "whoever has seen that key can sign in your name: give the public half (`badge key show` prints it), and "
                + "replace the key if others could read this one"
        )
    }
}
