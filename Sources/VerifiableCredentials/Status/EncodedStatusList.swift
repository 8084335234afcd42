internal import BadgeCrypto
internal import StrictJSON

/// The bits of a status list: gzip in base64url, with the prefix `u` of multibase or, as drafts had it, without
/// (Bitstring Status List §3.4).
public struct EncodedStatusList: Sendable {
    /// One status, and what reading it took.
    public struct Reading: Sendable, Equatable {
        /// The value of its bits.
        public let value: Int
        /// How many bytes the list has, inflated.
        public let inflatedBytes: Int
    }

    private let compressed: [UInt8]

    /// Reads the text.
    ///
    /// - Throws: ``StatusError`` `MALFORMED_VALUE_ERROR`.
    public init(_ text: String) throws(StatusError) {
        let characters = Array(text.utf8)
        // Every gzip stream begins with 1F 8B, which base64url writes as H4s
        let isPrefixed = characters.first == UInt8(ascii: "u")
        guard isPrefixed || characters.starts(with: "H4s".utf8) else {
            let found = text.isEmpty ? "an empty text" : "a text that begins " + DisplayText.quoted(text, limit: 8)
            throw StatusError(.malformed, "its encodedList must begin with u, for base64url; found " + found)
        }
        do {
            compressed = try Base64URL.decode(characters[(isPrefixed ? 1 : 0)...])
        } catch {
            throw StatusError(.malformed, "its encodedList is no base64url: " + error.detail)
        }
    }

    /// One status: `size` bits, the first one the most significant, from bit `index` × `size`; bit 0 is the most
    /// significant one of the first byte.
    ///
    /// - Throws: ``StatusError``: `MALFORMED_VALUE_ERROR` where the bytes are no gzip stream, or inflate to more than 16 MiB,
    ///   `STATUS_LIST_LENGTH_ERROR` where there are fewer entries than the minimum, `RANGE_ERROR` where the index is not among
    ///   them.
    public func status(at index: Int, size: Int, minimumEntries: Int) throws(StatusError) -> Int {
        try reading(at: index, size: size, minimumEntries: minimumEntries).value
    }

    /// One status, and what reading it took: ``status(at:size:minimumEntries:)``.
    public func reading(at index: Int, size: Int, minimumEntries: Int) throws(StatusError) -> Reading {
        let (first, isTooFar) = index.multipliedReportingOverflow(by: size)
        let isWithin = index >= 0 && !isTooFar && first / 8 < UntrustedInput.statusListInflatedBytes
        let bytes = isWithin ? first / 8..<(first + size - 1) / 8 + 1 : 0..<0
        let stream: (kept: [UInt8], count: Int)
        do {
            stream = try Gzip.inflate(compressed, limit: UntrustedInput.statusListInflatedBytes, keeping: bytes)
        } catch {
            throw Self.problem(error)
        }
        let entries = stream.count * 8 / size
        guard entries >= minimumEntries else {
            throw StatusError(
                .length,
                "the list has \(entries) entries; the standard demands at least \(minimumEntries)",
                hint: "the issuer has to publish a list of at least \(minimumEntries) entries"
            )
        }
        guard isWithin, index < entries, stream.kept.count == bytes.count else {
            throw StatusError(
                .range,
                "the badge has the number \(index), and the list ends before it, with \(entries) entries"
            )
        }
        var value = 0
        for bit in first..<first + size {
            value = value << 1 | Int(stream.kept[bit / 8 - bytes.lowerBound] >> (7 - UInt8(bit % 8)) & 1)
        }
        return Reading(value: value, inflatedBytes: stream.count)
    }

    /// All its bytes.
    ///
    /// - Throws: ``StatusError`` `MALFORMED_VALUE_ERROR`.
    func bits() throws(StatusError) -> [UInt8] {
        let limit = UntrustedInput.statusListInflatedBytes
        do {
            return try Gzip.inflate(compressed, limit: limit, keeping: 0..<limit).kept
        } catch {
            throw Self.problem(error)
        }
    }

    private static func problem(_ error: Gzip.InflateError) -> StatusError {
        switch error {
        case .damaged:
            StatusError(.malformed, "its encodedList is damaged: it does not inflate as gzip")
        case .endsEarly:
            StatusError(.malformed, "its encodedList ends before the compressed list does")
        case .tooLarge:
            StatusError(
                .malformed,
                "its encodedList inflates to more than \(UntrustedInput.statusListInflatedBytes >> 20) MiB, the most that is "
                    + "read"
            )
        case .trailing(let count):
            StatusError(.malformed, "\(count) bytes follow the compressed list in its encodedList")
        }
    }
}
