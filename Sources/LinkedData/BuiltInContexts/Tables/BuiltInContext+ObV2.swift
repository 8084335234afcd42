extension BuiltInContext {
    /// `https://w3id.org/openbadges/v2`
    static let obV2 = BuiltInContext(
        urls: [
            "https://openbadgespec.org/v2/context.json",
            "https://w3id.org/openbadges/v2",
        ],
        sha256: "3c0c25a0e581c64cbe632197377c4f334c6c0b95f0d90e3b74449781612b153d",
        table: #"""
            AlignmentObject schema:AlignmentObject
            Assertion obi:Assertion
            BadgeClass obi:BadgeClass
            Criteria obi:Criteria
            CryptographicKey sec:Key
            Endorsement cred:Credential
            Evidence obi:Evidence
            Extension obi:Extension
            FrameValidation obi:FrameValidation
            HostedBadge obi:HostedBadge
            IdentityObject obi:IdentityObject
            Image obi:Image
            Issuer obi:Issuer
            Profile obi:Profile
            RevocationList obi:RevocationList
            SignedBadge obi:SignedBadge
            TypeValidation obi:TypeValidation
            VerificationObject obi:VerificationObject
            alignment : id=obi:alignment type=@id
            allowedOrigins : id=obi:allowedOrigins
            audience : id=obi:audience
            author : id=schema:author type=@id
            badge : id=obi:badge type=@id
            caption : id=schema:caption
            claim : id=cred:claim type=@id
            created : id=dc:created type=xsd:dateTime
            creator : id=dc:creator type=@id
            cred https://w3id.org/credentials#
            criteria : id=obi:criteria type=@id
            dc http://purl.org/dc/terms/
            description : id=schema:description
            email : id=schema:email
            endorsement : id=cred:credential type=@id
            endorsementComment : id=obi:endorsementComment
            evidence : id=obi:evidence type=@id
            expires : id=sec:expiration type=xsd:dateTime
            extensions https://w3id.org/openbadges/extensions#
            genre : id=schema:genre
            hashed : id=obi:hashed type=xsd:boolean
            hosted obi:HostedBadge
            id @id
            identity : id=obi:identityHash
            image : id=schema:image type=@id
            issuedOn : id=obi:issueDate type=xsd:dateTime
            issuer : id=obi:issuer type=@id
            name : id=schema:name
            narrative : id=obi:narrative
            obi https://w3id.org/openbadges#
            owner : id=sec:owner type=@id
            publicKey : id=sec:publicKey type=@id
            publicKeyPem : id=sec:publicKeyPem
            recipient : id=obi:recipient type=@id
            related : id=dc:relation type=@id
            revocationList : id=obi:revocationList type=@id
            revocationReason : id=obi:revocationReason
            revoked : id=obi:revoked type=xsd:boolean
            revokedAssertions : id=obi:revoked
            salt : id=obi:salt
            schema http://schema.org/
            sec https://w3id.org/security#
            signed obi:SignedBadge
            startsWith : id=http://purl.org/dqm-vocabulary/v1/dqm#startsWith
            tags : id=schema:keywords
            targetCode : id=obi:targetCode
            targetDescription : id=schema:targetDescription
            targetFramework : id=schema:educationalFramework
            targetName : id=schema:targetName
            targetUrl : id=schema:targetUrl
            telephone : id=schema:telephone
            type @type
            uid : id=obi:uid
            url : id=schema:url type=@id
            validatesType obi:validatesType
            validation obi:validation
            validationFrame obi:validationFrame
            validationSchema obi:validationSchema
            verification : id=obi:verify type=@id
            verificationProperty : id=obi:verificationProperty
            verify verification
            version : id=schema:version
            xsd http://www.w3.org/2001/XMLSchema#
            """#
    )
}
