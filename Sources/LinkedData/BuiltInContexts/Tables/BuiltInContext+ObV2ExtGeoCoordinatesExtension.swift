extension BuiltInContext {
    /// `https://w3id.org/openbadges/extensions/geoCoordinatesExtension/context.json`
    static let obV2ExtGeoCoordinatesExtension = BuiltInContext(
        urls: ["https://w3id.org/openbadges/extensions/geoCoordinatesExtension/context.json"],
        sha256: "c0348b3b4d01897cd224051d564e18fa1c57131af98db6dc373fed4ac16e4b80",
        table: #"""
            description schema:description
            extensions https://w3id.org/openbadges/extensions#
            geo schema:geo
            latitude schema:latitude
            longitude schema:longitude
            name schema:name
            obi https://w3id.org/openbadges#
            schema http://schema.org/
            """#
    )
}
