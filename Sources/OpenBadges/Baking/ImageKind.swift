/// The kinds of picture that can hold a badge, recognised by their content; a file's name does not matter.
public enum ImageKind: String, Sendable, CaseIterable {
    /// Portable Network Graphics.
    case png
    /// Scalable Vector Graphics.
    case svg

    /// The kind of picture that the bytes are meant to be, sound or damaged; absent where they are no picture of ours.
    public static func of(_ bytes: [UInt8]) -> ImageKind? {
        if PNGBaking.isPNG(bytes) { return .png }
        if SVGBaking.isSVG(bytes) { return .svg }
        return nil
    }

    /// The badge in a picture of this kind; as ``PNGBaking/extract(_:)`` and ``SVGBaking/extract(_:)``.
    public func extract(_ picture: [UInt8]) throws(BakingError) -> BakedPayload {
        switch self {
        case .png: try PNGBaking.extract(picture)
        case .svg: try SVGBaking.extract(picture)
        }
    }

    /// The picture of this kind with a badge in it; as ``PNGBaking/bake(_:into:replacing:)`` and
    /// ``SVGBaking/bake(_:into:replacing:)``.
    public func bake(_ payload: [UInt8], into picture: [UInt8], replacing: Bool) throws(BakingError) -> [UInt8] {
        switch self {
        case .png: try PNGBaking.bake(payload, into: picture, replacing: replacing)
        case .svg: try SVGBaking.bake(payload, into: picture, replacing: replacing)
        }
    }
}
