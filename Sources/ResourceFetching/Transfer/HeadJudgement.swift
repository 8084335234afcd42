internal import StrictJSON
internal import VerifiableCredentials

/// What the head of an answer means.
enum HeadJudgement {
    /// The body is what was asked for.
    case body(mediaType: String?, isWhole: Bool)
    /// The host sends elsewhere.
    case redirect(String)
    /// There is nothing to be had.
    case failure(ResourceFailure)

    /// Judges the head of an answer.
    static func of(_ head: ResponseHead, limit: Int?) -> HeadJudgement {
        switch head.status {
        case 200: return body(head, limit)
        case 301, 302, 303, 307, 308:
            guard let location = head.value("location") else {
                return .failure(.unreachable("status \(head.status), a redirect that does not say where to"))
            }
            return .redirect(location)
        case 401, 403: return .failure(.protected("status \(head.status)"))
        case 404, 410: return .failure(.gone("status \(head.status)"))
        default: return .failure(.unreachable("status \(head.status)" + meaning(head.status)))
        }
    }

    private static func body(_ head: ResponseHead, _ limit: Int?) -> HeadJudgement {
        // Of what is only looked at the body is not read, however it is encoded.
        guard let limit else { return .body(mediaType: head.value("content-type"), isWhole: false) }
        for coding in head.values("content-encoding") where !isIdentity(coding) {
            return .failure(
                .unreachable(
                    "the body is encoded (\(DisplayText.quoted(coding, limit: 40))) though it was asked for as it is"
                )
            )
        }
        let transfer = head.values("transfer-encoding")
        for coding in transfer where !isSame(coding, "chunked") {
            return .failure(.unreachable("the transfer is encoded (\(DisplayText.quoted(coding, limit: 40)))"))
        }
        let lengths = head.values("content-length")
        if let first = lengths.first {
            guard lengths.allSatisfy({ $0.isSameBytes(as: first) }), isNumber(first) else {
                return .failure(.unreachable("a length of the body that is no number, or several"))
            }
            if transfer.isEmpty, (Int(first) ?? .max) > limit { return .failure(.tooLarge(limit: limit)) }
        }
        return .body(mediaType: head.value("content-type"), isWhole: !lengths.isEmpty || !transfer.isEmpty)
    }

    private static func isIdentity(_ coding: String) -> Bool {
        coding.isEmpty || isSame(coding, "identity")
    }

    private static func isSame(_ text: String, _ expected: String) -> Bool {
        text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.elementsEqual(expected.utf8)
    }

    private static func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func meaning(_ status: Int) -> String {
        switch status {
        case 204, 205: ", an answer without content"
        case 206: ", a part that was not asked for"
        case 304: ", not modified, though nothing is kept here"
        case 300..<400: ", a redirect that is not followed"
        case 429: ", too many requests"
        case 451: ", withheld for legal reasons"
        case 500..<600: ", an error of the host"
        default: ""
        }
    }
}
