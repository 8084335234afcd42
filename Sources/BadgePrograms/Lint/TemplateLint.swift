/// Looks through a template that can be read for what cannot work as it is written.
public enum TemplateLint {
    /// Every kind of thing that is looked for, in the order in which findings of one line are told.
    static var checks: [any LintCheck.Type] {
        [
            RuleOutOfReach.self, RulesContradict.self, PhasesContradict.self, EvidenceNotAsked.self,
            NothingToJudge.self,
            NobodyToAssess.self, OneAssessor.self, AssessorsOfNothing.self, IndependenceGaps.self,
            LevelWithoutDescriptors.self,
            NoLevelRequired.self,
            AdvisedStandIn.self,
            PrerequisiteOnItself.self, WayThatDiffersInNothing.self, CriteriaOfWays.self, StageOutOfReach.self,
            NobodyToBegin.self,
            RenewalWithoutEffect.self, WorkCountedTwice.self, CompetencyWithoutRule.self, AlignmentsMissing.self,
            IDsConfusable.self,
            TypographicQuotes.self, SampleLeft.self,
        ]
    }

    /// What is found in a template, in the order of its lines.
    ///
    /// - Throws: ``ProgramErrors`` where the template cannot be read: mistakes of that kind come first.
    public static func findings(in file: ProgramFile) throws(ProgramErrors) -> [LintFinding] {
        let template = try Template(reading: file)
        let subject = LintSubject(
            template: template,
            root: try YAMLFile(name: file.name, bytes: file.bytes).root,
            file: file.name
        )
        let all = checks.flatMap { $0.findings(in: subject) }
        return all.enumerated().sorted { left, right in
            (left.element.mark, left.offset) < (right.element.mark, right.offset)
        }.map(\.element)
    }
}
