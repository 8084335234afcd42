/// `conformance.schema`: what `credentialSchema` names. The official schema's rules are built in, so it is judged
/// offline; any other is looked up, and the badge judged by it.
struct SchemaCheck: Check {
    func results(_ context: CheckContext) -> [CheckResult] {
        context.schemas
    }
}
