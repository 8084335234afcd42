extension BuiltInContext {
    /// `https://w3id.org/openbadges/v1`
    static let obV1 = BuiltInContext(
        urls: ["https://w3id.org/openbadges/v1"],
        sha256: "406ec07d0e758a41e84bac6361d29e391188492eb25f7efc51bfa19d8b2db810",
        table: #"""
            * https://w3id.org/openbadges/legacy-v1
            *
             Assertion obi:Assertion
             BadgeClass obi:BadgeClass
             Extension obi:Extension
             FrameValidation obi:FrameValidation
             Issuer obi:Issuer
             IssuerOrg obi:Issuer
             TypeValidation obi:TypeValidation
             alignment : id=obi:alignment type=@id
             badge : id=obi:badge type=@id
             criteria : id=obi:criteria type=@id
             description : id=schema:description
             email schema:email
             evidence : id=obi:evidence type=@id
             expires : id=sec:expiration type=xsd:dateTime
             extensions https://w3id.org/openbadges/extensions#
             hashed : id=obi:hashed type=xsd:boolean
             hosted obi:HostedBadge
             id @id
             identity : id=obi:identityHash
             image : id=schema:image type=@id
             issuedOn : id=obi:issueDate type=xsd:dateTime
             issuer : id=obi:issuer type=@id
             name : id=schema:name
             obi https://w3id.org/openbadges#
             recipient : id=obi:recipient type=@id
             revocationList : id=obi:revocationList type=@id
             salt : id=obi:salt
             schema http://schema.org/
             sec https://w3id.org/security#
             signed obi:SignedBadge
             tags : id=schema:keywords
             type @type
             uid : id=obi:uid
             url : id=schema:url type=@id
             validatesType obi:validatesType
             validation obi:validation
             validationFrame obi:validationFrame
             validationSchema obi:validationSchema
             verify : id=obi:verify type=@id
             xsd http://www.w3.org/2001/XMLSchema#
            """#
    )
}
