extension BuiltInContext {
    /// `https://purl.imsglobal.org/spec/clr/v2p0/context.json`
    static let clrV2p0 = BuiltInContext(
        urls: [
            "https://dc.imsglobal.org/draft/clr/v2p0/context",
            "https://purl.imsglobal.org/spec/clr/v2p0/context.json",
        ],
        sha256: "e198d7b517d74c5036434ce495086f67b10244709e9a3df9dcb7f8b1579b6167",
        table: #"""
            %a https://purl.imsglobal.org/spec/vc/clr/vocab.html#
            Association : id=a~Association scope
             associationType : id=a~AssociationType
             sourceId : id=a~sourceId type=xsd:anyURI
             targetId : id=a~targetId type=xsd:anyURI
            ClrCredential : id=a~ClrCredential scope
             id @id
             type @type
            ClrSubject : id=a~ClrSubject scope
             achievement : id=a~achievement type=obi:Achievement container=@set
             association : id=a~association type=a~Association container=@set
             cred https://www.w3.org/2018/credentials#
             id @id
             obi https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#
             type @type
             verifiableCredential : id=a~verifiableCredential type=cred:verifiableCredential container=@set
            id @id
            type @type
            """#
    )
}
