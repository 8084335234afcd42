internal import StrictJSON

/// Names and ids of people that are easily taken for one another: they differ in capital letters, spaces, hyphens, dots and
/// underscores only, or in signs that look alike (`1`, `l` and `I`, `0` and `o`, letters of other scripts that look like
/// Latin ones).
///
/// It finds more than ``Spelling/folded(_:)``, and is used where a miss does harm and a false alarm can be mended: for
/// conflicts of interest, and for what is told to a person who looks.
struct NearSpelling: Sendable {
    private let plain: String
    private let folded: String
    private let undotted: String
    /// What all names have in common that look alike; others may have it too.
    let bucket: String

    init(_ text: String) {
        plain = NearSpelling.latin(text)
        folded = Spelling.folded(text)
        undotted = plain.isSameBytes(as: text) ? folded : Spelling.folded(plain)
        var scalars = String.UnicodeScalarView()
        for scalar in undotted.unicodeScalars where scalar != "-" {
            scalars.append(scalar == "l" || scalar == "i" ? "1" : scalar == "o" ? "0" : scalar)
        }
        bucket = String(scalars)
    }

    /// Whether two texts are the same name, or are easily taken for one.
    func isAlike(_ other: NearSpelling) -> Bool {
        // Swift's `==` of texts is meant here: it takes composed and decomposed letters as the same.
        if folded == other.folded || undotted == other.undotted { return true }
        // l and i beside each other are letters of one alphabet: assessor-i is not assessor-l. Each looks like the digit.
        return bucket == other.bucket
            && (digits("l", "L", "I") == other.digits("l", "L", "I") || digits("i", "I") == other.digits("i", "I"))
    }

    /// Whether two texts are the same name, or are easily taken for one.
    static func isAlike(_ left: String, _ right: String) -> Bool {
        NearSpelling(left).isAlike(NearSpelling(right))
    }

    /// With hyphens for dots and underscores, and with the Latin letters that others look like.
    private static func latin(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isMark = scalar == "." || scalar == "_"
            plain.append(isMark ? "-" : scalar.isASCII ? scalar : lookAlikes[scalar] ?? scalar)
        }
        return String(plain)
    }

    /// Without what makes no difference, and with the digits that letters look like.
    private func digits(_ ones: Unicode.Scalar...) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in plain.unicodeScalars {
            scalars.append(ones.contains(scalar) ? "1" : scalar == "o" || scalar == "O" ? "0" : scalar)
        }
        return Spelling.folded(String(scalars))
    }

    /// Letters of the Cyrillic and the Greek script and the Latin letter that each looks like.
    private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs = [
            ("АВЕКМНОРСТУХІЈЅҮԚԜ", "ABEKMHOPCTYXIJSYQW"), ("авекмнорстухіјѕүһԁӏԛԝ", "abekmhopctyxijsyhdlqw"),
            ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("αικνορτυχγ", "aikvoptuxy"),
        ]
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (others, latin) in pairs {
            for (other, letter) in zip(others.unicodeScalars, latin.unicodeScalars) { table[other] = letter }
        }
        return table
    }()
}
