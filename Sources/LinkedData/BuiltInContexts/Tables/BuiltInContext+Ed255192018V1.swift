extension BuiltInContext {
    /// `https://w3id.org/security/suites/ed25519-2018/v1`
    static let ed255192018V1 = BuiltInContext(
        urls: ["https://w3id.org/security/suites/ed25519-2018/v1"],
        sha256: "166c6abb9e08176cee5f6c87c9c1bbfefa5717da391bcac525e5437f93eab809",
        table: #"""
            %a https://w3id.org/security#
            %b http://www.w3.org/2001/XMLSchema#
            @protected true
            Ed25519Signature2018 : id=a~Ed25519Signature2018 scope
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
            Ed25519VerificationKey2018 : id=a~Ed25519VerificationKey2018 scope
             @protected true
             controller : id=a~controller type=@id
             id @id
             publicKeyBase58 : id=a~publicKeyBase58
             revoked : id=a~revoked type=b~dateTime
             type @type
            id @id
            proof : id=a~proof type=@id container=@graph
            type @type
            """#
    )
}
