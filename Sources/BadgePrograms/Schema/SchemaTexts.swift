/// What the keys of a program's files mean, in plain words, for the schemas that editors read.
enum SchemaTexts {
    /// What a key means at a place: the text that is given for the end of the place, the longest such end first, or else
    /// for its beginning.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - context: Where it stands, see ``SchemaWriter/context``.
    static func text(of key: String, in context: String) -> String? {
        var places = context.utf8.split(separator: UInt8(ascii: ".")).map { String(decoding: $0, as: UTF8.self) }
        var begin = places
        while !places.isEmpty {
            if let text = keys[places.joined(separator: ".") + "." + key] { return text }
            places.removeFirst()
        }
        while begin.count > 2 {
            begin.removeLast()
            if let text = keys[begin.joined(separator: ".") + "." + key] { return text }
        }
        return keys[key]
    }

    /// What each kind of rule is met by.
    static let kinds = [
        "accepted-form": "Met when a file says that it uses one of the requirement's forms.",
        "all-of": "Met when all rules are met that it is made of.",
        "annotation-fields": "Met when each annotation says what is asked for.",
        "annotation-words": "Met when each annotation has so many words.",
        "answer-length": "Met when each question is answered, and each answer is within one of the ranges.",
        "any-of": "Met when at least one rule is met that it is made of.",
        "approval": "Met when people in the roles state that it is so, and nobody in these roles denies it.",
        "assessor-count": "Met when so many different people scored each part.",
        "attested-number": "Met when the number that people in the roles state reaches the bound.",
        "blind-review": "Met when no text names the educator or holds an e-mail address or telephone number.",
        "confirmation": "Met when the educator confirmed it.",
        "date-gaps": "Met when no more days lie between one row and the next in time.",
        "date-span": "Met when so many days lie between the first day and the last.",
        "dates-in-order": "Met when the days in each row follow each other.",
        "dates-in-phase": "Met when every day of the evidence lies within the phase.",
        "dates-since-award": "Met when every day is later than that of the award of the badge that is renewed.",
        "distinct-values": "Met when the column has so many different values.",
        "duration": "Met when the periods come to so many months.",
        "every-row": "Met when every row has that value, a number within the bounds, or anything at all in the column.",
        "group-measure": "Met when the number over all groups reaches the bound.",
        "independent-assessors": "Met when nobody who has one of the roles is among the assessors.",
        "item-count": "Met when so many different files are there.",
        "listed-rows": "Met when what the column names is listed in the other table.",
        "measure": "Met when the number that is computed keeps the bounds.",
        "n-of": "Met when so many rules are met that it is made of.",
        "nomination": "Met when somebody in one of the roles nominates.",
        "observation-count": "Met when so many observations were made.",
        "observed-level": "Met when so many observations show the required level or a higher one.",
        "participant-count": "Met when so many participants answered something.",
        "pass": "Met when the assessors pass it.",
        "phase-length": "Met when the phase took so long.",
        "phases-in-order":
            "Met when each phase begins when the one before has ended, or, where they may overlap, no "
            + "earlier.",
        "prerequisite": "Met when the educator holds such a badge.",
        "readable": "Met when every table and every record can be read and holds what is asked for.",
        "renewal": "Met when the badge that is renewed is there and can still be renewed.",
        "rounds-in-order": "Met when every day of a round is later than those of the rounds before it.",
        "row-count": "Met when the tables have so many rows.",
        "rubric-level": "Met when the assessors give the required level or a higher one.",
        "sentences": "Met when the text has so many sentences.",
        "words": "Met when the text has so many words.",
    ]
}
