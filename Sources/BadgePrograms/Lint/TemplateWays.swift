internal import StrictJSON

/// One of the ways on which a template can be gone: a path, a stage, and the stage of the badge that is renewed.
struct TemplateWay {
    let path: String?
    let stage: String?
    let renews: String?
    /// What is asked on this way.
    let applied: Template

    /// In words, empty where the template has one way only.
    var words: String {
        [path.map { "path " + $0 }, stage.map { "stage " + $0 }, renews.map { "after " + $0 }]
            .compactMap { $0 }.joined(separator: ", ")
    }
}

extension Template {
    /// Every way on which it can be gone.
    var ways: [TemplateWay] {
        let paths: [String?] = self.paths.isEmpty ? [nil] : self.paths.map(\.id)
        let stages: [(stage: String?, renews: String?)] =
            self.stages.isEmpty
            ? [(nil, nil)]
            : self.stages.flatMap { stage -> [(stage: String?, renews: String?)] in
                stage.follows.isEmpty ? [(stage.id, nil)] : stage.follows.map { (stage.id, $0) }
            }
        return paths.flatMap { path in
            stages.map { stage, renews in
                TemplateWay(
                    path: path,
                    stage: stage,
                    renews: renews,
                    applied: applied(path: path, stage: stage, renews: renews)
                )
            }
        }
    }
}
