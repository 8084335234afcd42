extension ClassRules {
    static let profile = ClassRules(
        "Profile",
        [
            .one("id", .url).required,
            .oneOrSet("type", .types([["Profile"]])).required,
            .one("name", .languageText),
            .one("description", .languageText),
            .one("url", .url),
            .one("phone", .text),
            .set("endorsement", .object(.endorsementCredential)),
            .set("endorsementJwt", .jws),
            .one("image", .object(.image)),
            .one("email", .text),
            .one("address", .object(.address)),
            .set("otherIdentifier", .object(.identifierEntry)),
            .one("official", .text),
            .one("parentOrg", .object(.profile)),
            .one("familyName", .text),
            .one("givenName", .text),
            .one("additionalName", .text),
            .one("patronymicName", .text),
            .one("honorificPrefix", .text),
            .one("honorificSuffix", .text),
            .one("familyNamePrefix", .text),
            .one("dateOfBirth", .date),
        ]
    )

    static let address = ClassRules(
        "Address",
        [
            .oneOrSet("type", .types([["Address"]])).required,
            .one("addressCountry", .text),
            .one("addressCountryCode", .text),
            .one("addressRegion", .text),
            .one("addressLocality", .text),
            .one("streetAddress", .text),
            .one("postOfficeBoxNumber", .text),
            .one("postalCode", .text),
            .one("geo", .object(.geoCoordinates)),
        ]
    )

    static let geoCoordinates = ClassRules(
        "GeoCoordinates",
        [
            .one("type", .types([["GeoCoordinates"]])).required,
            .one("latitude", .number).required,
            .one("longitude", .number).required,
        ]
    )

    static let identityObject = ClassRules(
        "IdentityObject",
        isClosed: true,
        [
            .one("type", .types([["IdentityObject"]])).required,
            .one("hashed", .boolean).required,
            .one("identityHash", .text).required,
            .one("identityType", .extensibleChoice(ValueLists.identifierTypes)).required,
            .one("salt", .text),
        ]
    )

    static let identifierEntry = ClassRules(
        "IdentifierEntry",
        isClosed: true,
        [
            .one("type", .types([["IdentifierEntry"]])).required,
            .one("identifier", .text).required,
            .one("identifierType", .extensibleChoice(ValueLists.identifierTypes)).required,
        ]
    )

    static let image = ClassRules(
        "Image",
        isClosed: true,
        [
            .one("id", .url).required,
            .one("type", .types([["Image"]])).required,
            .one("caption", .text),
        ]
    )
}
