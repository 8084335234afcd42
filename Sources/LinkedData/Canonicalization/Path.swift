/// A path of the hashing of alike blank nodes (RDFC-1.0 §4.8.3, step 5.4), compared while it grows with the least one so
/// far.
struct Path {
    /// The path.
    var text: ByteBuffer
    /// How many bytes are known to be those of the least path.
    private var matched = 0
    private var isLess: Bool

    /// An empty path; without a path to compare with it is less than any.
    init(isFirst: Bool) {
        text = ByteBuffer(capacity: 224)
        isLess = isFirst
    }

    /// Whether the path is already greater than the least one, so that it cannot be chosen whatever follows.
    mutating func isGreater(than least: borrowing ByteBuffer) -> Bool {
        if isLess { return false }
        let shared = min(text.count, least.count)
        while matched < shared {
            let one = text.storage[matched]
            let other = least.storage[matched]
            if one != other {
                isLess = one < other
                return !isLess
            }
            matched += 1
        }
        return text.count > least.count
    }

    /// Whether the path, now complete, is less than the least one.
    mutating func isLess(than least: borrowing ByteBuffer) -> Bool {
        if isGreater(than: least) { return false }
        return isLess || text.count < least.count
    }
}
