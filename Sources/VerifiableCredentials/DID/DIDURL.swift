import StrictJSON

/// A DID URL cut into the DID and its fragment (DID Core §3.2). Only what verification methods need: no path, no query.
public struct DIDURL: Sendable, Equatable {
    /// The most bytes that an identifier of a key may have here.
    static let maxLength = UntrustedInput.keyIdentifierBytes

    /// The DID: `did:key:z6Mk…`.
    public let did: String
    /// The method: `key`.
    public let method: String
    /// What follows the method: `z6Mk…`.
    public let methodSpecificID: String
    /// What follows `#`, where there is one.
    public let fragment: String?

    /// Cuts a DID or DID URL; absent where the text is none, or has a path or a query.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count <= Self.maxLength, bytes.starts(with: Array("did:".utf8)) else { return nil }
        let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
        let didBytes = bytes[..<(hash ?? bytes.count)]
        let afterScheme = didBytes.dropFirst(4)
        guard let colon = afterScheme.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let method = afterScheme[..<colon]
        let id = afterScheme[(colon + 1)...]
        guard !method.isEmpty, method.allSatisfy(Self.isMethodCharacter) else { return nil }
        guard !id.isEmpty, id.allSatisfy(Self.isIDCharacter) else { return nil }
        self.did = String(decoding: didBytes, as: UTF8.self)
        self.method = String(decoding: method, as: UTF8.self)
        self.methodSpecificID = String(decoding: id, as: UTF8.self)
        self.fragment = hash.map { String(decoding: bytes[($0 + 1)...], as: UTF8.self) }
    }

    /// Equality of bytes.
    public static func == (left: DIDURL, right: DIDURL) -> Bool {
        guard left.did.isSameBytes(as: right.did) else { return false }
        switch (left.fragment, right.fragment) {
        case (nil, nil): return true
        case (let a?, let b?): return a.isSameBytes(as: b)
        default: return false
        }
    }

    private static func isMethodCharacter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isIDCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: ":"), UInt8(ascii: "%"):
            true
        default: isMethodCharacter(byte)
        }
    }
}
