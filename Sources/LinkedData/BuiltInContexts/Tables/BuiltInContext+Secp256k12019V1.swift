extension BuiltInContext {
    /// `https://w3id.org/security/suites/secp256k1-2019/v1`
    static let secp256k12019V1 = BuiltInContext(
        urls: ["https://w3id.org/security/suites/secp256k1-2019/v1"],
        sha256: "8452efdde151151539b78d240f55cee7d9cc985bf078123ce310aa7ae04763b4",
        table: #"""
            %a https://w3id.org/security#
            %b http://www.w3.org/2001/XMLSchema#
            @protected true
            EcdsaSecp256k1Signature2019 : id=a~EcdsaSecp256k1Signature2019 scope
             @protected true
             challenge a~challenge
             created : id=http://purl.org/dc/terms/created type=b~dateTime
             domain a~domain
             expires : id=a~expiration type=b~dateTime
             id @id
             jws : id=a~jws
             nonce a~nonce
             proofPurpose : id=a~proofPurpose type=@vocab scope
              @protected true
              assertionMethod : id=a~assertionMethod type=@id container=@set
              authentication : id=a~authenticationMethod type=@id container=@set
              capabilityDelegation : id=a~capabilityDelegationMethod type=@id container=@set
              capabilityInvocation : id=a~capabilityInvocationMethod type=@id container=@set
              id @id
              keyAgreement : id=a~keyAgreementMethod type=@id container=@set
              type @type
             type @type
             verificationMethod : id=a~verificationMethod type=@id
            EcdsaSecp256k1VerificationKey2019 : id=a~EcdsaSecp256k1VerificationKey2019 scope
             @protected true
             blockchainAccountId : id=a~blockchainAccountId
             controller : id=a~controller type=@id
             id @id
             publicKeyBase58 : id=a~publicKeyBase58
             publicKeyJwk : id=a~publicKeyJwk type=@json
             publicKeyMultibase : id=a~publicKeyMultibase type=a~multibase
             revoked : id=a~revoked type=b~dateTime
             type @type
            id @id
            proof : id=a~proof type=@id container=@graph
            type @type
            """#
    )
}
