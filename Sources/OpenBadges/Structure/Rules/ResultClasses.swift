extension ClassRules {
    static let evidence = ClassRules(
        "Evidence",
        [
            .one("id", .url),
            .oneOrSet("type", .types([["Evidence"]])).required,
            .one("name", .text),
            .one("description", .text),
            .one("narrative", .text),
            .one("genre", .text),
            .one("audience", .text),
        ]
    )

    static let result = ClassRules(
        "Result",
        [
            .oneOrSet("type", .types([["Result"]])).required,
            .one("achievedLevel", .url),
            .set("alignment", .object(.alignment)),
            .one("resultDescription", .url),
            .one("status", .choice(ValueLists.resultStatus)),
            .one("value", .text),
        ]
    )

    static let resultDescription = ClassRules(
        "ResultDescription",
        [
            .one("id", .url).required,
            .oneOrSet("type", .types([["ResultDescription"]])).required,
            .one("name", .text).required,
            .one("resultType", .extensibleChoice(ValueLists.resultTypes)).required,
            .set("alignment", .object(.alignment)),
            .set("allowedValue", .text),
            .one("requiredLevel", .url),
            .one("requiredValue", .text),
            .set("rubricCriterionLevel", .object(.rubricCriterionLevel)),
            .one("valueMin", .text),
            .one("valueMax", .text),
        ]
    )

    static let rubricCriterionLevel = ClassRules(
        "RubricCriterionLevel",
        [
            .one("id", .url).required,
            .oneOrSet("type", .types([["RubricCriterionLevel"]])).required,
            .one("name", .text).required,
            .set("alignment", .object(.alignment)),
            .one("description", .text),
            .one("level", .text),
            .one("points", .text),
        ]
    )
}
