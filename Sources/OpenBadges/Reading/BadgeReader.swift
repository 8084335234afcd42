import StrictJSON
import VerifiableCredentials

/// Reads a badge file of any form. The form is recognised by content, never by the name of a file.
public enum BadgeReader {
    /// The most bytes of a badge that is not a picture: 1 MiB.
    public static let maxDocumentBytes = UntrustedInput.documentBytes

    /// Reads a badge.
    ///
    /// - Parameter bytes: The whole file.
    /// - Returns: What was found, unverified.
    /// - Throws: ``BadgeReadingError`` where there is no badge in the bytes, or one that cannot be read at all.
    public static func read(_ bytes: [UInt8]) throws(BadgeReadingError) -> UnverifiedBadge {
        guard !bytes.isEmpty else { throw BadgeReadingError(.empty, "the file is empty") }
        if let kind = ImageKind.of(bytes) { return try baked(kind, bytes) }
        guard bytes.count <= UntrustedInput.documentBytes else {
            throw BadgeReadingError(
                .tooLarge,
                "the file has \(bytes.count) bytes; a badge that is not a picture has at most "
                    + "\(UntrustedInput.documentBytes)"
            )
        }
        let trimmed = withoutOuterSpace(bytes)
        let token: CompactJWS?
        do {
            token = try CompactJWS.recognise(trimmed)
        } catch {
            throw unreadable(error)
        }
        if let token { return try badge(in: token, format: .jwt, container: nil) }
        if let problem = OtherForm.problem(in: trimmed) { throw problem }
        guard trimmed.first == UInt8(ascii: "{") || isMarkedJSON(bytes) else { throw notABadge }
        return try document(bytes, format: .json, container: nil)
    }

    private static var notABadge: BadgeReadingError {
        BadgeReadingError(
            .notABadge,
            "found neither a picture (PNG or SVG), nor a JSON object, nor a signed token",
            hint:
                "ask for the badge file itself: badge.json, badge.jwt, or the PNG or SVG picture with the badge inside"
        )
    }

    private static func baked(
        _ kind: ImageKind,
        _ bytes: [UInt8]
    ) throws(BadgeReadingError) -> UnverifiedBadge {
        let format: BadgeFormat = kind == .png ? .png : .svg
        let payload: BakedPayload
        do {
            payload = try kind.extract(bytes)
        } catch {
            throw BadgeReadingError(.picture(error.codeName), error.detail, hint: error.hint)
        }
        switch (payload.standard, payload.form) {
        case (.openBadges2, _):
            return UnverifiedBadge(format: format, container: payload, content: .openBadges2)
        case (.openBadges3, .token):
            return try token(withoutOuterSpace(payload.text), format: format, container: payload)
        case (.openBadges3, .json):
            return try document(payload.text, format: format, container: payload)
        case (.openBadges3, .url):
            throw BadgeReadingError(
                .notABadge,
                "the picture holds a link where Open Badges 3.0 has a credential",
                hint: "ask the issuer for a picture with the badge inside"
            )
        }
    }

    private static func token(
        _ bytes: [UInt8],
        format: BadgeFormat,
        container: BakedPayload?
    ) throws(BadgeReadingError) -> UnverifiedBadge {
        let token: CompactJWS
        do {
            token = try CompactJWS(bytes)
        } catch {
            throw unreadable(error)
        }
        return try badge(in: token, format: format, container: container)
    }

    private static func unreadable(_ error: ProofError) -> BadgeReadingError {
        BadgeReadingError(.token(error.codeName), error.detail, hint: error.hint)
    }

    private static func badge(
        in token: CompactJWS,
        format: BadgeFormat,
        container: BakedPayload?
    ) throws(BadgeReadingError) -> UnverifiedBadge {
        if let presentation = UnverifiedPresentation(token: token) {
            return UnverifiedBadge(format: format, container: container, content: .presentation(presentation))
        }
        let credential: UnverifiedCredential
        do {
            credential = try UnverifiedCredential(token: token)
        } catch {
            throw unreadable(error)
        }
        let content = content(of: credential)
        if case .credential = content, !isCredential(credential.unverifiedMembers) { throw notACredential }
        return UnverifiedBadge(format: format, container: container, content: content)
    }

    private static func document(
        _ bytes: [UInt8],
        format: BadgeFormat,
        container: BakedPayload?
    ) throws(BadgeReadingError) -> UnverifiedBadge {
        let json: JSON
        do {
            json = try JSON.read(bytes)
        } catch {
            throw BadgeReadingError(.json(error.codeName), error.detail, hint: error.hint)
        }
        guard let members = json.object else { throw notABadge }
        return try badge(in: members, format: format, container: container)
    }

    /// Reads one of the credentials of a presentation: an object, a token, or the envelope of a token.
    ///
    /// - Throws: ``BadgeReadingError`` where it is no badge that can be read.
    public static func read(presented json: JSON) throws(BadgeReadingError) -> UnverifiedBadge {
        let badge: UnverifiedBadge
        if let text = json.string {
            badge = try token(Array(text.utf8), format: .jwt, container: nil)
        } else {
            guard let members = json.object else { throw notABadge }
            badge = try Self.badge(in: members, format: .json, container: nil)
        }
        guard case .presentation = badge.content else { return badge }
        throw BadgeReadingError(.notABadge, "found a presentation inside a presentation, where a badge is expected")
    }

    private static func badge(
        in members: JSONObject,
        format: BadgeFormat,
        container: BakedPayload?
    ) throws(BadgeReadingError) -> UnverifiedBadge {
        if let envelope = Envelope(members) {
            guard case .token(let bytes) = envelope.content else { throw OtherForm.problem(envelope.content) }
            return try token(bytes, format: container == nil ? .jwt : format, container: container)
        }
        if let presentation = UnverifiedPresentation(unverified: members) {
            return UnverifiedBadge(format: format, container: container, content: .presentation(presentation))
        }
        let credential = UnverifiedCredential(unverified: members)
        let content = content(of: credential)
        if case .credential = content, !isCredential(members) { throw notACredential }
        return UnverifiedBadge(format: format, container: container, content: content)
    }

    private static var notACredential: BadgeReadingError {
        BadgeReadingError(
            .notABadge,
            "found a JSON object or token that is no badge: its type is neither VerifiableCredential nor one of Open Badges",
            hint: "ask for the badge file itself"
        )
    }

    private static func content(of credential: UnverifiedCredential) -> UnverifiedBadge.Content {
        let types = credential.unverifiedMembers["type"]?.items.compactMap(\.string) ?? []
        let isOld = types.contains { $0.isSameBytes(as: "Assertion") } || credential.unverifiedMembers["badge"] != nil
        return isOld && !isCredential(credential.unverifiedMembers) ? .openBadges2 : .credential(credential)
    }

    private static func isCredential(_ members: JSONObject) -> Bool {
        let known = ["VerifiableCredential", "OpenBadgeCredential", "AchievementCredential"]
        let types = members["type"]?.items.compactMap(\.string) ?? []
        return types.contains { type in known.contains { $0.isSameBytes(as: type) } }
            || members["credentialSubject"] != nil
    }

    /// Whether bytes are a JSON object behind a byte order mark, which reading refuses with a reason of its own.
    private static func isMarkedJSON(_ bytes: [UInt8]) -> Bool {
        let beginnings: [[UInt8]] = [[0xEF, 0xBB, 0xBF, 0x7B], [0xFF, 0xFE, 0x7B, 0x00], [0xFE, 0xFF, 0x00, 0x7B]]
        return beginnings.contains { bytes.starts(with: $0) }
    }

    private static func withoutOuterSpace(_ bytes: [UInt8]) -> [UInt8] {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
        let start = bytes.firstIndex { !isSpace($0) } ?? bytes.count
        let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
        return start == 0 && end == bytes.count ? bytes : Array(bytes[start..<end])
    }
}
