extension BuiltInContext {
    /// `https://purl.imsglobal.org/spec/ob/v3p0/extensions.json`
    static let obV3p0Extensions = BuiltInContext(
        urls: ["https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"],
        sha256: "146f85aa16effd7ca1da8056eb443f53ce1eca8a34186cb062832c0a97d889c3",
        table: #"""
            1EdTechCredentialRefresh https://purl.imsglobal.org/spec/vccr/v1p0/context.json#1EdTechCredentialRefresh
            1EdTechJsonSchemaValidator2019 https://purl.imsglobal.org/spec/vccs/v1p0/context.json#1EdTechJsonSchemaValidator2019
            1EdTechRevocationList https://purl.imsglobal.org/spec/vcrl/v1p0/context.json#1EdTechRevocationList
            id @id
            type @type
            """#
    )
}
