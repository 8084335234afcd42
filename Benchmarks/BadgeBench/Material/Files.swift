import Glibc

/// Whole files.
enum Files {
    /// The bytes of a file.
    static func read(_ path: String) throws(BenchError) -> [UInt8] {
        guard let file = unsafe fopen(path, "rb") else {
            throw BenchError(.noInput, "\(path) cannot be opened")
        }
        defer { unsafe fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = unsafe fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        guard unsafe ferror(file) == 0 else { throw BenchError(.noInput, "\(path) cannot be read") }
        return bytes
    }

    /// Makes a file of bytes, or replaces one.
    static func write(_ bytes: [UInt8], to path: String) throws(BenchError) {
        guard let file = unsafe fopen(path, "wb") else {
            throw BenchError(.cannotWrite, "\(path) cannot be written")
        }
        let count = unsafe fwrite(bytes, 1, bytes.count, file)
        guard unsafe fclose(file) == 0, count == bytes.count else {
            throw BenchError(.cannotWrite, "\(path) cannot be written")
        }
    }
}
