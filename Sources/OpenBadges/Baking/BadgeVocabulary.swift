/// The words by which a badge is found in a picture. They are compared byte by byte.
enum BadgeVocabulary {
    /// The namespace of SVG itself.
    static let svgNamespace = Array("http://www.w3.org/2000/svg".utf8)
    /// The namespace that `xml:` always means.
    static let xmlNamespace = Array("http://www.w3.org/XML/1998/namespace".utf8)
    /// The namespace of declarations, which nothing may be bound to.
    static let xmlnsNamespace = Array("http://www.w3.org/2000/xmlns/".utf8)

    /// The attribute that holds a token or an address.
    static let verify = Array("verify".utf8)
}

extension BakedPayload.Standard {
    /// The keyword of its PNG text chunk.
    var keyword: String {
        switch self {
        case .openBadges3: "openbadgecredential"
        case .openBadges2: "openbadges"
        }
    }

    /// The namespace of its SVG element.
    var namespace: String {
        switch self {
        case .openBadges3: "https://purl.imsglobal.org/ob/v3p0"
        case .openBadges2: "http://openbadges.org"
        }
    }

    /// The local name of its SVG element.
    var elementName: String {
        switch self {
        case .openBadges3: "credential"
        case .openBadges2: "assertion"
        }
    }

    /// Its name for people.
    var title: String {
        switch self {
        case .openBadges3: "Open Badges 3.0"
        case .openBadges2: "Open Badges 2.0"
        }
    }
}
