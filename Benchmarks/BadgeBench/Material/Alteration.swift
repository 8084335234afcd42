/// A signed file with one byte of its content changed, which no signature may survive.
enum Alteration {
    static func of(_ file: [UInt8], _ form: SignedForm) -> [UInt8] {
        var altered = file
        if form.algorithm == nil {
            // A letter of a text in the middle of the JSON
            let isLetter = { (byte: UInt8) in byte >= 0x61 && byte <= 0x79 }
            if let index = altered[(altered.count / 2)...].firstIndex(where: isLetter) { altered[index] += 1 }
        } else if let dot = altered.lastIndex(of: UInt8(ascii: ".")), dot + 1 < altered.count {
            altered[dot + 1] = altered[dot + 1] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
        }
        return altered
    }
}
