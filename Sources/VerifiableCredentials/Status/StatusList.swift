public import StrictJSON

/// What a status list says, read from the credential that it is (Bitstring Status List §2.2). Whether that credential is
/// true is a matter of whoever hands it in.
public struct StatusList: Sendable {
    /// The standard that it follows.
    public let kind: StatusListKind
    /// What its statuses are about.
    public let purposes: [String]
    /// The bits, as they are written.
    public let encodedList: String
    /// For how many milliseconds the list may be kept, where it says so.
    public let timeToLive: Int?

    /// The fewest entries of a list: among so many others it does not show whose status is asked for.
    public static let minimumEntries = 131_072

    /// Reads a list.
    ///
    /// - Parameters:
    ///   - members: The members of the credential.
    ///   - kind: The standard that the entry follows.
    /// - Throws: ``StatusError``: `STATUS_VERIFICATION_ERROR` where it is no list of that kind, `MALFORMED_VALUE_ERROR`
    ///   where a value in it is not formed as the standard says.
    public init(unverified members: JSONObject, kind: StatusListKind) throws(StatusError) {
        guard Self.has(members["type"], kind.credentialType) else {
            throw StatusError(.verification, "what stands there is no " + kind.credentialType)
        }
        let subjects = members["credentialSubject"]?.items ?? []
        guard subjects.count == 1, let subject = subjects[0].object, Self.has(subject["type"], kind.subjectType) else {
            throw StatusError(.verification, "its credentialSubject is no " + kind.subjectType)
        }
        let purposes = (subject["statusPurpose"]?.items ?? []).map(\.string)
        guard !purposes.isEmpty, !purposes.contains(nil) else {
            throw StatusError(.malformed, "its statusPurpose is no text")
        }
        guard let encoded = subject["encodedList"]?.string else {
            throw StatusError(.malformed, "its encodedList is no text")
        }
        self.kind = kind
        self.purposes = purposes.compactMap(\.self)
        encodedList = encoded
        guard let ttl = subject["ttl"] else {
            timeToLive = nil
            return
        }
        guard let milliseconds = ttl.number?.int, milliseconds >= 0 else {
            throw StatusError(.malformed, "its ttl is no number of milliseconds")
        }
        timeToLive = milliseconds
    }

    /// Whether its statuses are about that.
    public func isAbout(_ purpose: String) -> Bool {
        purposes.contains { $0.isSameBytes(as: purpose) }
    }

    /// The status of an entry (Bitstring Status List §3.2, steps 8 to 10).
    ///
    /// The list is inflated as a stream, and only the bits of the entry are kept.
    ///
    /// - Parameters:
    ///   - entry: The entry.
    ///   - minimumEntries: The fewest entries that the list must have.
    /// - Throws: ``StatusError``: `MALFORMED_VALUE_ERROR` where the list is not encoded as it must be or is too large,
    ///   `STATUS_LIST_LENGTH_ERROR`, `RANGE_ERROR`.
    public func status(
        of entry: StatusListEntry,
        minimumEntries: Int = StatusList.minimumEntries
    ) throws(StatusError) -> Int {
        try reading(of: entry, minimumEntries: minimumEntries).value
    }

    /// The status of an entry, and what reading it took: ``status(of:minimumEntries:)``.
    public func reading(of entry: StatusListEntry, minimumEntries: Int) throws(StatusError) -> EncodedStatusList.Reading
    {
        try EncodedStatusList(encodedList).reading(at: entry.index, size: entry.size, minimumEntries: minimumEntries)
    }

    /// Whether it has every bit that another list has, which is no longer than it.
    ///
    /// - Throws: ``StatusError`` `MALFORMED_VALUE_ERROR` where one of the two is not encoded as it must be or is too large.
    public func contains(allOf other: StatusList) throws(StatusError) -> Bool {
        let old = try EncodedStatusList(other.encodedList).bits()
        let new = try EncodedStatusList(encodedList).bits()
        return old.count <= new.count && zip(old, new).allSatisfy { $0 & ~$1 == 0 }
    }

    private static func has(_ types: JSON?, _ type: String) -> Bool {
        (types?.items ?? []).contains { $0.string?.isSameBytes(as: type) == true }
    }
}
