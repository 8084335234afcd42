/// A place in a JSON value (RFC 6901): the member names and item numbers that lead to it.
public struct JSONPointer: Sendable {
    /// The unescaped tokens from the root down.
    public let tokens: [String]

    /// The pointer to the whole value.
    public static let root = JSONPointer(tokens: [])

    /// A pointer of unescaped tokens.
    public init(tokens: [String]) {
        self.tokens = tokens
    }

    /// Reads the text form: nothing for the root, else `/` before each token, with `~1` for `/` and `~0` for `~`
    /// (RFC 6901 §3). Anything else is no pointer.
    public init?(_ text: String) {
        if text.isEmpty {
            self = .root
            return
        }
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        var tokens: [String] = []
        for part in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let token = JSONPointer.unescaped(part) else { return nil }
            tokens.append(token)
        }
        self.tokens = tokens
    }

    /// The place of a member of the object that stands here.
    public func appending(_ name: String) -> JSONPointer {
        JSONPointer(tokens: tokens + [name])
    }

    /// The place of an item, counted from 0, of the array that stands here.
    public func appending(_ index: Int) -> JSONPointer {
        appending(String(index))
    }

    /// The place of what holds this one, absent for the root.
    public var parent: JSONPointer? {
        tokens.isEmpty ? nil : JSONPointer(tokens: tokens.dropLast())
    }

    /// A token as the number of an item: decimal digits without a zero in front (RFC 6901 §4).
    static func index(_ token: String) -> Int? {
        guard let first = token.utf8.first, token.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else { return nil }
        if first == UInt8(ascii: "0"), token.utf8.count > 1 { return nil }
        return Int(token)
    }

    private static func unescaped(_ part: some Collection<UInt8>) -> String? {
        var bytes: [UInt8] = []
        var isEscape = false
        for byte in part {
            switch (isEscape, byte) {
            case (false, UInt8(ascii: "~")): isEscape = true
            case (false, _): bytes.append(byte)
            case (true, UInt8(ascii: "0")):
                bytes.append(UInt8(ascii: "~"))
                isEscape = false
            case (true, UInt8(ascii: "1")):
                bytes.append(UInt8(ascii: "/"))
                isEscape = false
            case (true, _): return nil
            }
        }
        return isEscape ? nil : String(decoding: bytes, as: UTF8.self)
    }
}

extension JSONPointer: Equatable {
    /// Pointers are equal when their tokens are the same bytes.
    public static func == (left: JSONPointer, right: JSONPointer) -> Bool {
        left.tokens.count == right.tokens.count
            && zip(left.tokens, right.tokens).allSatisfy { $0.isSameBytes(as: $1) }
    }
}

extension JSONPointer: CustomStringConvertible {
    /// The text form: `/a~1b/0`, nothing for the root. Names from outside stand in it as they are; show it through
    /// ``DisplayText/escaped(_:limit:)``.
    public var description: String {
        var bytes: [UInt8] = []
        for token in tokens {
            bytes.append(UInt8(ascii: "/"))
            for byte in token.utf8 {
                switch byte {
                case UInt8(ascii: "~"): bytes.append(contentsOf: "~0".utf8)
                case UInt8(ascii: "/"): bytes.append(contentsOf: "~1".utf8)
                default: bytes.append(byte)
                }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
