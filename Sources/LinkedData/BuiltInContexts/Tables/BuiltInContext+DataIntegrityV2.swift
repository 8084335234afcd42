extension BuiltInContext {
    /// `https://w3id.org/security/data-integrity/v2`
    static let dataIntegrityV2 = BuiltInContext(
        urls: ["https://w3id.org/security/data-integrity/v2"],
        sha256: "67f21e6e33a6c14e5ccfd2fc7865f7474fb71a04af7e94136cb399dfac8ae8f4",
        table: #"""
            %a https://w3id.org/security#
            %b http://www.w3.org/2001/XMLSchema#
            @protected true
            DataIntegrityProof : id=a~DataIntegrityProof scope
             @protected true
             challenge a~challenge
             created : id=http://purl.org/dc/terms/created type=b~dateTime
             cryptosuite : id=a~cryptosuite type=a~cryptosuiteString
             domain a~domain
             expires : id=a~expiration type=b~dateTime
             id @id
             nonce a~nonce
             previousProof : id=a~previousProof type=@id
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
            id @id
            proof : id=a~proof type=@id container=@graph
            type @type
            """#
    )
}
