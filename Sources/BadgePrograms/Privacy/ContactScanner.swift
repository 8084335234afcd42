/// Finds what leads to a person in a text: e-mail addresses and telephone numbers.
///
/// - An *e-mail address* is a stretch of letters, digits and `._%+-`, an at sign, and a domain with a dot in it.
/// - A *telephone number* is a plus sign and 8 to 15 digits; three, three and four digits, divided by spaces, dots,
///   hyphens or brackets; three and four digits divided by a dot or hyphen; or ten digits in one stretch. Dates, times
///   and years are none of these.
enum ContactScanner {
    /// The e-mail addresses in a line.
    static func emailAddresses(in line: String) -> [String] {
        let bytes = Array(line.utf8)
        var found: [String] = []
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "@") {
            var start = index
            while start > 0, isLocal(bytes[start - 1]) { start -= 1 }
            var end = index + 1
            while end < bytes.count, isDomain(bytes[end]) { end += 1 }
            while end > index + 1, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") {
                end -= 1
            }
            let domain = bytes[(index + 1)..<end]
            guard start < index, let dot = domain.lastIndex(of: UInt8(ascii: ".")), dot > domain.startIndex,
                end - dot > 2
            else { continue }
            found.append(String(decoding: bytes[start..<end], as: UTF8.self))
        }
        return found
    }

    /// Whether a text as a whole is an e-mail address.
    static func isEmailAddress(_ text: String) -> Bool {
        let found = emailAddresses(in: text)
        return found.count == 1 && found[0].utf8.elementsEqual(text.utf8)
    }

    /// The telephone numbers in a line.
    static func telephoneNumbers(in line: String) -> [String] {
        let bytes = Array(line.utf8)
        var found: [String] = []
        var position = 0
        while position < bytes.count {
            guard
                isDigit(bytes[position]) || bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "(")
            else {
                // Digits inside a word (room B2034567890) are no number of their own.
                if isLetter(bytes[position]) {
                    while position < bytes.count, isLetter(bytes[position]) || isDigit(bytes[position]) {
                        position += 1
                    }
                } else {
                    position += 1
                }
                continue
            }
            var end = position
            while end < bytes.count, isDigit(bytes[end]) || isDivider(bytes[end]) || (end == position) { end += 1 }
            let stretch = bytes[position..<end]
            if let number = number(in: stretch) { found.append(number) }
            position = end
        }
        return found
    }

    /// A telephone number in a stretch of digits and dividers.
    private static func number(in stretch: ArraySlice<UInt8>) -> String? {
        let groups = stretch.split(whereSeparator: { !isDigit($0) })
        let lengths = groups.map(\.count)
        let total = lengths.reduce(0, +)
        func text(_ from: Int, _ to: Int) -> String {
            String(decoding: stretch[groups[from].startIndex..<groups[to].endIndex], as: UTF8.self)
        }
        guard !groups.isEmpty else { return nil }
        if stretch.first == UInt8(ascii: "+"), (8...15).contains(total) { return "+" + text(0, groups.count - 1) }
        if let ten = lengths.firstIndex(of: 10) { return text(ten, ten) }
        for index in lengths.indices {
            if lengths[index...].starts(with: [3, 3, 4]) { return text(index, index + 2) }
            guard lengths[index...].starts(with: [3, 4]) else { continue }
            let divider = stretch[groups[index].endIndex..<groups[index + 1].startIndex]
            if divider.elementsEqual("-".utf8) || divider.elementsEqual(".".utf8) { return text(index, index + 1) }
        }
        return nil
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || "._%+-".utf8.contains(byte)
    }

    private static func isDomain(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    private static func isDivider(_ byte: UInt8) -> Bool {
        " .-()+".utf8.contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// ASCII letters, and every byte of other letters.
    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
    }
}
