/// How much is read of a badge that is not a picture.
enum ReadingLimits {
    /// 1 MiB: some two hundred times the size of a badge with a dozen pieces of evidence.
    static let documentBytes = 1 << 20
}
