extension BakingError.Code {
    // MARK: The payload

    /// The picture is sound and holds no badge.
    public static let noPayload = Self("baking.noPayload")
    /// The picture holds more than one badge, of whatever standard, so that it says nothing certain.
    public static let severalPayloads = Self("baking.severalPayloads")
    /// The picture that a badge is to be baked into holds one already.
    public static let alreadyBaked = Self("baking.alreadyBaked")
    /// The payload is not of a form that may stand in its place: JSON object, compact JWS, or URL.
    public static let payloadForm = Self("baking.payloadForm")
    /// The payload is not UTF-8.
    public static let payloadEncoding = Self("baking.payloadEncoding")
    /// The payload is larger than ``BakingLimits/payload``.
    public static let payloadTooLarge = Self("baking.payloadTooLarge")
    /// The payload has a character that XML cannot hold, so that an SVG cannot.
    public static let payloadCharacters = Self("baking.payloadCharacters")
    /// One place holds two payloads: an Open Badges 3.0 element with both a `verify` attribute and a text.
    public static let payloadTwice = Self("baking.payloadTwice")
    /// The payload stands where the standard does not put it and where it might be part of something else.
    public static let payloadPlace = Self("baking.payloadPlace")
    /// The badge's element has elements or comments inside.
    public static let payloadMarkup = Self("baking.payloadMarkup")
    /// The baked picture, read again, does not give what was put in. It is not handed out.
    public static let notReproduced = Self("baking.notReproduced")

    // MARK: Any picture

    /// The picture is larger than ``BakingLimits/picture``.
    public static let pictureTooLarge = Self("baking.pictureTooLarge")

    // MARK: PNG

    /// The bytes do not start with the signature of a PNG.
    public static let notPNG = Self("baking.notPNG")
    /// The file ends inside a chunk, or before its end chunk.
    public static let pngTruncated = Self("baking.pngTruncated")
    /// A chunk's length is above the largest that PNG allows.
    public static let pngChunkLength = Self("baking.pngChunkLength")
    /// A chunk's type is not four letters.
    public static let pngChunkType = Self("baking.pngChunkType")
    /// A chunk's checksum does not match its bytes.
    public static let pngChecksum = Self("baking.pngChecksum")
    /// The header chunk is missing, not first, not 13 bytes long, or there twice.
    public static let pngHeader = Self("baking.pngHeader")
    /// The chunks of pixel data are missing or have others between them.
    public static let pngPixelData = Self("baking.pngPixelData")
    /// The end chunk is not empty.
    public static let pngEnd = Self("baking.pngEnd")
    /// Bytes follow the end chunk.
    public static let pngTrailingBytes = Self("baking.pngTrailingBytes")
    /// The badge's text chunk is not built as PNG has it.
    public static let pngText = Self("baking.pngText")
    /// A badge's keyword stands in a kind of chunk that the standard does not use for it.
    public static let pngWrongChunk = Self("baking.pngWrongChunk")
    /// The badge's compressed text does not inflate, or bytes follow it.
    public static let pngInflate = Self("baking.pngInflate")

    // MARK: SVG

    /// The bytes are not an XML document whose root is an SVG picture.
    public static let notSVG = Self("baking.notSVG")
    /// The document is not UTF-8, or declares another encoding.
    public static let svgEncoding = Self("baking.svgEncoding")
    /// The document holds a character that XML forbids.
    public static let svgCharacter = Self("baking.svgCharacter")
    /// The document has a document type other than the W3C's for SVG, or declarations of its own (entities).
    public static let svgDocumentType = Self("baking.svgDocumentType")
    /// The document has a processing instruction.
    public static let svgProcessingInstruction = Self("baking.svgProcessingInstruction")
    /// The document uses an entity other than the five of XML, or a character reference to what is no character.
    public static let svgEntity = Self("baking.svgEntity")
    /// The document is not well-formed in another way.
    public static let svgSyntax = Self("baking.svgSyntax")
    /// A tag has no partner.
    public static let svgUnbalanced = Self("baking.svgUnbalanced")
    /// An element has one attribute twice.
    public static let svgDuplicateAttribute = Self("baking.svgDuplicateAttribute")
    /// A prefix is not declared, or a declaration is not allowed.
    public static let svgNamespace = Self("baking.svgNamespace")
    /// Elements are nested deeper than ``BakingLimits/elementDepth``.
    public static let svgDepth = Self("baking.svgDepth")
    /// An element has more attributes, or more namespaces in force, than ``BakingLimits`` allows.
    public static let svgTooManyNames = Self("baking.svgTooManyNames")
}
