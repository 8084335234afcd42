extension BuiltInContext {
    /// `https://w3id.org/security/suites/jws-2020/v1`
    static let jws2020V1 = BuiltInContext(
        urls: ["https://w3id.org/security/suites/jws-2020/v1"],
        sha256: "d648e05ddc6577827ca2bfd5e931f53e9ebc6e52a57a8da81df4ec8c46ffcd1e",
        table: #"""
            %a https://w3id.org/security#
            %b http://www.w3.org/2001/XMLSchema#
            JsonWebKey2020 : id=a~JsonWebKey2020 scope
             @protected true
             id @id
             publicKeyJwk : id=a~publicKeyJwk type=@json
             type @type
            JsonWebSignature2020 : id=a~JsonWebSignature2020 scope
             @protected true
             challenge a~challenge
             created : id=http://purl.org/dc/terms/created type=b~dateTime
             domain a~domain
             expires : id=a~expiration type=b~dateTime
             id @id
             jws a~jws
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
            privateKeyJwk : id=a~privateKeyJwk type=@json
            """#
    )
}
