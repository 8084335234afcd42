extension FileKind {
    /// What people call it.
    public var words: String {
        switch self {
        case .pdf: "a PDF"
        case .png: "a PNG picture"
        case .jpeg: "a JPEG picture"
        case .gif: "a GIF picture"
        case .webP: "a WebP picture"
        case .mp4: "a video or sound file (MP4 or QuickTime)"
        case .mp3: "a sound file (MP3)"
        case .wav: "a sound file (WAV)"
        case .office: "an office document"
        case .zip: "a ZIP archive"
        case .webPage: "a web page"
        case .json: "JSON"
        case .text: "text"
        case .empty: "an empty file"
        case .unknown: "a file of no kind that is known here"
        }
    }

    /// The kind that a media type stands for; absent where nothing is known here of the type.
    public init?(mediaType: String) {
        let name = Self.name(of: mediaType)
        if let found = Self.names.first(where: { $0.names.contains { name.elementsEqual($0.utf8) } }) {
            self = found.kind
        } else if Self.officeTypes.contains(where: { name.starts(with: $0.utf8) }) {
            self = .office
        } else if name.starts(with: "text/".utf8) {
            self = .text
        } else if name.reversed().starts(with: "+json".utf8.reversed()) {
            self = .json
        } else {
            return nil
        }
    }

    /// Whether a file of this kind may be what is declared. Where a kind has no mark that every file of it bears, or
    /// one kind is written in another, the doubt speaks for the declaration.
    public func mayBe(declared: FileKind) -> Bool {
        if self == declared { return true }
        switch declared {
        case .text: return self == .json || self == .empty
        case .json: return self == .text
        case .webPage: return self == .text
        case .office: return self == .zip || self == .unknown
        case .zip: return self == .office
        case .mp3, .mp4: return self == .unknown
        case .pdf, .png, .jpeg, .gif, .webP, .wav, .empty, .unknown: return false
        }
    }

    private static let names: [(kind: FileKind, names: [String])] = [
        (.pdf, ["application/pdf", "application/x-pdf"]), (.png, ["image/png"]), (.jpeg, ["image/jpeg", "image/jpg"]),
        (.gif, ["image/gif"]), (.webP, ["image/webp"]),
        (.mp4, ["video/mp4", "video/quicktime", "audio/mp4", "audio/x-m4a", "video/x-m4v", "audio/m4a"]),
        (.mp3, ["audio/mpeg", "audio/mp3"]),
        (.wav, ["audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"]),
        (.zip, ["application/zip", "application/x-zip-compressed"]),
        (.webPage, ["text/html", "application/xhtml+xml"]), (.json, ["application/json", "text/json"]),
    ]
    private static let officeTypes = [
        "application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument.",
    ]

    /// A media type without its parameters, small letters.
    private static func name(of mediaType: String) -> [UInt8] {
        mediaType.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") }
            .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
}
