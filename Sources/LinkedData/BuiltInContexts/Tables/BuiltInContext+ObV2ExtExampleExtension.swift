extension BuiltInContext {
    /// `https://w3id.org/openbadges/extensions/exampleExtension/context.json`
    static let obV2ExtExampleExtension = BuiltInContext(
        urls: ["https://w3id.org/openbadges/extensions/exampleExtension/context.json"],
        sha256: "5827540679c457f11ff12697f3009287dcd193db34c87c5faf922a4a21055fff",
        table: #"""
            exampleProperty http://schema.org/text
            extensions https://w3id.org/openbadges/extensions#
            obi https://w3id.org/openbadges#
            """#
    )
}
