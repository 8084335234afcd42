import BadgeCrypto
import OpenBadges
import StrictJSON
import Testing
import VerifiableCredentials

struct BadgeReaderTests {
    private let credential = SampleCredential.small().json

    private func token() throws -> [UInt8] {
        let key = try PrivateKey(insecureTestKey: [UInt8](repeating: 1, count: 32), type: .ed25519)
        return try VCJWT.sign(#require(credential.object), algorithm: .edDSA, key: key, method: "did:key:z#z")
    }

    private func code(_ bytes: [UInt8]) -> BadgeReadingError.Code? {
        do throws(BadgeReadingError) {
            _ = try BadgeReader.read(bytes)
            return nil
        } catch {
            return error.code
        }
    }

    private func code(_ text: String) -> String? {
        code(Array(text.utf8))?.name
    }

    private func members(_ badge: UnverifiedBadge) throws -> JSON {
        guard case .credential(let credential) = badge.content else {
            throw BadgeReaderTestError.notACredential
        }
        return credential.unverifiedJSON
    }

    private enum BadgeReaderTestError: Error { case notACredential }

    @Test func `a JSON badge is read, compact or laid out`() throws {
        for bytes in [credential.compactBytes(), credential.prettyBytes()] {
            let badge = try BadgeReader.read(bytes)
            #expect(badge.format == .json)
            #expect(badge.container == nil)
            #expect(try members(badge) == credential)
        }
    }

    @Test func `white space around a JSON badge is let be`() throws {
        let badge = try BadgeReader.read(Array(" \r\n\t".utf8) + credential.compactBytes() + Array("\n\n".utf8))
        #expect(try members(badge) == credential)
    }

    @Test func `a token is read`() throws {
        let badge = try BadgeReader.read(token())
        #expect(badge.format == .jwt)
        #expect(try members(badge) == credential)
    }

    @Test func `selective disclosure and COSE are recognised, and told as what they are`() throws {
        let token = String(decoding: try token(), as: UTF8.self)
        #expect(code(token + "~") == "input.formNotRead")
        #expect(code(token + "~WyJzYWx0IiwgImlkIl0~") == "input.formNotRead")
        #expect(code("not a token~") == "input.notABadge")
        #expect(code([0xD2, 0x84, 0x43, 0xA1, 0x01, 0x26, 0xA0, 0x40, 0x40])?.name == "input.formNotRead")
        #expect(code([0x84, 0x43, 0xA1, 0x01, 0x26, 0xA0, 0x40, 0x40])?.name == "input.formNotRead")
        #expect(code([0x84, 0x01, 0x02])?.name == "input.notABadge")
    }

    @Test func `a token in an envelope is read, and what is no token is told`() throws {
        let text = String(decoding: try token(), as: UTF8.self)
        func envelope(_ id: JSON?) -> [UInt8] {
            var object = JSONObject()
            object["type"] = "EnvelopedVerifiableCredential"
            object["id"] = id
            return JSON.object(object).compactBytes()
        }
        let badge = try BadgeReader.read(envelope(.string("data:application/vc+jwt," + text)))
        #expect(try members(badge) == credential)
        #expect(badge.format == .jwt)
        for (id, expected) in [
            ("data:application/vc+sd-jwt," + text, "input.formNotRead"),
            ("data:application/vc+cose;base64,0oREo", "input.formNotRead"),
            ("data:text/plain," + text, "input.notABadge"),
            (text, "input.notABadge"), ("data:application/vc+jwt," + text + ".x", "proof.malformed"),
        ] { #expect(code(envelope(.string(id)))?.name == expected, "\(id.prefix(40))") }
        #expect(code(envelope(nil))?.name == "input.notABadge")
    }

    @Test(arguments: ["\n", "\r\n", " ", "\t\n "])
    func `white space around a token is let be, inside it is not`(space: String) throws {
        let token = try token()
        let badge = try BadgeReader.read(Array(space.utf8) + token + Array(space.utf8))
        #expect(badge.format == .jwt)
        #expect(try members(badge) == credential)
        #expect(code(Array(token.prefix(20)) + Array(space.utf8) + Array(token.dropFirst(20))) == .notABadge)
    }

    @Test(arguments: ImageKind.allCases)
    func `a badge is read out of a picture`(kind: ImageKind) throws {
        let picture = kind == .png ? TestPNG.file() : BakingSample.svg()
        for (payload, form) in [(credential.compactBytes(), "json"), (try token(), "token")] {
            let badge = try BadgeReader.read(kind.bake(payload, into: picture, replacing: false))
            #expect(badge.format.rawValue == kind.rawValue)
            #expect(badge.container?.form.rawValue == form)
            #expect(try members(badge) == credential)
        }
    }

    @Test func `a picture without a badge is told from no picture`() {
        #expect(code(TestPNG.file())?.name == "baking.noPayload")
        #expect(code(BakingSample.svg())?.name == "baking.noPayload")
        #expect(code(Array(TestPNG.file().dropFirst())) == .notABadge)
    }

    @Test func `a picture with two badges says which layer stumbled`() {
        let chunk = TestPNG.internationalText("openbadgecredential", credential.compactBytes())
        #expect(code(TestPNG.file([chunk])) == nil)
        #expect(code(TestPNG.file([chunk, chunk]))?.name == "baking.severalPayloads")
    }

    @Test func `a picture whose badge is no badge is refused`() {
        let chunk = TestPNG.internationalText("openbadgecredential", Array(#"{"a":1}"#.utf8))
        #expect(code(TestPNG.file([chunk])) == .notABadge)
        let broken = TestPNG.internationalText("openbadgecredential", Array(#"{"a":}"#.utf8))
        #expect(code(TestPNG.file([broken]))?.name.hasPrefix("json.") == true)
    }

    @Test func `badges of Open Badges 2_0 are recognised`() throws {
        let assertion =
            #"{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"https://example.org/1"}"#
        for (text, format) in [
            (assertion, BadgeFormat.json), (#"{"uid":"1","badge":"https://example.org/badge"}"#, .json),
            (#"{"type":["Assertion","Other"]}"#, .json),
        ] {
            let badge = try BadgeReader.read(Array(text.utf8))
            #expect(badge.format == format)
            guard case .openBadges2 = badge.content else {
                Issue.record("\(text) was not recognised")
                continue
            }
        }
        let chunk = TestPNG.text("openbadges", Array("https://example.org/assertions/1".utf8))
        let badge = try BadgeReader.read(TestPNG.file([chunk]))
        guard case .openBadges2 = badge.content else {
            Issue.record("the old picture was not recognised")
            return
        }
        #expect(badge.format == .png)
    }

    @Test func `a credential that also says badge is a credential`() throws {
        var object = try #require(credential.object)
        object["badge"] = "https://example.org/badge"
        #expect(try members(BadgeReader.read(JSON.object(object).compactBytes())) == .object(object))
    }

    @Test(arguments: [
        #"{"type":["VerifiableCredential"]}"#, #"{"type":"OpenBadgeCredential"}"#, #"{"type":"AchievementCredential"}"#,
        #"{"credentialSubject":{}}"#,
    ])
    func `an object that means to be a credential is one, however much it lacks`(text: String) throws {
        #expect(try members(BadgeReader.read(Array(text.utf8))) == JSON.read(text: text))
    }

    @Test(arguments: [
        "{}", #"{"type":"verifiablecredential"}"#, #"{"name":"x"}"#, #"{"type":1}"#, #"{"type":[1,null]}"#,
        #"{"CredentialSubject":{}}"#,
    ])
    func `JSON that is no badge is told so`(text: String) {
        #expect(code(text) == "input.notABadge")
    }

    @Test(arguments: [
        "x", "null", "[]", #""a.b.c""#, "1", "%PDF-1.7", "GIF89a", "PK\u{3}\u{4}", "a.b", "eyJ.a", "<html></html>",
        "\n",
    ])
    func `what is nothing of ours is told so`(text: String) {
        #expect(code(text) == "input.notABadge")
    }

    @Test func `an empty file is told from one that is no badge`() {
        #expect(code([]) == .empty)
        #expect(code([0x20]) == .notABadge)
    }

    @Test func `a byte order mark is refused by name`() {
        #expect(code([0xEF, 0xBB, 0xBF] + credential.compactBytes())?.name == "json.byteOrderMark")
        #expect(code([0xEF, 0xBB, 0xBF] + Array("no badge".utf8)) == .notABadge)
    }

    @Test func `UTF-16 is refused by name`() {
        let wide = credential.compactText().utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let other = credential.compactText().utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        #expect(code([0xFF, 0xFE] + wide)?.name == "json.notUTF8")
        #expect(code([0xFE, 0xFF] + other)?.name == "json.notUTF8")
    }

    @Test func `a document beyond the limit is refused before it is read`() {
        let filler = [UInt8](repeating: 0x20, count: BadgeReader.maxDocumentBytes - credential.compactBytes().count)
        #expect(code(credential.compactBytes() + filler) == nil)
        #expect(code(credential.compactBytes() + filler + [0x20]) == .tooLarge)
        #expect(code([UInt8](repeating: 0, count: BadgeReader.maxDocumentBytes + 1)) == .tooLarge)
    }

    @Test(arguments: [
        #"{"type":"VerifiableCredential","type":"Assertion"}"#, #"{"type":"VerifiableCredential",}"#,
        #"{"type":"VerifiableCredential"} x"#, #"{"type":"VerifiableCredential""#, "{", #"{"type":"\ud800"}"#,
    ])
    func `broken JSON has the code of the fault`(text: String) {
        #expect(code(text)?.hasPrefix("json.") == true)
    }

    @Test(arguments: ["eyJ.a.b", "eyJhIjoxfQ.eyJhIjoxfQ=.AA", "eyJhIjoxfQ.AAAA.AA"])
    func `a broken token is recognised and refused`(text: String) {
        let code = code(text)
        #expect(code == "proof.malformed" || code == "input.notABadge")
    }

    @Test func `a token about something else is no badge`() throws {
        #expect(code("eyJhbGciOiJFUzI1NiJ9." + Base64URL.encode(Array(#"{"a":1}"#.utf8)) + ".AA") == "input.notABadge")
        let text = #"{"type":"VerifiableCredential","iss":"a"}"#
        let badge = try BadgeReader.read(
            Array(("eyJhbGciOiJFUzI1NiJ9." + Base64URL.encode(Array(text.utf8)) + ".AA").utf8)
        )
        #expect(try members(badge) == ["type": "VerifiableCredential"])
    }
}
