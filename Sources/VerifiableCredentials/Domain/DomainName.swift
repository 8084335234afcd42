import StrictJSON

/// The name of a host inside an identifier: of a did:web, or of a web address.
package struct DomainName: Sendable {
    /// The parts, the most particular first.
    package let labels: [DomainLabel]
    /// The port, where it is another one than the scheme implies.
    package let port: String?
    /// Whether something stands before an `@` in front of it, which may look like the host and is none.
    package let hasUserName: Bool

    /// The most bytes of an authority that is looked at: a host of 253 characters, of which each may take several bytes.
    private static let maxBytes = 1200

    /// The name as the network knows it: Latin letters, digits and hyphens; other letters as `xn--…`.
    package var ascii: String { labels.map(\.ascii).joined(separator: ".") }

    /// The name with its port, where that is not the usual one.
    package var authority: String { ascii + (port.map { ":" + $0 } ?? "") }

    /// The name in its own letters, absent where it has only Latin ones, or an `xn--…` that stands for no proper name.
    /// Foreign text.
    package var ownLetters: String? {
        guard labels.contains(where: { label in label.letters.contains { !$0.isASCII } && label.isProper }) else {
            return nil
        }
        return labels.map { String(String.UnicodeScalarView($0.letters)) }.joined(separator: ".")
    }

    /// Whether each part that is written as `xn--…` stands for a name that may be written so.
    package var isProper: Bool { labels.allSatisfy(\.isProper) }

    /// The alphabets that are mixed inside one part as nobody writes; none where the name is written as people write.
    package var mixture: [WritingScript] {
        labels.lazy.map(\.mixture).first { !$0.isEmpty } ?? []
    }

    /// A host with or without a port: `school.example`, `school.example:8443`. Absent where it is an address of version
    /// 6, or no name of a host.
    package init?(authority text: String, usualPort: String = "443", hasUserName: Bool = false) {
        guard text.utf8.count <= Self.maxBytes else { return nil }
        let parts = text.unicodeScalars.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let host = parts.first else { return nil }
        let port = parts.count == 2 ? String(parts[1]) : usualPort
        guard (1...5).contains(port.utf8.count), port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        var labels: [DomainLabel] = []
        for part in host.split(separator: ".", omittingEmptySubsequences: false) {
            guard let label = DomainLabel(String(part)) else { return nil }
            labels.append(label)
        }
        self.labels = labels
        self.port = port.isSameBytes(as: usualPort) ? nil : port
        self.hasUserName = hasUserName
        guard ascii.utf8.count <= 253 else { return nil }
    }

    /// The host of an identifier, `did:web:…`, `https://…` or `http://…`; absent where it names none.
    package init?(identifier: String) {
        let bytes = identifier.utf8
        if bytes.starts(with: "did:web:".utf8) {
            let first = bytes.dropFirst("did:web:".utf8.count).prefix { !":/?#".utf8.contains($0) }
            guard first.count <= Self.maxBytes else { return nil }
            self.init(authority: Self.decodingColon(Array(first)))
            return
        }
        guard let place = Self.authority(of: identifier), bytes[place].count <= Self.maxBytes else { return nil }
        let text = bytes[place]
        let at = text.lastIndex(of: UInt8(ascii: "@"))
        let host = at.map { text[text.index(after: $0)...] } ?? text
        let isSecure = bytes.dropFirst(4).first != UInt8(ascii: ":")
        self.init(
            authority: String(decoding: host, as: UTF8.self),
            usualPort: isSecure ? "443" : "80",
            hasUserName: at != nil
        )
    }

    /// Whether people take both names for the same, though they are different ones.
    package func looksLike(_ other: DomainName) -> Bool {
        guard !ascii.isSameBytes(as: other.ascii), labels.count == other.labels.count else { return false }
        return zip(labels, other.labels).allSatisfy {
            $0.ascii.isSameBytes(as: $1.ascii)
                || LookAlikes.skeleton(of: $0.letters) == LookAlikes.skeleton(of: $1.letters)
        }
    }

    /// An identifier as it is shown: its host in the letters that the network knows, so that no other alphabet imitates
    /// them. Everything else is as it was found: who shows it escapes it.
    package static func shown(_ identifier: String) -> String {
        let bytes = identifier.utf8
        guard let place = authority(of: identifier), bytes[place].contains(where: { $0 >= 0x80 }) else {
            return identifier
        }
        let text = bytes[place]
        let at = text.lastIndex(of: UInt8(ascii: "@")).map { text.index(after: $0) } ?? text.startIndex
        let name = text[at...].prefix { $0 != UInt8(ascii: ":") }
        let host = DomainName(authority: String(decoding: name, as: UTF8.self))?.ascii ?? withoutLetters(name)
        return String(decoding: bytes[..<place.lowerBound], as: UTF8.self) + withoutLetters(text[..<at]) + host
            + withoutLetters(text[name.endIndex...]) + String(decoding: bytes[place.upperBound...], as: UTF8.self)
    }

    /// A text in which every letter beyond ASCII is written as `\u{…}`.
    private static func withoutLetters(_ text: Substring.UTF8View) -> String {
        String(decoding: text, as: UTF8.self).unicodeScalars.map {
            $0.isASCII ? String($0) : "\\u{" + String($0.value, radix: 16, uppercase: true) + "}"
        }.joined()
    }

    /// Where the authority of a web address stands (RFC 3986 §3.2); absent where the text is none, or has a backslash,
    /// which some programs read as a slash.
    private static func authority(of identifier: String) -> Range<String.Index>? {
        let bytes = identifier.utf8
        for scheme in ["https://", "http://"] {
            let start = bytes.prefix(scheme.utf8.count).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            guard start.elementsEqual(scheme.utf8) else { continue }
            let rest = bytes.dropFirst(scheme.utf8.count)
            let end = rest.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
            return rest[..<end].contains(UInt8(ascii: "\\")) ? nil : rest.startIndex..<end
        }
        return nil
    }

    /// `school.example%3A8443` with its colon; everything else stays, and is then no name of a host.
    private static func decodingColon(_ bytes: [UInt8]) -> String {
        guard let percent = bytes.firstIndex(of: UInt8(ascii: "%")), percent + 2 < bytes.count,
            bytes[percent + 1] == UInt8(ascii: "3"), bytes[percent + 2] | 0x20 == UInt8(ascii: "a")
        else { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: bytes[..<percent] + [UInt8(ascii: ":")] + bytes[(percent + 3)...], as: UTF8.self)
    }
}
