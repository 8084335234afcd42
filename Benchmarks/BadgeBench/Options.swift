/// What the command line of the benchmark says. `scripts/bench` writes most of it.
struct Options {
    /// Rows whose name does not contain this text are left out.
    var only = ""
    /// How many rounds are measured.
    var rounds = 25
    /// An unsigned credential to sign and measure.
    var credential: String?
    /// A folder with signed files of another program, as `peers.py --write` leaves them.
    var signed: String?
    /// The Python that has orjson and rfc8785, absent where there is none.
    var python: String?
    /// The folder of the scripts that it runs.
    var pythonScripts: String?
    /// The folder of the published standards, whose contexts other implementations need.
    var standards: String?
    /// The program `badge`.
    var badge: String?
    /// A folder for files that are made.
    var work: String?
    /// Whether the names of the rows are all that is asked for.
    var isListing = false
    /// Whether the text of ``usage`` is.
    var isAskingForHelp = false

    /// Takes the command line apart.
    ///
    /// - Throws: ``BenchError`` for an option that is unknown, lacks its value or has one that cannot be.
    init(_ arguments: [String]) throws(BenchError) {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            switch name {
            case "--list": isListing = true
            case "--help", "-h": isAskingForHelp = true
            case "--only": only = try Self.value(of: name, &rest)
            case "--rounds": rounds = try Self.count(try Self.value(of: name, &rest))
            case "--credential": credential = try Self.value(of: name, &rest)
            case "--signed": signed = try Self.value(of: name, &rest)
            case "--python": python = try Self.value(of: name, &rest)
            case "--python-scripts": pythonScripts = try Self.value(of: name, &rest)
            case "--standards": standards = try Self.value(of: name, &rest)
            case "--badge": badge = try Self.value(of: name, &rest)
            case "--work": work = try Self.value(of: name, &rest)
            default:
                throw BenchError(.usage, "there is no option \(name); --help names those that there are")
            }
        }
    }

    private static func value(of name: String, _ rest: inout ArraySlice<String>) throws(BenchError) -> String {
        guard let value = rest.popFirst(), !value.isEmpty else {
            throw BenchError(.usage, "\(name) needs a value")
        }
        return value
    }

    private static func count(_ text: String) throws(BenchError) -> Int {
        guard let count = Int(text), (1...10_000).contains(count) else {
            throw BenchError(.usage, "--rounds \(text): expected a number from 1 to 10000")
        }
        return count
    }

    /// The options, for a person. `scripts/bench` says the same of those that it has.
    static let usage = """
        usage: BadgeBench [--only TEXT] [--rounds N] [--credential FILE] [--signed FOLDER] [--list]
                          [--python PROGRAM --python-scripts FOLDER] [--standards FOLDER] [--badge PROGRAM]
                          [--work FOLDER]
        scripts/bench builds this program for release and runs it; docs/performance.md tells what the rows mean.
        """
}
