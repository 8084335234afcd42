import Foundation

/// The cases of official suites whose outcome differs from the published one, each with its reason:
/// `Tests/suite-exceptions.json`, an object from suite to an object from case to reason.
public enum SuiteExceptions {
    /// The reasons by case of one suite. A case that stands there and behaves as published must fail its test: the list
    /// is not to outlive its reasons.
    public static func of(_ suite: String) throws -> [String: String] {
        let data = try Data(contentsOf: Repository.root.appending(path: "Tests/suite-exceptions.json"))
        let all = try JSONDecoder().decode([String: [String: String]].self, from: data)
        return all[suite] ?? [:]
    }
}
