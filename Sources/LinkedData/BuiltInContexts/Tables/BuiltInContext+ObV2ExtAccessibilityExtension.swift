extension BuiltInContext {
    /// `https://w3id.org/openbadges/extensions/accessibilityExtension/context.json`
    static let obV2ExtAccessibilityExtension = BuiltInContext(
        urls: ["https://w3id.org/openbadges/extensions/accessibilityExtension/context.json"],
        sha256: "00efc7274f50b2ceda952090414004bb83bbf59ce8622036840a345e35dfa525",
        table: #"""
            %a https://schema.org/
            accessibilityAPI a~accessibilityAPI
            accessibilityControl a~accessibilityControl
            accessibilityFeature a~accessibilityFeature
            accessibilityHazard a~accessibilityHazard
            extensions https://w3id.org/openbadges/extensions#
            obi https://w3id.org/openbadges#
            url extensions:#accessibility
            """#
    )
}
