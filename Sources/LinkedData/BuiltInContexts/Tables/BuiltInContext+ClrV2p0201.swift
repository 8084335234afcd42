extension BuiltInContext {
    /// `https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json`
    static let clrV2p0201 = BuiltInContext(
        urls: ["https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"],
        sha256: "880f1902d4158f2f33ce06af41b90719977cd1ea337a9de2e41edb3ff5e543d6",
        table: #"""
            %a https://purl.imsglobal.org/spec/vc/clr/vocab.html#
            Association : id=a~Association scope
             associationType : id=a~AssociationType
             sourceId : id=a~sourceId type=xsd:anyURI
             targetId : id=a~targetId type=xsd:anyURI
            ClrCredential : id=a~ClrCredential scope
             id @id
             partial : id=a~partial type=xsd:boolean
             type @type
            ClrSubject : id=a~ClrSubject scope
             achievement : id=a~achievement type=obi:Achievement container=@set
             association : id=a~association type=a~Association container=@set
             cred https://www.w3.org/2018/credentials#
             id @id
             identifier : id=a~identifier-1 type=obi:Identifier container=@set
             obi https://purl.imsglobal.org/spec/vc/ob/vocab.html#
             type @type
             verifiableCredential : id=a~verifiableCredential type=cred:verifiableCredential container=@set
            id @id
            type @type
            """#
    )
}
