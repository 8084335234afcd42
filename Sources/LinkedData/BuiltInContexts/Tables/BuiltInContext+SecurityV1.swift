extension BuiltInContext {
    /// `https://w3id.org/security/v1`
    static let securityV1 = BuiltInContext(
        urls: ["https://w3id.org/security/v1"],
        sha256: "abaf97e107d1925503c433dcaf3ffd2831697cacc1ed2a293e1bc8030d5bcb47",
        table: #"""
            CryptographicKey sec:Key
            EcdsaKoblitzSignature2016 sec:EcdsaKoblitzSignature2016
            Ed25519Signature2018 sec:Ed25519Signature2018
            EncryptedMessage sec:EncryptedMessage
            GraphSignature2012 sec:GraphSignature2012
            LinkedDataSignature2015 sec:LinkedDataSignature2015
            LinkedDataSignature2016 sec:LinkedDataSignature2016
            authenticationTag sec:authenticationTag
            canonicalizationAlgorithm sec:canonicalizationAlgorithm
            cipherAlgorithm sec:cipherAlgorithm
            cipherData sec:cipherData
            cipherKey sec:cipherKey
            created : id=dc:created type=xsd:dateTime
            creator : id=dc:creator type=@id
            dc http://purl.org/dc/terms/
            digestAlgorithm sec:digestAlgorithm
            digestValue sec:digestValue
            domain sec:domain
            encryptionKey sec:encryptionKey
            expiration : id=sec:expiration type=xsd:dateTime
            expires : id=sec:expiration type=xsd:dateTime
            id @id
            initializationVector sec:initializationVector
            iterationCount sec:iterationCount
            nonce sec:nonce
            normalizationAlgorithm sec:normalizationAlgorithm
            owner : id=sec:owner type=@id
            password sec:password
            privateKey : id=sec:privateKey type=@id
            privateKeyPem sec:privateKeyPem
            publicKey : id=sec:publicKey type=@id
            publicKeyBase58 sec:publicKeyBase58
            publicKeyPem sec:publicKeyPem
            publicKeyService : id=sec:publicKeyService type=@id
            publicKeyWif sec:publicKeyWif
            revoked : id=sec:revoked type=xsd:dateTime
            salt sec:salt
            sec https://w3id.org/security#
            signature sec:signature
            signatureAlgorithm sec:signingAlgorithm
            signatureValue sec:signatureValue
            type @type
            xsd http://www.w3.org/2001/XMLSchema#
            """#
    )
}
