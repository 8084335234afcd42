extension ProgramError.Code {
    /// The file is larger than the reader takes.
    public static let tooLarge = Self("yaml.tooLarge")
    /// The file holds nothing, or too little to say its format.
    public static let tooShort = Self("yaml.tooShort")
    /// The bytes are not UTF-8, or begin with a byte order mark.
    public static let encoding = Self("yaml.encoding")
    /// The text is not YAML.
    public static let syntax = Self("yaml.syntax")
    /// A tab stands in the indentation.
    public static let tab = Self("yaml.tab")
    /// More than one document in a file.
    public static let severalDocuments = Self("yaml.severalDocuments")
    /// An anchor or an alias.
    public static let alias = Self("yaml.alias")
    /// A merge key.
    public static let mergeKey = Self("yaml.mergeKey")
    /// A tag or a directive.
    public static let tag = Self("yaml.tag")
    /// Lists and mappings are nested too deeply.
    public static let tooDeep = Self("yaml.tooDeep")
    /// A key stands twice in a mapping.
    public static let duplicateKey = Self("yaml.duplicateKey")
    /// A key is a list or a mapping.
    public static let complexKey = Self("yaml.complexKey")
    /// A key that the format does not have.
    public static let unknownKey = Self("yaml.unknownKey")
    /// A key that the format demands is absent.
    public static let missingKey = Self("yaml.missingKey")
    /// A text where a list was expected, and the like.
    public static let wrongKind = Self("yaml.wrongKind")
    /// The file is of another format than the one asked for.
    public static let wrongFormat = Self("yaml.wrongFormat")
    /// A value that is empty.
    public static let emptyValue = Self("yaml.emptyValue")
    /// A value outside what the format allows.
    public static let badValue = Self("yaml.badValue")
    /// A value longer or larger than the format allows.
    public static let outOfRange = Self("yaml.outOfRange")

    /// An id that stands twice in one template.
    public static let duplicateID = Self("template.duplicateID")
    /// An id that refers to nothing in the template.
    public static let unknownID = Self("template.unknownID")
    /// A rule that cannot be applied where it stands.
    public static let misplacedRule = Self("template.misplacedRule")

    /// The submission was begun under another template or another version of it.
    public static let otherTemplate = Self("submission.otherTemplate")
    /// The template has the same version and other bytes than when the submission was begun.
    public static let templateChanged = Self("submission.templateChanged")
    /// The decision beside a submission cannot be read, and nothing else says what its template read like.
    public static let decisionUnreadable = Self("submission.decisionUnreadable")
    /// Sample text was left that a new submission begins with.
    public static let sampleLeft = Self("submission.sampleLeft")
    /// A file name that is not a plain path below the submission's `evidence` folder.
    public static let badPath = Self("submission.badPath")
    /// The same file is given twice.
    public static let duplicateFile = Self("submission.duplicateFile")
    /// A table that is neither UTF-8, UTF-16 nor Windows-1252, or is not said to be `text/csv` or YAML.
    public static let tableEncoding = Self("table.encoding")
    /// A table whose first line has more than one of the signs that divide cells.
    public static let tableSeparator = Self("table.separator")
    /// A quotation mark at a place where it has no meaning, or one that is not closed.
    public static let tableQuote = Self("table.quote")
    /// A tab or another control character in a table.
    public static let tableControl = Self("table.control")
    /// The first line of a table does not name the columns that are asked for, each once.
    public static let tableHeader = Self("table.header")
    /// A row with too few or too many cells, or a cell that does not hold what its column asks for.
    public static let tableCells = Self("table.cells")
    /// A row that stands twice.
    public static let tableRepeatedRow = Self("table.repeatedRow")
    /// One name that is written in two ways: they would count as two.
    public static let tableSpelling = Self("table.spelling")
    /// A day of the evidence that comes after the day on which it was handed in.
    public static let evidenceTooLate = Self("evidence.tooLate")
    /// A row or an observation has a day outside the activity.
    public static let evidenceOutsideActivity = Self("evidence.outsideActivity")
    /// A file or a record that is the same as another one of the same requirement.
    public static let evidenceRepeated = Self("evidence.repeated")
    /// A record in which the educator speaks in the place of somebody else.
    public static let ownWitness = Self("record.ownWitness")
    /// A record by somebody whom the submission names under another role.
    public static let otherRole = Self("record.otherRole")
    /// A record in which somebody else speaks in the educator's own role.
    public static let notTheEducator = Self("record.notTheEducator")
    /// More rows, cells or bytes than are read.
    public static let tableTooLarge = Self("table.tooLarge")
    /// An observation record that is not said to be YAML, is not UTF-8, or is too large.
    public static let recordUnreadable = Self("record.unreadable")
    /// An assessment or an observation is of another submission.
    public static let otherSubmission = Self("assessment.otherSubmission")
    /// An assessment of a round that the submission does not have, or of something that the round does not hand in.
    public static let otherRound = Self("assessment.otherRound")
    /// Something among the assessments is not read as one.
    public static let unreadAssessment = Self("assessment.unread")
    /// Somebody assessed who has a role towards the educator that forbids it, or is the educator.
    public static let conflict = Self("assessment.conflict")
    /// What was scored is not what lies in the folder now, or nothing says what was scored.
    public static let changedEvidence = Self("assessment.changedEvidence")
    /// Scores of work of which a file is named and not there.
    public static let absentEvidence = Self("assessment.absentEvidence")
    /// A row of an assessment sheet that is not as the sheet was written, or a cell that holds something else than is asked
    /// for.
    public static let sheetCells = Self("sheet.cells")
    /// The first line of an assessment sheet does not name its columns.
    public static let sheetHeader = Self("sheet.header")
    /// An assessment sheet leaves out something that is to be scored.
    public static let sheetUnscored = Self("sheet.unscored")
    /// A round that hands in what had passed, or comes before the round before it is decided.
    public static let badRound = Self("submission.badRound")
    /// An assessment of a day before the work was handed in.
    public static let assessedEarly = Self("assessment.early")
    /// Two assessments by the same assessor.
    public static let sameAssessor = Self("assessment.sameAssessor")
    /// Two assessments by two people with the same scores and the same comments, word for word.
    public static let sameWords = Self("assessment.sameWords")
}
