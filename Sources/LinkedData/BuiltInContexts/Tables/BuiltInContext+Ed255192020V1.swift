extension BuiltInContext {
    /// `https://w3id.org/security/suites/ed25519-2020/v1`
    static let ed255192020V1 = BuiltInContext(
        urls: ["https://w3id.org/security/suites/ed25519-2020/v1"],
        sha256: "b9e1ab971fd8bf2c7553e0c4a9438e0b9450afde1ea1ca5b2492368b9f549588",
        table: #"""
            %a https://w3id.org/security#
            %b http://www.w3.org/2001/XMLSchema#
            @protected true
            Ed25519Signature2020 : id=a~Ed25519Signature2020 scope
             @protected true
             challenge a~challenge
             created : id=http://purl.org/dc/terms/created type=b~dateTime
             domain a~domain
             expires : id=a~expiration type=b~dateTime
             id @id
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
             proofValue : id=a~proofValue type=a~multibase
             type @type
             verificationMethod : id=a~verificationMethod type=@id
            Ed25519VerificationKey2020 : id=a~Ed25519VerificationKey2020 scope
             @protected true
             controller : id=a~controller type=@id
             id @id
             publicKeyMultibase : id=a~publicKeyMultibase type=a~multibase
             revoked : id=a~revoked type=b~dateTime
             type @type
            id @id
            proof : id=a~proof type=@id container=@graph
            type @type
            """#
    )
}
