extension BuiltInContext {
    /// `https://w3id.org/openbadges/extensions/recipientProfile/context.json`
    static let obV2ExtRecipientProfile = BuiltInContext(
        urls: ["https://w3id.org/openbadges/extensions/recipientProfile/context.json"],
        sha256: "fcca57a73e976c280b41e6dcd9cc6e2a91e89340e390d4db619b99e6be813399",
        table: #"""
            extensions https://w3id.org/openbadges/extensions#
            obi https://w3id.org/openbadges#
            """#
    )
}
