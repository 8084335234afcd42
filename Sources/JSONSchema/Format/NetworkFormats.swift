/// Names and addresses of hosts and mailboxes.
enum NetworkFormats {
    /// Labels of letters, digits and hyphens (RFC 1123 §2.1).
    ///
    /// - Throws: ``JSONSchemaError/Code/notSupported`` for a label in punycode, which RFC 5890 has more rules for.
    static func isHostname(_ text: String) throws(JSONSchemaError) -> Bool {
        guard !text.isEmpty, text.utf8.count <= 253 else { return false }
        let hyphen = UInt8(ascii: "-")
        var isCoded = false
        for label in text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
            guard (1...63).contains(label.count), label.first != hyphen, label.last != hyphen,
                label.allSatisfy({ $0.isLetterOrDigit || $0 == hyphen })
            else { return false }
            if label.dropFirst(2).starts(with: "--".utf8) {
                guard label.prefix(2).map({ $0 | 0x20 }) == Array("xn".utf8) else { return false }
                isCoded = true
            }
        }
        guard !isCoded else {
            throw JSONSchemaError(.notSupported, "names of hosts in punycode are not judged by the format")
        }
        return true
    }

    /// Four decimal numbers (RFC 2673 §3.2).
    static func isIPv4(_ text: String) -> Bool {
        isIPv4(text.utf8[...])
    }

    private static func isIPv4(_ bytes: Substring.UTF8View) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                (1...3).contains(part.count) && part.allSatisfy(\.isDigit)
                    && (part.count == 1 || part.first != UInt8(ascii: "0"))
                    && part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } < 256
            }
    }

    /// Eight groups, of which `::` stands for one or more (RFC 4291 §2.2).
    static func isIPv6(_ text: String) -> Bool {
        guard text.utf8.count <= 45 else { return false }
        let halves = text.utf8.splitAtDoubleColon()
        guard let halves else { return groups(text.utf8[...], isLast: true) == 8 }
        guard let front = groups(halves.0, isLast: false), let back = groups(halves.1, isLast: true) else {
            return false
        }
        return front + back <= 7
    }

    /// How many groups of 16 bits stand there; nothing where something else does.
    private static func groups(_ bytes: Substring.UTF8View, isLast: Bool) -> Int? {
        if bytes.isEmpty { return 0 }
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        var count = 0
        for (place, part) in parts.enumerated() {
            if isLast, place == parts.count - 1, part.contains(UInt8(ascii: ".")) {
                guard isIPv4(part) else { return nil }
                count += 2
            } else {
                guard (1...4).contains(part.count), part.allSatisfy(\.isHexadecimal) else { return nil }
                count += 1
            }
        }
        return count
    }

    /// A local part of atoms, or in quotes, and a host or an address in brackets (RFC 5321 §4.1.2).
    static func isEmail(_ text: String) throws(JSONSchemaError) -> Bool {
        guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let local = text.utf8[..<at]
        let host = String(text[text.utf8.index(after: at)...])
        guard isLocalPart(local) else { return false }
        guard host.utf8.first == UInt8(ascii: "["), host.utf8.last == UInt8(ascii: "]") else {
            return try isHostname(host)
        }
        let inside = String(host.dropFirst().dropLast())
        if inside.utf8.starts(with: "IPv6:".utf8) { return isIPv6(String(inside.dropFirst(5))) }
        return isIPv4(inside)
    }

    private static func isLocalPart(_ bytes: Substring.UTF8View) -> Bool {
        let quote = UInt8(ascii: "\"")
        if bytes.count >= 2, bytes.first == quote, bytes.last == quote {
            var isEscaped = false
            for byte in bytes.dropFirst().dropLast() {
                guard (0x20...0x7E).contains(byte), isEscaped || byte != quote else { return false }
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            }
            return !isEscaped
        }
        return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy { $0.isLetterOrDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
        }
    }
}

extension String.UTF8View {
    /// What stands before and behind the first `::`; nothing where there is none, or a second one.
    fileprivate func splitAtDoubleColon() -> (Substring.UTF8View, Substring.UTF8View)? {
        let colon = UInt8(ascii: ":")
        var place = startIndex
        while place < endIndex {
            let following = index(after: place)
            if following < endIndex, self[place] == colon, self[following] == colon {
                return (self[..<place], self[index(after: following)...])
            }
            place = following
        }
        return nil
    }
}
