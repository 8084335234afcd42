import StrictJSON

extension BadgeLink {
    /// Every link of a badge in the order of its parts, each URL once.
    ///
    /// Evidence that carries a digest is not among them: `evidence.integrity` judges it.
    ///
    /// - Parameters:
    ///   - members: The members of the credential.
    ///   - artifacts: What the badge pins.
    static func all(in members: JSONObject, besides artifacts: [PinnedArtifact]) -> [BadgeLink] {
        var list = LinkList(besides: artifacts.map(\.id))
        for (entry, place) in Self.items(members["evidence"], .member("evidence")) {
            list.add(.evidence, entry["id"], place.appending("id"))
        }
        for (subject, place) in Self.items(members["credentialSubject"], .member("credentialSubject")) {
            for (achievement, place) in Self.items(subject["achievement"], place.appending("achievement")) {
                list.add(.criteria, achievement["criteria"]?["id"], place.appending("criteria").appending("id"))
                list.addImage(achievement["image"], place.appending("image"))
                list.addAlignments(of: achievement, place)
                let descriptions = Self.items(achievement["resultDescription"], place.appending("resultDescription"))
                for (description, place) in descriptions {
                    list.addAlignments(of: description, place)
                    let levels = place.appending("rubricCriterionLevel")
                    for (level, place) in Self.items(description["rubricCriterionLevel"], levels) {
                        list.addAlignments(of: level, place)
                    }
                }
            }
            for (result, place) in Self.items(subject["result"], place.appending("result")) {
                list.addAlignments(of: result, place)
            }
            list.addImage(subject["image"], place.appending("image"))
        }
        list.addImage(members["image"], .member("image"))
        list.addImage(members["issuer"]?["image"], .member("issuer", "image"))
        return list.links
    }

    /// The values of a member with their places, whether it holds one or an array of them.
    fileprivate static func items(_ value: JSON?, _ place: JSONPointer) -> [(JSON, JSONPointer)] {
        guard let value else { return [] }
        guard let array = value.array else { return [(value, place)] }
        return array.enumerated().map { ($0.element, place.appending($0.offset)) }
    }
}

/// The links found so far.
private struct LinkList {
    var links: [BadgeLink] = []
    private var seen: Set<[UInt8]>

    init(besides pinned: [String]) {
        seen = Set(pinned.map { Array($0.utf8) })
    }

    mutating func add(_ kind: BadgeLink.Kind, _ value: JSON?, _ place: JSONPointer) {
        guard let url = value?.string, BadgeLink.isWeb(url), seen.insert(Array(url.utf8)).inserted else { return }
        links.append(BadgeLink(kind: kind, url: url, subject: place))
    }

    /// An image is an object with an id; older badges write the URL itself.
    mutating func addImage(_ value: JSON?, _ place: JSONPointer) {
        if value?.string != nil { return add(.image, value, place) }
        add(.image, value?["id"], place.appending("id"))
    }

    mutating func addAlignments(of value: JSON, _ place: JSONPointer) {
        for (alignment, place) in BadgeLink.items(value["alignment"], place.appending("alignment")) {
            add(.alignment, alignment["targetUrl"], place.appending("targetUrl"))
        }
    }
}
