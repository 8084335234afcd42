internal import StrictJSON

/// The head of an answer, read line by line (RFC 9112 §4 and §5). Interim answers (1xx) are passed over.
struct ResponseHead {
    /// The status code; 0 before the first line.
    private(set) var status = 0
    /// Whether the empty line after the head of the final answer has come; what comes after it are trailers.
    private(set) var isComplete = false
    private var fields: [(name: [UInt8], value: String)] = []

    /// Takes a line with its line end.
    mutating func take(_ line: [UInt8]) {
        if isComplete { return }
        let end = line.lastIndex { $0 != 0x0D && $0 != 0x0A }.map { $0 + 1 } ?? 0
        let text = line[..<end]
        if text.isEmpty {
            if (100..<200).contains(status) && status != 101 {
                status = 0
                fields = []
            } else {
                isComplete = true
            }
        } else if status == 0 {
            status = Self.status(text)
        } else if let colon = text.firstIndex(of: UInt8(ascii: ":")) {
            let name = text[..<colon].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            fields.append((name, Self.trimmed(text[(colon + 1)...])))
        }
    }

    /// The values of a field, by its name in small letters, in their order.
    func values(_ name: String) -> [String] {
        fields.filter { $0.name.elementsEqual(name.utf8) }.map(\.value)
    }

    /// The one value of a field; absent where there is none, or where several differ.
    func value(_ name: String) -> String? {
        let all = values(name)
        guard let first = all.first, all.allSatisfy({ $0.isSameBytes(as: first) }) else { return nil }
        return first
    }

    private static func status(_ line: ArraySlice<UInt8>) -> Int {
        let parts = line.split(separator: 0x20, maxSplits: 2)
        guard parts.count >= 2, parts[1].count == 3,
            parts[1].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return 999 }
        return parts[1].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private static func trimmed(_ value: ArraySlice<UInt8>) -> String {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        guard let first = value.firstIndex(where: { !isSpace($0) }),
            let last = value.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(decoding: value[first...last], as: UTF8.self)
    }
}
