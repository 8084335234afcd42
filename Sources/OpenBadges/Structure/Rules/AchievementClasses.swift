extension ClassRules {
    static let achievement = ClassRules(
        "Achievement",
        [
            .one("id", .url).required,
            .oneOrSet("type", .types([["Achievement"]])).required,
            .one("name", .text).required,
            .one("description", .text).required,
            .one("criteria", .object(.criteria)).required,
            .one("achievementType", .extensibleChoice(ValueLists.achievementTypes)),
            .set("alignment", .object(.alignment)),
            .one("creator", .object(.profile)),
            .one("creditsAvailable", .number),
            .set("endorsement", .object(.endorsementCredential)),
            .set("endorsementJwt", .jws),
            .one("fieldOfStudy", .text),
            .one("humanCode", .text),
            .one("image", .object(.image)),
            .one("inLanguage", .language),
            .set("otherIdentifier", .object(.identifierEntry)),
            .set("related", .object(.related)),
            .set("resultDescription", .object(.resultDescription)),
            .one("specialization", .text),
            .set("tag", .text),
            .one("version", .text),
        ]
    )

    static let criteria = ClassRules(
        "Criteria",
        relation: .criteria,
        [.one("id", .url), .one("narrative", .text)]
    )

    static let alignment = ClassRules(
        "Alignment",
        [
            .oneOrSet("type", .types([["Alignment"]])).required,
            .one("targetName", .text).required,
            .one("targetUrl", .url).required,
            .one("targetCode", .text),
            .one("targetDescription", .text),
            .one("targetFramework", .text),
            .one("targetType", .extensibleChoice(ValueLists.targetTypes)),
        ]
    )

    static let related = ClassRules(
        "Related",
        [
            .one("id", .url).required,
            .oneOrSet("type", .types([["Related"]])).required,
            .one("inLanguage", .language),
            .one("version", .text),
        ]
    )
}
