import BadgeIssuing
import StrictJSON
import VerifiableCredentials

/// The words of a preview that are the same in every form. Foreign text is escaped.
enum PreviewWords {
    /// The most characters of one text: the longest that a submission may hold.
    static let limit = 20_000

    /// What it all is.
    static func opening(_ preview: BadgePreview) -> String {
        let known =
            preview.isIssuerGiven
            ? ""
            : " The issuer's file was not given (--issuer): what the badge says of the issuer, whether it shows the e-mail "
                + "address, and whether it names the assessors depends on that file."
        return
            (preview.isAwarded
            ? "Nothing is signed yet. The rules give this award: badge issue would sign what stands below, and add a number "
                + "for the badge and a signature."
            : "Nothing is signed yet, and the rules do not give this award yet. As things stand, the badge would reveal what "
                + "stands below.") + known
    }

    /// What a row says, the texts of the badge first.
    static func text(_ row: BadgePreview.Row) -> [String] {
        let values = row.values.map { row.isInstant ? instant($0) : DisplayText.escaped($0, limit: limit) }
        guard let note = row.note.map({ DisplayText.escaped($0, limit: limit) }) else { return values }
        return values.isEmpty ? [note] : values + ["(" + note + ")"]
    }

    /// What everybody reads is told apart from the rest.
    static func title(_ section: BadgePreview.Section) -> String {
        section.kind == .readByEverybody ? "Everybody reads: " + lowered(section.title) : section.title
    }

    private static func instant(_ stated: String) -> String {
        guard let instant = Instant(stated) else { return DisplayText.escaped(stated, limit: 40) }
        let time = String(
            decoding: instant.rfc3339.utf8.dropFirst(instant.date.utf8.count + 1).prefix(5),
            as: UTF8.self
        )
        return time == "00:00" ? instant.date : instant.date + ", " + time + " UTC"
    }

    private static func lowered(_ text: String) -> String {
        text.prefix(1).lowercased() + text.dropFirst()
    }
}
