extension BuiltInContext {
    /// `https://www.w3.org/2018/credentials/v1`
    static let credentialsV1 = BuiltInContext(
        urls: ["https://www.w3.org/2018/credentials/v1"],
        sha256: "ab4ddd9a531758807a79a5b450510d61ae8d147eab966cc9a200c07095b0cdcc",
        table: #"""
            %a https://w3id.org/security#
            %b https://www.w3.org/2018/credentials#
            %c http://purl.org/dc/terms/
            %d http://www.w3.org/2001/XMLSchema#
            @protected true
            @version 1.1
            EcdsaSecp256k1Signature2019 : id=a~EcdsaSecp256k1Signature2019 scope
             @protected true
             @version 1.1
             challenge sec:challenge
             created : id=c~created type=xsd:dateTime
             domain sec:domain
             expires : id=sec:expiration type=xsd:dateTime
             id @id
             jws sec:jws
             nonce sec:nonce
             proofPurpose : id=sec:proofPurpose type=@vocab scope
              @protected true
              @version 1.1
              assertionMethod : id=sec:assertionMethod type=@id container=@set
              authentication : id=sec:authenticationMethod type=@id container=@set
              id @id
              sec a~
              type @type
             proofValue sec:proofValue
             sec a~
             type @type
             verificationMethod : id=sec:verificationMethod type=@id
             xsd d~
            EcdsaSecp256r1Signature2019 : id=a~EcdsaSecp256r1Signature2019 scope
             @protected true
             @version 1.1
             challenge sec:challenge
             created : id=c~created type=xsd:dateTime
             domain sec:domain
             expires : id=sec:expiration type=xsd:dateTime
             id @id
             jws sec:jws
             nonce sec:nonce
             proofPurpose : id=sec:proofPurpose type=@vocab scope
              @protected true
              @version 1.1
              assertionMethod : id=sec:assertionMethod type=@id container=@set
              authentication : id=sec:authenticationMethod type=@id container=@set
              id @id
              sec a~
              type @type
             proofValue sec:proofValue
             sec a~
             type @type
             verificationMethod : id=sec:verificationMethod type=@id
             xsd d~
            Ed25519Signature2018 : id=a~Ed25519Signature2018 scope
             @protected true
             @version 1.1
             challenge sec:challenge
             created : id=c~created type=xsd:dateTime
             domain sec:domain
             expires : id=sec:expiration type=xsd:dateTime
             id @id
             jws sec:jws
             nonce sec:nonce
             proofPurpose : id=sec:proofPurpose type=@vocab scope
              @protected true
              @version 1.1
              assertionMethod : id=sec:assertionMethod type=@id container=@set
              authentication : id=sec:authenticationMethod type=@id container=@set
              id @id
              sec a~
              type @type
             proofValue sec:proofValue
             sec a~
             type @type
             verificationMethod : id=sec:verificationMethod type=@id
             xsd d~
            RsaSignature2018 : id=a~RsaSignature2018 scope
             @protected true
             @version 1.1
             challenge sec:challenge
             created : id=c~created type=xsd:dateTime
             domain sec:domain
             expires : id=sec:expiration type=xsd:dateTime
             jws sec:jws
             nonce sec:nonce
             proofPurpose : id=sec:proofPurpose type=@vocab scope
              @protected true
              @version 1.1
              assertionMethod : id=sec:assertionMethod type=@id container=@set
              authentication : id=sec:authenticationMethod type=@id container=@set
              id @id
              sec a~
              type @type
             proofValue sec:proofValue
             verificationMethod : id=sec:verificationMethod type=@id
            VerifiableCredential : id=b~VerifiableCredential scope
             @protected true
             @version 1.1
             cred b~
             credentialSchema : id=cred:credentialSchema type=@id scope
              @protected true
              @version 1.1
              JsonSchemaValidator2018 cred:JsonSchemaValidator2018
              cred b~
              id @id
              type @type
             credentialStatus : id=cred:credentialStatus type=@id
             credentialSubject : id=cred:credentialSubject type=@id
             evidence : id=cred:evidence type=@id
             expirationDate : id=cred:expirationDate type=xsd:dateTime
             holder : id=cred:holder type=@id
             id @id
             issuanceDate : id=cred:issuanceDate type=xsd:dateTime
             issued : id=cred:issued type=xsd:dateTime
             issuer : id=cred:issuer type=@id
             proof : id=sec:proof type=@id container=@graph
             refreshService : id=cred:refreshService type=@id scope
              @protected true
              @version 1.1
              ManualRefreshService2018 cred:ManualRefreshService2018
              cred b~
              id @id
              type @type
             sec a~
             termsOfUse : id=cred:termsOfUse type=@id
             type @type
             validFrom : id=cred:validFrom type=xsd:dateTime
             validUntil : id=cred:validUntil type=xsd:dateTime
             xsd d~
            VerifiablePresentation : id=b~VerifiablePresentation scope
             @protected true
             @version 1.1
             cred b~
             holder : id=cred:holder type=@id
             id @id
             proof : id=sec:proof type=@id container=@graph
             sec a~
             type @type
             verifiableCredential : id=cred:verifiableCredential type=@id container=@graph
            id @id
            proof : id=a~proof type=@id container=@graph
            type @type
            """#
    )
}
