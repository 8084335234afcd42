extension BuiltInContext {
    /// `https://www.w3.org/ns/did/v1`
    static let didV1 = BuiltInContext(
        urls: ["https://www.w3.org/ns/did/v1"],
        sha256: "4f3eae5568c9c5f036a082088f9e192019ee06faa78973c87ff91d5421b88dad",
        table: #"""
            %a https://w3id.org/security#
            %b https://www.w3.org/ns/did#
            @protected true
            alsoKnownAs : id=https://www.w3.org/ns/activitystreams#alsoKnownAs type=@id
            assertionMethod : id=a~assertionMethod type=@id container=@set
            authentication : id=a~authenticationMethod type=@id container=@set
            capabilityDelegation : id=a~capabilityDelegationMethod type=@id container=@set
            capabilityInvocation : id=a~capabilityInvocationMethod type=@id container=@set
            controller : id=a~controller type=@id
            id @id
            keyAgreement : id=a~keyAgreementMethod type=@id container=@set
            service : id=b~service type=@id scope
             @protected true
             id @id
             serviceEndpoint : id=b~serviceEndpoint type=@id
             type @type
            type @type
            verificationMethod : id=a~verificationMethod type=@id
            """#
    )
}
