import ArgumentParser
import StrictJSON

/// What is kept from run to run, and for how long it counts.
struct StateOptions: ParsableArguments {
    /// How long what was kept counts where the user does not say: a week.
    static let standardAge: Int64 = 7 * 86_400

    @Option(
        help: ArgumentHelp(
            "A folder that keeps key documents and status lists: with --offline they are used as of when they were fetched, "
                + "and a status list older than one that was kept is noticed.",
            valueName: "FOLDER"
        )
    )
    var state: String?

    @Option(
        help: ArgumentHelp(
            "How old what --state kept may be, as 90s, 30m, 12h or 7d; by default 7d. No status list counts for longer than "
                + "it says itself.",
            valueName: "DURATION"
        )
    )
    var maxAge: String?

    /// The folder of the option.
    func folder(isOffline: Bool) throws -> StateFolder? {
        guard let state else {
            if maxAge != nil {
                throw FileError(
                    .badValue,
                    "--max-age is said without --state, so there is nothing whose age it could bound",
                    hint: "add --state FOLDER, or leave --max-age out"
                )
            }
            return nil
        }
        return try StateFolder(path: state, isOffline: isOffline)
    }

    /// The seconds of the option, where the user gave one.
    func seconds() throws(FileError) -> Int64? {
        guard let maxAge else { return nil }
        let units: [UInt8: Int64] = [
            UInt8(ascii: "s"): 1, UInt8(ascii: "m"): 60, UInt8(ascii: "h"): 3600, UInt8(ascii: "d"): 86_400,
        ]
        let digits = maxAge.utf8.dropLast()
        guard let unit = maxAge.utf8.last.flatMap({ units[$0] }), (1...6).contains(digits.count),
            digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let count = Int64(String(decoding: Array(digits), as: UTF8.self))
        else {
            throw FileError(
                .badValue,
                "--max-age \(DisplayText.quoted(maxAge)): expected a number and a unit",
                hint: "write for example --max-age 12h; the units are s, m, h and d"
            )
        }
        return count * unit
    }
}
