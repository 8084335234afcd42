import StrictJSON

extension RefreshedBadge {
    /// The newer version with its own report (`docs/report.md`).
    func json(given: Report) -> JSON {
        var object = JSONObject()
        object["url"] = .string(url)
        object["validFrom"] = .string(validFrom)
        object["differences"] = .array(
            differences(from: given).map { difference in
                [
                    "check": .string(difference.check.rawValue), "given": .array(difference.given.map(\.json)),
                    "newer": .array(difference.newer.map(\.json)),
                ]
            }
        )
        object["report"] = report.json
        return .object(object)
    }
}
