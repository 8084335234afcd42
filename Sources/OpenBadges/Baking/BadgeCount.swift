/// The rule that a picture holds at most one badge, the same for every kind of picture.
enum BadgeCount {
    /// The one badge among those found.
    ///
    /// - Parameters:
    ///   - found: Every badge in the picture, in its order.
    ///   - place: Where one of them stands, in words.
    static func only<Badge>(of found: [Badge], place: (Badge) -> String) throws(BakingError) -> Badge {
        guard let first = found.first else {
            throw BakingError(
                .noPayload,
                "the picture is sound, but no badge is baked into it",
                hint:
                    "ask for the picture as the issuer handed it out; programs that edit or convert pictures drop the badge"
            )
        }
        guard found.count == 1 else {
            throw several(found, place: place, hint: "ask the issuer for a picture with one badge")
        }
        return first
    }

    /// That a badge may be baked beside those found: there are none, or they are to be replaced.
    static func mayBake<Badge>(beside found: [Badge], replacing: Bool, place: (Badge) -> String) throws(BakingError) {
        if replacing { return }
        let hint = "take the picture without a badge, or ask for replacing, which removes every badge in it"
        if found.count > 1 { throw several(found, place: place, hint: hint) }
        if let one = found.first {
            throw BakingError(.alreadyBaked, "the picture holds a badge already: \(place(one))", hint: hint)
        }
    }

    private static func several<Badge>(_ found: [Badge], place: (Badge) -> String, hint: String) -> BakingError {
        var places = found.prefix(5).map(place)
        if found.count > 5 { places.append("and \(found.count - 5) more") }
        return BakingError(
            .severalPayloads,
            "the picture holds \(found.count) badges and must hold one: \(places.joined(separator: "; "))",
            hint: hint
        )
    }
}
