/// `refresh.service`: whether the badge is the newest version that its issuer's refresh service gives, as it was asked before
/// every other check. A newer version counts against the badge only where the policy asks for the newest.
struct RefreshCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        [context.refresh.result]
    }
}
