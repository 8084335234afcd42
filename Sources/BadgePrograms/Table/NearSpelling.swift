/// Names and ids of people that are easily taken for one another: they differ in capital letters, spaces, hyphens, dots and
/// underscores only, or in signs that look alike (`1`, `l` and `I`, `0` and `o`, letters of other scripts that look like
/// Latin ones).
///
/// It finds more than ``Spelling/folded(_:)``, and is used where a miss does harm and a false alarm can be mended: for
/// conflicts of interest, and for what is told to a person who looks.
struct NearSpelling: Sendable {
    private let folded: String
    private let undotted: String
    private let withOne: String
    private let withEye: String

    init(_ text: String) {
        let plain = NearSpelling.latin(text)
        folded = Spelling.folded(text)
        undotted = Spelling.folded(plain)
        // l and i beside each other are letters of one alphabet: assessor-i is not assessor-l. Each looks like the digit.
        withOne = Spelling.folded(NearSpelling.digits(plain, for: ["l", "L", "I"]))
        withEye = Spelling.folded(NearSpelling.digits(plain, for: ["i", "I"]))
    }

    /// What all names have in common that are alike; others may have it too.
    var bucket: String { NearSpelling.digits(undotted, for: ["l", "i"]) }

    /// Whether two texts are the same name, or are easily taken for one.
    func isAlike(_ other: NearSpelling) -> Bool {
        // Swift's `==` of texts is meant here: it takes composed and decomposed letters as the same.
        folded == other.folded || undotted == other.undotted || withOne == other.withOne || withEye == other.withEye
    }

    /// Whether two texts are the same name, or are easily taken for one.
    static func isAlike(_ left: String, _ right: String) -> Bool {
        NearSpelling(left).isAlike(NearSpelling(right))
    }

    /// With hyphens for dots and underscores, and with the Latin letters that others look like.
    private static func latin(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            plain.append(scalar == "." || scalar == "_" ? "-" : lookAlikes[scalar] ?? scalar)
        }
        return String(plain)
    }

    /// With the digits that letters look like.
    private static func digits(_ text: String, for ones: [Unicode.Scalar]) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            plain.append(ones.contains(scalar) ? "1" : scalar == "o" || scalar == "O" ? "0" : scalar)
        }
        return String(plain)
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
