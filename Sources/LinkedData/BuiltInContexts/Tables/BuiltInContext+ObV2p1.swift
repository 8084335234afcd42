extension BuiltInContext {
    /// `https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld`
    static let obV2p1 = BuiltInContext(
        urls: ["https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld"],
        sha256: "4fcbe253b159dc04c7f79b12a46d529b5e9f0283d75a9686c6a121fe94a795df",
        table: #"""
            apiBase obi:dtURL
            assertion obi:dtAssertion
            assertions : id=obi:dtAssertion container=@set
            authorizationUrl obi:dtURL
            badgeConnectAPI : id=obi:dtBadgeConnectAPI container=@set
            dtAssertion obi:dtAssertion
            dtBadgeConnectAPI obi:dtBadgeConnectAPI
            dtCompactJWS : id=obi:dtCompactJWS type=xsd:string
            dtIRI : id=obi:dtIRI type=xsd:normalizedString
            dtProfile obi:dtProfile
            dtStatus obi:dtStatus
            dtStatusResponse obi:dtStatusResponse
            dtURL : id=obi:dtURL type=xsd:anyURI
            error : id=obi:error type=xsd:string
            id @id
            image : id=obi:image type=xsd:anyURI
            name : id=obi:name type=xsd:string
            obi https://purl.imsglobal.org/spec/ob/vocab#
            privacyPolicyUrl obi:dtURL
            profile obi:dtProfile
            registrationUrl obi:dtURL
            scopesOffered : id=obi:scopesOffered type=xsd:anyURI container=@set
            signedAssertion obi:dtCompactJWS
            signedAssertions : id=obi:dtCompactJWS container=@set
            status obi:dtStatus
            statusCode : id=obi:statusCode type=xsd:integer
            statusText obi:StatusTextEnumDType
            termsOfServiceUrl obi:dtURL
            tokenRevocationUrl obi:dtURL
            tokenUrl obi:dtURL
            type @type
            version : id=obi:version type=xsd:string
            xsd http://www.w3.org/2001/XMLSchema#
            """#
    )
}
