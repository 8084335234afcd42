/// `refresh.service`: what the issuer's refresh service gave, as it was asked before every other check. Nothing that it
/// says speaks for or against the badge that was given.
struct RefreshCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        [context.refresh.result]
    }
}
