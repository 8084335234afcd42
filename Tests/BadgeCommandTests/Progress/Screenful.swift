import Foundation

/// What a terminal of some width shows after some bytes: of all that terminals do, what the program uses.
struct Screenful {
    /// The lines, without the spaces at their ends.
    private(set) var lines: [String]
    /// How often a line of text was drawn that began with a carriage return.
    private(set) var drawings: [String] = []
    /// Whether anything came that is not understood, or went beyond the width in a drawn line.
    private(set) var problems: [String] = []

    init(_ text: String, width: Int) {
        var lines: [[Character]] = [[]]
        var column = 0
        var drawing: [Character]?
        var rest = Array(text.unicodeScalars)[...]
        func finish(_ drawing: inout [Character]?, _ all: inout [String], _ problems: inout [String]) {
            guard let done = drawing, !done.isEmpty else { return }
            if done.count >= width { problems.append("\(done.count) columns: " + String(done)) }
            all.append(String(done))
            drawing = nil
        }
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\r":
                finish(&drawing, &drawings, &problems)
                column = 0
                drawing = []
            case "\n":
                drawing = nil
                lines.append([])
                column = 0
            case "\u{1B}":
                if rest.prefix(2) == ["[", "K"] {
                    rest.removeFirst(2)
                    lines[lines.count - 1].removeSubrange(min(column, lines[lines.count - 1].count)...)
                    finish(&drawing, &drawings, &problems)
                } else {
                    problems.append("an escape that is not known")
                }
            default:
                var line = lines[lines.count - 1]
                while line.count <= column { line.append(" ") }
                line[column] = Character(scalar)
                lines[lines.count - 1] = line
                column += 1
                drawing?.append(Character(scalar))
            }
        }
        self.lines = lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
        while self.lines.last == "" { self.lines.removeLast() }
    }
}
