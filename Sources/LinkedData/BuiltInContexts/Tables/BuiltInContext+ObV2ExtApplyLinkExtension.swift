extension BuiltInContext {
    /// `https://w3id.org/openbadges/extensions/applyLinkExtension/context.json`
    static let obV2ExtApplyLinkExtension = BuiltInContext(
        urls: ["https://w3id.org/openbadges/extensions/applyLinkExtension/context.json"],
        sha256: "2ec7e81e41ffae9455e0617c8532dac17fe6634bc6918b68035448ba145a6154",
        table: #"""
            extensions https://w3id.org/openbadges/extensions#
            obi https://w3id.org/openbadges#
            url extensions:applyLink
            """#
    )
}
