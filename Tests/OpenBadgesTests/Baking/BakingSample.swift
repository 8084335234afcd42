import Foundation
import OpenBadges

/// Small pictures and payloads that the baking tests begin from. Nothing in them is signed: baking does not look.
enum BakingSample {
    static let json = Array(#"{"id":"urn:uuid:1","name":"Peer coaching","note":"a < b && c > d ]]> end"}"#.utf8)
    static let otherJSON = Array(#"{"id":"urn:uuid:2"}"#.utf8)
    static let token = Array("eyJhbGciOiJFZERTQSJ9.eyJpZCI6InVybjp1dWlkOjEifQ.c2lnbmF0dXJl_-8".utf8)
    static let url = Array("https://badges.example/assertions/1?x=1&y=2".utf8)

    static let credentialNamespace = "https://purl.imsglobal.org/ob/v3p0"
    static let assertionNamespace = "http://openbadges.org"

    /// An SVG with these attributes on its root and this content.
    static func svg(_ attributes: String = "", _ content: String = "<rect/>", before: String = "") -> [UInt8] {
        Array("\(before)<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(content)</svg>".utf8)
    }

    /// An SVG whose root declares `openbadges` for Open Badges 3.0 and has this content.
    static func badgeSVG(_ content: String) -> [UInt8] {
        svg("xmlns:openbadges=\"\(credentialNamespace)\"", content)
    }

    static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}

/// The code of the error that the work ends with; absent where it succeeds.
func bakingCode<Result>(_ work: () throws(BakingError) -> Result) -> BakingError.Code? {
    bakingError(work)?.code
}

/// The error that the work ends with; absent where it succeeds.
func bakingError<Result>(_ work: () throws(BakingError) -> Result) -> BakingError? {
    do throws(BakingError) {
        _ = try work()
        return nil
    } catch {
        return error
    }
}
