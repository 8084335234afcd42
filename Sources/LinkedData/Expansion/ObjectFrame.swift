import StrictJSON

/// What holds for all members of one object that is being expanded (JSON-LD 1.1 API §5.1.2 steps 10 to 14).
struct ObjectFrame {
    /// The context in force, those of the types included, and inside what is nested that of the nesting term.
    var active: ActiveContext
    /// The context before those of the types: types themselves are expanded in it.
    let typeScoped: ActiveContext
    /// The property whose value the object is.
    let property: ActiveProperty
    /// What the last type expands to.
    let inputType: ExpandedIRI?
    /// The expanded members so far.
    var result = MemberTable()
}
