extension BuiltInContext {
    /// `https://w3id.org/openbadges/extensions/issuerAccreditationExtension/context.json`
    static let obV2ExtIssuerAccreditationExtension = BuiltInContext(
        urls: ["https://w3id.org/openbadges/extensions/issuerAccreditationExtension/context.json"],
        sha256: "5cf2c8dbf69e8023c298b0b255c0339a8217c54ef7c4294409a2165a26347b31",
        table: #"""
            accreditationDate extensions:accreditationDate
            address schema:address
            addressCountry schema:addressCountry
            addressLocality schema:addressLocality
            addressRegion schema:addressRegion
            areaServed schema:areaServed
            contactInstructions extensions:accreditationContactInstructions
            description schema:description
            educationalSector extensions:accreditationEducationalSector
            email schema:email
            extensions https://w3id.org/openbadges/extensions#
            logo schema:logo
            name schema:name
            obi https://w3id.org/openbadges#
            parentOrganization schema:parentOrganization
            postalCode schema:postalCode
            schema http://schema.org/
            streetAddress schema:streetAddress
            url schema:url
            """#
    )
}
