extension BuiltInContext {
    /// `https://w3id.org/openbadges/extensions/originalCreatorExtension/context.json`
    static let obV2ExtOriginalCreatorExtension = BuiltInContext(
        urls: ["https://w3id.org/openbadges/extensions/originalCreatorExtension/context.json"],
        sha256: "96bd22c0ac4e908c0990c6213a7d5a8f60ff2aeeadf735e6fe8cb49428eb6fe4",
        table: #"""
            extensions https://w3id.org/openbadges/extensions#
            obi https://w3id.org/openbadges#
            url extensions:#originalCreator
            """#
    )
}
