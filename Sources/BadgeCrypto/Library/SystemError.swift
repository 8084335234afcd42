internal import Glibc
internal import StrictJSON

/// What the system says about a failure.
enum SystemError {
    /// The text of an error number: `No such file or directory`.
    static func text(_ number: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard unsafe strerror_r(number, &buffer, buffer.count) == 0 else { return "error \(number)" }
        let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return DisplayText.escaped(String(decoding: bytes, as: UTF8.self))
    }
}
