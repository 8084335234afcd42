extension IPAddress {
    /// Reads four decimal numbers from 0 to 255 without leading zeros, and no other form of version 4: not one number,
    /// not octal or hexadecimal ones, not fewer than four.
    package init?(version4 text: ArraySlice<UInt8>) {
        guard text.count <= 15 else { return nil }
        var bytes: [UInt8] = []
        for part in text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
            guard (1...3).contains(part.count), part.first != UInt8(ascii: "0") || part.count == 1 else { return nil }
            var value = 0
            for byte in part {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            guard value <= 255 else { return nil }
            bytes.append(UInt8(value))
        }
        guard bytes.count == 4 else { return nil }
        self.init(bytes: bytes)
    }

    /// Reads version 6 as in RFC 4291 §2.2: eight groups, one `::` for groups of zeros, or an end in the form of
    /// version 4. No zone.
    package init?(version6 text: ArraySlice<UInt8>) {
        guard (2...45).contains(text.count) else { return nil }
        var groups: [UInt16] = []
        var gap: Int?
        var rest = text
        if rest.starts(with: "::".utf8) {
            gap = 0
            rest = rest.dropFirst(2)
        }
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: ":")) ?? rest.endIndex
            let part = rest[rest.startIndex..<end]
            if end == rest.endIndex, let tail = IPAddress(version4: part) {
                groups.append(UInt16(tail.bytes[0]) << 8 | UInt16(tail.bytes[1]))
                groups.append(UInt16(tail.bytes[2]) << 8 | UInt16(tail.bytes[3]))
                break
            }
            guard let group = Self.group(part), groups.count < 8 else { return nil }
            groups.append(group)
            rest = rest[end...]
            if rest.isEmpty { break }
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: ":") {
                guard gap == nil else { return nil }
                gap = groups.count
                rest = rest.dropFirst()
            } else if rest.isEmpty {
                return nil
            }
        }
        if let gap {
            guard groups.count < 8 else { return nil }
            groups.insert(contentsOf: [UInt16](repeating: 0, count: 8 - groups.count), at: gap)
        }
        guard groups.count == 8 else { return nil }
        self.init(bytes: groups.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    }

    private static func group(_ digits: ArraySlice<UInt8>) -> UInt16? {
        guard (1...4).contains(digits.count) else { return nil }
        var value: UInt16 = 0
        for byte in digits {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt16(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt16(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt16(byte - UInt8(ascii: "A") + 10)
            default: return nil
            }
        }
        return value
    }
}
