/// Which characters XML 1.0 (fifth edition) allows where.
enum XMLCharacter {
    /// Whether a document may hold the character at all (production 2, Char).
    static func isAllowed(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
        default: false
        }
    }

    /// The first place in UTF-8 text that XML does not allow: a control character, U+FFFE or U+FFFF.
    static func firstForbidden(in text: [UInt8]) -> Int? {
        var at = 0
        while at < text.count {
            let byte = text[at]
            if byte < 0x20 {
                if byte != 0x9, byte != 0xA, byte != 0xD { return at }
            } else if byte == 0xEF, at + 2 < text.count, text[at + 1] == 0xBF, text[at + 2] >= 0xBE {
                return at
            }
            at += 1
        }
        return nil
    }

    /// White space (production 3, S).
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0xA || byte == 0x9 || byte == 0xD
    }

    /// Whether a name may begin with the ASCII character; the colon, which divides names, is not among them.
    static func startsName(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return (letter >= 0x61 && letter <= 0x7A) || byte == 0x5F
    }

    /// Whether a name may go on with the ASCII character, the colon excepted.
    static func continuesName(_ byte: UInt8) -> Bool {
        startsName(byte) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x2E
    }

    /// Whether a name may begin with the character beyond ASCII (production 4, NameStartChar).
    static func startsName(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
            0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x1_0000...0xE_FFFF:
            true
        default:
            false
        }
    }

    /// Whether a name may go on with the character beyond ASCII (production 4a, NameChar).
    static func continuesName(_ scalar: UInt32) -> Bool {
        startsName(scalar) || scalar == 0xB7 || (scalar >= 0x300 && scalar <= 0x36F)
            || (scalar >= 0x203F && scalar <= 0x2040)
    }
}
