/// The text of a table that a spreadsheet saved, found from its bytes alone, so that the same bytes always give the same
/// text:
///
/// 1. After a byte order mark of UTF-8 or UTF-16 the text is in that encoding.
/// 2. What is UTF-8 is UTF-8.
/// 3. Everything else is Windows-1252, as Excel saves plain CSV; unless more of it is UTF-8 than is not: then it is UTF-8
///    in which some bytes are spoilt, and nobody knows which letters they were.
enum TableDecoding {
    /// Why a table has no text.
    struct Fault: Error {
        /// In words.
        let words: String
        /// How to mend it.
        let hint: String
        /// Where the first byte stands that cannot be read, counted in bytes from 0; absent where it is the whole.
        let offset: Int?
    }

    private static let advice = "save the table anew as CSV in UTF-8"

    /// The text, without byte order mark.
    static func text(of bytes: [UInt8]) throws(Fault) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            let rest = bytes.dropFirst(3)
            guard let text = String(validating: rest, as: UTF8.self) else {
                throw spoilt(bytes, "the table begins as UTF-8, and is not")
            }
            return text
        }
        if workbooks.contains(where: { bytes.starts(with: $0) }) {
            throw Fault(
                words: "this is a workbook of Excel or another spreadsheet program; a table is handed in as CSV",
                hint: "open it there and save it as CSV, in UTF-8 where that can be chosen",
                offset: nil
            )
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, low: 0) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, low: 1) }
        if bytes.contains(0) {
            throw Fault(
                words: "the table holds zero bytes: it is no text, or UTF-16 without byte order mark",
                hint: advice,
                offset: bytes.firstIndex(of: 0)
            )
        }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return try windows1252(bytes)
    }

    /// How files begin that Excel and LibreOffice save as workbooks: ZIP files, and before 2007 files of OLE.
    private static let workbooks: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x07, 0x08],
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    ]

    private static func utf16(_ bytes: [UInt8], low: Int) throws(Fault) -> String {
        guard bytes.count.isMultiple(of: 2) else {
            throw Fault(words: "the table is UTF-16 with half a character at its end", hint: advice, offset: nil)
        }
        let units = stride(from: 2, to: bytes.count, by: 2).map { place in
            UInt16(bytes[place + low]) | UInt16(bytes[place + 1 - low]) << 8
        }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw Fault(words: "the table is UTF-16 with half a pair of code units", hint: advice, offset: nil)
        }
        return text
    }

    private static func windows1252(_ bytes: [UInt8]) throws(Fault) -> String {
        var (letters, others) = (0, 0)
        var place = 0
        while place < bytes.count {
            let length = sequence(bytes, at: place)
            if length > 1 { letters += 1 } else if bytes[place] >= 0x80 { others += 1 }
            place += max(1, length)
        }
        guard letters <= others else {
            throw spoilt(bytes, "most of the table is UTF-8, and some of it is not")
        }
        var text = ""
        text.reserveCapacity(bytes.count + bytes.count / 4)
        for (place, byte) in bytes.enumerated() {
            guard let scalar = scalar(byte) else {
                throw Fault(
                    words: "the table is neither UTF-8 nor Windows-1252: the byte \(hex(byte)) stands here",
                    hint: advice,
                    offset: place
                )
            }
            text.unicodeScalars.append(scalar)
        }
        return text
    }

    private static func spoilt(_ bytes: [UInt8], _ words: String) -> Fault {
        var place = 0
        while place < bytes.count {
            let length = sequence(bytes, at: place)
            if length == 0 {
                return Fault(words: words + ": the byte \(hex(bytes[place])) stands here", hint: advice, offset: place)
            }
            place += length
        }
        return Fault(words: words, hint: advice, offset: nil)
    }

    /// How many bytes the UTF-8 character takes that begins at a place, 0 where none does.
    private static func sequence(_ bytes: [UInt8], at place: Int) -> Int {
        let length =
            switch bytes[place] {
            case 0x00...0x7F: 1
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard length > 1 else { return length }
        guard place + length <= bytes.count,
            String(validating: bytes[place..<(place + length)], as: UTF8.self) != nil
        else { return 0 }
        return length
    }

    /// The character of a byte of Windows-1252; absent for the five that stand for none.
    private static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let value = upper[Int(byte - 0x80)]
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    /// What the bytes 80 to 9F stand for; 0 for nothing.
    private static let upper: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count < 2 ? "0" + digits : digits
    }
}
