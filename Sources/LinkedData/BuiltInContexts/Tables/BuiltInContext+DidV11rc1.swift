extension BuiltInContext {
    /// `https://www.w3.org/ns/did/v1.1`
    static let didV11rc1 = BuiltInContext(
        urls: ["https://www.w3.org/ns/did/v1.1"],
        sha256: "ea216ecc1cb02cd39b693dba2250141e270ba0bf95890be107dd9a9e8e43de85",
        table: #"""
            %a https://w3id.org/security#
            %b http://www.w3.org/2001/XMLSchema#
            %c https://www.w3.org/ns/did#
            @protected true
            JsonWebKey : id=a~JsonWebKey scope
             @protected true
             controller : id=a~controller type=@id
             expires : id=a~expiration type=b~dateTime
             id @id
             publicKeyJwk : id=a~publicKeyJwk type=@json
             revoked : id=a~revoked type=b~dateTime
             secretKeyJwk : id=a~secretKeyJwk type=@json
             type @type
            Multikey : id=a~Multikey scope
             @protected true
             controller : id=a~controller type=@id
             expires : id=a~expiration type=b~dateTime
             id @id
             publicKeyMultibase : id=a~publicKeyMultibase type=a~multibase
             revoked : id=a~revoked type=b~dateTime
             secretKeyMultibase : id=a~secretKeyMultibase type=a~multibase
             type @type
            alsoKnownAs : id=https://www.w3.org/ns/activitystreams#alsoKnownAs type=@id
            assertionMethod : id=a~assertionMethod type=@id container=@set
            authentication : id=a~authenticationMethod type=@id container=@set
            capabilityDelegation : id=a~capabilityDelegationMethod type=@id container=@set
            capabilityInvocation : id=a~capabilityInvocationMethod type=@id container=@set
            controller : id=a~controller type=@id
            id @id
            keyAgreement : id=a~keyAgreementMethod type=@id container=@set
            service : id=c~service type=@id scope
             @protected true
             id @id
             serviceEndpoint : id=c~serviceEndpoint type=@id
             type @type
            type @type
            verificationMethod : id=a~verificationMethod type=@id
            """#
    )
}
