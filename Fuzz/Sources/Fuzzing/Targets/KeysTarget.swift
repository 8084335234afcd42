import BadgeVerification

/// Every form in which keys are read: PEM, the DER inside it, JWK, JWK sets, Multikey, and encrypted private keys.
enum KeysTarget {
    static func run(_ bytes: [UInt8]) {
        readFile(bytes)
        // The same bytes as the DER in a PEM: changes reach what base64 hides.
        readFile(pem("PUBLIC KEY", bytes))
        readSet(bytes)
        openPrivate(bytes)
        openPrivate(pem("ENCRYPTED PRIVATE KEY", bytes))
        if let json = try? JSON.read(bytes), let key = try? PrivateKey(insecureTestJWK: json) {
            check(key.publicKey)
        }
    }

    private static func pem(_ label: String, _ der: [UInt8]) -> [UInt8] {
        Array("-----BEGIN \(label)-----\n\(Base64.encode(der))\n-----END \(label)-----\n".utf8)
    }

    private static func readFile(_ bytes: [UInt8]) {
        do {
            check(try PublicKey(contentsOf: bytes))
        } catch {
            Property.isFitToShow(error)
        }
    }

    /// That a key is written in each of its forms so that it is read as the same key.
    private static func check(_ key: PublicKey) {
        same(key, "PEM") { try PublicKey(pem: Array(key.pem.utf8)) }
        same(key, "JWK") { try PublicKey(jwk: key.jwk) }
        same(key, "JWK in a file") { try PublicKey(contentsOf: key.jwk.prettyBytes()) }
        if key.type != .rsa {
            same(key, "Multikey") { try PublicKey(multikey: try key.multikey) }
        }
        Property.holds(!Property.hasControls(Array(key.description.utf8)), "a key is shown without controls")
        let thumbprint = Property.succeeds("a key has a thumbprint") { try key.jwkThumbprint }
        Property.holds(thumbprint.utf8.count == 43, "a thumbprint has 43 characters")
        let isValid = Property.succeeds("a signature can be checked") {
            try key.isValidSignature([UInt8](repeating: 1, count: key.signatureLength), for: [1, 2, 3])
        }
        Property.holds(!isValid, "a made-up signature does not fit")
    }

    private static func same(_ key: PublicKey, _ form: String, _ roundTrip: () throws -> PublicKey) {
        Property.holds(
            Property.succeeds("a key is read from its \(form)", roundTrip) == key,
            "\(form) gives back its key"
        )
    }

    private static func readSet(_ bytes: [UInt8]) {
        do {
            try PublicKey.keys(contentsOf: bytes).forEach(check)
        } catch {
            Property.isFitToShow(error)
        }
        guard let json = try? JSON.read(bytes), let set = try? PublicKeySet(jwkSet: json) else { return }
        for name in set.names {
            do {
                Property.holds(try set.key(named: name) != nil, "a key of a set has its name")
            } catch {
                Property.isFitToShow(error)
            }
        }
    }

    private static func openPrivate(_ text: [UInt8]) {
        let encrypted: EncryptedPrivateKey
        do {
            encrypted = try EncryptedPrivateKey(pem: text)
        } catch {
            return Property.isFitToShow(error)
        }
        let again = Property.succeeds("an encrypted key gives back its PEM") {
            try EncryptedPrivateKey(pem: Array(encrypted.pem.utf8))
        }
        Property.holds(again.pem.isSameBytes(as: encrypted.pem), "an encrypted key has one PEM")
        guard PassphraseCost.isSmall(encrypted) else { return }
        do {
            check(try encrypted.open(passphrase: TestPassphrase.value).publicKey)
        } catch {
            Property.isFitToShow(error)
        }
    }
}
