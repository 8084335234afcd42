extension BuiltInContext {
    /// `https://www.w3.org/ns/credentials/v2`
    static let credentialsV2 = BuiltInContext(
        urls: ["https://www.w3.org/ns/credentials/v2"],
        sha256: "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734",
        table: #"""
            %a https://www.w3.org/2018/credentials#
            %b https://w3id.org/security#
            %c https://www.w3.org/ns/credentials/status#
            %d https://www.iana.org/assignments/jwt#
            %e https://schema.org/
            %f https://www.iana.org/assignments/jose#
            %g http://www.w3.org/2001/XMLSchema#
            %h https://www.w3.org/2001/XMLSchema#
            ... : id=d~...
            @protected true
            BitstringStatusList : id=c~BitstringStatusList scope
             @protected true
             encodedList : id=c~encodedList type=b~multibase
             id @id
             statusPurpose c~statusPurpose
             ttl c~ttl
             type @type
            BitstringStatusListCredential c~BitstringStatusListCredential
            BitstringStatusListEntry : id=c~BitstringStatusListEntry scope
             @protected true
             id @id
             statusListCredential : id=c~statusListCredential type=@id
             statusListIndex c~statusListIndex
             statusMessage : id=c~statusMessage scope
              @protected true
              id @id
              message c~message
              status c~status
              type @type
             statusPurpose c~statusPurpose
             statusReference : id=c~statusReference type=@id
             statusSize : id=c~statusSize type=h~integer
             type @type
            DataIntegrityProof : id=b~DataIntegrityProof scope
             @protected true
             challenge b~challenge
             created : id=http://purl.org/dc/terms/created type=g~dateTime
             cryptosuite : id=b~cryptosuite type=b~cryptosuiteString
             domain b~domain
             expires : id=b~expiration type=g~dateTime
             id @id
             nonce b~nonce
             previousProof : id=b~previousProof type=@id
             proofPurpose : id=b~proofPurpose type=@vocab scope
              @protected true
              assertionMethod : id=b~assertionMethod type=@id container=@set
              authentication : id=b~authenticationMethod type=@id container=@set
              capabilityDelegation : id=b~capabilityDelegationMethod type=@id container=@set
              capabilityInvocation : id=b~capabilityInvocationMethod type=@id container=@set
              id @id
              keyAgreement : id=b~keyAgreementMethod type=@id container=@set
              type @type
             proofValue : id=b~proofValue type=b~multibase
             type @type
             verificationMethod : id=b~verificationMethod type=@id
            EnvelopedVerifiableCredential a~EnvelopedVerifiableCredential
            EnvelopedVerifiablePresentation a~EnvelopedVerifiablePresentation
            JsonSchema : id=a~JsonSchema scope
             @protected true
             id @id
             jsonSchema : id=a~jsonSchema type=@json
             type @type
            JsonSchemaCredential a~JsonSchemaCredential
            VerifiableCredential : id=a~VerifiableCredential scope
             @protected true
             confidenceMethod : id=a~confidenceMethod type=@id
             credentialSchema : id=a~credentialSchema type=@id
             credentialStatus : id=a~credentialStatus type=@id
             credentialSubject : id=a~credentialSubject type=@id
             description e~description
             evidence : id=a~evidence type=@id
             id @id
             issuer : id=a~issuer type=@id
             name e~name
             proof : id=b~proof type=@id container=@graph
             refreshService : id=a~refreshService type=@id
             relatedResource : id=a~relatedResource type=@id
             renderMethod : id=a~renderMethod type=@id
             termsOfUse : id=a~termsOfUse type=@id
             type @type
             validFrom : id=a~validFrom type=g~dateTime
             validUntil : id=a~validUntil type=g~dateTime
            VerifiablePresentation : id=a~VerifiablePresentation scope
             @protected true
             holder : id=a~holder type=@id
             id @id
             proof : id=b~proof type=@id container=@graph
             termsOfUse : id=a~termsOfUse type=@id
             type @type
             verifiableCredential : id=a~verifiableCredential type=@id container=@graph scope
              * - only
            _sd : id=d~_sd type=@json
            _sd_alg : id=d~_sd_alg
            aud : id=d~aud type=@id
            cnf : id=d~cnf scope
             @protected true
             jwk : id=d~jwk type=@json
             kid : id=d~kid type=@id
            description e~description
            digestMultibase : id=b~digestMultibase type=b~multibase
            digestSRI : id=a~digestSRI type=a~sriString
            exp : id=d~exp type=h~nonNegativeInteger
            iat : id=d~iat type=h~nonNegativeInteger
            id @id
            iss : id=f~iss type=@id
            jku : id=f~jku type=@id
            kid : id=f~kid type=@id
            mediaType : id=e~encodingFormat
            name e~name
            nbf : id=d~nbf type=h~nonNegativeInteger
            sub : id=f~sub type=@id
            type @type
            x5u : id=f~x5u type=@id
            """#
    )
}
