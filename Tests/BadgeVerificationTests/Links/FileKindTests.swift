import BadgeVerification
import Testing

@Suite struct FileKindTests {
    /// Beginnings of files of each kind, made here.
    static let samples: [(FileKind, [UInt8])] = [
        (.pdf, Array("%PDF-1.7\n%".utf8)), (.pdf, [0, 1, 2] + Array("junk %PDF-1.4".utf8)),
        (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]), (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0, 0]),
        (.gif, Array("GIF87a..".utf8)), (.gif, Array("GIF89a..".utf8)),
        (.webP, Array("RIFF".utf8) + [1, 2, 3, 4] + Array("WEBPVP8 ".utf8)),
        (.wav, Array("RIFF".utf8) + [1, 2, 3, 4] + Array("WAVEfmt ".utf8)),
        (.mp4, [0, 0, 0, 24] + Array("ftypisom".utf8)), (.mp4, [0, 0, 0, 8] + Array("wide".utf8)),
        (.mp3, Array("ID3".utf8) + [4, 0]), (.mp3, [0xFF, 0xFB, 0x90, 0x64]),
        (.zip, [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26) + Array("notes.txt".utf8)),
        (.office, [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26) + Array("[Content_Types].xml".utf8)),
        (.office, [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26) + Array("mimetypeapplication/".utf8)),
        (.webPage, Array("<!DOCTYPE HTML><title>".utf8)), (.webPage, Array("\u{FEFF} \n<!-- x --> <HTML>".utf8)),
        (.json, Array(" {\"a\":1}".utf8)), (.text, Array("a,b\n1,2\n".utf8)), (.text, Array("\u{E9}l\u{E8}ve".utf8)),
        (.text, [0xE9, 0x6C, 0xE8]), (.text, [0xFF, 0xFE, 0x61, 0]), (.empty, []), (.unknown, [0, 1, 2, 3]),
        (.unknown, Array("RIFF".utf8) + [1, 2, 3, 4] + Array("AVI ".utf8)), (.text, Array("<!-- never ends".utf8)),
    ]

    @Test func `each kind is known by its beginning, and each is tried`() {
        for (kind, bytes) in Self.samples { #expect(FileKind(of: bytes) == kind, "\(bytes)") }
        #expect(Set(Self.samples.map(\.0)) == Set(FileKind.allCases))
    }

    @Test func `a beginning that is cut anywhere is no crash, and one byte more or less of a mark counts`() {
        for (_, bytes) in Self.samples {
            for count in 0...bytes.count { _ = FileKind(of: Array(bytes.prefix(count))) }
        }
        #expect(FileKind(of: Array("%PDF".utf8)) == .text)
        #expect(FileKind(of: Array("GIF88a".utf8)) == .text)
        #expect(FileKind(of: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0B]) == .unknown)
    }

    @Test(arguments: [
        ("application/pdf", FileKind.pdf), ("Application/PDF; x=y", .pdf), ("video/quicktime", .mp4),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", .office),
        ("application/vnd.oasis.opendocument.text", .office), ("text/csv", .text), ("text/html", .webPage),
        ("application/ld+json", .json),
    ])
    func `a media type stands for a kind`(type: String, kind: FileKind) {
        #expect(FileKind(mediaType: type) == kind)
    }

    @Test(arguments: ["", "application/octet-stream", "image/tiff", "pdf", "application/msword", "model/obj"])
    func `of other media types nothing is said`(type: String) {
        #expect(FileKind(mediaType: type) == nil)
        #expect(KindMismatch(declared: type, opening: [0]) == nil)
    }

    @Test func `a file is held against its media type`() throws {
        let page = Array("<html><body>Log in".utf8)
        let mismatch = try #require(KindMismatch(declared: "application/pdf", opening: page))
        #expect(
            mismatch.words.hasPrefix("said to be a PDF; what stands there is a web page, perhaps one for logging in")
        )
        #expect(KindMismatch(declared: "application/pdf", opening: Array("%PDF-1.7".utf8)) == nil)
        #expect(KindMismatch(declared: "text/markdown", opening: page)?.found == .webPage)
        #expect(KindMismatch(declared: "text/markdown", opening: Array("# Title".utf8)) == nil)
        #expect(KindMismatch(declared: "text/csv", opening: [0, 1])?.found == .unknown)
        #expect(KindMismatch(declared: "image/png", opening: [0xFF, 0xD8, 0xFF])?.found == .jpeg)
        #expect(KindMismatch(declared: "audio/mpeg", opening: [0, 0, 0]) == nil, "not every MP3 has a mark")
        #expect(KindMismatch(declared: "application/pdf", opening: nil) == nil)
        #expect(KindMismatch(declared: nil, opening: page) == nil)
        #expect(KindMismatch(declared: "application/pdf", opening: [])?.found == .empty)
    }
}
