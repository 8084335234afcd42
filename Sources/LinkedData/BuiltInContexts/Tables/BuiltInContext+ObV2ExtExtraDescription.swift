extension BuiltInContext {
    /// `https://w3id.org/openbadges/extensions/extraDescription/context.json`
    static let obV2ExtExtraDescription = BuiltInContext(
        urls: ["https://w3id.org/openbadges/extensions/extraDescription/context.json"],
        sha256: "6dbc58d5eed32634576a101f10e4231d0e1cc23a46d8dfc5c37a70be96d8ddea",
        table: #"""
            extensions https://w3id.org/openbadges/extensions#
            obi https://w3id.org/openbadges#
            """#
    )
}
