/// The alphabets that names of hosts are written in, as far as telling a mixture needs (Unicode Standard Annex 24).
package enum WritingScript: String, Sendable, CaseIterable {
    case latin = "Latin"
    case greek = "Greek"
    case cyrillic = "Cyrillic"
    case armenian = "Armenian"
    case hebrew = "Hebrew"
    case arabic = "Arabic"
    case indic = "Indic"
    case southeastAsian = "Southeast Asian"
    case georgian = "Georgian"
    case ethiopic = "Ethiopic"
    case cherokee = "Cherokee"
    /// Chinese characters, Japanese syllables and Korean letters, which belong together in names.
    case eastAsian = "East Asian"
    /// Every alphabet that is not told apart here.
    case other = "other"

    /// The alphabet of a letter; absent for digits, hyphens, and marks that any alphabet uses.
    package init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x00...0x40, 0x5B...0x60, 0x7B...0xA9, 0xAB...0xB9, 0xBB...0xBF, 0xD7, 0xF7, 0x2B0...0x36F,
            0x1AB0...0x1AFF,
            0x1DC0...0x1DFF, 0x2000...0x20FF:
            return nil
        case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0x2AF, 0x1D00...0x1DBF, 0x1E00...0x1EFF, 0x2C60...0x2C7F,
            0xA720...0xA7FF, 0xAB30...0xAB6F, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
            self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
        case 0x530...0x58F: self = .armenian
        case 0x590...0x5FF: self = .hebrew
        case 0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF: self = .arabic
        case 0x900...0xDFF: self = .indic
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: self = .southeastAsian
        case 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F: self = .georgian
        case 0x1200...0x139F: self = .ethiopic
        case 0x13A0...0x13FF, 0xAB70...0xABBF: self = .cherokee
        case 0x1100...0x11FF, 0x2E80...0x2FDF, 0x3005...0x30FF, 0x3100...0x318F, 0x31A0...0x31FF, 0x3400...0x9FFF,
            0xAC00...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            self = .eastAsian
        default: self = .other
        }
    }

    /// The alphabets of a text, each once, in their order of appearance; none where it is written as people write: in one
    /// alphabet, or East Asian with Latin letters (Unicode Technical Standard 39 §5.2, highly restrictive).
    package static func mixture(in scalars: some Sequence<Unicode.Scalar>) -> [WritingScript] {
        var found: [WritingScript] = []
        for scalar in scalars {
            if let script = WritingScript(scalar), !found.contains(script) { found.append(script) }
        }
        let others = found.filter { $0 != .latin }
        return found.count < 2 || others == [.eastAsian] ? [] : found
    }
}
