/// Letters that people take for others in the name of a host, for Latin, Greek and Cyrillic: a small table of our own.
///
/// Small letters only: names of hosts are compared and shown in those.
enum LookAlikes {
    /// Letters that are taken for Latin ones for one reason: the letters, and at the same places what they are taken for.
    private struct Row {
        let letters: String
        let latin: String
    }

    /// Usual typefaces draw both alike.
    private static let sameShape = [
        // Cyrillic a, ie, o, er, es, u, ha, dze, byelorussian i, je, komi de, qa, we, shha, palochka, izhitsa
        Row(
            letters:
                "\u{430}\u{435}\u{43E}\u{440}\u{441}\u{443}\u{445}\u{455}\u{456}\u{458}\u{501}\u{51B}\u{51D}\u{4BB}\u{4CF}\u{475}",
            latin: "aeopcyxsijdqwhlv"
        ),
        // Greek omicron, nu, lunate sigma, yot
        Row(letters: "\u{3BF}\u{3BD}\u{3F2}\u{3F3}", latin: "ovcj"),
        // Latin alpha, script g
        Row(letters: "\u{251}\u{261}", latin: "ag"),
    ]

    /// The small letter is drawn as the other's capital, only smaller.
    private static let smallCapital = [
        // Cyrillic ve, ka, em, en, te
        Row(letters: "\u{432}\u{43A}\u{43C}\u{43D}\u{442}", latin: "bkmht"),
        // Greek tau, kappa; Latin small capital i
        Row(letters: "\u{3C4}\u{3BA}\u{26A}", latin: "tki"),
    ]

    /// They differ by a stroke or a curve that is lost at the size of an address line.
    private static let nearShape = [
        // Cyrillic ghe, pe, soft sign, sha
        Row(letters: "\u{433}\u{43F}\u{44C}\u{448}", latin: "rnbw"),
        // Greek alpha, beta, gamma, epsilon, eta, mu, rho, sigma, upsilon, chi, omega
        Row(
            letters: "\u{3B1}\u{3B2}\u{3B3}\u{3B5}\u{3B7}\u{3BC}\u{3C1}\u{3C3}\u{3C5}\u{3C7}\u{3C9}",
            latin: "abyenupouxw"
        ),
        // Latin sharp s
        Row(letters: "\u{DF}", latin: "b"),
    ]

    /// The letter has a dot, accent, hook or tail more or less, which is overlooked.
    private static let mark = [
        // Latin i without its dot, iota; Greek iota and letters with an accent
        Row(
            letters: "\u{131}\u{269}\u{3B9}\u{3AF}\u{3AC}\u{3AD}\u{3AE}\u{3CC}\u{3CD}\u{3CE}",
            latin: "iiiiaenouw"
        ),
        // Cyrillic io, yi, ghe with upturn
        Row(letters: "\u{451}\u{457}\u{491}", latin: "eir"),
        // Latin-1 Supplement
        Row(letters: "\u{E0}\u{E1}\u{E2}\u{E3}\u{E4}\u{E5}\u{E7}\u{E8}\u{E9}\u{EA}\u{EB}", latin: "aaaaaaceeee"),
        Row(letters: "\u{EC}\u{ED}\u{EE}\u{EF}\u{F1}\u{F2}\u{F3}\u{F4}\u{F5}\u{F6}\u{F8}", latin: "iiiinoooooo"),
        Row(letters: "\u{F9}\u{FA}\u{FB}\u{FC}\u{FD}\u{FF}", latin: "uuuuyy"),
    ]

    /// A digit in the place of a letter.
    private static let digit = [Row(letters: "01", latin: "ol")]

    /// Latin Extended-A: where the letters with marks on one bare letter end, in their order.
    private static let extended: [(last: UInt32, letter: Unicode.Scalar)] = [
        (0x105, "a"), (0x10D, "c"), (0x111, "d"), (0x11B, "e"), (0x123, "g"), (0x127, "h"), (0x131, "i"), (0x133, "j"),
        (0x135, "j"), (0x138, "k"), (0x142, "l"), (0x14B, "n"), (0x153, "o"), (0x159, "r"), (0x161, "s"), (0x167, "t"),
        (0x173, "u"), (0x175, "w"), (0x178, "y"), (0x17F, "z"),
    ]

    /// Two letters that are read as one, side by side.
    private static let pairs: [(pair: String, letter: UInt8)] = [
        ("rn", UInt8(ascii: "m")), ("vv", UInt8(ascii: "w")),
    ]

    private static let letters: [UInt32: UInt8] = {
        var letters: [UInt32: UInt8] = [:]
        for row in sameShape + smallCapital + nearShape + mark + digit {
            for (scalar, latin) in zip(row.letters.unicodeScalars, row.latin.utf8) { letters[scalar.value] = latin }
        }
        return letters
    }()

    /// What a reader takes the letters for: the same for two texts that look alike. Bytes, not a text.
    static func skeleton(of scalars: some Sequence<Unicode.Scalar>) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in scalars {
            // A mark by itself is what the mark of a letter is
            if (0x300...0x36F).contains(scalar.value) { continue }
            if let letter = letters[scalar.value] {
                bytes.append(letter)
            } else if (0x100...0x17F).contains(scalar.value),
                let row = extended.first(where: { scalar.value <= $0.last })
            {
                bytes.append(UInt8(ascii: row.letter))
            } else {
                bytes += Array(String(scalar).utf8)
            }
        }
        for (pair, letter) in pairs { bytes = replacing(Array(pair.utf8), by: letter, in: bytes) }
        return bytes
    }

    private static func replacing(_ pair: [UInt8], by letter: UInt8, in bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let isPair = index + 1 < bytes.count && bytes[index] == pair[0] && bytes[index + 1] == pair[1]
            result.append(isPair ? letter : bytes[index])
            index += isPair ? 2 : 1
        }
        return result
    }
}
