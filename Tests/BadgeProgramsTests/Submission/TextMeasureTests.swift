import BadgePrograms
import Testing

struct TextMeasureTests {
    @Test(arguments: [
        ("", 0), ("one", 1), ("one  two\nthree\tfour", 4), ("e-mail and/or 2–3", 3), ("one — two * three", 3),
        ("# A heading does not count\none", 1), ("- one\n- two three", 3), ("1. one two", 2), ("don't", 1),
        ("**bold** _it_", 2), ("<!-- a remark\nof two lines -->\none", 1), ("日本語 です", 2), ("#tag counts", 2),
        ("one\r\ntwo\r\n", 2), ("…", 0),
    ])
    func `words are stretches with a letter or digit, headings apart`(_ text: String, _ count: Int) {
        #expect(TextMeasure(text).words == count)
    }

    @Test(arguments: [
        ("", 0), ("One. Two! Three?", 3), ("No full stop", 1), ("One. Two", 2), ("He said \"Stop.\" She did.", 2),
        ("We met e.g. on Monday.", 1), ("At 3.5 percent. Good.", 2), ("First line\nstill first. Second.", 2),
        ("A paragraph\n\nAnother", 2), ("Well… yes.", 1), ("(In brackets.) Out.", 2), ("# Heading.\nOne.", 1),
        ("- One\n- Two. Three", 3),
    ])
    func `sentences end with a mark before a capital or the end of a paragraph`(_ text: String, _ count: Int) {
        #expect(TextMeasure(text).sentences == count)
    }

    @Test(arguments: [
        ("I teach U.S. History. I teach it at St. Mary. I now wait longer.", 3),
        ("I teach U.S. History and now I wait.", 1), ("I teach Us. History and now I wait.", 2),
        ("I teach in the U.S. We wait.", 2), ("I teach in the U.S.\n\nWaiting", 2),
        ("I asked B. Miller.", 1), ("I asked Be. Miller.", 2), ("So did I. Miller too.", 2), ("Plan B! Miller.", 2),
        ("(Cf. Smith.) Mrs. Lee, Dr. \"Al\" and Ms. Ode.", 2), ("E.g. Monday. Etc. Tuesday.", 3),
        ("Did it help? No. I changed it.", 3), ("It is No. 5. I know.", 2), ("Teams vs. Pairs.", 1),
        ("Ask Mr. I do.", 1), ("Mr", 1), ("1. One. 2. Two.", 3), ("St.", 1),
    ])
    func `the full stop of initials and abbreviations ends no sentence`(_ text: String, _ count: Int) {
        #expect(TextMeasure(text).sentences == count)
    }

    @Test(arguments: [
        ("", 0), ("- a\n- b\n- c", 3), ("* a\n+ b\n• c", 3), ("1. a\n2) b", 2), ("- a\n  goes on\n- b", 2), ("-a", 0),
        ("  - inside", 1), ("2026. was a year", 0), ("text - not one", 0),
    ])
    func `bullet points are lines that begin with a mark and a space`(_ text: String, _ count: Int) {
        #expect(TextMeasure(text).bullets == count)
    }

    @Test(arguments: [
        ("- a\n- b", 0), ("Two points:\n- a\n- b", 0), ("Two points:\n\n- a\n\n- b", 0),
        ("# Heading\n- a\n  goes on", 0),
        ("Two\npoints:\n- a", 2), ("One.\n\nTwo.\n- a", 2), ("- a\n\nBeside it.\n\n- b", 2), ("- a\n- b\n\nAfter.", 1),
        (words(15) + "\n- a", 0), (words(16) + "\n- a", 16),
    ])
    func `beside bullet points stands what belongs to none, but for one short line before them`(
        _ text: String,
        _ count: Int
    ) {
        #expect(TextMeasure(text).wordsBesideBullets == count)
    }

    @Test func `the longest bullet point is known`() {
        let measure = TextMeasure(
            "Before it all.\n- One two. Three.\n- One\n  two three four\n\nAfter. It. All. And more. Here."
        )
        #expect(measure.longestBulletWords == 4 && measure.longestBulletSentences == 2)
    }
}
