import StrictJSON

/// What kind of file bytes are by their beginning, whatever anybody calls them.
public enum FileKind: String, Sendable, CaseIterable {
    /// PDF.
    case pdf
    /// A PNG picture.
    case png
    /// A JPEG picture.
    case jpeg
    /// A GIF picture.
    case gif
    /// A WebP picture.
    case webP
    /// Video or sound in MP4 or QuickTime.
    case mp4
    /// Sound in MP3.
    case mp3
    /// Sound in WAV.
    case wav
    /// A document of an office program: OOXML or OpenDocument.
    case office
    /// A ZIP archive of another kind.
    case zip
    /// HTML.
    case webPage
    /// JSON.
    case json
    /// Text of another kind, CSV among it.
    case text
    /// Nothing at all.
    case empty
    /// Bytes that begin as nothing that is known here.
    case unknown

    /// How many bytes of the beginning are looked at: readers of PDF find its mark anywhere among so many.
    public static let opening = UntrustedInput.openingBytes

    /// The kind of a file.
    ///
    /// - Parameter opening: Its first bytes, as many as it has up to ``opening``.
    public init(of opening: [UInt8]) {
        let bytes = Array(opening.prefix(Self.opening))
        func begins(_ mark: [UInt8], at place: Int = 0) -> Bool {
            bytes.count >= place + mark.count && bytes[place..<(place + mark.count)].elementsEqual(mark)
        }
        func begins(_ mark: String, at place: Int = 0) -> Bool { begins(Array(mark.utf8), at: place) }
        if bytes.isEmpty {
            self = .empty
        } else if begins([0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A]) {
            self = .png
        } else if begins([0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if begins("GIF87a") || begins("GIF89a") {
            self = .gif
        } else if begins("RIFF"), begins("WEBP", at: 8) {
            self = .webP
        } else if begins("RIFF"), begins("WAVE", at: 8) {
            self = .wav
        } else if Self.movieMarks.contains(where: { begins($0, at: 4) }) {
            self = .mp4
        } else if begins("ID3") || (bytes[0] == 0xFF && bytes.count > 1 && bytes[1] & 0xE6 == 0xE2) {
            self = .mp3
        } else if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) {
            self = Self.officeMarks.contains { begins($0, at: 30) } ? .office : .zip
        } else if Self.contains(Array("%PDF-".utf8), bytes) {
            self = .pdf
        } else {
            self = Self.textKind(bytes)
        }
    }

    /// What stands behind the length of the first part of MP4 and of QuickTime.
    private static let movieMarks = ["ftyp", "moov", "mdat", "free", "skip", "wide", "pnot"]
    /// The names of the first part of office documents in their ZIP archive.
    private static let officeMarks = ["[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "ppt/", "mimetype"]

    private static func contains(_ mark: [UInt8], _ bytes: [UInt8]) -> Bool {
        guard bytes.count >= mark.count else { return false }
        return (0...(bytes.count - mark.count)).contains { bytes[$0..<($0 + mark.count)].elementsEqual(mark) }
    }

    /// What bytes without a mark are: text has no control characters but those that break lines and move on.
    private static func textKind(_ bytes: [UInt8]) -> FileKind {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .text }
        guard bytes.allSatisfy({ $0 >= 0x20 || [0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains($0) }) else { return .unknown }
        let start = withoutComments(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
        let small = start.prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        if ["<!doctype html", "<html", "<head", "<body"].contains(where: { small.starts(with: $0.utf8) }) {
            return .webPage
        }
        return small.first == UInt8(ascii: "{") || small.first == UInt8(ascii: "[") ? .json : .text
    }

    /// The bytes without the white space and the comments of HTML at their beginning.
    private static func withoutComments(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes
        while true {
            rest = rest.drop { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains($0) }
            guard rest.starts(with: "<!--".utf8) else { return rest }
            rest = rest.dropFirst(4)
            while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
            rest = rest.dropFirst(3)
        }
    }
}
